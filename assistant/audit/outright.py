"""What a report says wrong outright, whatever else was compared: told after the weighing, which has no say in it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.audit.changes.against import check_against
from assistant.audit.changes.aiming import check_aims
from assistant.audit.changes.amounts import check_amounts
from assistant.audit.changes.compared import check_compared
from assistant.audit.changes.direction import check_directions
from assistant.audit.changes.from_to import check_from_to
from assistant.audit.changes.rated_points import check_rated_points
from assistant.audit.changes.since import check_since
from assistant.audit.changes.surplus import check_surplus
from assistant.audit.changes.then_told import check_then_told
from assistant.audit.days.calendar_day import check_calendar
from assistant.audit.findings.finding import Claim, Verdict, by_rule
from assistant.audit.flow.handled import check_handled
from assistant.audit.lists.closed import check_closed
from assistant.audit.lists.following import check_following
from assistant.audit.lists.named import check_named
from assistant.audit.lists.next_sentence import check_next_sentence
from assistant.audit.lists.nouns import check_noun_lists
from assistant.audit.lists.paired import check_paired_lists
from assistant.audit.lists.pooled import check_pooled
from assistant.audit.lists.respective import check_respective
from assistant.audit.lists.sorted_by import check_sorted
from assistant.audit.repeats.worded import check_worded
from assistant.audit.shares.hedged import check_hedged
from assistant.audit.sums.by_deed import check_by_deed
from assistant.audit.sums.enclosed import check_enclosed
from assistant.audit.survey import Survey


def outright(survey: Survey, claims: Sequence[Claim]) -> list[Claim]:
    """What these rules tell; the last of them, which way a number went, by the claims borne out before."""
    scene = survey.scene
    found = [claim for claim in survey.reckoned if claim.verdict is not None]
    found += [
        *by_rule("enclosed", check_enclosed(scene)),
        *by_rule("following", check_following(scene, survey.groups)),
        *by_rule("hedged", check_hedged(scene)),
        *by_rule("named", check_named(scene)),
        *by_rule("calendar", check_calendar(scene)),
        *by_rule("worded", check_worded(scene)),
    ]
    found += by_rule("closed", check_closed(scene, [claim for claim in (*claims, *found) if claim.verdict is None]))
    found += by_rule("handled", check_handled(scene, [claim for claim in (*claims, *found) if claim.verdict is None]))
    right = [claim for claim in (*claims, *found) if claim.verdict is None]
    found += [
        *by_rule("respective", check_respective(scene, right)),
        *by_rule("sorted", check_sorted(scene, right)),
        *by_rule("noun_lists", check_noun_lists(scene, right)),
        *by_rule("next_sentence", check_next_sentence(scene, right)),
        *by_rule("pooled", check_pooled(scene, right)),
        *by_rule("paired_lists", check_paired_lists(scene, right)),
        *by_rule("by_deed", check_by_deed(scene, right)),
        *by_rule("surplus", check_surplus(scene, right)),
    ]
    known = {frozenset(claim.figures) for claim in claims if claim.verdict is Verdict.WRONG}
    found = [one for one in found if one.verdict is not Verdict.WRONG or frozenset(one.figures) not in known]
    right = [claim for claim in (*claims, *found) if claim.verdict is None]
    told = {claim.target for claim in (*claims, *found) if claim.verdict is Verdict.WRONG}
    changes = [
        *by_rule("against", check_against(scene, right)),
        *by_rule("amounts", check_amounts(scene, right)),
        *by_rule("aims", check_aims(scene, survey.grids, right)),
        *by_rule("compared", check_compared(scene, survey.grids, right)),
        *by_rule("since", check_since(scene, right)),
        *by_rule("from_to", check_from_to(scene, right)),
        *by_rule("then_told", check_then_told(scene, right)),
        *by_rule("rated_points", check_rated_points(scene, right)),
    ]
    found += [one for one in changes if one.target not in told]
    right = [claim for claim in (*claims, *found) if claim.verdict is None]
    return [*found, *by_rule("directions", check_directions(scene, right))]
