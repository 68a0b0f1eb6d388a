"""What a part leaves of its whole, told with the reckoning."""

from __future__ import annotations

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.share import number
from assistant.audit.findings.finding import Claim, FindingKind, Verdict


def wrong_rest(rest: Figure, whole: Figure, part: Figure) -> Claim:
    """The claim that a remainder is not what the part leaves of the whole."""
    gap = whole.value - part.value
    return Claim(
        FindingKind.SUM,
        Verdict.WRONG,
        rest,
        (whole, part),
        rest.text,
        number(gap),
        None,
        f"{number(whole.value)} − {number(part.value)} = {number(gap)}, không phải {number(rest.value)}.",
    )
