"""Figures of a question that a result does not stand on: told beside what was understood, or asked about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from assistant.answering.figures.counted import SAID
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.listed import listed_with
from assistant.answering.figures.outcome import Need, Outcome, Result
from assistant.calculator.number import say
from corpus.vocabulary import Rating

_UNITS = {"people": "đồng chí", "organizations": "tổ chức", "collectives": "tập thể", "tasks": "nhiệm vụ", "score": "điểm",
          "votes": "phiếu", "shortcomings": "khuyết điểm", "staff": "biên chế", "council": "thành viên"}  # fmt: skip
_ROLES = SAID | {
    "excellent": Rating.EXCELLENT.label, "good": Rating.GOOD.label, "completed": Rating.COMPLETED.label,
    "not_completed": Rating.NOT_COMPLETED.label, "good_up": f"từ {Rating.GOOD.label} trở lên", "new": "mới kết nạp",
}  # fmt: skip
_SET_ASIDE = (
    "among",
    "scale",
    "months",
    "days",
    "stated",
    "tally_stated",
)  # no count of its own, or dealt with when it was read
_RATIOS = (Fraction(20), Fraction(25))  # percentages of the rule itself
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_ENDS = re.compile(r"\s*(?:[,;.?!)]|$|(?:va|con|thi)\b)")
_MOST = 6
_OTHER_TIME = r"\b(?:nam|ky|quy|dot|lan) (?:ngoai|truoc|kia|20\d\d|[1-4]|i|ii|iii|iv|dau|sau)\b|\b(?:truoc|luc dau|ban dau|sau) (?:do|khi|la)\b|\b(?:ha|nang|tru|cong|dieu chinh|xuong|len|con)\b"


def with_unused(told: Told, outcome: Outcome) -> Outcome:
    """The result with the figures it leaves aside named; a question back where one of them belongs with those it stands on."""
    if not isinstance(outcome, Result):
        return outcome
    left = unused(told, outcome)
    if not left:
        return outcome
    if (asked := _asked(told, outcome, left)) is not None:
        return asked
    shown = dict.fromkeys(_said(figure) for figure in left)
    line = f"chưa dùng đến: {', '.join(list(shown)[:_MOST])}{' …' if len(shown) > _MOST else ''}"
    return replace(outcome, understood=(*outcome.understood, line))


def unused(told: Told, result: Result) -> list[Figure]:
    """The figures of the last turn that count what is rated, or are a share of it, and stand nowhere in the result."""
    found = [line for finding in result.findings for line in (finding.says, *finding.steps)]
    lines = (result.lead, *told.notes, *result.understood, *result.steps, *result.closing, *found)
    numbers, text = _numbers(lines), "\n".join(lines)
    return [
        figure
        for figure in told.figures
        if figure.turn == told.last_turn and _matters(told, figure) and not _stands(figure, numbers, text)
    ]


def _numbers(lines: Iterable[str]) -> set[str]:
    return {number for line in lines for number in _NUMBER.findall(line)}


def _stands(figure: Figure, numbers: set[str], text: str) -> bool:
    written = set(_NUMBER.findall(figure.quantity.text))
    return say(figure.value) in numbers or bool(written & numbers) or (not written and figure.quantity.text in text)


def _matters(told: Told, figure: Figure) -> bool:
    if figure.vague or figure.role in _SET_ASIDE or figure.unit in ("months", "days"):
        return False
    if figure.quantity.percent:
        return figure.value not in _RATIOS
    if figure.value == 1 and figure.role in (None, "new", "members", "units"):  # "một đảng viên kết nạp tháng 9"
        return any(other.unit == figure.unit and other.value > 1 for other in told.figures if figure.unit)
    bare = figure.role is None and figure.unit is None
    return not bare or _ENDS.match(told.folded, figure.quantity.end) is not None


def _asked(told: Told, result: Result, left: list[Figure]) -> Need | None:
    """The question back: a part whose whole was taken for another part's, or the other numbers of a list of scores."""
    used = _numbers((*told.notes, *result.understood))
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


def _said(figure: Figure) -> str:
    """The number with what it counts, as far as that is known."""
    if figure.is_share:
        return figure.quantity.text
    count = say(figure.value)
    if figure.role in _ROLES:
        return f"{count} {_ROLES[figure.role]}"
    if figure.role == "members":
        return f"{count} đảng viên"
    return f"{count} {_UNITS[figure.unit]}" if figure.unit in _UNITS else count
