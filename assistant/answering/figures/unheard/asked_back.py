"""What is asked back where a figure that was not used belongs with those that were."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.figures.counts.listed import listed_with
from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.outcome import Need, Result
from assistant.answering.figures.unheard.said import ROLES
from assistant.answering.figures.unheard.unused_figures import SET_ASIDE, numbers_in, stands_in
from assistant.calculator.number import say

_IN_ROW = re.compile(r"\s*(?:,|;|va|roi|den)\s*(?:va )?")
_FEW_WORDS = 8
_THEN_WHAT = re.compile(r"\bthi (?:sao|the nao|may)\b")
_SUPPOSES = re.compile(r"\W*(?:(?:con|the|vay|a|roi|va) )*(?:neu|gia su|lo|chi|\d)\b")
_OTHER_TIME = r"\b(?:nam|ky|quy|dot|lan) (?:ngoai|truoc|kia|20\d\d|[1-4]|i|ii|iii|iv|dau|sau)\b|\b(?:truoc|luc dau|ban dau|sau) (?:do|khi|la)\b|\b(?:ha|nang|tru|cong|dieu chinh|xuong|len|con)\b"


def ask_of_supposed(told: Told, result: Result) -> Need | None:
    """ "nếu 6 thì sao", "22% thì sao" after several numbers, that one in none of the lines: which it takes the place of is asked."""
    own = [figure for figure in told.figures if figure.turn == told.last_turn]
    if (
        not told.last_turn
        or not own
        or own[0].vague
        or own[0].is_of_rule
        or own[0].role in SET_ASIDE
        or own[0].unit in ("months", "days")
    ):
        return None
    if len(own) > 2 or (len(own) == 2 and own[0].of is not own[1]):
        return None
    last = told.folded.rsplit(BETWEEN, 1)[-1]
    if not (_SUPPOSES.match(last) or _THEN_WHAT.search(last)) or len(last.split()) > _FEW_WORDS:
        return None
    lines = (result.lead, *told.notes, *result.understood)
    if stands_in(own[0], numbers_in(lines), "\n".join(lines)):
        return None
    said = own[0].quantity.text.strip()
    if own[0].is_share:
        return Need("part", f"{said} là tỷ lệ của số nào, thay cho số nào đã nêu ở câu trước?")
    return Need("part", f"Số {said} là số gì, thay cho số nào đã nêu ở câu trước?")


def ask_of_unused(told: Told, result: Result, left: list[Figure]) -> Need | None:
    """The question back: a part whose whole was taken for another part's, or the other numbers of a list of scores."""
    used = numbers_in((*told.notes, *result.understood))
    for figure in left:
        whole = figure.of
        if whole is not None and say(whole.value) in used:
            return Need("part", _which_part(figure, whole))
    if _is_of_two(told, result, left):
        points = [one for one in told.figures if one.turn == told.last_turn and (one.role == "score" or one in left)]
        numbers = "; ".join(say(one.value) for one in points if not one.is_share)
        return Need("score", f"Câu hỏi nêu nhiều số điểm ({numbers}): cần tính cho số nào, của ai?")
    for figure in told.figures:
        if figure.role != "score" or say(figure.value) not in used:
            continue
        others = listed_with(told, figure)
        if any(one is other for one in others for other in left):
            numbers = "; ".join(say(one.value) for one in others)
            return Need("score", f"Câu hỏi nêu nhiều số điểm ({numbers}): cần tính cho từng số hay cho số nào?")
    return _of_row(told, used, left)


def _of_row(told: Told, used: set[str], left: list[Figure]) -> Need | None:
    """ "xs 4, 5, 3 còn tốt 22, 19, 18": one number of a row was taken, those beside it are left."""
    figures = [one for one in told.figures if one.turn == told.last_turn]
    for one, other in pairwise(sorted(figures, key=lambda item: item.quantity.start)):
        plain = other.role is None and other.unit is None and not other.is_share and other.of is None
        taken = one.role in ("excellent", "good", "good_up") and say(one.value) in used and not one.is_share
        if taken and plain and _IN_ROW.fullmatch(told.folded[one.quantity.end : other.quantity.start]):
            return Need(
                "groups",
                f"Số {ROLES[str(one.role)]} nêu nhiều số ({say(one.value)}; {say(other.value)} …): xin ghi từng nhóm có bao nhiêu xuất sắc, bao nhiêu tốt.",
            )
    return None


def _is_of_two(told: Told, result: Result, left: list[Figure]) -> bool:
    """Whether another total than the one reckoned is told, of nobody knows whom, and of no other time."""
    if not any("điểm" in finding.says for finding in result.findings) or told.says(_OTHER_TIME):
        return False
    bare = [one for one in left if one.role is None and one.unit is None and one.of is None and 20 <= one.value <= 100]
    return len(bare) > 1 or any(figure.role == "score" and figure.of is None for figure in left)


def _which_part(part: Figure, whole: Figure) -> str:
    said = f"{say(part.value)} trên {say(whole.value)}"
    if "tasks" in (part.unit, whole.unit):
        return f"{said} là số nhiệm vụ đã hoàn thành, đúng hạn, chậm tiến độ hay vượt mức?"
    return f"Trong {said}, {say(part.value)} là số gì và {say(whole.value)} là tổng số gì?"
