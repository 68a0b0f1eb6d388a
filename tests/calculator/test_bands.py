"""The hundred-point scale at every hundredth of a point."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import oracle
import pytest

from assistant.calculator import score
from assistant.calculator.finding import Verdict
from corpus.errors import ProposalError

DAY = date(2025, 12, 1)


def test_every_hundredth_falls_in_the_band_of_the_oracle() -> None:
    """0,00 to 100,00: the low end of a band is in, the high end is not."""
    for hundredths in range(10_001):
        assert score.band(Fraction(hundredths, 100), as_of=DAY)[0].value == oracle.band(hundredths)


@pytest.mark.parametrize(
    ("points", "rating"),
    [("90", "excellent"), ("89,99", "good"), ("70", "good"), ("69,99", "completed"), ("50", "completed"),
     ("49,99", "not_completed")],
)  # fmt: skip
def test_edges_of_the_bands(points: str, rating: str) -> None:
    """At the edge a point belongs to the band above it."""
    finding = score.rate(score=Fraction(points.replace(",", ".")), as_of=DAY)

    assert finding.figures["rating"].value == rating
    assert points in finding.says


def test_before_the_scale_the_finding_says_so() -> None:
    """The scale came with Quy định 366: the day before, a score decides nothing."""
    finding = score.rate(score=95, as_of=date(2025, 8, 29))

    assert finding.verdict is Verdict.CANNOT_TELL
    assert "30/8/2025" in finding.says


def test_parts_make_the_total() -> None:
    """27 of 30 and 62,5 of 70 make 89,5: good, not excellent."""
    finding = score.rate(common=27, result=Fraction(125, 2), as_of=DAY)

    assert finding.figures["score"] == 27 + Fraction(125, 2)
    assert finding.figures["rating"].value == "good"


@pytest.mark.parametrize(
    "wrong",
    [
        {"score": 101},
        {"common": 31, "result": 60},
        {"common": 30, "result": 71},
        {"score": 90, "common": 30, "result": 70},
        {"common": 30},
        {},
    ],
)
def test_impossible_scores_are_refused(wrong: dict[str, int]) -> None:
    """Above the most, parts that do not make the total, or nothing at all."""
    with pytest.raises(ProposalError):
        score.rate(as_of=DAY, **wrong)
