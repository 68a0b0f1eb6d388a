"""The quota on every pair of counts up to 2,000, in every rule, period and reading, against the oracle."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import numpy as np
import oracle
import pytest

from assistant.calculator import quota
from assistant.calculator.measure import Measure, ceiling, pool_ceiling, smallest_base
from assistant.calculator.rulebook import profiles, rulebook
from assistant.calculator.subject import NOUNS, quota_rule
from assistant.calculator.ways import ways
from corpus.vocabulary import Rating

MOST = 2000


def _every_measure() -> list[Measure]:
    """One of each way of measuring that any subject, period, allowance and profile gives."""
    found: dict[tuple[object, ...], Measure] = {}
    for subject in NOUNS:
        for profile in (None, *sorted(profiles())):
            rules = rulebook(profile)
            days = {value.period.since for value in rules.rules[quota_rule(subject)].values}
            days |= {value.period.since for value in (rules.rule(quota_rule(subject))).values}
            # Sorted: a date's hash, and so a set's order, differs from one process to the next.
            for day in sorted(filter(None, days)):
                for outstanding in (False, True):
                    way = ways(subject=subject, as_of=day, outstanding=outstanding, profile=profile)
                    for measure in (way.deciding, *way.others):
                        found[measure.ratio, measure.base, measure.rounded, measure.small_group] = measure
    return list(found.values())


MEASURES = _every_measure()


def kept_by(measure: Measure, good: oracle.Ints, excellent: oracle.Ints) -> oracle.Bools:
    part, whole = measure.ratio.numerator, measure.ratio.denominator
    if measure.small_group is not None:
        return oracle.keeps_small(good, excellent, part, whole, measure.small_group.below, measure.small_group.allow)
    both = Rating.EXCELLENT in measure.base
    return oracle.keeps(good, excellent, part, whole, both=both, rounded=measure.rounded)


def test_every_reading_is_among_the_measures() -> None:
    """20% and 25%, of the good and of the good or better, cut and rounded, and Thanh Hóa's rule for small groups."""
    assert {Fraction(1, 5), Fraction(1, 4)} == {measure.ratio for measure in MEASURES}
    assert {(Rating.GOOD,), (Rating.GOOD, Rating.EXCELLENT)} == {measure.base for measure in MEASURES}
    assert any(measure.rounded for measure in MEASURES)
    assert any(measure.small_group for measure in MEASURES)


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: f"{measure.id}-{measure.ratio}")
def test_quota_agrees_with_the_oracle_on_every_pair(measure: Measure) -> None:
    """4,004,001 pairs: what the product allows on each base is what cross multiplication allows."""
    allowed = np.array([measure.allowed(base) for base in range(2 * MOST + 1)], dtype=np.int64)
    good, excellent = np.meshgrid(np.arange(MOST + 1), np.arange(MOST + 1), indexing="ij")
    base = good + excellent if Rating.EXCELLENT in measure.base else good

    assert np.array_equal(excellent <= allowed[base], kept_by(measure, good, excellent))


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: f"{measure.id}-{measure.ratio}")
def test_splits_and_rests_agree_with_brute_force(measure: Measure) -> None:
    """Of a whole group, and beside a number kept: every split is tried, none better keeps the quota."""
    for total in range(MOST + 1):
        excellent = np.arange(total + 1, dtype=np.int64)
        assert measure.most_of(total) == np.flatnonzero(kept_by(measure, total - excellent, excellent)).max()
    excellent = np.arange(MOST + 1, dtype=np.int64)
    for good in range(0, MOST + 1, 7):
        beside = np.flatnonzero(kept_by(measure, np.full_like(excellent, good), excellent)).max()
        assert measure.most_beside(good) == beside


@pytest.mark.parametrize("ratio", [Fraction(1, 5), Fraction(1, 4), Fraction(3, 10)])
def test_core_functions_agree_with_brute_force(ratio: Fraction) -> None:
    """The most on a base, the most of a pool, the smallest base: the definitions, tried one by one."""
    part, whole = ratio.numerator, ratio.denominator
    for number in range(500):
        assert ceiling(number, ratio) == max(e for e in range(number + 1) if whole * e <= part * number)
        assert pool_ceiling(number, ratio) == oracle.most_of(number, part, whole)
        assert smallest_base(number, ratio) == min(b for b in range(10 * number + 1) if whole * number <= part * b)


@pytest.mark.parametrize("subject", NOUNS)
@pytest.mark.parametrize("day", [date(2018, 3, 8), date(2019, 10, 18), date(2023, 10, 4), date(2025, 8, 30)])
@pytest.mark.parametrize("outstanding", [False, True])
def test_whole_finding_agrees_with_the_oracle(subject: object, day: date, outstanding: bool) -> None:
    """The verdict, the most, the excess and the readings beside, through the whole function."""
    quarter = outstanding and day >= date(2025, 8, 30)
    whole = 4 if quarter else 5
    for good in range(0, 61, 3):
        for excellent in range(0, 17, 2):
            finding = quota.check(good=good, excellent=excellent, as_of=day, subject=subject, outstanding=outstanding)
            others = {reading.name: reading for reading in finding.others}

            assert finding.holds == (whole * excellent <= good)
            assert finding.figures["ceiling"] == good // whole
            assert finding.figures["over"] == max(0, excellent - good // whole)
            assert others["good_or_better"].verdict.value == (
                "holds" if whole * excellent <= good + excellent else "breached"
            )


def test_quota_ignores_those_rated_excellent() -> None:
    """
    The base is those rated good; adding the excellent to it would allow one too many.
    """
    finding = quota.check(good=25, excellent=6, as_of=date(2025, 12, 1))

    assert finding.figures["ceiling"] == 25 // 5
    assert not finding.holds
    assert next(reading for reading in finding.others if reading.name == "good_or_better").figures["over"] == 0


def test_of_thirty_people_five_not_six() -> None:
    """If all thirty are at least good, 20% of the twenty-five others is five."""
    assert pool_ceiling(30, Fraction(1, 5)) == (30 * 1) // (5 + 1) == 5
