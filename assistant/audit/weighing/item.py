"""A figure with what is known of its place and its words, as relations are weighed by it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from assistant.audit.figures.figure import Figure, Kind

# The words right before and right after a figure, by which a clerk tells what it is to the others.
_LAST = (
    "co la dat bang chiem con gom va tang giam voi truoc do tong duoc da moi so trong lai cong hien tren loai muc"
    " nguoi luot hon thuc toan cho".split()
)
_NEXT = "chiem dat bang con tang giam va so trong tren nam ke cua nguoi dong tap to chi dang luot ho don vu lop".split()
_PUNCTUATION = "(:;,."
_LEAD = re.compile(r"[a-z]+|[(:;,.)]")


@dataclass(frozen=True, eq=False)
class Item:
    """One figure.

    Attributes:
        at: reading order over running text and tables.
        block: its block; for a cell the block before the table.
        span: start and end of its sentence in its block; (-1, row) for a cell.
        depth: parentheses open around it.
        near: content words of its clause; `wide` those of its sentence (row and heading for a cell).
        path: its block's ancestors, nearest first.
    """

    figure: Figure
    at: int
    block: int
    span: tuple[int, int]
    depth: int
    near: frozenset[str]
    wide: frozenset[str]
    unit: tuple[str, ...]
    thing: str | None
    path: tuple[int, ...]
    before: str
    after: str
    grams: frozenset[tuple[str, str]]
    year: str
    value: float
    ahead: bool
    plan: bool

    @cached_property
    def number(self) -> int:
        """Its digits as one number: 15625 of "156,25"."""
        return int(self.figure.value * 10**self.figure.places)

    @cached_property
    def lead(self) -> str:
        """The word or mark right before it."""
        found: list[str] = _LEAD.findall(self.before)
        return found[-1] if found else ""

    @cached_property
    def is_share(self) -> bool:
        return self.figure.kind is Kind.PERCENT

    @cached_property
    def is_firm(self) -> bool:
        """Whether it says what is, not what is aimed at or about how much."""
        return self.figure.checkable

    @cached_property
    def is_points(self) -> bool:
        """Whether it tells percentage points: "tăng 3,19 điểm phần trăm"."""
        return self.is_share and self.after.lstrip().startswith("diem")

    @cached_property
    def edges(self) -> tuple[float, ...]:
        """The word or mark right before a figure and right after it, one place each."""
        before = self.before.rstrip()
        last = re.findall(r"[a-z]+$", before)
        following = re.findall(r"^\W*([a-z]+)", self.after)
        return (
            *(float(last[:1] == [word]) for word in _LAST),
            *(float(before.endswith(mark)) for mark in _PUNCTUATION),
            *(float(following[:1] == [word]) for word in _NEXT),
            *(float(self.after.lstrip().startswith(mark)) for mark in f"{_PUNCTUATION})"),
        )


def counts(items: Iterable[Item]) -> list[Item]:
    """Those that are no percentages."""
    return [item for item in items if not item.is_share]
