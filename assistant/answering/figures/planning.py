"""Which calculation is asked for, and late figures (answers to a question back, follow-ups) put where they belong."""

from __future__ import annotations

from assistant.answering.figures import alternatives, asking
from assistant.answering.figures.changes.changed_counts import unclear_change
from assistant.answering.figures.changes.late_aside import set_apart_late
from assistant.answering.figures.changes.later_number import good_or_excellent, unclear_number
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.late_figures import COUNTS, asks_again, is_taken, late_figures, takes_newest
from assistant.answering.figures.odd_figures import above_whole, below_zero
from assistant.answering.figures.outcome import Need, Odd, Outcome, Result
from assistant.answering.figures.plans import first_outcome, outcome_of_several
from assistant.answering.figures.points import scores_plan
from assistant.answering.figures.points.other_scored import with_other_points
from assistant.answering.figures.quota.next_place import place_wanted
from assistant.answering.figures.quota.used_up import says_used_up
from assistant.answering.figures.unheard.other_asked import asks_other

_DECREE = r"\b(?:cong|vien) chuc\b.*\bnghi dinh (?:nao|gi|so may|may)\b"


def settle(told: Told) -> Outcome:
    """The outcome of what was told, the newest figures last; a part above its whole is named where nothing is reckoned."""
    outcome = with_other_points(told, _settle(told))
    if isinstance(outcome, (Result, Odd)):
        return outcome
    return above_whole(told) or outcome


def _settle(told: Told) -> Outcome:
    if told.says(asking.JUDGES) and place_wanted(told) is None:
        return None  # who deserves what is not computed
    if asks_other(told):
        return None
    if told.says(_DECREE):
        return None  # points of public employees are those of a decree, not of the Party's regulation
    if (odd := below_zero(told)) is not None:
        return odd
    if (changed := unclear_change(told)) is not None:
        return changed
    if (which := unclear_number(told)) is not None:
        return which
    if (several := outcome_of_several(told)) is not None:
        return several
    if isinstance(scores := scores_plan.plan(told), Result):
        return scores
    if (two := alternatives.both(told, first_outcome)) is not None:
        return two
    late = [figure for figure in late_figures(told) if not is_taken(told, figure) and not set_apart_late(told, figure)]
    for figure in late:
        figure.role = None
    outcome = first_outcome(told)
    if isinstance(outcome, Result) and says_used_up(told):
        return outcome  # "nếu lấy hết 5": the number of the places, no new count
    return _with_late(told, late, outcome)


def _with_late(told: Told, late: list[Figure], outcome: Outcome) -> Outcome:
    """The outcome once each late figure took the place of what was missing, or of the one count told before it."""
    for figure in late:
        if isinstance(outcome, Need):
            figure.role = outcome.role
        else:
            earlier = {other.role for other in told.figures if other.turn < figure.turn and other.role in COUNTS}
            members = "members" in earlier and figure.unit == "people" and earlier & {"exempt", "new"}
            counts = earlier - {"members"} or earlier
            if counts == {"good", "excellent"} and takes_newest(told, figure):
                figure.role = "excellent"
                outcome = first_outcome(told)
                continue
            if counts == {"good", "excellent"} and figure.role is None and asks_again(told, figure):
                return good_or_excellent(figure.quantity.text)
            figure.role = "members" if members else counts.pop() if len(counts) == 1 else None
        outcome = first_outcome(told)
    return outcome
