"""What a document is, where it stands on a day, its neighbours in time and its namesakes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.identity.attribute_told import attributes_asked, neighbours_told
from assistant.answering.identity.day import day_asked
from assistant.answering.identity.issuer import issuer_claim, signer_claim
from assistant.answering.identity.line import line
from assistant.answering.identity.not_it import meant_instead, not_it_claim
from assistant.answering.identity.related import related_claim
from assistant.answering.identity.replacing import replaces
from assistant.answering.identity.since import since_claim
from assistant.answering.identity.structure import structure_claim
from assistant.answering.identity.validity import validity
from assistant.answering.question.question import Question
from corpus.citation import humanize, name_document, say_day
from corpus.document import Corpus, Document
from corpus.text import fold, uncapitalized
from corpus.timeline import predecessors, same_number, standing, successors
from corpus.vocabulary import Status


def identity_claims(corpus: Corpus, document: Document, question: Question, *, brief: bool = False) -> list[Claim]:
    """What the document is, where it stands on the day, its neighbours in time and its namesakes."""
    day = day_asked(question)
    claims: list[Claim] = []
    told = attributes_asked(corpus, document, question) or neighbours_told(corpus, document, question)
    valid = None if told and not _asks_both(question) else validity(corpus, document, question, day)
    if (signed := signer_claim(document, question)) is not None:
        valid = None
        claims += [signed, *(claim for claim in told if not claim.text.startswith("Người ký"))]
    elif (related := related_claim(corpus, question)) is not None:
        claims += [related] if document is question.documents[0] else []
    elif (replaced := replaces(corpus, question)) is not None and replaced.citations[0] == document.id:
        claims.append(replaced)
    elif (made := structure_claim(document, question)) is not None:
        claims.append(made)
    elif (since := since_claim(document, question)) is not None:
        claims.append(since)
    elif valid:
        claims.append(valid)
    elif not brief and (other := meant_instead(corpus, document, question)) is not None:
        claims.append(not_it_claim(document, other))
    elif (issued := issuer_claim(corpus, document, question)) is not None:
        claims.append(issued)
    if not claims:
        claims += told
    claims.append(line(document, f"{name_document(document)} của {document.issuer}: {_title(document)}."))
    if not valid:
        claims.append(line(document, f"Tình trạng: {_standing_then(corpus, document, day)}{_from(document)}."))
    if not brief:
        said = {key for claim in told for key in claim.citations[1:]}
        claims += _named(
            document, "Thay thế", [item for item in predecessors(corpus, document.id) if item.id not in said]
        )
        if not valid:
            after = [item for item in successors(corpus, document.id) if item.id not in said]
            claims += _named(document, "Được thay bằng", after)
        signer = re.search(r"\bai k[yi]\b|nguoi k[yi]\b|\bk[yi] boi|\bky ten", question.folded)
        if signer and not any("gười ký" in claim.text for claim in told):
            claims.append(line(document, f"Người ký: {document.signer or 'kho chưa ghi người ký'}."))
        guides = [
            item for item in corpus
            if document.id in item.implements and item.in_force.holds(day) and item.id not in said
        ]  # fmt: skip
        claims += _named(document, "Văn bản hướng dẫn", guides)
        if document.subject and fold(document.subject)[:40] not in fold(document.title):
            claims.append(line(document, f"Nội dung chính: {document.subject.rstrip('.')}."))
    stands = (lambda item: f"{_titled(item)}, {_standing_then(corpus, item, day)}") if valid or told else _titled
    claims += _named(document, "Không nhầm với văn bản cùng số", same_number(corpus, document), name=stands)
    if not brief and document.note and re.search(r"suy ra|chưa|khác|trùng|không ghi", document.note):
        first = re.split(r"(?<=\.)\s", humanize(corpus, document.note))[0]
        claims.append(line(document, f"Ghi chú: {first.rstrip('.')}.", kind=ClaimKind.NOTE))
    if not document.provisions:
        text = "Kho chỉ có thông tin nhận dạng, chưa có nội dung từng điều của văn bản này."
        claims.append(line(document, text, kind=ClaimKind.NOTE))
    return claims


def _standing_then(corpus: Corpus, document: Document, day: date) -> str:
    """Where it stands on a day; of one that has ended since, the day and the end are told, that nobody takes it for today."""
    said, ended = standing(corpus, document, day), document.in_force.until
    if ended is None or said != Status.IN_FORCE.label:
        return said
    return f"{said} vào ngày {say_day(day)}, hết hiệu lực từ {ended:%d/%m/%Y}"


def _asks_both(question: Question) -> bool:
    """Whether it is asked if a document still serves beside what took its place: the Có or Không tells both. A follow-up
    asks its own part alone."""
    if re.search(r"\bhieu luc (?:thi hanh )?(?:luon|ngay(?! \d| \w+ \d))\b", question.folded):
        return False  # from which day is asked, not whether it serves
    return not question.turns and re.search(r"\b(?:khong|chua|roi)\b", question.folded) is not None


def _named(
    document: Document, label: str, others: Sequence[Document], *, name: Callable[[Document], str] = name_document
) -> list[Claim]:
    """A line that names other documents beside this one; none where there are none."""
    if not others:
        return []
    text = f"{label}: {'; '.join(name(item) for item in others)}."
    return [line(document, text, *others)]


def _from(document: Document) -> str:
    since = document.in_force.since
    return f" (có hiệu lực từ ngày {say_day(since)})" if since is not None else ""


def _titled(document: Document) -> str:
    title = _title(document)
    return f"{name_document(document)} ({uncapitalized(title)})"


def _title(document: Document) -> str:
    title = document.title.rstrip(".")
    label = document.kind.label
    return title[len(label) :].strip() if title.startswith(label) and not document.is_local else title
