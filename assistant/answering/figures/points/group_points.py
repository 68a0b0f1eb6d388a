"""Points told group by group: "điểm bốn nhóm là 27, 45, 9, 9", "nhóm 1: 28/30; nhóm 2: 45/50"; their sum is the score."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from assistant.answering.figures.figure import Figure, Told
from assistant.calculator.number import say

_GROUPS = r"(?:nhom|phan|muc)(?: (?:tieu chi|noi dung))?(?! (?:doi tuong|tuong dong|nguoi|dang vien|dong chi|can bo))"
_HEADED = re.compile(
    rf"(?<!kiem )(?<!khuyet )\bdiem(?: (?:so|cua|cac|tung|theo|la|cham|toi|em|minh|ca))* ?(?:\d+ |bon |nam |sau |ba )?{_GROUPS}\b[^.;?\d]{{0,40}}$"
)
_OTHER_COUNT = re.compile(
    r"\s*(?:quy|nhom|phan|dot|lan|ky|nam|noi dung|tieu chi|muc|cau|pho|truong phong|pho phong|nguoi|dong chi|dang vien|dv|can bo|thanh vien|chi bo|phong|don vi)\b(?! (?:diem|nay|thi))"
)
_NUMBER_OF = re.compile(rf"\s*{_GROUPS}\b")
APART = re.compile(r"\s*(?:diem)?\s*(?:[,;/+–-]|va)?\s*(?:va )?")
_EACH = re.compile(
    rf"\b{_GROUPS} (?:so |thu )?(?:\d+|[iv]+|[a-e]|mot|hai|ba|bon|tu|nam|nhat)\s*[:=]?\s*(?:(?:la|duoc|dat|cham|co) )*$"
)
_POINTS = r"(?<!kiem )(?<!khuyet )\bdiem\b|\bcham\b|\bthang 100\b"
_GRADED = re.compile(
    r"\b(?:tu|ban than|ca nhan|chi bo|chi uy|cap uy|dang uy|tap the|cap tren|thu truong|lanh dao|hoi dong|to) (?:(?:lai|chi|duoc|thi|tu) )?(?:cham|chot|ket luan|thong nhat)(?: (?:cho|toi|em|minh|duoc|la|chi|co|lai))* $"
)
_OTHER_GRADER = re.compile(r"\s*(?:diem )?(?:chi bo|chi uy|cap uy|dang uy|tap the|don vi)(?: \w+)? cham\b")
_TASK = re.compile(r"\s*(?:viec|nhiem vu|nv|cong viec|ngay|thang|%|phan tram|gio)\b|\s*%")
_SHORT_OF = re.compile(r"\b(?:kem|thieu|hut|lech|cach)(?: (?:co|mat|dung|moi|chi|con))* $")
_STILL_TO = re.compile(r"\bcon(?: thieu)? $")  # "còn 4 điểm nữa đủ 70", never "còn 4 điểm là 70"
_MORE_TO = re.compile(r"\s*diem nua (?:(?:la|moi|thi) )?(?:du|dat|den|toi|len|duoc) (?:moc )?")
_UP_TO = re.compile(r"\s*diem(?: (?:nua|la|moi|thi|du|dat|duoc|toi|den|so voi|moc|de|len))+ (?:moc )?")
_FEW, _LOWEST = 10, 20
_LEAST, _MOST = 3, 100


def short_of_mark(told: Told) -> None:
    """ "thiếu 2 điểm nữa là 90": the score is what is left of the mark, which is no score that was given."""
    for lacking, mark in pairwise(told.figures):
        if lacking.turn != mark.turn or not (0 < lacking.value < _LOWEST <= mark.value <= _MOST):
            continue
        if lacking.quantity.percent or mark.quantity.percent or lacking.of is not None or mark.of is not None:
            continue
        between = told.folded[lacking.quantity.end : mark.quantity.start]
        before = told.folded[: lacking.quantity.start]
        if (_SHORT_OF.search(before) and _UP_TO.fullmatch(between)) or (
            _STILL_TO.search(before) and _MORE_TO.fullmatch(between)
        ):
            told.notes.append(
                f"thiếu {say(lacking.value)} để đủ {say(mark.value)} điểm: {say(mark.value - lacking.value)} điểm"
            )
            lacking.role, mark.role, mark.unit = "among", "score", "score"
            left = mark.value - lacking.value
            mark.quantity = replace(mark.quantity, value=left, text=say(left))


_OF_SCALE = re.compile(
    r"(?:^|[,.:;] ?|\b(?:thang|khung|tren|trong|toi da|diem) )(?:tong|thang|khung|toi da)?(?: (?:so|diem|la|co))*\s*$"
)


def drop_differences(told: Told) -> None:
    """ "91 điểm, hơn năm ngoái 3 điểm": so few points beside a score are what lies between two, no score of their own."""
    for figure in told.figures:
        beside = (one for one in told.figures if one is not figure and "score" in (one.role, one.unit))
        if figure.role == "score" and figure.value < _FEW and any(one.value >= _LOWEST for one in beside):
            figure.role = "among"


def name_graded(told: Told) -> None:
    """ "tự chấm 95 chi bộ chấm 88": scores given, though no word says points and "cham" may be "chậm"."""
    for figure in told.figures:
        apart = _OTHER_GRADER.match(told.folded, figure.quantity.end) is not None  # "95 chi bộ chấm …" counts no cells
        free = figure.role in (None, "late", "score", "units") and (figure.unit in (None, "score") or apart)
        free = free and figure.of is None
        if free and _LOWEST <= figure.value <= _MOST and not figure.quantity.percent:
            if _GRADED.search(told.folded[: figure.quantity.start]) and not _TASK.match(
                told.folded, figure.quantity.end
            ):
                figure.role, figure.unit = "score", "score"


def sum_groups(told: Told) -> None:
    """Put the sum in place of the points of three groups or more; above a hundred they are no groups of one score."""
    for figure in told.figures:
        if figure.role == "score" and _OTHER_COUNT.match(told.folded, figure.quantity.end):
            figure.role, figure.unit = "among", None  # "điểm 4 quý": how many there are, no score
    _set_scale(told)
    row = _named_each(told) or _under_heading(told)
    if len(row) < _LEAST or any(figure.turn != row[-1].turn for figure in row):
        return
    for figure in told.figures:
        if _is_their_number(told, figure, row):
            figure.role, figure.unit = "among", None
    total = sum((figure.value for figure in row), Fraction(0))
    if not 0 < total <= _MOST or told.says(r"\btong(?: diem| cong)?(?: la| duoc|:)? \d"):
        return
    told.notes.append(f"{' + '.join(say(figure.value) for figure in row)} = {say(total)} điểm")
    for figure in row:
        figure.role = "among"
        if figure.of is not None:
            figure.of.role, figure.of = "among", None
    last = row[-1]
    last.role, last.unit = "score", "score"
    last.quantity = replace(last.quantity, value=total, text=say(total))


def _set_scale(told: Told) -> None:
    """ "tổng 100 điểm: tiêu chí chung 28, nhiệm vụ 60": the hundred is the scale where the groups come to another sum."""
    common, result = told.get("common"), told.get("result")
    if common is None or result is None or common.value + result.value >= _MOST:
        return
    for figure in told.figures:
        before = told.folded[: figure.quantity.start]
        if figure.role == "score" and figure.value == _MOST and _OF_SCALE.search(before) is not None:
            figure.role, figure.unit = "among", None


def _under_heading(told: Told) -> list[Figure]:
    """The numbers in a row after "điểm bốn nhóm"."""
    found = [figure for figure in told.figures if _plain(figure)]
    for at, figure in enumerate(found):
        if _HEADED.search(told.folded[: figure.quantity.start]) is None or _is_count(told, figure):
            continue
        row = [figure]
        for first, second in pairwise(found[at:]):
            if not APART.fullmatch(told.folded[_end(first) : second.quantity.start]):
                break
            row.append(second)
        return row
    return []


def _named_each(told: Told) -> list[Figure]:
    """The numbers each told with the number of its group, of points or of a scale."""
    row = [one for one in told.figures if _plain(one) and _EACH.search(told.folded[: one.quantity.start])]
    of_scale = all(one.of is not None and one.value <= one.of.value for one in row)
    scales = sum((one.of.value for one in row if one.of is not None), Fraction(0))
    return row if told.says(_POINTS) or (of_scale and scales == _MOST) else []


def _plain(figure: Figure) -> bool:
    counts = figure.role in (None, "score", "whole", "common", "result", "late") and figure.unit in (None, "score")
    return counts and not figure.quantity.percent and figure.value >= 0 and figure.role != "whole"


def _is_count(told: Told, figure: Figure) -> bool:
    return _NUMBER_OF.match(told.folded, figure.quantity.end) is not None


def _is_their_number(told: Told, figure: Figure, row: list[Figure]) -> bool:
    """ "điểm 4 nhóm": how many groups there are, no points."""
    return _is_count(told, figure) and figure.value == len(row) and all(figure is not one for one in row)


def _end(figure: Figure) -> int:
    return figure.quantity.end
