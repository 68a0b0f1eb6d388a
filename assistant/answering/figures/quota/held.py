"""The excellent told beside the good, held against the quota: over it or not, how many more, how many to lower."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.counted import counted_line
from assistant.answering.figures.outcome import Noun, Result
from assistant.answering.figures.quota.closing import closing
from assistant.answering.figures.quota.leads import check_lead, lower_lead, more_lead, stated_lead, unless_below
from assistant.answering.figures.quota.options import echo
from assistant.answering.figures.quota.parts import not_told
from assistant.answering.figures.quota.rated_among import rated_among
from assistant.answering.figures.quota.rounding import ROUNDED_TO_RULE
from assistant.answering.figures.running import run
from assistant.calculator.number import say

_LEADS = {"quota": check_lead, "how_many_more": more_lead, "how_many_to_lower": lower_lead}


def held(
    told: Told,
    noun: Noun,
    options: dict[str, object],
    *,
    good: int,
    excellent: Figure,
    more: bool = False,
    lowered: bool = False,
) -> Result:
    """Whether the number is over; with `lowered` how many to lower, else with `more` how many more."""
    function = "how_many_to_lower" if lowered else "how_many_more" if more else "quota"
    among, of_whom = rated_among(told, noun, good, int(excellent.value)) if more else ({}, ())
    given = {"good": good, "excellent": say(excellent.value), **among, **options}
    finding = run(function, given, told)
    understood = (
        *of_whom,
        f"{say(good)} {noun.one} Hoàn thành tốt nhiệm vụ",
        f"{say(excellent.value)} {noun.one} Hoàn thành xuất sắc nhiệm vụ",
    )
    lead = _LEADS[function](told, noun, finding)
    if function == "quota" and told.struck_from is not None:
        below = run(function, {**given, "good": told.struck_from}, told)
        lead = unless_below(noun, lead, finding, below)
    steps = [step for step in finding.steps if "×" in step and not step.startswith("Hạ xuống tốt 0:")][
        : 1 if function == "quota" else 3
    ]
    if function == "quota":
        steps += _shown_share(told, good, excellent)
    counted, found = counted_line(told)
    stated = told.share("stated")
    if function == "quota" and stated is not None and not told.says(ROUNDED_TO_RULE):
        reckoned = run("percentage", {"part": say(excellent.value), "whole": good, "stated": stated.typed()}, told)
        lead = stated_lead(told, lead, reckoned, stated)
    left = not_told(told, good, int(excellent.value)) if function == "quota" else None
    if left is not None:
        finding, steps = replace(finding, steps=(*finding.steps, left)), [*steps[:2], left]
    return Result(
        lead, (*understood, *echo(told, noun)), (finding, *found), (*counted, *steps), closing(finding, options, told)
    )


def _shown_share(told: Told, good: int, excellent: Figure) -> list[str]:
    if not 0 < excellent.value <= good:
        return []
    both = int(excellent.value) + good
    shares = [run("percentage", {"part": int(excellent.value), "whole": whole}, told) for whole in (good, both)]
    told_of = ("số tốt", "số tốt trở lên")
    return [
        f"Tỷ lệ xuất sắc so với {whole}: {share.steps[0].split(' → ')[0]}"
        for whole, share in zip(told_of, shares, strict=True)
    ]
