"""What each figure of an alarm would have to be, and one value that sets two alarms right."""

from __future__ import annotations

from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.findings.sum_claim import wrong_sum
from assistant.audit.weighing.agreeing import agreed
from assistant.audit.weighing.choosing import WEIGHED, chosen
from assistant.audit.weighing.repair import slips


def figure(value: int | Fraction, at: int, *, text: str = "", kind: Kind = Kind.COUNT, places: int = 0) -> Figure:
    return Figure(kind, Fraction(value), places, 0, at, at + 4, text or str(value))


def share_of(share: Figure, part: Figure, whole: Figure, right: str) -> Claim:
    note = f"{part.text} : {whole.text} × 100 = {right}."
    return Claim(FindingKind.PERCENTAGE, Verdict.WRONG, share, (part, whole), share.text, right, None, note)


def test_slip_of_any_figure_of_an_alarm_is_seen() -> None:
    """
    35,82 less 15,44 is not 0,38, but 15,82 is: the first was mistyped, far off as the difference is.
    """
    now = figure(Fraction(3582, 100), 0, text="35,82%", kind=Kind.PERCENT, places=2)
    then = figure(Fraction(1544, 100), 10, text="15,44%", kind=Kind.PERCENT, places=2)
    points = figure(Fraction(38, 100), 20, text="0,38", kind=Kind.PERCENT, places=2)
    claim = Claim(FindingKind.PERCENTAGE, Verdict.WRONG, points, (now, then), "0,38", "20,38")

    assert now in set(slips(claim, rare=True))


def test_one_digit_of_two_is_no_rare_slip_two_swapped_are() -> None:
    parts = (figure(29, 10), figure(12, 20))

    assert figure(43, 0) not in set(slips(wrong_sum(figure(43, 0), parts), rare=True))
    assert figure(14, 0) in set(slips(wrong_sum(figure(14, 0), parts), rare=True))


def test_two_shares_name_the_whole_they_have_in_common() -> None:
    """
    32 of 204 is no 12,4 %, 224 of 204 no 86,8 %: both are right of 258.
    """
    whole = figure(204, 0)
    one = figure(Fraction(124, 10), 10, text="12,4%", kind=Kind.PERCENT, places=1)
    two = figure(Fraction(868, 10), 20, text="86,8%", kind=Kind.PERCENT, places=1)
    alarms = [
        share_of(one, figure(32, 30), whole, "15,7%"),
        share_of(two, figure(224, 40), whole, "109,8%"),
    ]

    found = agreed(alarms, [0.6, 0.5])

    assert [(claim.target, claim.computed) for claim in found] == [(whole, "258")]
    assert agreed(alarms, [0.1, 0.5]) == {}


def test_two_sums_that_agree_say_nothing() -> None:
    total = figure(50, 0)
    alarms = [
        wrong_sum(total, (figure(20, 10), figure(15, 20))),
        wrong_sum(total, (figure(25, 30), figure(10, 40))),
    ]

    assert agreed(alarms, [0.9, 0.9]) == {}


def test_rare_slip_is_told_from_a_lower_score() -> None:
    figures = [["a", "b"]]

    assert chosen([WEIGHED], [0.65], figures, [False], [False]) == []
    assert chosen([WEIGHED], [0.65], figures, [False], [False], [True]) == [0]
