"""Figures named as they were typed, or by what they count."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.counted import SAID
from assistant.answering.figures.ratings import LABEL_OF
from assistant.calculator.number import say

_UNITS = {"people": "đồng chí", "organizations": "tổ chức", "collectives": "tập thể", "tasks": "nhiệm vụ", "score": "điểm",
          "votes": "phiếu", "shortcomings": "khuyết điểm", "staff": "biên chế", "council": "thành viên"}  # fmt: skip
ROLES = SAID | LABEL_OF | {"new": "mới kết nạp"}
_TAIL = re.compile(
    r"(?:\s+(?!(?:va|thi|con|voi|co|deu|duoc|nen|nhung|ma|o|la|hoi|vao|thang)\b)[^\W\d_]+(?:/[^\W\d_]+)?){1,7}"
)
_MOST = 6


def list_of(said: Iterable[str]) -> str:
    """Some figures in words, each once, with no more than six of them."""
    shown = list(dict.fromkeys(said))
    return f"{', '.join(shown[:_MOST])}{' …' if len(shown) > _MOST else ''}"


def as_typed(told: Told, figure: Figure) -> str:
    """The number with the words behind it, as it was typed."""
    tail = _TAIL.match(told.folded, figure.quantity.end)
    if tail is None:
        return f"số {figure.quantity.text.strip()}"
    return told.text[figure.quantity.start : tail.end()].strip()


def by_kind(figure: Figure) -> str:
    """The number with what it counts, as far as that is known."""
    if figure.is_share:
        return figure.quantity.text
    count = say(figure.value)
    if figure.role in ROLES:
        return f"{count} {ROLES[figure.role]}"
    if figure.role == "members":
        return f"{count} đảng viên"
    return f"{count} {_UNITS[figure.unit]}" if figure.unit in _UNITS else count
