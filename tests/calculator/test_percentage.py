"""Percentages of every part of every whole up to 1,500, against long division."""

from __future__ import annotations

from datetime import date

import numpy as np
import oracle
import pytest

from assistant.calculator import percentage
from assistant.calculator.finding import Finding
from assistant.calculator.percentage import Kind, Stated, classify, rounded, truncated

MOST = 1500
DAY = date(2025, 12, 1)


def _kinds(finding: Finding) -> list[Kind]:
    """The kind each line on paper ends with."""
    return [kind for line in finding.steps for kind in Kind if line.endswith(f": {kind.label}.")]


@pytest.mark.parametrize("places", [0, 1, 2])
def test_every_percentage_agrees_with_long_division(places: int) -> None:
    """1,126,500 pairs, rounded half up and cut."""
    whole = np.repeat(np.arange(1, MOST + 1), np.arange(2, MOST + 2))
    part = np.concatenate([np.arange(each + 1) for each in range(1, MOST + 1)])
    pairs = list(zip(part.tolist(), whole.tolist(), strict=True))

    assert np.array_equal([rounded(a, b, places) for a, b in pairs], oracle.rounded(part, whole, places))
    assert np.array_equal([truncated(a, b, places) for a, b in pairs], oracle.cut(part, whole, places))


@pytest.mark.parametrize("places", [0, 1, 2])
def test_every_stated_percentage_is_told_apart(places: int) -> None:
    """For every part of every whole up to 200: right, cut off, one unit off, two units off."""
    for whole in range(1, 201):
        for part in range(whole + 1):
            right = int(oracle.rounded(np.int64(part), np.int64(whole), places))
            down = int(oracle.cut(np.int64(part), np.int64(whole), places))

            assert classify(part, whole, Stated(right, places)) is Kind.RIGHT
            assert classify(part, whole, Stated(down, places)) is (Kind.RIGHT if down == right else Kind.TRUNCATED)
            assert classify(part, whole, Stated(right + 1, places)) is Kind.WRONG
            assert classify(part, whole, Stated(right + 1, places), forced=True) is Kind.FORCED
            assert classify(part, whole, Stated(right + 2, places), forced=True) is Kind.WRONG


def test_thirds_made_to_sum_to_a_hundred_are_forced() -> None:
    """33,33 + 33,33 + 33,34: the last was raised by one unit so that the sum is 100."""
    stated = [(1, Stated(3333, 2)), (1, Stated(3333, 2)), (1, Stated(3334, 2))]
    finding = percentage.compare(stated, whole=3, as_of=DAY)

    assert _kinds(finding) == [Kind.RIGHT, Kind.RIGHT, Kind.FORCED]
    assert finding.holds
    assert "cần xem lại" not in finding.says


def test_one_unit_off_is_wrong_where_nothing_sums_to_a_hundred() -> None:
    """Without the excuse of the sum, 33,34 for a third is wrong."""
    finding = percentage.compare([(1, Stated(3334, 2)), (1, Stated(3333, 2))], whole=3, as_of=DAY)

    assert _kinds(finding) == [Kind.WRONG, Kind.RIGHT]
    assert not finding.holds


def test_the_report_of_lai_chau_cut_its_share() -> None:
    """4.272 of 27.446 is 15,565…: rounded 15,57%, the report has 15,56%."""
    finding = percentage.compute(part=4272, whole=4272 + 23174, as_of=DAY, stated=Stated(1556, 2))

    assert finding.figures["computed"] == "15,57%"
    assert finding.figures["kind"] == Kind.TRUNCATED.label


@pytest.mark.parametrize(
    ("parts", "whole", "kinds", "holds"),
    [
        # 4/6 is 66,67 and rounds to 66,7; 16,7 + 16,7 + 66,7 = 100,1, so one unit less makes the sum.
        ([(1, Stated(167, 1)), (1, Stated(167, 1)), (4, Stated(666, 1))], 6, "right right forced", True),
        # 33,33 + 66,67 = 100 already: nothing had to be made up.
        ([(1, Stated(3334, 2)), (2, Stated(6666, 2))], 3, "wrong truncated", False),
        # 50 + 49 of 100 leave one over: that the percentages sum to 100 is the mistake.
        ([(50, Stated(50, 0)), (49, Stated(50, 0))], 100, "right wrong", False),
        ([(2, Stated(2857, 2)), (5, Stated(7142, 2))], 7, "right truncated", False),
    ],
)
def test_a_percentage_is_made_up_only_where_rounding_leaves_a_gap(
    parts: list[tuple[int, Stated]], whole: int, kinds: str, holds: bool
) -> None:
    """A share that was cut off counts among many as it counts alone."""
    finding = percentage.compare(parts, whole=whole, as_of=DAY)

    assert " ".join(str(kind.value) for kind in _kinds(finding)) == kinds
    assert finding.holds == holds
    assert ("cần xem lại" in finding.says) != holds


def test_what_is_counted_is_not_told_twice() -> None:
    """There is one way to read a percentage: no other reading repeats the lines."""
    assert not percentage.compare([(1, Stated(33, 0)), (2, Stated(67, 0))], whole=3, as_of=DAY).others
