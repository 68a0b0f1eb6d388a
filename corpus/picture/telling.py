"""The lanes as plain lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from corpus.citation import name_document, say_day
from corpus.document import Corpus
from corpus.picture.lane import lanes, span, state

_MARKS = {"now": "●", "past": "○", "unsure": "◌"}


def timeline_lines(corpus: Corpus, *, today: date, focus: str | None = None) -> Iterator[str]:
    """A title for each lane, then its documents, what it replaced with an arrow."""
    yield f"Văn bản nào thay văn bản nào, tính đến {say_day(today)} (● đang áp dụng, ○ đã hết hiệu lực, ◌ chưa kết luận được)"
    for lane in lanes(corpus, focus=focus):
        yield ""
        yield lane.title
        for document in lane.documents:
            kind, words = state(corpus, document, today)
            old = [corpus.documents[one].number or "không số" for one, other in lane.arrows if other == document.id]
            replaced = f" ← thay {', '.join(old)}" if old else ""
            yield f"  {_MARKS[kind]} {name_document(document, dated=False)} ({document.id}): {span(document)}, {words}{replaced}"
