"""Which alarms are told: the surer, one for a figure where only weighing raises them."""

from __future__ import annotations

from assistant.audit.weighing.choosing import (
    BORNE_OUT_THRESHOLD,
    DOUBT_THRESHOLD,
    PLAIN_THRESHOLD,
    RULE_THRESHOLD,
    WEIGHED,
    WEIGHED_THRESHOLD,
    chosen,
    doubted,
)

A, B, C = ["a"], ["b"], ["c", "a"]


def test_weighed_alarm_must_be_surer_than_that_of_a_rule():
    """
    What a rule says is told from its own threshold on, what only weighing raises from a higher one.
    """
    between = (RULE_THRESHOLD + PLAIN_THRESHOLD) / 2

    assert chosen(["sums", WEIGHED], [between, between], [A, B], [False] * 2, [False] * 2) == [0]
    assert chosen(["sums", WEIGHED], [0.3, 0.95], [A, B], [False] * 2, [False] * 2) == [1]


def test_doubtful_weighed_alarm_must_be_surer_still():
    """
    What anything makes doubtful needs the higher threshold.
    """
    between = (PLAIN_THRESHOLD + WEIGHED_THRESHOLD) / 2

    assert chosen([WEIGHED, WEIGHED], [between, between], [A, B], [False] * 2, [False, True]) == [0]
    assert chosen([WEIGHED], [WEIGHED_THRESHOLD], [A], [False], [True]) == [0]


def test_figure_is_told_once_by_weighing():
    """
    Of two relations weighed that share a figure the likelier is told.
    """
    assert chosen([WEIGHED, WEIGHED, WEIGHED], [0.9, 0.99, 0.95], [A, C, B], [False] * 3, [False] * 3) == [1, 2]


def test_alarm_whose_figures_are_all_explained_is_not_told():
    """
    Likely relations that hold of every figure refute it, except against a rule that was never wrong.
    """
    assert chosen(["sums", WEIGHED, "grid"], [0.9, 0.99, 0.1], [A, B, ["d"]], [True] * 3, [True] * 3) == [2]


def test_one_figure_is_said_to_be_wrong_once():
    """
    A share has one right value: of two rules that reckon it anew the likelier is told, and one never wrong before both.
    """
    assert chosen(["sums", "percentages"], [0.75, 0.8], [["a", "b"], ["a", "c"]], [False] * 2, [False] * 2) == [1]
    assert chosen(["grid", "percentages"], [0.1, 0.8], [["a", "b"], ["a", "c"]], [False] * 2, [False] * 2) == [0]


def test_what_is_neither_told_nor_refuted_is_worth_a_look_once():
    """
    Of the alarms not told the likelier ones, none of a figure already named, none refuted, none hardly likely.
    """
    scores = [0.9, 0.5, DOUBT_THRESHOLD, 0.7, DOUBT_THRESHOLD / 2, 0.6]
    figures = [A, C, ["e", "f"], B, ["g"], ["f", "h"]]

    assert doubted([0], scores, figures, [False, False, False, True, False, False], [False] * 6) == [5]


def test_what_a_comparison_bears_out_is_worth_a_look_only_where_the_alarm_is_likelier():
    """
    A figure in a comparison that holds may still be the mistyped one of another: that is put up from a bar of its own.
    """
    scores = [BORNE_OUT_THRESHOLD, BORNE_OUT_THRESHOLD - 0.01, DOUBT_THRESHOLD]
    figures = [["a"], ["b"], ["c"]]

    assert doubted([], scores, figures, [False] * 3, [True, True, False]) == [0, 2]
