"""Which paragraph stands under which: headings, list marks and the paragraphs that open a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.audit.file.report import Block

_HEADINGS = (
    re.compile(r"^\s*(?:PHẦN|CHƯƠNG|Phần)\b|^\s*[IVXLC]+\s*[.\-/)]\s*"),
    re.compile(r"^\s*[0-9]{1,2}\s*[.\-/)](?![0-9])\s*(?![0-9])"),
    re.compile(r"^\s*[0-9]{1,2}\s*\.\s*[0-9]{1,2}\s*[.\-/)]?(?![0-9.])"),
    re.compile(r"^\s*[0-9]{1,2}(?:\.[0-9]{1,2}){2,3}[.)]?\s"),
    re.compile(r"^\s*\(?(?:[a-zđ]|[ivx]{2,4})\s*[).]\s"),
)
_PLAIN = len(_HEADINGS)
_BULLET = re.compile(r"^\s*([-–—+*•●○▪·#>])")
_LIST_PLAIN = {"–": "-", "—": "-", "●": "•"}


@dataclass(frozen=True)
class Outline:
    """For each block its parent (None at the top) and the heading it stands under."""

    parents: tuple[int | None, ...]
    heads: tuple[int | None, ...]

    def ancestors(self, block: int) -> Iterator[int]:
        at = self.parents[block]
        while at is not None:
            yield at
            at = self.parents[at]

    def children(self, block: int) -> list[int]:
        found = []
        for at in range(block + 1, len(self.parents)):
            if self.parents[at] == block:
                found.append(at)
            elif not self.under(at, block):
                break
        return found

    def under(self, block: int, other: int) -> bool:
        """Whether `other` is an ancestor of `block`."""
        return other in self.ancestors(block)

    def siblings(self, block: int) -> list[int]:
        """Earlier and later blocks of the same list, this one left out."""
        parent = self.parents[block]
        if parent is None:
            return []
        return [at for at in self.children(parent) if at != block]

    def together(self, first: int, second: int) -> bool:
        """Whether both stand under the same nearest heading, or one under the other's."""
        return self.heads[first] == self.heads[second]


def outline(blocks: Sequence[Block]) -> Outline:
    """Build the tree from list marks: numbered headings outrank plain paragraphs, those outrank bullets."""
    stack: list[tuple[int, str, int]] = []
    parents: list[int | None] = []
    heads: list[int | None] = []
    head: int | None = None
    for at, block in enumerate(blocks):
        rank, mark = _rank(block)
        if rank < _PLAIN or rank == _PLAIN:
            while stack and stack[-1][0] >= rank:
                stack.pop()
        else:
            marks = [entry[1] for entry in stack if entry[0] > _PLAIN]
            if mark in marks:
                while stack[-1][1] != mark:
                    stack.pop()
                stack.pop()
        parents.append(stack[-1][2] if stack else None)
        if rank < _PLAIN and len(block.text) < 400:
            head = at
        heads.append(head)
        stack.append((rank, mark, at))
    return Outline(tuple(parents), tuple(heads))


def _rank(block: Block) -> tuple[int, str]:
    text = block.text
    if block.level is not None:
        return _PLAIN + 1, f"list{block.level}"
    bullet = _BULLET.match(text)
    if bullet:
        return _PLAIN + 1, _LIST_PLAIN.get(bullet.group(1), bullet.group(1))
    for rank, pattern in enumerate(_HEADINGS):
        if pattern.match(text):
            return rank, f"h{rank}"
    if len(text) < 120 and text.upper() == text and len(text) > 8:
        return 0, "h0"
    return _PLAIN, "p"
