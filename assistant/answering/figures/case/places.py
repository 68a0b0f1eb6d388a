"""Places in somebody's charge and how many of them were not completed: "phụ trách 9 xã, 5 xã không hoàn thành"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told

_PLACE = (
    r"(?:to (?:chuyen mon|nghiep vu|cong tac)|to(?= ?[,.;]| (?:bi|deu|da|thi|truc thuoc|do|phu trach|khong hoan|ko hoan|chua hoan|khtnv|kht)\b)|co quan|don vi|dia phuong|hop tac xa|doanh nghiep|cong ty|xi nghiep|chi nhanh|co so|tram|khu pho|to dan pho|ap|khoa|"
    r"phong|ban|xa|phuong|linh vuc|bo phan|so|huyen|thon|truong|nganh|noi|cai)"
)
_COUNTED = re.compile(rf"\s*{_PLACE}\b")
_PAIR = 2
_LED = r"(?:truc thuoc|thuoc quyen|thuoc pham vi|duoi quyen|(?:do )?(?:em|toi|minh|ong|ba|anh|chi|dong chi)? ?(?:phu trach|quan ly))"
_NOT_DONE = rf"(?:{_PLACE} )?(?:{_LED} )?(?:(?:bi|deu|da|trong so do|trong do|duoc|danh gia|xep|loai|muc|o) )*(?:(?:khong|ko|chua) hoan thanh|khtnv|kht)\b"
_FAILED = re.compile(rf"\s*{_NOT_DONE}")
_COUNTED_FAILED = re.compile(rf"\s*{_PLACE} {_NOT_DONE}")
LED = rf"\b{_LED}\b"


def is_place(told: Told, figure: Figure) -> bool:
    """Whether a number counts places in somebody's charge."""
    return _COUNTED.match(told.folded, figure.quantity.end) is not None


def failed_places(told: Told) -> tuple[Figure, Figure] | None:
    """Those not completed, and all in charge of; None where they are not both told."""
    if (cells := _failed_cells(told)) is not None:
        return cells
    for figure in told.figures:
        if figure.of is not None and _COUNTED.match(told.folded, figure.of.quantity.end):
            if _COUNTED_FAILED.match(told.folded, figure.of.quantity.end):
                return figure, figure.of
    for at, second in enumerate(told.figures):
        before = [one for one in told.figures[:at] if _COUNTED.match(told.folded, one.quantity.end)]
        if not before or not _FAILED.match(told.folded, second.quantity.end):
            continue
        whole = max(before, key=lambda one: one.value)  # "5 đơn vị, 3 đơn vị tốt, 2 đơn vị không hoàn thành": of five
        if second.value <= whole.value and (before[-1] is told.figures[at - 1]):
            return second, whole
    return None


def _failed_cells(told: Told) -> tuple[Figure, Figure] | None:
    """ "bí thư phụ trách 7 chi bộ, 4 chi bộ không hoàn thành": cells are places only where somebody is told to be in charge."""
    cells = [one for one in told.figures if one.unit == "organizations" and not one.is_share]
    if len(cells) != _PAIR or not told.says(r"\b(?:phu trach|quan ly|dung dau|chiu trach nhiem)\b"):
        return None
    whole, part = cells
    if part.role != "not_completed" or whole.role not in (None, "units", "members") or part.value > whole.value:
        return None
    return part, whole
