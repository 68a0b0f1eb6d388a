"""What speaks against an alarm: relations that hold, how far off it is, figures that others bear out; and what outweighs it."""

from __future__ import annotations

from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.weighing.alarm import ABSURD, Evidence, absurd
from assistant.audit.weighing.choosing import REFUTED_THRESHOLD, WEIGHED
from assistant.audit.weighing.known import Known
from assistant.audit.weighing.mixing import mixes_lists
from assistant.audit.weighing.repair import slips

_FAR = 2  # what would more than double a figure, or halve it, is doubtful unless a digit slipped


def is_refuted(alarm: Claim, evidence: Evidence) -> bool:
    """Whether the rest of the report, or its own size, speaks against an alarm."""
    return (
        evidence.refutes(alarm)
        or evidence.shares_another(alarm)
        or is_far(alarm, ABSURD)
        or mixes_lists(alarm, evidence)
    )


def is_idle(alarm: Claim, evidence: Evidence) -> bool:
    """Whether an alarm that is not refuted is far off, or about a figure that other comparisons bear out."""
    return is_far(alarm, _FAR, dropped=False) or _is_firm(alarm, evidence.view.known)


def is_far(alarm: Claim, times: int, *, dropped: bool = True) -> bool:
    """Whether what should stand is so far off that no slip makes it, in the figure said to be wrong or in another."""
    return absurd(alarm, times, dropped=dropped) and not any(slips(alarm, rare=True))


def _is_firm(alarm: Claim, known: Known) -> bool:
    """Whether the figure said to be wrong is borne out by its parts and its shares, or told again as a part of itself."""
    target = alarm.target
    assert target is not None
    again = any(figure.value == target.value and figure in known.sure for figure in alarm.involved)
    return (target in known.summed and target in known.wholes) or (target in known.sure and again)


def is_slight(alarm: Claim) -> bool:
    """Whether a slipped digit of one of its figures, all told in one passage, explains an alarm that is not far off."""
    if alarm.kind is FindingKind.MISMATCH or len({figure.block for figure in alarm.figures}) > 1:
        return False
    return not absurd(alarm, _FAR) and any(slips(alarm, rare=True))


def outweighs(alarm: Claim, score: float, evidence: Evidence) -> bool:
    """Whether what a rule says is too likely for relations of the same figures met elsewhere to speak against it."""
    if alarm.rule == WEIGHED or score < REFUTED_THRESHOLD:
        return False
    return not evidence.shares_another(alarm) and not is_far(alarm, ABSURD)
