"""The bound a part of a whole is held against: "dưới 70%", "quá nửa", and what it is of."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures.figure import Figure, Told

_BOUNDS = (
    ("at_most", r"(?:khong|ko|chua) (?:vuot )?qua|(?:khong|chua) vuot|toi da|nhieu nhat"),
    ("less_than", r"duoi|(?:chua|khong) (?:den|toi|du|dat)|it hon|thap hon"),
    ("more_than", r"tren|(?:vuot )?qua|vuot|hon|cao hon"),
    ("at_least", r"du|it nhat|toi thieu|dat(?: den| toi)?|tu|den muc|cham"),
)
_ENDS = r"(?: (?:muc|nguong|moc|ty le|ti le|so|con so|truong hop))*\s*$"
_WRITTEN = r"\b(?:ghi|viet|tinh|lam tron|con so|so lieu)\b[^?]*\b(?:dung|chinh xac|chuan|sai|khop)(?: \w+)? (?:khong|ko|k|chua)\b"


def is_written(told: Told, figure: Figure) -> bool:
    """ "báo cáo ghi 41 trên 120, đạt 34,2%, ghi vậy có đúng không": the percentage is put up to be checked."""
    return figure.role == "stated" and told.says(_WRITTEN)


def is_half(figure: Figure) -> bool:
    """ "quá nửa", "trên một nửa"."""
    return figure.of is None and not figure.quantity.percent and figure.value == Fraction(1, 2)


def is_of_another(told: Told, limit: Figure, quantity: str) -> bool:
    """Whether the percentage counts tasks beyond their target, while the part counts something else."""
    before = told.folded[: limit.quantity.start]
    of_tasks = re.search(
        r"\b(?:nhiem vu|viec|chi tieu)(?: \w+)? vuot(?: (?:muc|chi tieu|ke hoach|yeu cau))?(?: (?:la|dat|duoc))?\s*$",
        before,
    )
    if of_tasks is None:
        of_tasks = re.match(
            r"\s*(?:tong )?(?:so )?(?:nhiem vu|viec|dau viec|cong viec|chi tieu)\b", told.folded[limit.quantity.end :]
        )
    return of_tasks is not None and quantity in ("fixed", "low_confidence_votes", "disciplined_share", "units_failed")


def bound_of(told: Told, figure: Figure) -> str:
    before = told.folded[: figure.quantity.start]
    return next((name for name, words in _BOUNDS if re.search(rf"\b(?:{words}){_ENDS}", before)), "")
