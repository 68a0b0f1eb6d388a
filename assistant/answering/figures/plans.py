"""Every calculation that may be asked for, in the order they are tried."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answering.figures.days import day_plan
from assistant.answering.figures.discipline import discipline_plan
from assistant.answering.figures.figure import Told
from assistant.answering.figures.heads import ceiling_each, ceiling_plan, head_first_plan, leader_of_rated
from assistant.answering.figures.members import balance_plan, sum_plan, suspended_spell_plan, tally_plan, temporary_plan
from assistant.answering.figures.outcome import Outcome
from assistant.answering.figures.percentages import (
    added_plan,
    agreed_plan,
    attended_plan,
    count_asked_plan,
    difference_plan,
    fraction_bound_plan,
    fraction_plan,
    from_share_plan,
    growth_plan,
    part_of_plan,
    percentage_plan,
    quorum_plan,
    rest_share_plan,
    shares_plan,
    stated_shares_plan,
    sums_plan,
)
from assistant.answering.figures.points import (
    all_scored_plan,
    band_range_plan,
    bands_plan,
    before_deduction_plan,
    counted_by_score,
    graders_plan,
    mean_plan,
    quarters_plan,
    rounded_plan,
    scores_plan,
)
from assistant.answering.figures.quota import (
    all_excellent_plan,
    asserted_plan,
    base_plan,
    becomes_plan,
    heads_beside_plan,
    of_total_plan,
    of_whole_plan,
    own_share_plan,
    quota_plan,
    ratio_of_what,
    short_good_plan,
    talked_series_plan,
    tied_plan,
    tries_plan,
    years_apart_plan,
    years_plan,
)
from assistant.answering.figures.rating import (
    civil_told,
    counted_otherwise_plan,
    levels_plan,
    moved_plan,
    rating_plan,
    sick_between_plan,
    sick_plan,
    sick_reviewed_plan,
    targets_plan,
    under_share,
)
from assistant.answering.figures.thresholds import bound_plan, fall_plan, short_of_plan, threshold_plan

_OF_SEVERAL: tuple[
    Callable[[Told], Outcome], ...
] = (  # of several counts or scores, before one of them is taken for late
    talked_series_plan.plan,
    before_deduction_plan.plan,
    all_scored_plan.plan,
    tied_plan.plan,
    quarters_plan.plan,
    graders_plan.plan,
    mean_plan.plan,
    counted_by_score.plan,
)
_PLANS: tuple[Callable[[Told], Outcome], ...] = (
    suspended_spell_plan.plan,
    day_plan.plan,
    bands_plan.plan,
    band_range_plan.plan,
    targets_plan.plan,
    moved_plan.plan,
    added_plan.plan,
    counted_otherwise_plan.plan,
    becomes_plan.plan,
    rounded_plan.plan,
    quorum_plan.plan,
    agreed_plan.plan,
    attended_plan.plan,
    count_asked_plan.plan,
    of_whole_plan.plan,
    part_of_plan.plan,
    tries_plan.plan,
    own_share_plan.plan,
    difference_plan.plan,
    growth_plan.plan,
    from_share_plan.plan,
    rest_share_plan.plan,
    sums_plan.plan,
    temporary_plan.plan,
    base_plan.plan,
    ratio_of_what.plan,
    all_excellent_plan.plan,
    of_total_plan.plan,
    shares_plan.plan,
    balance_plan.plan,
    short_good_plan.plan,
    short_of_plan.plan,
    sum_plan.plan,
    sick_reviewed_plan.plan,
    sick_between_plan.plan,
    sick_plan.plan,
    bound_plan.plan,
    fall_plan.plan,
    years_apart_plan.plan,
    years_plan.plan,
    asserted_plan.plan,
    heads_beside_plan.plan,
    head_first_plan.plan,
    ceiling_each.plan,
    ceiling_plan.plan,
    fraction_bound_plan.plan,
    threshold_plan.plan,
    stated_shares_plan.plan,
    percentage_plan.plan,
    fraction_plan.plan,
    discipline_plan.plan,
    leader_of_rated.plan,
    civil_told.plan,
    levels_plan.plan,
    scores_plan.plan,
    under_share.plan,
    rating_plan.plan,
    quota_plan.plan,
    tally_plan.plan,
)


def outcome_of_several(told: Told) -> Outcome:
    """The outcome of several counts or scores told at once, or one after another."""
    return _first(_OF_SEVERAL, told)


def first_outcome(told: Told) -> Outcome:
    """The outcome of the first calculation that the figures fit."""
    return _first(_PLANS, told)


def _first(plans: tuple[Callable[[Told], Outcome], ...], told: Told) -> Outcome:
    return next((outcome for plan in plans if (outcome := plan(told)) is not None), None)
