"""One number told in two places, not the same."""

from __future__ import annotations

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.share import number
from assistant.audit.findings.finding import Claim, FindingKind, Verdict


def told_otherwise(figure: Figure, twin: Figure) -> Claim:
    """The claim that a figure is not what its twin elsewhere says."""
    note = f"Cùng một số liệu, nơi khác ghi {number(twin.value)}, ở đây ghi {number(figure.value)}."
    return Claim(FindingKind.MISMATCH, Verdict.WRONG, figure, (twin,), figure.text, twin.text, None, note)
