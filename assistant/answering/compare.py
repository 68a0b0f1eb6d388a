"""Two documents side by side, topic by topic, each cell with its provision."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.question import Question
from corpus.citation import name_document
from corpus.document import Corpus, Document
from corpus.topics import Topic
from corpus.vocabulary import DocumentKind

ASKED = re.compile(
    r"\b(khac (?:gi|nhau|o|cho|the|ra|voi|so|biet|quy|huong|qd|hd|\d)|khac\b|so sanh|so voi|giong|thay doi (?:gi|the|nhu|ra)|diem moi|co gi moi|doi gi|"
    r"khac nhau|phan biet|doi chieu|moi so voi|thay doi)"
)
_FORMER = re.compile(r"\b(cu|truoc|truoc day|truoc kia|ban truoc)\b")
_ROWS = 6


@dataclass(frozen=True)
class Row:
    """One topic in two documents; a gist is None where the document is not known to speak of it."""

    label: str
    left: str | None
    right: str | None
    left_key: str | None
    right_key: str | None
    changed: bool
    topic: str


def compare_documents(corpus: Corpus, topics: Sequence[Topic], left_id: str, right_id: str) -> list[Row]:
    """Every topic that either document is known to speak of, what changed first."""
    rows = []
    for topic in topics:
        left, right = topic.gist.get(left_id), topic.gist.get(right_id)
        if left is None and right is None:
            continue
        left_keys, right_keys = topic.of(left_id), topic.of(right_id)
        rows.append(
            Row(topic.label, left, right, left_keys[0] if left and left_keys else None,
                right_keys[0] if right and right_keys else None, topic.changed and left != right, topic.id)
        )  # fmt: skip
    return sorted(rows, key=lambda row: (not (row.left and row.right), not row.changed))


def asks_comparison(question: Question) -> bool:
    """Whether versions are to be set side by side: words of comparison, and two documents, two days, or the former one."""
    days = _days(question)
    beside = (
        len(days) >= 2 and len(question.folded.split()) <= 14 and re.search(r"\b(voi|va|hay|so)\b", question.folded)
    )
    if not ASKED.search(question.folded) and not beside:
        return False
    if question.documents and not all(document.provisions for document in question.documents):
        return False
    several = len(question.documents) + len(question.unclear) >= 2 or len(_days(question)) >= 2
    one = bool(question.documents) or question.formerly
    return several or (one and (_FORMER.search(question.folded) is not None or "so voi" in question.folded))


def sides(corpus: Corpus, question: Question) -> tuple[Document, Document] | None:
    """The two documents to compare, older first; of days and of a single document, those of the same kind then."""
    named = [document for document in question.documents if document.provisions]
    if len(named) >= 2:
        return _ordered(named[0], named[1])
    days = _days(question)
    kind = (
        DocumentKind.GUIDANCE
        if re.search(r"\b(mau|bieu|huong dan|hd|ngay lam viec|han|ho so)\b", question.folded)
        else DocumentKind.REGULATION
    )
    if len(days) >= 2:
        found = [applying for day in (days[0], days[-1]) if (applying := _central(corpus, kind, day)) is not None]
        return _ordered(found[0], found[1]) if len(found) == 2 and found[0].id != found[1].id else None
    if len(named) == 1:
        other = next((corpus.documents[key] for key in named[0].replaces if corpus.documents[key].provisions), None)
        return _ordered(named[0], other) if other else None
    if question.formerly:
        new, old = _central(corpus, kind, question.today), _central(corpus, kind, question.as_of)
        return _ordered(old, new) if new and old and new.id != old.id else None
    return None


def comparison_claims(
    corpus: Corpus, topics: Sequence[Topic], pair: tuple[Document, Document], relevant: Sequence[str]
) -> list[Claim]:
    """Lines "topic: older …; newer …"; `relevant` are keys found by search, whose topics come first and, if the question
    is about them, alone."""
    left, right = pair
    rows = compare_documents(corpus, topics, left.id, right.id)
    mine = {
        topic.id: rank for rank, key in reversed(list(enumerate(relevant))) for topic in topics if key in topic.keys
    }
    close = sorted((row for row in rows if row.topic in mine), key=lambda row: mine[row.topic])
    general = [row for row in rows if row.changed and row.left and row.right]
    chosen = close[:3] if relevant else general[:_ROWS]
    claims = []
    for row in chosen or general[:_ROWS]:
        claims.append(row_claim(row, left, right))
    return claims


def row_claim(row: Row, left: Document, right: Document) -> Claim:
    """One topic as a line; a document that does not speak of it is cited as a whole."""
    text = f"{row.label}: {_side(left, row.left)}; {_side(right, row.right)}."
    return Claim(text, (row.left_key or left.id, row.right_key or right.id), ClaimKind.VERSION)


def _side(document: Document, gist: str | None) -> str:
    name = name_document(document, dated=False)
    return f"{name}: {gist.rstrip('.')}" if gist else f"{name}: chưa có nội dung này trong kho"


def _days(question: Question) -> list[date]:
    return sorted({moment.day for moment in question.moments if moment.fixed})


def _central(corpus: Corpus, kind: DocumentKind, day: date) -> Document | None:
    """The review regulation or guidance in force on a day: the one of its kind that belongs to a chain of versions."""
    found = [
        item for item in corpus
        if item.kind is kind and item.provisions and not item.is_local and item.in_force.holds(day)
        and (item.replaces or item.replaced_by or item.implements)
    ]  # fmt: skip
    return max(found, key=lambda item: item.in_force.since or date.min) if found else None


def _ordered(one: Document, other: Document) -> tuple[Document, Document]:
    first, second = sorted((one, other), key=lambda item: item.in_force.since or date.min)
    return first, second
