"""One case judged: what counts for which measure, and what does not count at all."""

from __future__ import annotations

import pytest


def test_right_answer_is_right_by_every_measure(judged):
    """
    Found first, cited first, said, opened and of the right version.
    """
    item = judged(
        "Không. Không quá 20% [1].", hits=("a/1", "a/2"), cited=("a/1",), keys=frozenset({"a/1"}), says=(("20%",),),
        says_not=("30%",), opens="không", versions=frozenset({"a"}),
    )  # fmt: skip

    assert (item.hit1, item.hit3, item.hit5, item.rr, item.status, item.figures, item.opens) == (
        True,
        True,
        True,
        1.0,
        True,
        True,
        True,
    )
    assert (item.cited_precision, item.cited_recall, item.wrong_version, item.false_refusal) == (1.0, 1.0, False, False)


def test_refusal_of_an_answerable_case_is_a_false_refusal(judged):
    """
    It counts against status and refusals; precision and openings are not asked of it.
    """
    item = judged("Chưa có.", status="not_in_corpus", keys=frozenset({"a/1"}), opens="có", versions=frozenset({"a"}))

    assert (item.status, item.false_refusal) == (False, True)
    assert (item.opens, item.cited_precision, item.wrong_version) == (None, None, None)


def test_right_refusal_is_not_measured_by_its_hits(judged):
    """
    What must be declined is judged by its outcome alone.
    """
    item = judged("Ngoài phạm vi.", status="out_of_scope", hits=("a/1",), **{"keys": frozenset({"a/1"})})
    declined = judged("Ngoài phạm vi.", status="out_of_scope", hits=("a/1",))

    assert item.status is False
    assert (declined.hit1, declined.false_refusal) == (None, True)


def test_forbidden_figure_counts_in_the_answer_but_not_in_a_version_note(judged):
    """
    "Kỳ 2023–2025: 30%" beside a right answer is no wrong figure.
    """
    said = judged("Không quá 30% [1].", says_not=("30%",))
    noted = judged("Không quá 20% [1].", note="Kỳ 2023–2025: 30% [2].", says_not=("30%",))

    assert said.figures is False
    assert noted.figures is True


@pytest.mark.parametrize(
    ("text", "wanted", "right"),
    [("Có. Phải.", "có", True), ("Đúng, điều khoản nêu 20%.", "có", True), ("Không, vượt 1.", "có", False), ("Chưa. Sau này.", "không", True),
     ("Không quá 20%.", "không", True), ("Tùy trường hợp.", "tùy", True), ("Cống hiến.", "có", False)],
)  # fmt: skip
def test_opening_is_a_word_of_its_own(text, wanted, right, judged):
    """
    Có, Không or Tùy stand at the beginning, whole.
    """
    assert judged(text, opens=wanted).opens is right


def test_measures_not_asked_for_are_none(judged):
    """
    A mean over what was not asked would flatter.
    """
    item = judged("Có.")

    assert (item.hit1, item.rr, item.figures, item.opens, item.wrong_version) == (None, None, None, None, None)
