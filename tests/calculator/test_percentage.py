"""Percentages of every part of every whole up to 1,500, against long division."""

from __future__ import annotations

from datetime import date

import numpy as np
import oracle
import pytest

from assistant.calculator import percentage
from assistant.calculator.percentage import Kind, Stated, classify, rounded, truncated

MOST = 1500
DAY = date(2025, 12, 1)


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

    assert [reading.name for reading in finding.others] == ["right", "right", "forced"]
    assert finding.holds


def test_one_unit_off_is_wrong_where_nothing_sums_to_a_hundred() -> None:
    """Without the excuse of the sum, 33,34 for a third is wrong."""
    finding = percentage.compare([(1, Stated(3334, 2)), (1, Stated(3333, 2))], whole=3, as_of=DAY)

    assert [reading.name for reading in finding.others] == ["wrong", "right"]
    assert not finding.holds


def test_the_report_of_lai_chau_cut_its_share() -> None:
    """4.272 of 27.446 is 15,565…: rounded 15,57%, the report has 15,56%."""
    finding = percentage.compute(part=4272, whole=4272 + 23174, as_of=DAY, stated=Stated(1556, 2))

    assert finding.figures["computed"] == "15,57%"
    assert finding.figures["kind"] == Kind.TRUNCATED.label
