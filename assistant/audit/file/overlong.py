"""A paragraph too long to be one, as where a file keeps a whole report on one line, cut at the ends of its sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from assistant.audit.file.report import Block

# Relations are looked for among all figures of a paragraph, so the work grows with the square of its length.
LONGEST = 4000
_PIECE = 1200
_ENDS = (". ", "; ", ", ", " ")


def pieces_of(block: Block) -> Iterator[Block]:
    """The block itself, or its pieces where it has more than `LONGEST` letters; each knows its line of the file."""
    if len(block.text) <= LONGEST:
        yield block
        return
    start = 0
    while start < len(block.text):
        end = _end(block.text, start)
        yield replace(block, text=block.text[start:end], starts=_starts(block, start, end))
        start = end


def _end(text: str, start: int) -> int:
    """Where the piece that begins at `start` ends: after the last sentence that it can hold, else after a word."""
    limit = start + _PIECE
    if limit >= len(text):
        return len(text)
    found = (text.rfind(end, start, limit) + len(end) for end in _ENDS if text.rfind(end, start, limit) > start)
    return next(found, limit)


def _starts(block: Block, start: int, end: int) -> tuple[tuple[int, int], ...]:
    offsets = [offset for offset, _ in block.starts]
    inside = block.starts[bisect_left(offsets, start + 1) : bisect_left(offsets, end)]
    return ((0, block.line(start)), *((offset - start, line) for offset, line in inside))
