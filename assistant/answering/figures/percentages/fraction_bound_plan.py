"""A part of a whole held against a fraction that no rule sets: "13/20 có đủ 2/3 không", "35 phiếu trên 52 có quá nửa không"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.ratings import LABEL_OF
from assistant.answering.figures.running import run
from assistant.calculator.number import percent, say

_SIMPLE = 10  # the largest whole of a fraction as one says it: "2/3", "3/5"
_OF_RULES = ("done", "on_time", "late", "exceeded", "not_done", "fixed", "unfixed", "low_votes", "disciplined")
_BEFORE = (
    ("below", r"duoi|(?:chua|khong)(?: (?:den|toi|du|dat|qua))+|it hon|thap hon"),
    ("above", r"qua|tren|hon|vuot(?: qua)?|cao hon"),
    ("least", r"du|dat(?: den| toi)?|it nhat|toi thieu|duoc|len den|den"),
)
_ENDS = r"(?: (?:muc|nguong|moc|ty le|so|so phieu))*\s*$"
_SHARE_ASKED = r"(?:bao nhieu|may) ?(?:%|phan tram\b)"


@dataclass(frozen=True)
class _Limit:
    kind: str
    value: Fraction
    said: str


def plan(told: Told) -> Outcome:
    """Có or Không with both shares; None where no such fraction, or not one pair beside it, is told."""
    if not told.says(asking.YES_NO) and not told.says(_SHARE_ASKED):
        return None
    pairs = [figure for figure in told.figures if figure.of is not None and figure.of.value > 0]
    limit = next((found for figure in told.figures if (found := _limit(told, figure)) is not None), None)
    parts = [figure for figure in pairs if limit is None or figure.quantity.start != _start(told, limit)]
    if limit is None or len(parts) > 1:
        return None
    part, whole = (parts[0], parts[0].of) if parts else _votes_of_all(told)
    if part is None:
        return None
    if whole is None or part.role in (*_OF_RULES, *LABEL_OF) or part.unit in ("tasks", "shortcomings", "score"):
        return None  # the bounds of the rules have plans of their own
    if part.value > whole.value or part.value.denominator != 1 or whole.value.denominator != 1:
        return None
    share = part.value / whole.value
    above = share > limit.value if limit.kind == "above" else share >= limit.value
    holds = not above if limit.kind == "below" else above
    met = {"above": ("quá", "chưa quá"), "least": ("đủ", "chưa đủ"), "below": ("đủ", "chưa đủ")}[limit.kind]
    stated = percent(limit.value)
    named = limit.said if stated == f"{limit.said}" else f"{limit.said} ({stated.split(' (')[0]})"
    shown = percent(share).split(" (")[0].removeprefix("≈ ")
    lead = f"{'Có' if holds else 'Không'}: {say(part.value)} trên {say(whole.value)} là {shown}, {met[0] if above else met[1]} {named}"
    least = _least(limit, whole.value)
    finding = run("percentage", {"part": part.typed(), "whole": whole.typed()}, told)
    reach = "Quá" if limit.kind == "above" else "Đủ"
    step = f"{reach} {limit.said} của {say(whole.value)}: ít nhất {say(least)}; có {say(part.value)}"
    return Result(
        lead,
        (f"{say(part.value)} trên tổng {say(whole.value)}", f"so với mốc {limit.said}"),
        (finding,),
        (*finding.steps, step),
    )


def _votes_of_all(told: Told) -> tuple[Figure | None, Figure | None]:
    """ "chi bộ 27 người, được 18 phiếu, có đủ 2/3 không": the votes are of all the members told."""
    members = told.all("members")
    votes = [one for one in told.figures if one.unit == "votes" and one.of is None and not one.is_share]
    if len(members) != 1 or len(votes) != 1 or told.has("good", "low_votes"):
        return None, None
    return replace(votes[0], role="votes"), members[0]


def _least(limit: _Limit, whole: Fraction) -> Fraction:
    """The smallest count that reaches the bound (or is above it)."""
    exact = limit.value * whole
    least = Fraction(-(-exact.numerator // exact.denominator))
    return least + 1 if limit.kind == "above" and least == exact else least


def _limit(told: Told, figure: Figure) -> _Limit | None:
    before = told.folded[: figure.quantity.start]
    kind = next((name for name, words in _BEFORE if re.search(rf"\b(?:{words}){_ENDS}", before)), None)
    if kind is None:
        return None
    if figure.of is not None and 0 < figure.value < figure.of.value <= _SIMPLE and figure.quantity.whole is not None:
        return _Limit(kind, figure.value / figure.of.value, f"{say(figure.value)}/{say(figure.of.value)}")
    if (
        figure.of is None
        and figure.quantity.percent
        and not figure.is_of_rule
        and figure.role is None
        and 0 < figure.value < 100
    ):
        return _Limit(kind, figure.ratio, f"{say(figure.value)}%")
    if figure.of is None and not figure.quantity.percent and 0 < figure.value < 1 and figure.unit is None:
        half = figure.value == Fraction(1, 2)
        return _Limit(kind, figure.value, "nửa" if half else f"{figure.value.numerator}/{figure.value.denominator}")
    return None


def _start(told: Told, limit: _Limit) -> int:
    return next(figure.quantity.start for figure in told.figures if _limit(told, figure) == limit)
