"""Sums divided by sums as a percentage: "4.272 chia cho tổng 4.272 cộng 23.174", "(13 + 9) chia (70 + 52)"."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Odd, Outcome, Result
from assistant.answering.figures.running import run
from assistant.calculator.number import say

_PERCENT = r"\b(?:bao nhieu|may) ?(?:phan tram|%)|%|\bphan tram\b|\bty le\b|\bti le\b"
_BY = re.compile(r"[^.;?\d]{0,40}(?:\bchia(?: cho)?\b|\btren tong\b|\btren (?=\()|\) ?[/:])[^.;?\d]{0,40}")
_AND = re.compile(r"[^.;?\d]{0,40}(?:\bcong(?: (?:voi|them))?\b|\+)[^.;?\d]{0,40}")
_PLACES = re.compile(r"\b(mot|hai|ba|khong|[0-3]) (?:chu so|so) (?:thap phan|le|sau dau phay)")
_DIGITS = {"khong": "0", "mot": "1", "hai": "2", "ba": "3"}


def plan(told: Told) -> Outcome:
    """The percentage, exact; None where no sum is divided."""
    if not told.says(_PERCENT):
        return None
    figures = sorted(
        (figure for figure in told.figures if not figure.is_share and figure.turn == told.last_turn),
        key=lambda figure: figure.quantity.start,
    )
    if len(figures) < 3 or any(figure.value.denominator != 1 for figure in figures):
        return None
    sides: list[list[Fraction]] = [[figures[0].value]]
    for first, second in pairwise(figures):
        between = told.folded[first.quantity.end : second.quantity.start]
        if _BY.fullmatch(between):
            sides.append([second.value])
        elif _AND.fullmatch(between):
            sides[-1].append(second.value)
        else:
            return None
    if len(sides) != 2:
        return None
    part, whole = (sum(side, Fraction(0)) for side in sides)
    if whole <= 0 or part > whole:
        return Odd(f"Phần {say(part)} lớn hơn tổng {say(whole)}.")
    given = {"part": say(part).replace(".", ""), "whole": say(whole).replace(".", "")}
    if (places := _PLACES.search(told.folded)) is not None:
        given["places"] = _DIGITS.get(places[1], places[1])
    finding = run("percentage", given, told)
    sums = tuple(
        f"{' + '.join(say(value) for value in side)} = {say(sum(side, Fraction(0)))}" for side in sides if len(side) > 1
    )
    return Result(finding.says, (f"{say(part)} trên tổng {say(whole)}",), (finding,), (*sums, *finding.steps))
