"""Numbers said again: of those told before, no new total."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told

_AMONG = re.compile(r"\btrong (?:so )?do,?(?: (?:co|gom|thi))*\s*$")
_ALL_AGAIN = re.compile(r"\b(?:giu|lay|cho|du|duoc|de)(?: (?:nguyen|lai|duoc|du))* ca\s*$")
_POINTED_AT = re.compile(r"\s*(?:\w+ ){0,2}?(?:kia|do|nay|ay|noi tren|tren|vua neu)\b")
_TOTAL = re.compile(
    r"\b(?:con(?: lai)?|nay(?: (?:co|con|la))*|hien(?: (?:co|nay|la))*|tong(?: (?:so|cong|la))*|ca thay|la|thanh|du)\s*$"
)


def settle_repeated(told: Told) -> None:
    """ "120 đảng viên: 22 xuất sắc … 22 đồng chí có vượt không": said again, 22 is no new total, nor are the 4 of
    "36 đảng viên, 4 đồng chí đi nước ngoài"; "khuyết điểm chỉ ra 9,
    khắc phục xong 8": the other number is that of the shortcomings."""
    counts = {
        figure.value for figure in told.figures if figure.role in ("excellent", "good", "completed", "not_completed")
    }
    for figure in told.figures:
        again = figure.value in counts and _POINTED_AT.match(told.folded, figure.quantity.end)
        if figure.role == "members" and (again or _AMONG.search(told.folded[: figure.quantity.start])):
            figure.role = (
                None  # "9 xuất sắc … (9 đồng chí kia không nằm trong 64)", "trong đó 1 đồng chí vào Đảng năm …"
            )
        wholes = [
            other for other in told.figures if other.role in ("members", "units", "good_up") and other is not figure
        ]
        if (
            figure.role == "excellent"
            and _POINTED_AT.match(told.folded, figure.quantity.end)
            and any(one.value == figure.value for one in wholes)
        ):
            figure.role = None  # "33 đều từ tốt trở lên; số xuất sắc lấy từ chính 33 người này"
    _settle_all_again(told)
    totals = [figure for figure in told.figures if figure.role == "members"]
    for figure in totals[1:]:
        if totals[0].value > figure.value and figure.turn == totals[0].turn:
            if figure.value in counts or not _TOTAL.search(told.folded[: figure.quantity.start]):
                figure.role = None
    for figure in told.figures:
        if figure.role == "members" and (figure.is_share or _said_of_the_best(told, figure)):
            figure.role = None  # "đề nghị 1 xuất sắc … 1 người có nằm trong 20% không"
    fixed, bare = told.get("fixed"), [figure for figure in told.figures if figure.role is None and figure.unit is None]
    if fixed is not None and not told.has("shortcomings") and fixed.of is None and len(bare) == 1:
        between = told.folded[fixed.quantity.end : bare[0].quantity.start]
        if fixed.unit == "shortcomings" and bare[0].value <= fixed.value and re.search(r"khac phuc|\bsua\b", between):
            fixed.role, bare[0].role = "shortcomings", "fixed"
        elif bare[0].value >= fixed.value and told.says(r"\b(?:khuyet diem|han che|ton tai)\b"):
            bare[0].role = "shortcomings"


def _settle_all_again(told: Told) -> None:
    """ "6 xuất sắc, 26 tốt, … để giữ cả 6": those told before, said again."""
    for figure in told.figures:
        before = [one for one in told.figures if one.quantity.end < figure.quantity.start and one.turn == figure.turn]
        same = [one for one in before if one.value == figure.value and one.role is not None]
        if same and figure.unit in (None, same[0].unit) and _ALL_AGAIN.search(told.folded[: figure.quantity.start]):
            figure.role = "among"


def _said_of_the_best(told: Told, figure: Figure) -> bool:
    """Whether a number told later is that of the excellent again, being less than those who are good."""
    before = [one for one in told.figures if one.quantity.start < figure.quantity.start and one.turn == figure.turn]
    best = any(one.role == "excellent" and one.value == figure.value for one in before)
    return best and any(one.role == "good" and one.value > figure.value for one in before)
