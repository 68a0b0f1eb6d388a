"""One number told in two places, not the same."""

from __future__ import annotations

from assistant.audit.figure import Figure
from assistant.audit.finding import Claim, FindingKind, Verdict
from assistant.audit.share import number


def told_otherwise(figure: Figure, twin: Figure) -> Claim:
    """The claim that a figure is not what its twin elsewhere says."""
    note = f"Cùng một số liệu, nơi khác ghi {number(twin.value)}, ở đây ghi {number(figure.value)}."
    return Claim(FindingKind.MISMATCH, Verdict.WRONG, figure, (twin,), figure.text, twin.text, None, note)
