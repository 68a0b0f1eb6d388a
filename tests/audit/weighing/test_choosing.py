"""Which alarms are told: the likely, one for a figure where only weighing raises them."""

from __future__ import annotations

from assistant.audit.weighing.choosing import THRESHOLD, WEIGHED, chosen

A, B, C = ["a"], ["b"], ["c", "a"]


def test_alarm_is_told_from_the_threshold_on():
    """
    Whoever raises it, an alarm less likely than the threshold is not told.
    """
    below, above = THRESHOLD - 0.01, THRESHOLD + 0.01

    assert chosen(["sums", WEIGHED], [below, above], [A, B], [False, False]) == [1]
    assert chosen(["sums", WEIGHED], [above, below], [A, B], [False, False]) == [0]


def test_figure_is_told_once_by_weighing():
    """
    Of two relations weighed that share a figure the likelier is told.
    """
    assert chosen([WEIGHED, WEIGHED, WEIGHED], [0.9, 0.99, 0.95], [A, C, B], [False] * 3) == [1, 2]


def test_alarm_whose_figures_are_all_explained_is_not_told():
    """
    Likely relations that hold of every figure refute it, except against a rule that was never wrong.
    """
    assert chosen(["sums", WEIGHED, "grid"], [0.9, 0.99, 0.1], [A, B, ["d"]], [True, True, True]) == [2]


def test_one_figure_is_said_to_be_wrong_once():
    """
    A share has one right value: of two rules that reckon it anew the likelier is told, and one never wrong before both.
    """
    assert chosen(["sums", "percentages"], [0.75, 0.8], [["a", "b"], ["a", "c"]], [False, False]) == [1]
    assert chosen(["grid", "percentages"], [0.1, 0.8], [["a", "b"], ["a", "c"]], [False, False]) == [0]
