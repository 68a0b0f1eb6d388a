"""The most for several counts of the good tried one after the other: "tối đa khi số tốt là 38, 42 và 47", "tăng từ 38 lên 42"."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.quota.options import echo, options_of
from assistant.answering.figures.running import run
from assistant.answering.figures.whose import noun_of
from assistant.calculator.number import say

_OF_GOOD = r"\bso (?:\w+ ){0,2}?(?:hoan thanh )?(?:tot|httnv|htt)(?: nhiem vu)?"
_ROW = re.compile(
    rf"{_OF_GOOD} (?:lan luot |tuong ung |la |bang |co )*(?P<row>\d+(?:(?: ?[,;/] ?| va | hay | hoac | hoac la )+\d+)+)(?![\d.,/%])"
)
_GROWS = re.compile(
    rf"{_OF_GOOD} (?:\w+ )?(?P<way>tang|giam|len|xuong)(?: \w+)?? tu (?P<first>\d+) (?:\w+ )?(?:len|xuong|den|toi|con)(?: con)? (?P<second>\d+)(?![\d.,/%])"
)
_BEST = r"\b(?:xuat sac|xs|htxs\w*)\b"


def plan(told: Told) -> Outcome:
    """Each count by itself; None where no such row is told, or other counts are told beside it."""
    if not told.says(_BEST) or told.last_turn or told.has("score", "assigned", "good_up", "excellent"):
        return None
    if not (told.says(asking.MOST) or "excellent" in told.asked or told.says(r"\b(?:may|bao nhieu)\b")):
        return None
    grows, row = _GROWS.search(told.folded), _ROW.search(told.folded)
    found = grows or row
    if found is None:
        return None
    counts = [one for one in told.figures if found.start() <= one.quantity.start < found.end() and _plain(one)]
    if len(counts) < 2 or any(_plain(one) and all(one is not other for other in counts) for one in told.figures):
        return None
    noun = noun_of(told)
    options = options_of(told, noun)
    findings = tuple(run("most", {"good": int(one.value), **options}, told) for one in counts)
    most = [int(str(finding.figures["ceiling"])) for finding in findings]
    each = "; ".join(
        f"{say(one.value)} tốt thì tối đa {say(allowed)}" for one, allowed in zip(counts, most, strict=True)
    )
    lead = f"{each} {noun.one} xuất sắc"
    if grows is not None:
        change = most[1] - most[0]
        state = f"tăng {say(change)}" if change > 0 else f"giảm {say(-change)}" if change else "không đổi"
        lead = f"Mức tối đa {state} {noun.one if change else ''}".rstrip() + f": {each} {noun.one} xuất sắc"
    steps = tuple(next(step for step in finding.steps if "×" in step) for finding in findings)
    understood = (f"số tốt: {', '.join(say(one.value) for one in counts)}", *echo(told, noun))
    return Result(f"{lead[0].upper()}{lead[1:]}", understood, findings, steps, findings[0].judgement[:1])


def _plain(figure: Figure) -> bool:
    whole = figure.value.denominator == 1 and not figure.is_share and figure.of is None
    return whole and figure.role in (None, "good", "members", "among") and figure.unit != "months"
