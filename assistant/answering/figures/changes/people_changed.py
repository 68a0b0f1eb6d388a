"""The numbers of people who come, leave, or are rated anew, and the count of the good they change."""

from __future__ import annotations

import re

from assistant.answering.figures.changes.coming_going import (
    CAME,
    COME,
    ELSEWHERE,
    GONE,
    end_of,
    goods_of,
    is_raised_to_good,
    sign_of,
    start_of,
)
from assistant.answering.figures.figure import RATED_UNITS, Figure, Told

_FROM_EXCELLENT = re.compile(r"\bxuat sac\b|\bxs\b|\bhtxs")
_DROPS = re.compile(
    r"[^.;?!\d]{0,60}?\b(?:(?<!tron )(?<!phan )(?<!nha )xuong|tut|rot)\b(?! (?:muc )?(?:hoan thanh )?tot)"
)
_RAISES = re.compile(r"\b(?:nang|dua|day|keo|lay|xep|chon)(?: (?:them|tiep|len))+\s*$")  # "nâng thêm 1 từ tốt lên"
_OF_EXCELLENT = re.compile(r"\s*(?:(?:nguoi|dong chi|dang vien|suat|d/c|dc) )?(?:hoan thanh )?(?:xuat sac|xs|htxs)\b")
_RETIRED = re.compile(r"\s*(?:\w+ ){0,2}?(?:la )?(?:da )?(?:nghi huu|ve huu|huu tri)\b")
_INSIDE = re.compile(r"\btrong (?:do|so (?:do|nay|ay))(?:,| co| thi| gom)*\s*$")


def is_of(figure: Figure, base: Figure) -> bool:
    """ "một người trong 46": of those good before."""
    return figure.of is not None and figure.of.value == base.value


def follows(told: Told, figure: Figure) -> bool:
    """Whether a number stands where the change is told."""
    return figure.quantity.start >= start_of(told)


def base_of(told: Told) -> Figure | None:
    """The count of the good told before the change, where it is one."""
    if told.has("assigned", "score"):
        return None
    if not told.last_turn:
        before = [one for one in goods_of(told)[:1] if one.of is None]
    else:
        before = [one for one in told.all("good") or told.all("good_up") if one.turn < told.last_turn]
    return before[-1] if before and len({one.value for one in before if one.turn == before[-1].turn}) == 1 else None


def people_changed(told: Told) -> list[Figure]:
    """The numbers of those who come, leave or go down, told in the last turn; in the only one after the good."""
    start = start_of(told)
    raised = any(is_raised_to_good(told, one) for one in told.figures)
    if (
        not told.last_turn
        and not raised
        and _FROM_EXCELLENT.search(told.folded[start:].split("bao nhieu")[0].split(" may ")[0])
    ):
        return []
    base, found = base_of(told), []
    for figure in told.figures:
        if told.last_turn and figure.turn == told.last_turn and _FROM_EXCELLENT.search(_clause_of(told, figure)):
            continue
        plain = figure.unit in (None, *RATED_UNITS) and not figure.is_share
        if figure.turn != told.last_turn or not plain or figure.vague or not follows(told, figure):
            continue
        raised = _RAISES.search(told.folded[: figure.quantity.start]) is not None
        if figure.value.denominator != 1 or (raised and not is_raised_to_good(told, figure)):
            continue
        if figure.role == "excellent" or _OF_EXCELLENT.match(told.folded, figure.quantity.end):
            continue
        if figure.of is not None and not (base is not None and is_of(figure, base)):
            continue
        if any(other.of is figure for other in told.figures):
            continue
        if sign_of(told, figure) and (told.last_turn or _moves(told, figure)):
            found.append(figure)
    return found


def _moves(told: Told, figure: Figure) -> bool:
    """In one breath with the counts: "3 không hoàn thành" is a count beside them, "3 bị hạ xuống" takes of them."""
    before, end = told.folded[: figure.quantity.start], end_of(told, figure)
    if _INSIDE.search(before) and (sign_of(told, figure) > 0 or _RETIRED.match(told.folded, end)):
        return False  # "trong đó 5 người mới chuyển đến", "trong đó 4 nghỉ hưu": they are of the count told
    if is_raised_to_good(told, figure):
        return True
    if figure.unit is None and figure.role is None and told.has("excellent"):
        return False  # "33 tốt, 7 xuất sắc, thêm được 1 nữa không": a place, nobody who came
    return COME.search(before) is not None or any(
        pattern.match(told.folded, end) is not None for pattern in (CAME, GONE, ELSEWHERE, _DROPS)
    )


def _clause_of(told: Told, figure: Figure) -> str:
    """What is said of a number of the last turn, up to the comma or to what is asked next."""
    before = re.split(r"[,.;?!]", told.folded[start_of(told) : figure.quantity.start])[-1]
    after = re.split(r"[,.;?!]|\bthi\b|\bbao nhieu\b|\bmay\b", told.folded[figure.quantity.end :])[0]
    return f"{before} {after}"
