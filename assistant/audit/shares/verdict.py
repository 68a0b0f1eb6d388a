"""What is said of a percentage that is not right: wrong, or only cut off."""

from __future__ import annotations

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.share import Match, compare, number, shown
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.whole.places import Whole


def told(percent: Figure, part: Figure, whole: Whole) -> Claim:
    """The claim that a percentage is wrong, or only cut off, or after all right."""
    match = compare(percent, part.value, whole.value)
    if match is Match.RIGHT:  # found by the words alone, beyond where a whole is looked for
        return Claim(FindingKind.PERCENTAGE, None, percent, (part, *whole.figures))
    verdict = Verdict.TRUNCATED if match is Match.TRUNCATED else Verdict.WRONG
    right = shown(part.value, whole.value, percent.places)
    cut = "Số đã bị cắt bớt thay vì làm tròn. " if verdict is Verdict.TRUNCATED else ""
    note = f"{cut}{number(part.value)} : {number(whole.value)} × 100 = {right}."
    return Claim(FindingKind.PERCENTAGE, verdict, percent, (part, *whole.figures), percent.text, right, None, note)
