"""What a document is, where it stands on a day, its neighbours in time and its namesakes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.identity.asking import ascribed, day_asked
from assistant.answering.identity.attribute_told import attribute_claims, attributes_asked, neighbours_told
from assistant.answering.identity.issuer import ISSUED, issued_by, issuer_claim
from assistant.answering.identity.known import known_claim
from assistant.answering.identity.phrases import phrases
from assistant.answering.identity.related import related_claim
from assistant.answering.identity.replacing import replacement, replaces
from assistant.answering.identity.since import in_force_from, since_claim
from assistant.answering.identity.structure import made_of, structure_claim
from assistant.answering.identity.validity import validity
from assistant.answering.question.asks import Asks
from assistant.answering.question.namesake import overlap
from assistant.answering.question.question import Question
from assistant.answering.verdict.word import WORDS
from corpus.citation import humanize, name_document, say_day
from corpus.document import Corpus, Document
from corpus.text import fold, uncapitalized
from corpus.timeline import predecessors, same_number, standing, successors
from corpus.vocabulary import Status

_PLAINLY = 2  # pairs of syllables of its title by which a document is known


def identity_claims(corpus: Corpus, document: Document, question: Question, *, brief: bool = False) -> list[Claim]:
    """What the document is, where it stands on the day, its neighbours in time and its namesakes."""
    day = day_asked(question)
    claims: list[Claim] = []
    told = attributes_asked(corpus, document, question) or neighbours_told(corpus, document, question)
    valid = None if told and not _asks_both(question) else validity(corpus, document, question, day)
    if (related := related_claim(corpus, question)) is not None:
        claims += [related] if document is question.documents[0] else []
    elif (replaced := replaces(corpus, question)) is not None and replaced.citations[0] == document.id:
        claims.append(replaced)
    elif (made := structure_claim(document, question)) is not None:
        claims.append(made)
    elif (since := since_claim(document, question)) is not None:
        claims.append(since)
    elif valid:
        claims.append(valid)
    elif not brief and (other := _meant(corpus, document, question)) is not None:
        claims.append(_not_it(document, other))
    elif (issued := issuer_claim(corpus, document, question)) is not None:
        claims.append(issued)
    if not claims:
        claims += told
    claims.append(_line(document, f"{name_document(document)} của {document.issuer}: {_title(document)}."))
    if not valid:
        claims.append(_line(document, f"Tình trạng: {_standing_then(corpus, document, day)}{_from(document)}."))
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
            claims.append(_line(document, f"Người ký: {document.signer or 'kho chưa ghi người ký'}."))
        guides = [
            item for item in corpus
            if document.id in item.implements and item.in_force.holds(day) and item.id not in said
        ]  # fmt: skip
        claims += _named(document, "Văn bản hướng dẫn", guides)
        if document.subject and fold(document.subject)[:40] not in fold(document.title):
            claims.append(_line(document, f"Nội dung chính: {document.subject.rstrip('.')}."))
    stands = (lambda item: f"{_titled(item)}, {_standing_then(corpus, item, day)}") if valid or told else _titled
    claims += _named(document, "Không nhầm với văn bản cùng số", same_number(corpus, document), name=stands)
    if not brief and document.note and re.search(r"suy ra|chưa|khác|trùng|không ghi", document.note):
        first = re.split(r"(?<=\.)\s", humanize(corpus, document.note))[0]
        claims.append(_line(document, f"Ghi chú: {first.rstrip('.')}.", ClaimKind.NOTE))
    if not document.provisions:
        text = "Kho chỉ có thông tin nhận dạng, chưa có nội dung từng điều của văn bản này."
        claims.append(_line(document, text, ClaimKind.NOTE))
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


def statements(corpus: Corpus, document: Document, day: date) -> list[Claim]:
    """Every line that may be said of a document on a day, whatever is asked: what an answer's lines are checked against."""
    found = [known_claim(document, item) for item in (*document.known, *phrases(document.subject))]
    found += [issued_by(document, word) for word in ISSUED]
    found += attribute_claims(corpus, document)
    for folded in ("", "con hieu luc khong, ai ky", "het hieu luc chua"):
        asked = Question(text="", folded=folded, today=day, as_of=day, asks=Asks.YES_NO)
        found += identity_claims(corpus, document, asked)
    found += [
        said for item in corpus for word in WORDS if (said := replacement(corpus, document, item, word)) is not None
    ]
    found += [said for word in WORDS if (said := in_force_from(document, word)) is not None]
    found += [said for word in WORDS if (said := made_of(document, word)) is not None]
    alike = (item for item in corpus if item.kind is document.kind or item.number == document.number)
    return [*found, *(_not_it(document, item) for item in alike if item is not document)]


def _line(document: Document, text: str, kind: ClaimKind = ClaimKind.IDENTITY) -> Claim:
    return Claim(text, (document.id,), kind)


def _named(
    document: Document, label: str, others: Sequence[Document], *, name: Callable[[Document], str] = name_document
) -> list[Claim]:
    """A line that names other documents beside this one; none where there are none."""
    if not others:
        return []
    text = f"{label}: {'; '.join(name(item) for item in others)}."
    return [Claim(text, (document.id, *(item.id for item in others)), ClaimKind.IDENTITY)]


def _meant(corpus: Corpus, document: Document, question: Question) -> Document | None:
    """The namesake that has the matter a question ascribes to a document which has none of it ("124 năm 2018 là quy định
    về kiểm điểm, có đúng không")."""
    if len(question.documents) > 1:
        return None
    matter = ascribed(question)
    if matter is None and question.asks is not Asks.YES_NO:
        return None
    told = matter or question.folded
    if overlap(document, told):
        return None
    others = {item.id: overlap(item, told) for item in same_number(corpus, document)}
    best = max(others, key=lambda name: others[name], default=None)
    if best is not None and others[best]:
        return corpus.documents[best]
    return _bearer(corpus, document, matter) if matter is not None else None


def _bearer(corpus: Corpus, document: Document, matter: str) -> Document | None:
    """The one document in force of the same kind that a matter ascribed to another is plainly of."""
    shared = {item.id: overlap(item, matter) for item in corpus if item.kind is document.kind and not item.is_local}
    most = max(shared.values(), default=0)
    best = [name for name, count in shared.items() if count == most]
    return corpus.documents[best[0]] if most >= _PLAINLY and len(best) == 1 else None


def _not_it(document: Document, other: Document) -> Claim:
    text = f"Không. Nội dung được hỏi thuộc {name_document(other)}, không thuộc {name_document(document)}."
    return Claim(text, (document.id, other.id), ClaimKind.IDENTITY)


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
