"""What applies on a day, and what replaced what."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from corpus.document import Corpus, Document
from corpus.vocabulary import Status, TextKind


def in_force(corpus: Corpus, day: date) -> frozenset[str]:
    """Ids of the documents whose days in force hold the day."""
    return frozenset(document.id for document in corpus if document.in_force.holds(day))


def standing(corpus: Corpus, document: Document, day: date) -> str:
    """Whether a document applies on a day, in Vietnamese, with its successor where it has lapsed."""
    period = document.in_force
    if period.since is not None and day < period.since:
        return f"chưa có hiệu lực vào ngày {day:%d/%m/%Y}"
    if period.until is not None and day >= period.until:
        return f"đã hết hiệu lực từ {period.until:%d/%m/%Y}"
    if period.until is not None or document.status in (Status.REPLACED, Status.IN_FORCE):
        return Status.IN_FORCE.label
    return document.status.label


def began(document: Document) -> date:
    """The first day in force; where it is not known, the earliest day there is."""
    return document.in_force.since or date.min


def oldest_first(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Documents in the order in which they came into force."""
    return tuple(sorted(documents, key=lambda item: (began(item), item.id)))


def successors(corpus: Corpus, document_id: str) -> tuple[Document, ...]:
    """Documents that replaced this one directly, oldest first."""
    named = set(corpus.documents[document_id].replaced_by)
    named.update(other.id for other in corpus if document_id in other.replaces)
    found = [corpus.documents[other] for other in named]
    return oldest_first(found)


def predecessors(corpus: Corpus, document_id: str) -> tuple[Document, ...]:
    """Documents this one replaced directly, oldest first."""
    named = set(corpus.documents[document_id].replaces)
    named.update(other.id for other in corpus if document_id in other.replaced_by)
    found = [corpus.documents[other] for other in named]
    return oldest_first(found)


def chain(corpus: Corpus, document_id: str) -> tuple[Document, ...]:
    """The whole line a document belongs to, oldest first: 132 → 124 → 366."""
    found: dict[str, Document] = {}
    todo = [document_id]
    while todo:
        current = todo.pop()
        if current not in found:
            found[current] = corpus.documents[current]
            todo += [item.id for item in (*predecessors(corpus, current), *successors(corpus, current))]
    return oldest_first(found.values())


def same_number(corpus: Corpus, document: Document) -> tuple[Document, ...]:
    """Other documents that bear the same number, oldest first."""
    found = [other for other in corpus if other.number == document.number and other.id != document.id and other.number]
    return tuple(sorted(found, key=lambda item: (item.signed or date.min, item.id)))


def last_day(document: Document, today: date) -> date:
    """The day to answer about when a question names the document: today if it applies, else its last day in force."""
    period = document.in_force
    if period.until is not None and today >= period.until:
        return period.until - timedelta(days=1)
    if period.since is not None and today < period.since:
        return period.since
    return today


def last_applied(corpus: Corpus, document: Document, today: date) -> date:
    """As `last_day`, but for a guidance the last day its regulation held too: what it says is the rule of that time, and
    between the new regulation and the new guidance it guides nothing."""
    day = last_day(document, today)
    for key in document.implements:
        regulation = corpus.documents.get(key)
        until = regulation.in_force.until if regulation is not None else None
        if until is not None and until <= day and document.in_force.holds(until - timedelta(days=1)):
            day = until - timedelta(days=1)
    return day


def applies(document: Document, day: date) -> bool:
    """Whether an answer about a day may stand on this document.

    As `Period.holds`, but a letter for one round serves that round only (until the end of January after it), and a local
    document known only from restatements, whose own days in force are mostly not known, serves its round and later.
    """
    if document.is_local and document.text_kind is not TextKind.OFFICIAL:
        return document.in_force.until is None or day < document.in_force.until
    if document.status is Status.SPENT and document.in_force.since is not None:
        since = document.in_force.since
        return since <= day < date(since.year + 1, 2, 1)
    return document.in_force.holds(day)
