"""The version note: what the same matter was before, or is now, where figure or rule differs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.answering.answer import Claim, ClaimKind
from corpus.citation import name_document
from corpus.document import Corpus, Document
from corpus.timeline import applies
from corpus.topics import Topic

_MOST = 2


def topics_of(topics: Sequence[Topic], key: str) -> list[Topic]:
    """The topics a provision belongs to, the one it is most to the point for first."""
    found = [topic for topic in topics if key in topic.keys]
    return sorted(found, key=lambda topic: topic.of(key.split("/", 1)[0]).index(key))


def version_claims(corpus: Corpus, topics: Sequence[Topic], key: str, *, today: date) -> list[Claim]:
    """One line for the version in force (if the answer is about another) and for the nearest earlier ones."""
    own = corpus.document_of(key)
    for topic in topics_of(topics, key):
        if not topic.changed:
            continue
        others = [
            corpus.documents[document_id]
            for document_id in topic.gist
            if document_id != own.id and document_id in corpus.documents and topic.of(document_id)
        ]
        now = [item for item in others if applies(item, today) and item.replaces]
        past = sorted(
            (item for item in others if item not in now and _since(item) < _since(own)), key=_since, reverse=True
        )
        lines = [] if own.in_force.holds(today) else [_line("Đang áp dụng", item, topic) for item in now[:1]]
        periods: dict[str, Document] = {}
        for item in past:  # one line a period: the same kind of document first, a regulation before its guidance
            kept = periods.setdefault(_label(item), item)
            if item.kind is own.kind and kept.kind is not own.kind:
                periods[_label(item)] = item
        chosen = list(periods.items())[: _MOST - len(lines)]
        return lines + [_line(label, item, topic) for label, item in chosen]
    return []


def lines_of(document: Document, topic: Topic, day: date) -> list[Claim]:
    """The lines a version note of that day may hold of a document: what applies now, or what applied in its period."""
    lines = [_line(_label(document), document, topic)]
    return [_line("Đang áp dụng", document, topic), *lines] if applies(document, day) else lines


def _line(label: str, document: Document, topic: Topic) -> Claim:
    text = f"{label}: {topic.gist[document.id].rstrip('.')} ({name_document(document, dated=False)})."
    return Claim(text, topic.of(document.id)[:1], ClaimKind.VERSION)


def _label(document: Document) -> str:
    since, until = document.in_force.since, document.in_force.until
    if since is None or until is None:
        return "Trước đó"
    return f"Kỳ {since.year}–{until.year}" if since.year != until.year else f"Kỳ {since.year}"


def _since(document: Document) -> date:
    return document.in_force.since or date.min
