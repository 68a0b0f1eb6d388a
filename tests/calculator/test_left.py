"""Who is left bounds the most as well as the quota does: every way of keeping, raising and adding is tried."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from test_quota_grid import MEASURES, kept_by

from assistant.calculator.measure import Measure
from assistant.calculator.most import most
from assistant.calculator.room import how_many_more
from corpus.errors import ProposalError

DAY = date(2026, 12, 1)


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: f"{measure.id}-{measure.ratio}")
def test_most_among_those_left_agrees_with_brute_force(measure: Measure) -> None:
    """Up to 120 good and 40 left: of those left any number is added, of the good any number raised."""
    for good in range(121):
        for left in range(41):
            raised, added = np.meshgrid(np.arange(good + 1), np.arange(left + 1), indexing="ij")
            excellent = raised + added
            kept = excellent[kept_by(measure, good - raised, excellent)]
            assert measure.most_in(good, left) == kept.max(initial=0), (good, left)


@pytest.mark.parametrize(
    ("good", "total", "below", "expected"),
    [(28, 29, 0, 4), (28, 28, 0, 4), (15, 20, 3, 2), (28, 34, 0, 5), (28, 30, 0, 5)],
)
def test_the_most_is_bound_by_who_is_left(good: int, total: int, below: int, expected: int) -> None:
    """29 rated, 28 of them good: five by the quota, but one is left, and three raised make four."""
    finding = most(good=good, total=total, below=below, as_of=DAY)

    assert finding.figures["ceiling"] == expected
    assert ("left" in finding.figures) == (total - below - good < good // 5)


@pytest.mark.parametrize("total", range(30, 42))
def test_more_among_those_left_agrees_with_brute_force(total: int) -> None:
    """26 good and 3 excellent of `total`: what is told last is the most of every mix."""
    good, excellent = 26, 3
    left = total - good - excellent
    tried = [
        raised + added
        for raised in range(good + 1)
        for added in range(left + 1)
        if 5 * (excellent + raised + added) <= good - raised
    ]
    figures = how_many_more(good=good, excellent=excellent, total=total, as_of=DAY).figures

    assert figures.get("more", figures["more_kept"]) == max(tried)
    assert figures["more_kept"] == min(left, good // 5 - excellent)


def test_parts_above_the_whole_and_a_part_without_it_are_refused() -> None:
    with pytest.raises(ProposalError, match="28 tốt"):
        most(good=28, total=27, as_of=DAY)
    with pytest.raises(ProposalError, match="tổng số được xếp loại"):
        most(good=28, below=2, as_of=DAY)
