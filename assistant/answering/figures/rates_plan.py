"""The share of each rating in all that were rated: "xuất sắc 11, tốt 58, hoàn thành 9, tính tỷ lệ %"."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Need, Outcome, Result
from assistant.answering.figures.running import run
from assistant.calculator.number import percent, say
from corpus.vocabulary import Rating

_RATINGS = {
    "excellent": Rating.EXCELLENT, "good": Rating.GOOD, "completed": Rating.COMPLETED, "not_completed": Rating.NOT_COMPLETED,
}  # fmt: skip
_ASKED = r"\b(?:ty|ti) le (?:% |phan tram )?(?:cua )?(?:tung|moi|cac) (?:loai|muc)|\b(?:tung|moi|cac) (?:loai|muc)(?: \w+){0,3} (?:chiem )?(?:bao nhieu|may) ?(?:%|phan tram)"
_OF_GOOD = (
    r"\b(?:tren|so voi|cua) (?:tong )?(?:so )?(?:\w+ ){0,3}?(?:hoan thanh )?(?:tot|htt\w*)\b|\btot (?:nhiem vu )?tro len\b"
)
_OF_ALL = r"\btren (?:tong|tat ca|ca)\b|\btong (?:so )?(?:dang vien|nguoi|dong chi|quan so)\b"
_FEWEST = 3  # with two ratings the base of the excellent may be meant


def plan(told: Told) -> Outcome:
    """Each share, or that of the one asked for, of the ratings added up; None where another base is told."""
    from assistant.calculator.finding import Finding, Verdict

    if not (told.says(asking.PERCENT) or told.says(_ASKED)) or told.says(asking.OVER) or told.says(_OF_GOOD):
        return None
    last = [figure for figure in told.figures if figure.turn == told.last_turn]
    rated = {role: figure for role in _RATINGS if (figure := told.get(role)) is not None and figure.turn == told.last_turn}
    if any(len(told.all(role)) > 1 for role in rated) or any(figure.is_share or figure.of is not None for figure in last):
        return None
    if len(rated) < (2 if told.says(_OF_ALL) and told.has("completed", "not_completed") else _FEWEST):
        return None
    total = sum((figure.value for figure in rated.values()), Fraction(0))
    members = told.get("members") or told.get("units")
    if total <= 0 or (members is None and told.has("good_up")):
        return None
    if members is not None and members.value != total:
        if len(rated) < len(_RATINGS) - 1 or members.value < total:
            return None
        return Need("members", f"Các mức cộng lại là {say(total)}, tổng nêu là {say(members.value)}: tính tỷ lệ trên số nào?")
    only = [role for role in rated if role in told.asked] or list(rated)
    shares = {role: run("percentage", {"part": say(rated[role].value), "whole": say(total)}, told) for role in only}
    said = "; ".join(f"{_RATINGS[role].label} {_share(rated[role], total)}" for role in only)
    base = f"tính trên tổng {say(total)}"
    lead = f"{said} ({base})"
    added = f"Tổng: {' + '.join(say(figure.value) for figure in rated.values())} = {say(total)}"
    steps = [added, *(shares[role].steps[0].split(" → ")[0] for role in only)]
    finding = Finding(
        rule="percentage", verdict=Verdict.HOLDS, says=lead, as_of=told.as_of, figures={"sum_of_ratings": total}, steps=tuple(steps),
    )  # fmt: skip
    closing: tuple[str, ...] = ()
    excellent, good = rated.get("excellent"), rated.get("good")
    if excellent is not None and good is not None and "excellent" in only and good.value > 0:
        closing = (f"Tỷ lệ khống chế xuất sắc thì tính trên số tốt: {say(excellent.value)} : {say(good.value)} = {percent(excellent.value / good.value)}".replace("= ≈", "≈"),)  # fmt: skip
    understood = tuple(f"{say(figure.value)} {_RATINGS[role].label}" for role, figure in rated.items())
    return Result(lead, understood, (finding, *shares.values()), tuple(steps), closing)


def _share(figure: Figure, total: Fraction) -> str:
    return re.sub(r" \(\d+/\d+\)", "", percent(figure.value / total)).removeprefix("≈ ")
