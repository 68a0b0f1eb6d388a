"""Points of the two groups: more than there are, and how many are still needed for a rating."""

from __future__ import annotations

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome
from assistant.answering.figures.points.above_scale import above_scale
from assistant.answering.figures.points.aim import aim_at
from assistant.answering.figures.points.full_points import full_group
from assistant.answering.figures.points.group_scales import GROUPS, LACKING
from assistant.answering.figures.points.needed import needed_for
from assistant.answering.figures.points.short_of import short_of


def plan(told: Told) -> Outcome:
    """Whether points told can be given, or how many are needed; None where neither is asked."""
    given = {name: figure for name in GROUPS if (figure := told.get(name)) is not None}
    given = given or full_group(told)
    if (aim := aim_at(told, given)) is not None:
        return aim
    if given.keys() == {"common", "result"} and told.says(LACKING):
        return short_of(told, given)
    if not given or told.has("assigned", "done", "exceeded", "late", "not_done"):
        return None
    return above_scale(told, given) or needed_for(told, given)
