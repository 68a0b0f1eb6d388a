"""Labels of no number: a rating asked for, what is told of the rest, what so many are needed for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.answering.figures.binding.lexicon import Label
from assistant.answering.figures.figure import Figure
from assistant.answering.figures.ratings import RATINGS

_OF_DEEDS = ("late", "exceeded", "on_time", "done", "fixed", "unfixed", "low_votes")
_WISHED = re.compile(r"\b(?:xep|loai|muc|dat|duoc|len|vao|bi)\s*$")
_WISHED_AFTER = re.compile(r"\s*(?:nhiem vu )?(?:co )?(?:duoc )?(?:khong|ko|k|chua|hong)\b")
_NEEDED_FOR = re.compile(r"\s*(?:nhiem vu )?(?:nua )?(?:moi|thi moi|de)(?: (?:du|duoc|dc|dat|co|cho|lay|xep|len))+ \d")
_HOW_MANY = re.compile(r"\b(?:may|bao nhieu)(?: (?:nguoi|dong chi|dang vien|dv|dc))?\s*$")
_REST_SAID = r"(?:con lai|so khac|viec khac)(?: (?:deu|thi|la|cung|da|lam|hoan thanh|xong|moi|duoc|viec|nhiem vu))*\s*$"
_REST = re.compile(rf"\b{_REST_SAID}")
_REST_COUNTED = re.compile(
    rf"\b(?<!trong )(?<!tren )(?<!/)\d+ ?(?:%|phan tram|(?<=\d )(?:nhiem vu|nv|viec|dau viec|chi tieu|cong viec))(?: (?:nhiem vu|nv|viec))? {_REST_SAID}"
)


def is_aside(folded: str, items: Sequence[Label | Figure], label: Label) -> bool:
    """Whether a label is of no number: a rating asked for, or what is told of the rest without its number."""
    return _is_wished(folded, items, label) or _is_of_rest(folded, items, label) or _is_needed(folded, items, label)


def _is_needed(folded: str, items: Sequence[Label | Figure], label: Label) -> bool:
    """ "phải có mấy tốt mới đủ 6": so many are asked for; the number behind is what they are needed for."""
    if label.name not in ("good", "excellent") or not _NEEDED_FOR.match(folded, label.end):
        return False
    return _HOW_MANY.search(folded[: label.start]) is not None


def _is_of_rest(folded: str, items: Sequence[Label | Figure], label: Label) -> bool:
    """ "chậm 5 trong 20 việc còn lại đúng hạn": in time are the rest, not the five."""
    if label.name not in _OF_DEEDS or not _REST.search(folded[: label.start]):
        return False
    if _REST_COUNTED.search(folded[: label.start]):
        return False  # "15% còn lại chậm": the number is that of the rest
    return not any(isinstance(item, Figure) and 0 <= item.quantity.start - label.end <= 1 for item in items)


def _is_wished(folded: str, items: Sequence[Label | Figure], label: Label) -> bool:
    """Whether a rating is asked for of what was done: "chậm 2 trên 11 nhiệm vụ xếp hoàn thành được không"."""
    if (
        label.name not in RATINGS
        or not _WISHED_AFTER.match(folded, label.end)
        or not _WISHED.search(folded[: label.start])
    ):
        return False
    pairs = pairwise(items)
    return any(
        isinstance(part, Label)
        and part.name in _OF_DEEDS
        and isinstance(figure, Figure)
        and figure.quantity.start - part.end <= 1
        for part, figure in pairs
    )
