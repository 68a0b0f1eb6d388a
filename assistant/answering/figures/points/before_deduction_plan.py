"""Points as they stood before some were taken off, told with what is left: "bị trừ 12 điểm còn 81, ban đầu bao nhiêu"."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day, run
from assistant.calculator.number import say
from corpus.text import uncapitalized
from corpus.vocabulary import Rating

_TAKEN = re.compile(r"\b(?:tru|bot|giam|mat|ha)(?: (?:di|mat|het|bot|xuong))*\s*$")
_LEFT = re.compile(r"(?:^|[ ,])(?:nen |thi |roi |chi )*con(?: (?:lai|co|duoc|dung|la))*\s*$")
_BEFORE = r"\b(?:ban dau|luc dau|truoc (?:khi (?:bi )?tru|do)|goc|von|chua (?:bi )?tru|khong (?:bi )?tru)\b"
_POINTS = r"(?<!kiem )(?<!khuyet )\bdiem\b"
_MOST = 100


def left_of(told: Told) -> tuple[Figure, Figure] | None:
    """The points taken off and those left: "trừ 12 điểm … còn 81"; None where they are not both told."""
    if not told.says(_POINTS):
        return None
    for taken in told.figures:
        plain = taken.unit in (None, "score") and taken.role in (None, "score", "among") and not taken.is_share
        if not plain or not _TAKEN.search(told.folded[: taken.quantity.start]):
            continue
        for left in told.figures:
            between = told.folded[taken.quantity.end : left.quantity.start]
            near = left.quantity.start > taken.quantity.end and len(between) < 50 and not re.search(r"[.;?\d]", between)
            if near and _LEFT.search(between) and left.unit in (None, "score") and not left.is_share:
                if left.role in (None, "score") and left.value >= 0 and left.value + taken.value <= _MOST:
                    return taken, left
    return None


def settle_left_points(told: Told) -> None:
    """The points taken off are no score of their own, those left are the score."""
    pair = left_of(told)
    if pair is not None and not any(_stands_before(told, figure, pair[0]) for figure in told.figures):
        taken, left = pair
        taken.role, taken.unit = "among", "score"
        left.role, left.unit, left.vague = "score", "score", False


def _stands_before(told: Told, figure: Figure, taken: Figure) -> bool:
    """ "93 điểm bị trừ 12 còn 81": the score before is told as well."""
    return figure.unit == "score" and figure.role == "score" and figure.quantity.end <= taken.quantity.start


def plan(told: Told) -> Outcome:
    """The points before, with the bands before and after; None where they are not asked after."""
    if not told.says(_BEFORE):
        return None
    taken = next(
        (one for one in told.figures if one.role == "among" and _TAKEN.search(told.folded[: one.quantity.start])), None
    )
    left = told.get("score")
    if taken is None or left is None or taken.unit != "score" or left.value + taken.value > _MOST:
        return None
    before = left.value + taken.value
    first, now = (run("score", {"score": _typed(value)}, told) for value in (before, left.value))
    bands = first.figures.get("rating"), now.figures.get("rating")
    if not all(isinstance(band, Rating) for band in bands):
        return None
    was, is_now = (band for band in bands if isinstance(band, Rating))
    moved = f"từ khung {was.label} xuống khung {is_now.label}" if was is not is_now else f"vẫn ở khung {was.label}"
    lead = f"Trước khi trừ là {say(before)} điểm ({say(left.value)} + {say(taken.value)}), {moved}: nay {uncapitalized(now.says)}"
    understood = (f"bị trừ {say(taken.value)} điểm, còn {say(left.value)} điểm", on_day(told))
    steps = (f"{say(left.value)} + {say(taken.value)} = {say(before)}", *now.steps)
    return Result(lead, understood, (now, first), steps, now.judgement[:1])


def _typed(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"
