"""What is made of the figures of a question once each is bound to its clause, step by step: later steps build on earlier ones."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answering.figures.binding.alike_rows import rate_alike
from assistant.answering.figures.binding.classifiers import name_counted
from assistant.answering.figures.binding.counted_units import spread_units
from assistant.answering.figures.binding.listed_counts import spread_heading
from assistant.answering.figures.changes.changed_counts import change_counts
from assistant.answering.figures.changes.come_to import (
    settle_about,
    settle_becomes,
    settle_not_counted,
    settle_now,
    settle_pending,
    settle_still_rated,
)
from assistant.answering.figures.changes.corrected import correct
from assistant.answering.figures.changes.deducted import adjust_counts, adjust_score, deduct
from assistant.answering.figures.changes.grown import add_months, name_come_down
from assistant.answering.figures.changes.later_number import place_bare_number
from assistant.answering.figures.changes.later_share import place_later_share
from assistant.answering.figures.changes.raised_later import raise_later
from assistant.answering.figures.changes.rated_anew import rate_anew
from assistant.answering.figures.counts.best_share import name_best
from assistant.answering.figures.counts.everybody import settle_everybody
from assistant.answering.figures.counts.good_up_split import split_good_up
from assistant.answering.figures.counts.left_over import leave_out_of_good, settle_left
from assistant.answering.figures.counts.portion import rate_portions, resolve_portions
from assistant.answering.figures.counts.put_up import settle_put_up
from assistant.answering.figures.counts.rest_best import settle_rest_best
from assistant.answering.figures.figure import Told
from assistant.answering.figures.members.reserves import set_among
from assistant.answering.figures.members.tally_stated import tell_stated
from assistant.answering.figures.points.bare_score import name_bare_score
from assistant.answering.figures.points.before_deduction_plan import settle_left_points
from assistant.answering.figures.points.columns_of_points import pair_columns
from assistant.answering.figures.points.group_points import drop_differences, name_graded, short_of_mark, sum_groups
from assistant.answering.figures.points.later_points import adjust_parts, adjust_points
from assistant.answering.figures.points.other_scored import set_other_points
from assistant.answering.figures.points.owners import keep_asked
from assistant.answering.figures.points.rated_by_scores import rate_by_scores
from assistant.answering.figures.points.summed_each import sum_each
from assistant.answering.figures.points.summed_points import sum_points
from assistant.answering.figures.points.two_parts import join_parts
from assistant.answering.figures.settling.settling import settle
from assistant.answering.figures.tasks.exceeded_parts import name_exceeded
from assistant.answering.figures.tasks.in_full import tell_in_full
from assistant.answering.figures.tasks.in_time import (
    exceeded_in_time,
    late_are_done,
    name_in_time,
    settle_rest,
    sum_in_time,
)
from assistant.answering.figures.tasks.mended import tell_mended
from assistant.answering.figures.tasks.one_target import set_one_target, set_party_members
from assistant.answering.figures.tasks.task_parts import add_assigned, all_fixed, name_done, name_points_made
from assistant.answering.figures.tasks.told_short import tell_short


def _change(told: Told) -> None:
    """Numbers taken off, people who came or left; none of it where the counts after a step between ratings are told."""
    if not rate_anew(told):
        deduct(told)
        change_counts(told)


STAGES: tuple[Callable[[Told], None], ...] = (
    # points of other things
    set_other_points,
    # what counts in a row
    name_counted,
    rate_alike,
    spread_heading,
    spread_units,
    rate_portions,
    name_come_down,
    # roles by the others told
    settle,
    set_one_target,
    set_party_members,
    name_best,
    # tasks
    name_points_made,
    add_assigned,
    name_done,
    name_exceeded,
    name_in_time,
    late_are_done,
    settle_rest,
    sum_in_time,
    exceeded_in_time,
    all_fixed,
    tell_short,
    # numbers that replace or come to others
    keep_asked,
    correct,
    settle_left,
    settle_about,
    settle_becomes,
    settle_now,
    settle_still_rated,
    settle_not_counted,
    settle_pending,
    settle_rest_best,
    settle_everybody,
    # members, shortcomings, numbers put up
    set_among,
    tell_mended,
    tell_in_full,
    tell_stated,
    settle_put_up,
    place_later_share,
    place_bare_number,
    # points
    name_bare_score,
    short_of_mark,
    name_graded,
    rate_by_scores,
    pair_columns,
    sum_groups,
    sum_points,
    sum_each,
    join_parts,
    # people who come, go or are rated anew
    raise_later,
    split_good_up,
    _change,
    leave_out_of_good,
    adjust_counts,
    adjust_points,
    adjust_parts,
    # what is left
    add_months,
    settle_left_points,
    adjust_score,
    drop_differences,
    resolve_portions,
)
