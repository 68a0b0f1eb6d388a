"""What is learned of first sentences: the graded questions, and what is told of a change."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.answering.judges.first_sentence import NAMES, forests
from eval.first_sentence.__main__ import TARGETS, report, unseen
from eval.first_sentence.gather import Row
from eval.first_sentence.graded import WHOLE, graded

HANDS = ("a", "b", "c", "d")


def rows() -> list[Row]:
    """Forty questions, each with the sentence told and two others; the second other is always right, as its trait tells."""
    found = []
    for question in range(40):
        hand = HANDS[question % len(HANDS)]
        noise = float(question % 7)
        found += [
            Row(question, hand, True, False, 1, [0.0, noise]),
            Row(question, hand, False, False, 0, [0.2, noise]),
            Row(question, hand, False, False, WHOLE, [1.0, noise]),
        ]
    return found


def test_graded_questions_are_whole():
    """
    Every question has a hand, grades from nought to three, and some of each.
    """
    questions = list(graded())

    assert len({one.hand for one in questions}) > 30
    assert {grade for one in questions for grade in one.grades.values()} == {0, 1, 2, 3}
    assert all(one.text and one.grades for one in questions)


def test_hands_judged_are_not_learned_from():
    """
    What tells right from wrong with all hands is found for each of them by the others' questions.
    """
    told = rows() * 3
    worth = unseen(
        np.array([row.traits for row in told]), np.array([row.grade for row in told]), [row.hand for row in told]
    )

    right = [value for row, value in zip(told, worth, strict=True) if row.grade == WHOLE]
    wrong = [value for row, value in zip(told, worth, strict=True) if row.grade < WHOLE]
    assert min(right) > max(wrong)


def test_what_would_change_is_counted(capsys: pytest.CaptureFixture[str]):
    told = rows()

    report(told, np.array([0.3 if row.told else 0.9 * (row.grade == WHOLE) for row in told]))

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "40 câu của 4 người, nay mở đầu trúng 0"
    assert all("đổi 40, thành trúng 40, mất trúng 0, khá hơn 40, kém đi 0" in line for line in lines[1:])


def test_model_holds_what_is_learned():
    assert tuple(TARGETS) == NAMES == tuple(forests())
    assert len({forest.width for forest in forests().values()}) == 1
