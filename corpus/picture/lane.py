"""A lane: documents that replaced each other, oldest first; documents that stand alone share the last lane."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from corpus.citation import say_day
from corpus.document import Corpus, Document
from corpus.timeline import applies, began, chain, oldest_first, standing, successors
from corpus.vocabulary import Status

ALONE = "Văn bản khác có nội dung trong kho"


@dataclass(frozen=True)
class Lane:
    """A title, its documents by the day they came in force, and which replaced which (older id, newer id)."""

    title: str
    documents: tuple[Document, ...]
    arrows: tuple[tuple[str, str], ...]


def lanes(corpus: Corpus, *, focus: str | None = None) -> tuple[Lane, ...]:
    """All lanes of central documents whose days are known, those with most content first; with `focus` the lane of that
    document alone, and none where nothing is known to have replaced or preceded it."""
    found: list[Lane] = []
    alone: list[Document] = []
    seen: set[str] = set()
    for document in corpus:
        if document.id in seen:
            continue
        line = chain(corpus, document.id)
        seen |= {item.id for item in line}
        known = tuple(item for item in line if item.in_force.since is not None)
        if len(known) > 1:
            ids = {item.id for item in known}
            arrows = [(item.id, other.id) for item in known for other in successors(corpus, item.id) if other.id in ids]
            found.append(Lane(_title(known), known, tuple(arrows)))
        elif known and not document.is_local and document.provisions:
            alone.append(document)
    if focus is not None:
        return tuple(lane for lane in found if any(item.id == focus for item in lane.documents))
    found.sort(key=lambda lane: (-sum(len(item.provisions) for item in lane.documents), began(lane.documents[0])))
    if alone:
        found.append(Lane(ALONE, oldest_first(alone), ()))
    return tuple(found)


def span(document: Document) -> str:
    """The days in force: "04/10/2023 – 30/8/2025", "từ 30/8/2025"."""
    since, until = document.in_force.since, document.in_force.until
    if since is None:
        return "chưa rõ ngày"
    return f"từ {say_day(since)}" if until is None else f"{say_day(since)} – {say_day(until)}"


def state(corpus: Corpus, document: Document, today: date) -> tuple[str, str]:
    """A class for the eye ("now", "past", "unsure") and the words that say the same."""
    words = standing(corpus, document, today)
    if document.status is Status.SPENT:
        return "past", words
    if document.in_force.until is not None and not document.in_force.holds(today):
        return "past", "đã hết hiệu lực" if today >= document.in_force.until else words
    sure = applies(document, today) and "chưa" not in words
    return ("now" if sure else "unsure"), words


def end(document: Document, today: date) -> date:
    """Where the bar ends: the day it lapsed, today, or the end of the one round it was for."""
    if document.in_force.until is not None:
        return document.in_force.until
    if document.status is Status.SPENT and document.in_force.since is not None:
        return min(today, date(document.in_force.since.year + 1, 2, 1))
    return today


def _title(documents: tuple[Document, ...]) -> str:
    """The title of the newest, its kind first."""
    newest = documents[-1]
    title = newest.title.strip().rstrip(".")
    return title if title.lower().startswith(newest.kind.label.lower()) else f"{newest.kind.label}: {title}"
