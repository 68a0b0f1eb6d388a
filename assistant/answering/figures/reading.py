"""From a question and its turns to what is told: figures with roles, days, what is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.answering.figures.bare_score import name_bare_score
from assistant.answering.figures.before_deduction_plan import settle_left_points
from assistant.answering.figures.best_share import name_best
from assistant.answering.figures.binding import bind
from assistant.answering.figures.changed_counts import change_counts
from assistant.answering.figures.classifiers import name_counted
from assistant.answering.figures.columns import tell_rows
from assistant.answering.figures.columns_of_points import pair_columns
from assistant.answering.figures.come_to import (
    settle_about,
    settle_becomes,
    settle_not_counted,
    settle_now,
    settle_pending,
    settle_still_rated,
)
from assistant.answering.figures.corrected import correct
from assistant.answering.figures.counted_units import spread_units
from assistant.answering.figures.day import find_days
from assistant.answering.figures.deducted import adjust_counts, adjust_score, deduct
from assistant.answering.figures.everybody import settle_everybody
from assistant.answering.figures.exceeded_parts import name_exceeded
from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.good_up_split import split_good_up
from assistant.answering.figures.group_points import drop_differences, name_graded, short_of_mark, sum_groups
from assistant.answering.figures.grown import add_months, name_come_down
from assistant.answering.figures.in_full import tell_in_full
from assistant.answering.figures.indefinite import is_indefinite
from assistant.answering.figures.later_days import bare_days, replace_days
from assistant.answering.figures.later_number import place_bare_number
from assistant.answering.figures.later_points import adjust_parts, adjust_points
from assistant.answering.figures.left_over import leave_out_of_good, settle_left
from assistant.answering.figures.listed_counts import spread_heading
from assistant.answering.figures.masks import masked
from assistant.answering.figures.mended import tell_mended
from assistant.answering.figures.one_target import set_one_target, set_party_members
from assistant.answering.figures.other_scored import set_other_points
from assistant.answering.figures.owners import keep_asked
from assistant.answering.figures.portion import rate_portions, resolve_portions
from assistant.answering.figures.put_up import settle_put_up
from assistant.answering.figures.rated_anew import rate_anew
from assistant.answering.figures.rated_by_scores import rate_by_scores
from assistant.answering.figures.redone import set_aside
from assistant.answering.figures.reserves import set_among
from assistant.answering.figures.rest_best import settle_rest_best
from assistant.answering.figures.reworded import reword
from assistant.answering.figures.reworded_beside import tell_numbers_apart
from assistant.answering.figures.reworded_rows import tell_rows_apart
from assistant.answering.figures.settling import settle
from assistant.answering.figures.summed_each import sum_each
from assistant.answering.figures.summed_points import sum_points
from assistant.answering.figures.tally_stated import tell_stated
from assistant.answering.figures.task_parts import (
    add_assigned,
    all_fixed,
    exceeded_in_time,
    late_are_done,
    name_done,
    name_in_time,
    name_points_made,
    settle_rest,
    sum_in_time,
)
from assistant.answering.figures.told_short import tell_short
from assistant.answering.figures.two_parts import join_parts
from assistant.answering.figures.typed import spell_short, spell_telex
from assistant.answering.followup import joined
from assistant.answering.leaning import SUBJECTS
from assistant.answering.pointing import tells_number
from assistant.answering.quantities import find_quantities
from assistant.answering.question import Question
from assistant.answering.same_kind import standing_turns
from assistant.answering.spoken_day import spell_days
from corpus.document import Corpus
from corpus.place import find_places
from corpus.reference import find_references
from corpus.text import fold, nfc, squeeze

_CHANGED_AND_ASKED = 3  # turns: a case, a change of it, what is asked of that
_REMARK = re.compile(r"\((?:kể cả|gồm cả|bao gồm|tính cả|ke ca|gom ca|bao gom|tinh ca)\b[^()\d]*\)", re.IGNORECASE)


def read(question: Question, corpus: Corpus, turns: Sequence[str] = ()) -> Told:
    """Everything a question, or the turns it was joined from, tells; the newer of two figures of one role stands last."""
    chain = [
        _beside_blanked(
            spell_days(reword(tell_numbers_apart(tell_rows_apart(tell_rows(spell_short(spell_telex(turn)))))))
        )
        for turn in _closed(standing_turns(chain_of(question, corpus, turns)))
    ]
    text = BETWEEN.join(chain)
    edges = [0]
    for part in chain:
        edges.append(edges[-1] + len(part) + len(BETWEEN))
    days = bare_days(text, find_days(text, question.today), edges[:-1])
    spans = [(reference.start, reference.end) for reference in find_references(text, corpus)]
    spans += [(place.start, place.end) for place in find_places(text) if not _is_no_place(text, place.start, place.end)]
    spans += [(day.start, day.end) for day in days]
    quantities = [item for item in find_quantities(text, skip=[*spans, *masked(text)]) if not is_indefinite(text, item)]
    days = replace_days(text, days, edges[:-1])
    told = Told(text, fold(text), [], days, question.today, question.as_of, last_turn=len(chain) - 1)
    for turn, (start, end) in enumerate(pairwise(edges)):
        inside = [item for item in quantities if start <= item.start < end]
        part = " " * start + text[start:end]
        bound = bind(part, inside)
        for figure in bound.figures:
            figure.turn = turn
        set_aside(told.figures, bound.everybody, bound.figures)
        told.figures += bound.figures
        told.asked |= bound.asked
        told.everybody |= bound.everybody
        told.loose += bound.loose
    told.figures = [figure for figure in told.figures if not _is_article(figure)]
    set_other_points(told)
    name_counted(told)
    spread_heading(told)
    spread_units(told)
    rate_portions(told)
    name_come_down(told)
    settle(told)
    set_one_target(told)
    set_party_members(told)
    name_best(told)
    name_points_made(told)
    add_assigned(told)
    name_done(told)
    name_exceeded(told)
    name_in_time(told)
    late_are_done(told)
    settle_rest(told)
    sum_in_time(told)
    exceeded_in_time(told)
    all_fixed(told)
    tell_short(told)
    keep_asked(told)
    correct(told)
    settle_left(told)
    settle_about(told)
    settle_becomes(told)
    settle_now(told)
    settle_still_rated(told)
    settle_not_counted(told)
    settle_pending(told)
    settle_rest_best(told)
    settle_everybody(told)
    set_among(told)
    tell_mended(told)
    tell_in_full(told)
    tell_stated(told)
    settle_put_up(told)
    place_bare_number(told)
    name_bare_score(told)
    short_of_mark(told)
    name_graded(told)
    rate_by_scores(told)
    pair_columns(told)
    sum_groups(told)
    sum_points(told)
    sum_each(told)
    join_parts(told)
    split_good_up(told)
    if not rate_anew(told):
        deduct(told)
        change_counts(told)
    leave_out_of_good(told)
    adjust_counts(told)
    adjust_points(told)
    adjust_parts(told)
    add_months(told)
    settle_left_points(told)
    adjust_score(told)
    drop_differences(told)
    resolve_portions(told)
    return told


def _closed(turns: list[str]) -> list[str]:
    """The turns without last ones all of which stands in an earlier one now, and with one that tells no number joined to the
    one before it: what is told last is still what changes."""
    while len(turns) > 1 and not turns[-1].strip():
        turns = turns[:-1]
    if len(turns) < _CHANGED_AND_ASKED or tells_number(fold(turns[-1])) or not tells_number(fold(turns[-2])):
        return turns
    if SUBJECTS.search(fold(turns[-1])):
        return turns  # another is asked about
    return [*turns[:-2], f"{turns[-2].rstrip()}, {turns[-1].strip()}"]


def _beside_blanked(text: str) -> str:
    """The text with remarks in parentheses that tell no number blanked: "từ tốt trở lên (kể cả xuất sắc) là 54"."""
    return _REMARK.sub(lambda match: " " * len(match.group()), text)


def _is_article(figure: Figure) -> bool:
    """ "một chi bộ có …" counts nothing; "một chi bộ không hoàn thành" does."""
    told = figure.role in ("completed", "not_completed")
    return not told and fold(figure.quantity.text) == "mot" and figure.unit in ("organizations", "collectives")


def chain_of(question: Question, corpus: Corpus, turns: Sequence[str]) -> Sequence[str]:
    """The turns the question was joined from, as they were said; the question alone where it stands by itself."""
    if question.turns:
        return question.turns
    said = [squeeze(nfc(turn)) for turn in turns]
    for start in range(len(said) - 2, -1, -1):
        whole, first = joined(said[start:], corpus, today=question.today)
        if whole == question.text:
            alone = said[-1] == question.text or start + first == len(said) - 1  # nothing was taken over as it was said
            return [question.text] if alone else [turn for turn in said[start:] if turn]
    return [question.text]


def _is_no_place(text: str, start: int, end: int) -> bool:
    """Whether "điểm 95", "kiểm điểm 1 ngày" or "vượt mức 12" was taken for a place in a document."""
    said = fold(text[start:end])
    if text[start:end].lower().startswith("mức") or fold(text[:start]).endswith("vuot "):
        return True
    if said.startswith("nhom ") and re.match(
        r" (?:nguoi|dong chi|dang vien|can bo|cong chuc|vien chuc)\b", fold(text[end:])
    ):
        return True  # "trong nhóm 44 người tốt"
    if said.startswith("nhom ") and re.match(
        r"(?:, ?| va )\d+(?:, ?\d+| va \d+)* (?:nguoi|dong chi|dang vien|can bo|tap the)\b", fold(text[end:])
    ):
        return True  # "ba nhóm 18, 27 và 34 đồng chí"
    if said.startswith("phan ") and re.search(r"\d $", text[:start]):
        return True  # "41 phần 97"
    found = re.match(r"diem (\d+)", said)
    return found is not None and (fold(text[:start]).endswith("kiem ") or int(found[1]) > 9 or "." not in said)
