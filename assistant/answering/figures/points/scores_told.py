"""The scores of a list, of which often one alone bears the word: "tổng điểm 92; 89,9; 70", "Nam 91, Lan 87,5, Ba 70 điểm"."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.figures.figure import Figure, Told

_LEAST, _MOST = 10, 100  # fewer points are a difference ("thiếu 1 điểm"), not a score
_POINTS = r"(?<!kiem )(?<!uu )(?<!nhuoc )(?<!khuyet )(?<!thoi )(?<!thang )\bdiem\b(?! (?:phan tram|danh|%))"
_NO_NAME = r"(?!(?:xuat|tot|hoan|khong|chua|ket|tieu|chung|phan|thieu|can|cong|them|tru|bot|tang|giam|xs|ht\w*|khung|muc|tu|den|duoi|tren)\b)"
_WHO = r"(?:(?:dong chi|d/c|dc|ong|ba|anh|chi|co|chu|bac|em|cau|to|phong|chi bo|don vi) )?"
_APART = re.compile(
    r"(?:d|diem)? ?(?:[,;/|–-]|va|voi|con)(?: (?:va|con))?"
    rf"(?: {_NO_NAME}{_WHO}[a-z]{{1,9}}(?: {_NO_NAME}[a-z]{{1,6}})?(?: ?[:=-])?(?: (?:duoc|dat|co|la|cham))*)?"
)
_COUNTED = re.compile(
    r"\s*(?:dong chi|d/c|dc|dang vien|dv|nguoi|can bo|tap the|chi bo|don vi|to chuc|cong chuc|vien chuc|nhan vien|truong hop|phong|xa|phuong|ban|truong|so|noi|to|diem|muc diem|con diem|lanh dao|thanh vien|(?:chi |cap )?uy vien|cap uy|giam khao)\b"
)


def scores_told(told: Told) -> list[Figure]:
    """The scores of the last turn in order; a number without the word counts where it stands in a list with one that has it."""
    if not told.says(_POINTS) and not any(one.unit == "score" for one in told.figures):
        return []
    runs: list[list[Figure]] = []
    for figure in (one for one in told.figures if one.turn == told.last_turn and _can_be(one)):
        if runs and _listed(told, runs[-1][-1], figure):
            runs[-1].append(figure)
        else:
            runs.append([figure])
    found: list[Figure] = []
    for run in runs:
        if len(run) > 1 and run[0].value == len(run) - 1 and _is_count(told, run[0]):
            run = run[1:]  # "12 người có điểm 90, 88 …"
        if any(one.role == "score" or one.unit == "score" for one in run) or (len(run) > 1 and _headed(told, run[0])):
            found += run
    return found


def of_criteria(told: Told) -> list[Figure]:
    """Points too few for a total, told in a list: "3 tiêu chí chấm 9, 8, 7 điểm"."""
    small = [
        one for one in told.figures if one.turn == told.last_turn and one.unit in (None, "score") and one.of is None
    ]
    small = [
        one for one in small if 0 <= one.value < _LEAST and one.role in (None, "score") and not one.quantity.percent
    ]
    return [second for first, second in pairwise(small) if _listed(told, first, second)] + small[:1]


def beside(told: Told, scores: list[Figure]) -> list[Figure]:
    """What the turn tells beside the scores and their number ("sáu đồng chí", "hai người")."""
    return [
        figure
        for figure in told.figures
        if figure.turn == told.last_turn
        and figure.role not in (None, "among")
        and not any(figure is one for one in scores)
        and not (figure.value == len(scores) and _is_count(told, figure))
    ]


def _can_be(figure: Figure) -> bool:
    plain = not figure.is_share and figure.of is None and not figure.vague
    points = figure.unit in (None, "score") and figure.role not in ("common", "result", "among")
    return plain and points and _LEAST <= figure.value <= _MOST


def _listed(told: Told, first: Figure, second: Figure) -> bool:
    """Whether nothing but a sign, a link word or a name stands between two numbers."""
    between = " ".join(told.folded[first.quantity.end : second.quantity.start].split())
    return not between or _APART.fullmatch(between) is not None  # "90 85 78": nothing but a blank


def _headed(told: Told, first: Figure) -> bool:
    """Whether the word stands before the whole list: "điểm các tập thể: 90,5; 82; 76"."""
    return re.search(rf"{_POINTS}[^.;?]{{0,40}}$", told.folded[: first.quantity.start]) is not None


def _is_count(told: Told, figure: Figure) -> bool:
    return _COUNTED.match(told.folded, figure.quantity.end) is not None
