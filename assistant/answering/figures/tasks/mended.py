"""Faults pointed out and how many of them are mended: "chỉ ra 8 khuyết điểm tôi sửa xong 7, còn 1 đang làm dở"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told

_FAULTS = re.compile(r"\s*(?:cai |diem )?(?:khuyet diem|han che|thieu sot|ton tai)\b")
_POINTED_OUT = re.compile(
    r"\b(?:chi ra|neu(?: ra)?|nhac|ket luan|gop y|kiem diem|bi|co)(?: (?:la|ra|toi|em|minh|co|cho|cua|duoc))*\s*$"
)
_MENDED = re.compile(r"\b(?:sua|khac phuc)(?: (?:da|duoc|xong|het|roi|moi|dut diem|chi|toi|em|minh|no|cho|la))*\s*$")
_LEFT = re.compile(r"\b(?:con(?: lai)?|rieng|them)(?: (?:co|la))*\s*$")
_NOT_YET = re.compile(r"\s*(?:cai |diem |khuyet diem |han che )?(?:dang|chua|con|moi lam|van|do dang|khong)\b")


def tell_mended(told: Told) -> None:
    """Give the faults pointed out, those mended and the ones left their roles, where the first is followed by the others."""
    for at, whole in enumerate(told.figures):
        rest = [figure for figure in told.figures[at + 1 :] if figure.turn == whole.turn]
        if not _is_pointed_out(told, whole):
            continue
        fixed = next((one for one in rest if _plain(one) and _MENDED.search(told.folded[: one.quantity.start])), None)
        if fixed is None or fixed.value > whole.value:
            continue
        whole.role, whole.unit = "shortcomings", "shortcomings"
        fixed.role = "fixed"
        for left in rest:
            if left is not fixed and _plain(left) and left.value == whole.value - fixed.value and _is_left(told, left):
                left.role = "among"
        return


def _is_pointed_out(told: Told, figure: Figure) -> bool:
    return (
        figure.role in (None, "fixed", "shortcomings")
        and figure.of is None
        and not figure.is_share
        and _FAULTS.match(told.folded, figure.quantity.end) is not None
        and _POINTED_OUT.search(told.folded[: figure.quantity.start]) is not None
    )


def _plain(figure: Figure) -> bool:
    return figure.role in (None, "fixed", "unfixed", "shortcomings") and figure.of is None and not figure.is_share


def _is_left(told: Told, figure: Figure) -> bool:
    before, after = told.folded[: figure.quantity.start], figure.quantity.end
    return _LEFT.search(before) is not None or _NOT_YET.match(told.folded, after) is not None
