"""What replaced a document and what it replaced, since when it serves and until when."""

from __future__ import annotations

from assistant.answering.answer import Claim
from assistant.answering.identity.line import line
from corpus.citation import name_document, say_day
from corpus.document import Corpus, Document
from corpus.timeline import predecessors, successors


def successor_claim(corpus: Corpus, document: Document) -> Claim | None:
    """What replaced a document; that nothing is known to, while it serves."""
    after, until = successors(corpus, document.id), document.in_force.until
    name = name_document(document)
    if not after:
        return line(document, f"Kho chưa có văn bản nào thay thế {name}.") if until is None else None
    if len(after) > 1:
        return line(document, f"{name} được thay bằng {'; '.join(map(_with_day, after))}.", *after)
    since = f" từ ngày {say_day(until)}" if until else ""
    return line(document, f"{name} được thay bằng {name_document(after[0])}{since}.", *after)


def _with_day(document: Document) -> str:
    since = document.in_force.since
    return f"{name_document(document)} (từ ngày {say_day(since)})" if since else name_document(document)


def predecessor_claim(corpus: Corpus, document: Document) -> Claim | None:
    """What a document replaced; that nothing is known of it."""
    before = predecessors(corpus, document.id)
    if not before:
        return line(document, f"Kho không ghi {name_document(document)} thay thế văn bản nào.")
    return line(
        document, f"{name_document(document)} thay thế {'; '.join(name_document(item) for item in before)}.", *before
    )


def until_claim(corpus: Corpus, document: Document) -> Claim | None:
    """Until when a document served, and for what; of one that serves, what replaced it."""
    until = document.in_force.until
    if until is None:
        return successor_claim(corpus, document)
    after = successors(corpus, document.id)
    then = f", khi có {'; '.join(name_document(item) for item in after)}" if after else ""
    return line(document, f"{name_document(document)} hết hiệu lực từ ngày {say_day(until)}{then}.", *after)


def in_force_claim(_: Corpus, document: Document) -> Claim | None:
    """From which day a document serves, and until which."""
    since = document.in_force.since
    if since is None:
        return None
    until = document.in_force.until
    then = f", hết hiệu lực từ ngày {say_day(until)}" if until else ""
    signed = ", là ngày ký" if since == document.signed else ""
    return line(document, f"{name_document(document)} có hiệu lực từ ngày {say_day(since)}{signed}{then}.")
