"""People moved between ratings: how many, and where to: "nâng 2 đồng chí từ tốt lên xuất sắc", "hạ 1 người xuống tốt"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told

_UP = re.compile(r"\b(?:nang|dua|day|chuyen|keo|cho|lay)(?: them| tiep| len| duoc)*\s*$")
_MORE = re.compile(r"\bthem(?: duoc)?\s*$")  # "thêm 1 nữa từ tốt lên"
_FROM_GOOD_UP = re.compile(
    r"\s*(?:(?:nguoi|dong chi|dang vien|d/c|dc|dv) )?(?:nua )?(?:tu|trong) (?:so |nhom )?(?:hoan thanh )?tot len\b"
)
_DOWN = re.compile(  # "chi bộ", "xếp loại" take nobody off
    r"\b(?:ha|rut|bot|giam|keo|dua|chuyen|(?<!chi )(?<!dang )(?<!can )(?<!noi )bo|cat|(?<!xep )(?<!phan )loai)(?: bot| xuong| di| duoc)*\s*$"
)
_TO_EXCELLENT = re.compile(
    r"[^.;?!]{0,50}?\b(?:len|sang|thanh) (?:muc )?(?:hoan thanh )?(?:xuat sac|xs\b|htxs)|[^.;?!]{0,30}\b(?:tu|trong)(?! khi\b) (?:chinh )?(?:so |nhom )?(?:\w+ )?(?:tot|httnv|htt)\b(?! (?:nhiem vu )?tro len)"
)
_OF_GOOD = re.compile(
    r"[^.;?!]{0,30}?\b(?:tu|trong|o) (?:so |nhom |muc )*(?:hoan thanh )?(?:tot|httnv|htt)\b(?! len)|\s*(?:(?:nguoi|dong chi|dang vien|d/c|dc|dv|ng) )?(?:hoan thanh )?(?:tot|httnv|htt)\b(?! len)"
)
_BELOW_EXCELLENT = re.compile(r"[^.;?!]{0,50}?\bxuong\b")


def moved(told: Told) -> tuple[Figure, str] | None:
    """The number moved and where to: ``excellent``, ``good`` or ``below``; None where no number is told."""
    for figure in told.figures:
        if figure.is_share or figure.vague or figure.value.denominator != 1:
            continue
        before, after = told.folded[: figure.quantity.start], told.folded[figure.quantity.end :]
        if (_UP.search(before) and _TO_EXCELLENT.match(after)) or (_MORE.search(before) and _FROM_GOOD_UP.match(after)):
            return figure, "excellent"
        if _DOWN.search(before) and not _OF_GOOD.match(after) and _BELOW_EXCELLENT.match(after):
            return figure, down_to(told) or "good"
    return None


def down_to(told: Told) -> str | None:
    """Where those taken down go, if it is told: to good, or below it."""
    if told.says(
        r"\b(?:khong|chu khong|ko) (?:phai )?(?:\w+ ){0,2}xuong (?:muc )?(?:hoan thanh )?tot\b|\bxuong (?:\w+ ){0,2}?(?:muc |loai )?(?:hoan thanh(?! tot)|ht|htnv)\b|\b(?:xuong )?duoi (?:muc )?(?:hoan thanh )?tot\b"
    ):
        return "below"
    return "good" if told.says(r"\b(?:xuong|sang|ve) (?:\w+ ){0,2}?(?:hoan thanh )?tot\b") else None
