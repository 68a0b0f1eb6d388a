"""On which side of an amount a rule holds: at least, at most, below, above, before a day."""

from __future__ import annotations

import re

from corpus.vocabulary import Term


class Bound(Term):
    """Bên nào của con số thì đúng."""

    EXACTLY = "exactly", "đúng"
    AT_LEAST = "at_least", "ít nhất"
    AT_MOST = "at_most", "không quá"
    BELOW = "below", "dưới"
    ABOVE = "above", "trên"
    BEFORE = "before", "trước"
    RANGE = "range", "trong khoảng"


_BEFORE = (
    (Bound.AT_MOST, re.compile(r"\b(?:không\s+vượt\s+quá|không\s+quá|tối\s+đa|nhiều\s+nhất(?:\s+bằng)?|tới)\s+$")),
    (Bound.AT_LEAST, re.compile(r"\b(?:ít\s+nhất|tối\s+thiểu|đạt\s+từ|từ)\s+$")),
    (Bound.BELOW, re.compile(r"\b(?:dưới|chưa\s+đủ)\s+$")),
    (Bound.ABOVE, re.compile(r"\b(?:trên|hơn|quá)\s+$")),
    (Bound.BEFORE, re.compile(r"\btrước(?:\s+ngày)?\s+$")),
)
_INSIDE = re.compile(r"^tổng\s+điểm\s+từ|^từ")
_AFTER = re.compile(r"^(?:\s+\w+){0,3}?\s+trở\s+lên\b")


def find_bound(text: str, start: int, end: int) -> tuple[Bound, int, int]:
    """The bound of the amount at a span, and the span widened by its words ("ít nhất", "trở lên")."""
    lowered = text.lower()
    since, until, bound = start, end, Bound.EXACTLY
    for kind, pattern in _BEFORE:
        match = pattern.search(lowered[max(0, start - 24) : start])
        if match:
            bound, since = kind, start - len(match.group(0))
            break
    after = _AFTER.match(lowered[end:])
    if after:
        until = end + after.end()
        if bound is Bound.EXACTLY:
            bound = Bound.AT_LEAST
    if bound is Bound.EXACTLY and _INSIDE.match(lowered[start:end]):
        bound = Bound.AT_LEAST
    return bound, since, until
