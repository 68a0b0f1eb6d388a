"""The figures known of decrees: where they stand, and what comes of them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from assistant.calculator.decree import band, decree, decree_on, quota
from corpus.errors import NotInForce, ProposalError
from corpus.load import load_corpus
from corpus.vocabulary import Rating

DAY = date(2026, 11, 21)
RULES = decree("nd-335-2025") or {}


def test_decree_figures_stand_in_what_is_known() -> None:
    """Each figure is said, letter for letter, in what is known of the decree, and holds while it is in force."""
    document = load_corpus().documents["nd-335-2025"]

    assert len(RULES) == 5
    for rule in RULES.values():
        for value in rule.values:
            assert value.cite == document.id
            assert (value.says or "?") in " ".join(document.subject.split())
            assert value.period == document.in_force


def test_decree_unknown_document_has_no_figures() -> None:
    """Nothing is made up for another decree, whatever its id looks like."""
    assert decree("nd-233-2026") is None
    assert decree("../profiles/thanh-hoa") is None


@pytest.mark.parametrize(("good", "most"), [(0, 0), (4, 0), (5, 1), (38, 7), (61, 12), (100, 20)])
def test_decree_quota_is_cut_not_rounded(good: int, most: int) -> None:
    """The most is the whole part of a fifth; one more is over by one."""
    assert quota(RULES, good=good, as_of=DAY).figures["ceiling"] == most
    assert quota(RULES, good=good, excellent=most, as_of=DAY).holds
    assert quota(RULES, good=good, excellent=most + 1, as_of=DAY).figures["over"] == 1


@pytest.mark.parametrize(
    ("score", "rating"),
    [
        (100, Rating.EXCELLENT),
        (90, Rating.EXCELLENT),
        (Fraction(179, 2), Rating.GOOD),
        (70, Rating.GOOD),
        (Fraction(131, 2), Rating.COMPLETED),
        (50, Rating.COMPLETED),
    ],
)
def test_decree_band(score: int | Fraction, rating: Rating) -> None:
    """The low end of a band is in, the high end is not."""
    finding = band(RULES, score=score, as_of=DAY)

    assert finding is not None
    assert finding.figures["rating"] is rating


def test_decree_says_nothing_below_what_is_known() -> None:
    """Below fifty nothing is known; outside the scale the score is refused; before its day nothing holds."""
    assert band(RULES, score=49, as_of=DAY) is None
    with pytest.raises(ProposalError):
        band(RULES, score=101, as_of=DAY)
    with pytest.raises(NotInForce):
        quota(RULES, good=5, as_of=date(2025, 12, 31))


def test_decree_on_names_the_one_in_force() -> None:
    """
    Civil servants go by the decree whose quota is known for the day; before it none is.
    """
    assert (decree_on(date(2025, 12, 31)), decree_on(date(2026, 1, 1))) == (None, "nd-335-2025")
