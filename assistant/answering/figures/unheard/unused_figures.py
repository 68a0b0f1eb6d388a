"""The figures of a question that stand nowhere in its result."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.grouping import groups_of
from assistant.answering.figures.outcome import Result
from assistant.answering.figures.unheard.said import ROLES
from assistant.calculator.number import say

SET_ASIDE = (
    "among",
    "other_points",
    "level",
    "scale",
    "months",
    "days",
    "stated",
    "tally_stated",
)  # no count of its own, or dealt with when it was read
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NO_COUNT = re.compile(r"\b\d{1,2}/\d{1,2}/(?=\d{4}\b)")  # the day and month of a date
_ENDS = re.compile(r"\s*(?:[,;.?!)]|$|(?:va|con|thi)\b)")
# A bare number counts what its noun says; households, roads, papers and the like are rated by nobody.
PEOPLE_BEHIND = re.compile(
    r"\s+(?:(?:cu|ong|bac|thay|chau)\b|(?:\w+ )?(?:chu tich|bi thu|truong|pho|giam doc|uy vien|chi uy|bac si|y si|ky su|giao su|hoc vien|ke toan|van thu|lai xe|bao ve|cong nhan|huu tri|quan nhan|bo doi|tap su|hop dong|nu|nam gioi|doan vien|hoi vien)\b)"
)
_LOWER = ("completed", "not_completed")
_CHANCE = 9  # the number of a clause or a paragraph


def unused(told: Told, result: Result) -> list[Figure]:
    """The figures of the last turn that count what is rated, or are a share of it, and stand nowhere in the result."""
    found = [line for finding in result.findings for line in (finding.says, *finding.steps)]
    lines = (result.lead, *told.notes, *result.understood, *result.steps, *result.closing, *found)
    numbers, text = numbers_in(lines), "\n".join(lines)
    return [
        figure
        for figure in told.figures
        if figure.turn == told.last_turn
        and _matters(told, figure)
        and not _is_sum_of_next(told, figure)
        and not (stands_in(figure, numbers, text) and not _only_by_chance(told, figure, text))
    ]


def _is_sum_of_next(told: Told, figure: Figure) -> bool:
    """ "5 trưởng phòng: 1 xs 4 tốt": the number of a group whose ratings told next make it up."""
    if figure.role not in (None, "members", "units") or figure.is_share or groups_of(told) is None:
        return False
    rated: list[Figure] = []
    for one in sorted(told.figures, key=lambda item: item.quantity.start):
        if one.quantity.start <= figure.quantity.start or one.turn != figure.turn:
            continue
        if one.role not in ("excellent", "good", *_LOWER):
            break
        rated.append(one)
        if len(rated) > 1 and sum(item.value for item in rated) == figure.value:
            return len({item.role for item in rated}) == len(rated)
    return False


def _only_by_chance(told: Told, figure: Figure, text: str) -> bool:
    """Whether a count of those rated lower stands in the result as another figure alone: "3 xuất sắc, 3 hoàn thành"."""
    if figure.role not in _LOWER or figure.is_share:
        return False
    if figure.value > _CHANCE and not any(
        one.value == figure.value for one in told.figures if one is not figure and one.role != figure.role
    ):
        return False  # a number as great stands nowhere by chance
    count, label = say(figure.value), ROLES[figure.role].removesuffix(" nhiệm vụ")
    if re.search(rf"(?<![\d.,]){count} trên \d+ (?:\w+ ){{0,5}}{label}", text):
        return False
    if re.search(
        rf"(?<![\d.,]){count} (?:\w+ ){{0,5}}{label}(?! (?:xuất sắc|tốt|từ tốt))|[-+] {count}(?![\d.,])|(?<![\d.,]){count} \+",
        text,
    ):
        return False
    return re.search(r"thấp hơn tốt|dưới mức tốt", text) is None


def numbers_in(lines: Iterable[str]) -> set[str]:
    """The numbers written in some lines."""
    return {number for line in lines for number in _NUMBER.findall(_NO_COUNT.sub(" ", line))}


def stands_in(figure: Figure, numbers: set[str], text: str) -> bool:
    """Whether a figure stands among the numbers, or as it was typed in the text."""
    written = set(_NUMBER.findall(figure.quantity.text))
    return say(figure.value) in numbers or bool(written & numbers) or (not written and figure.quantity.text in text)


def _matters(told: Told, figure: Figure) -> bool:
    if figure.vague or figure.role in SET_ASIDE or figure.unit in ("months", "days"):
        return False
    if figure.quantity.percent:
        return not figure.is_of_rule
    if figure.value == 1 and figure.role in (None, "new", "members", "units"):  # "một đảng viên kết nạp tháng 9"
        return any(other.unit == figure.unit and other.value > 1 for other in told.figures if figure.unit)
    bare = figure.role is None and figure.unit is None
    return not bare or any(follows.match(told.folded, figure.quantity.end) for follows in (_ENDS, PEOPLE_BEHIND))
