"""Several people's points, each told by the two groups: "A: 27 + 60, B: 29 + 66"; "A chung 27, kết quả 60; B chung 29, kết quả 66".
The sum of each is a score of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.points.two_parts import PLUS
from assistant.calculator.number import say

_AND = re.compile(r"\s*(?:diem )?(?:va|,|voi)\s*")
_POINTS = r"(?<!kiem )(?<!khuyet )(?<!uu )\bdiem\b|\bcham\b|\btieu chi chung\b|\bnhom chung\b"
_GROUPS = ("common", "result")
_COMMON_MOST, _MOST = 30, 100  # the smaller group of the scale in force
_LEAST = 2


def sum_each(told: Told) -> None:
    """Put each person's sum in place of the two groups it is told by; nothing where one person's points are told."""
    if told.has("assigned", "done", "excellent", "good"):
        return
    pairs = (_added(told) if told.says(_POINTS) else []) or _grouped(told)
    if len(pairs) < _LEAST:
        return
    pairs.sort(key=lambda pair: pair[0].quantity.start)
    for first, second in pairs:
        total = first.value + second.value
        if not (_fits(first, second) or _fits(second, first)) or not 0 < total <= _MOST:
            return
    summed: list[Figure] = []
    for first, second in pairs:
        total = first.value + second.value
        told.notes.append(f"{say(first.value)} + {say(second.value)} = {say(total)} điểm")
        first.role, first.unit = "score", "score"
        end = (second.of or second).quantity.end
        first.quantity = replace(first.quantity, value=total, end=end, text=say(total), whole=None)
        summed += [one for one in (second, first.of, second.of) if one is not None]
        first.of = None
    told.figures = [one for one in told.figures if all(one is not other for other in summed)]


def _added(told: Told) -> list[tuple[Figure, Figure]]:
    """Two numbers with a plus between them, more than once."""
    plain = [one for one in _of_last(told) if one.of is None and one.unit in (None, "score")]
    return [
        (first, second)
        for first, second in pairwise(plain)
        if PLUS.fullmatch(told.folded[first.quantity.end : second.quantity.start])
    ]


def _grouped(told: Told) -> list[tuple[Figure, Figure]]:
    """The points of both groups told again and again in one order."""
    found = [one for one in _of_last(told) if one.role in _GROUPS]
    roles = [one.role for one in found]
    if (
        len(found) < 2 * _LEAST
        or len(found) % 2
        or set(roles[:2]) != set(_GROUPS)
        or roles != roles[:2] * (len(found) // 2)
    ):
        return []
    pairs = [(found[at], found[at + 1]) for at in range(0, len(found), 2)]
    plain = [
        one
        for one in _of_last(told)
        if one.role is None and one.unit is None and one.of is None and one.quantity.start > found[0].quantity.start
    ]
    rest = [(plain[at], plain[at + 1]) for at in range(0, len(plain) - 1, 2)]
    alike = all(_AND.fullmatch(told.folded[one.quantity.end : other.quantity.start]) for one, other in rest)
    return [*pairs, *rest] if len(plain) % 2 == 0 and alike else pairs


def _of_last(told: Told) -> Sequence[Figure]:
    wholes = {id(one.of) for one in told.figures if one.of is not None}
    return [
        one
        for one in told.figures
        if one.turn == told.last_turn and not one.vague and not one.is_share and id(one) not in wholes
    ]


def _fits(common: Figure, result: Figure) -> bool:
    return 0 <= common.value <= _COMMON_MOST and 0 <= result.value <= Fraction(_MOST - _COMMON_MOST)
