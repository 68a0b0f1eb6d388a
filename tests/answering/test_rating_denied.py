"""A head against a collective that was not given a rating: "chi bộ không xếp xuất sắc thì bí thư có được xuất sắc không"."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    "question",
    [
        "chi bộ ko xếp loại xuất sắc thì bí thư có được xuất sắc k",
        "bí thư có được xuất sắc khi chi bộ không xuất sắc không",
        "đơn vị không được xuất sắc thì giám đốc có được xuất sắc không",
    ],
)
def test_a_rating_denied_is_not_the_rating_given(assistant_: Assistant, question: str) -> None:
    """The collective stands below the rating named, and the texts read say nothing of a head above it."""
    text = assistant_.ask(question).text

    assert "không ghi mức của người đứng đầu không cao hơn mức của tập thể" in text.split("\n")[0]
    assert "cao nhất là Hoàn thành tốt nhiệm vụ" in text


def test_a_rating_denied_was_a_ceiling_before(assistant_: Assistant) -> None:
    """Under the guidance of 2019 the head may not stand above the collective."""
    asked = "năm 2022 chi bộ không đạt xuất sắc thì bí thư có được xuất sắc không"

    assert assistant_.ask(asked).text.startswith("Không: ")
