"""People counted by their scores, the best rating asked for: "3 đồng chí 95 điểm, 11 đồng chí 80 điểm … tối đa mấy xuất sắc"."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.points.group_scales import SINCE_POINTS
from assistant.answering.figures.ratings import SHORT_OF
from assistant.calculator.number import say

_BETWEEN = re.compile(
    r"\s*(?:nguoi|dong chi|d/c|dc|dang vien|dv|can bo|cong chuc|vien chuc)(?: (?:duoc|dat|co|cham|deu|tu|o muc|thi|cung))*\s*:?\s*"
)
_ARE = re.compile(r"\s*(?:diem|d)(?: tro len)?(?: (?:la|co|gom|duoc))+ ")
_REACHES = re.compile(r"\b(?:du|tu|tren|dat|co)\s*$")
_QUOTA = r"\b(?:xuat sac|htxs\w*|xs)\b"
_MANY = r"\b(?:may|bao nhieu|toi da|nhieu nhat|vuot|ty le|ti le|du)\b"
BY_POINTS = r"\b(?:du|dat|xet rieng|rieng|xet ve|ve) (?:ve |mat )?(?:so )?diem\b(?! trung binh)"  # the points alone are asked after
_BANDS = ((90, "excellent"), (70, "good"), (50, "completed"), (0, "not_completed"))
_MOST, _LEAST = 100, 2


def rate_by_scores(told: Told) -> None:
    """Give each such count the band of its score as its rating; one of each band."""
    if told.as_of < SINCE_POINTS or not (told.says(_QUOTA) and told.says(_MANY)) or told.says(BY_POINTS):
        return
    pairs = scored_counts(told)
    _set_bound_aside(told)
    if len(pairs) < _LEAST:
        return
    banded = [(first, second, _band(second)) for first, second in pairs]
    if len({band for *_, band in banded}) < len(banded):
        return
    for count, score, band in banded:
        count.role, count.unit = band, "people"
        score.role = "among"
        told.notes.append(
            f"{say(count.value)} đồng chí {say(score.value)} điểm: xét riêng điểm là mức {SHORT_OF[band]}"
        )


def _set_bound_aside(told: Told) -> None:
    """ "đủ 90 điểm là 13 đồng chí, mấy người được xs nếu còn lại 27 tốt": the quota is asked, the 90 is the bound of the band."""
    if "excellent" not in told.asked or not told.has("good") or not any(one.unit == "people" for one in told.figures):
        return
    for figure in told.all("score"):
        if _REACHES.search(told.folded[: figure.quantity.start]):
            figure.role = "among"
            for count in told.all("members"):
                if _ARE.fullmatch(told.folded[figure.quantity.end : count.quantity.start]):
                    count.role = "among"  # those who reach it, not all there are


def scored_counts(told: Told) -> list[tuple[Figure, Figure]]:
    """The counts of people of the last turn, each with the score told behind it."""
    figures = sorted((one for one in told.figures if one.turn == told.last_turn), key=lambda one: one.quantity.start)
    return [(first, second) for first, second in pairwise(figures) if _is_pair(told, first, second)]


def _is_pair(told: Told, count: Figure, score: Figure) -> bool:
    between = told.folded[count.quantity.end : score.quantity.start]
    points = re.match(r"\s*(?:diem|d\b)", told.folded[score.quantity.end :]) is not None
    plain = not count.is_share and count.of is None and score.of is None and count.value.denominator == 1
    return plain and points and score.value <= _MOST and _BETWEEN.fullmatch(between) is not None


def _band(score: Figure) -> str:
    return next(name for least, name in _BANDS if score.value >= least)
