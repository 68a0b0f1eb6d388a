"""Figures a result does not stand on: named beside what was understood, or asked about."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("chi bộ 57 đảng viên, 44 tốt, 8 xuất sắc, 5 hoàn thành, có vượt tỷ lệ không", "57 đảng viên, 5 Hoàn thành nhiệm vụ"),
        ("đảng bộ có 9 chi bộ, 132 đảng viên; 96 đồng chí tốt thì tối đa mấy xuất sắc", "9 tổ chức"),
        ("tổ A 14 tốt 3 xuất sắc, tổ B 40 tốt 5 xuất sắc, gộp lại 14,8% nên không tổ nào vượt, đúng không", "14,8%"),
    ],
)  # fmt: skip
def test_figure_not_stood_on_is_named(assistant_: Assistant, question: str, left: str) -> None:
    """Who reads the answer sees which of the numbers it does not use."""
    text = assistant_.ask(question).text
    assert f"chưa dùng đến: {left}" in text.split("\n")[1]


@pytest.mark.parametrize(
    "question",
    [
        "thôn có 312 hộ, làm 1,4 km đường, tôi 53 tuổi, chi bộ 44 đồng chí tốt thì mấy xuất sắc",
        "theo Quy định 366 năm 2025, 44 đồng chí tốt thì tối đa mấy xuất sắc",
        "38 tốt, 7 xuất sắc có quá 20% không",
        "được 86/100 điểm thì xếp mức gì",
    ],
)
def test_figure_that_counts_nothing_rated_is_not_named(assistant_: Assistant, question: str) -> None:
    """Households, ages, documents and the rule's own percentage are no figures left aside."""
    assert "chưa dùng đến" not in assistant_.ask(question).text


def test_rest_is_reckoned_in_sight(assistant_: Assistant) -> None:
    """The members and those taken off are used: the sum shows how."""
    text = assistant_.ask(
        "96 đảng viên, 12 xuất sắc, 5 hoàn thành, 1 không hoàn thành, còn lại tốt, có vượt không"
    ).text
    assert "còn lại 96 - 5 - 1 - 12 = 78 tốt" in text
    assert "chưa dùng đến" not in text


@pytest.mark.parametrize(
    ("part", "understood"),
    [("41", "1 nhiệm vụ hoàn thành trên 69"), ("48", "1 nhiệm vụ hoàn thành trên 69")],
)
def test_part_of_the_whole_stood_on_is_asked_about(part: str, understood: str) -> None:
    """ "48 trong 69" read as one of 69 is no answer, whatever made it so."""
    from datetime import date

    from assistant.answering.figures.binding.binding import bind
    from assistant.answering.figures.figure import Told
    from assistant.answering.figures.outcome import Need, Result
    from assistant.answering.figures.unheard.unused import with_unused
    from assistant.answering.quantities import find_quantities
    from corpus.text import fold

    text = f"làm xong {part} trong 69 nhiệm vụ"
    told = Told(text, fold(text), bind(text, find_quantities(text)).figures, [], date(2026, 11, 21), date(2026, 11, 21))
    asked = with_unused(told, Result("Có.", (understood,), ()))
    assert isinstance(asked, Need)
    assert asked.question.startswith(f"{part} trên 69 là số nhiệm vụ")


def test_scores_of_a_list_are_not_dropped() -> None:
    """One of six scores rated alone is no answer for the six."""
    from datetime import date

    from assistant.answering.figures.binding.binding import bind
    from assistant.answering.figures.figure import Told
    from assistant.answering.figures.outcome import Need, Result
    from assistant.answering.figures.unheard.unused import with_unused
    from assistant.answering.quantities import find_quantities
    from corpus.text import fold

    text = "các đồng chí có tổng điểm 92; 89,9; 70; 69,75"
    figures = bind(text, find_quantities(text)).figures
    figures[0].role = "score"
    told = Told(text, fold(text), figures, [], date(2026, 11, 21), date(2026, 11, 21))
    asked = with_unused(told, Result("92 điểm: xuất sắc.", ("92 điểm",), ()))
    assert isinstance(asked, Need)
    assert "92; 89,9; 70; 69,75" in asked.question


def test_scores_of_officials_are_each_banded(assistant_: Assistant) -> None:
    """By the decree named, three scores have three bands."""
    lead = assistant_.ask("công chức chấm 90, 71 và 68 điểm thì theo nghị định 335 mỗi người mức nào").text.split("\n")[
        0
    ]
    assert all(f"{score} điểm" in lead for score in (90, 71, 68))
    assert assistant_.ask("92 điểm, xếp mức gì").status is Outcome.ANSWERED


@pytest.mark.parametrize(
    "question", ["50 xuất sắc trong 40 đảng viên thì sao", "50 xuất sắc trong 40 đảng viên có được không"]
)
def test_part_above_its_whole_is_named_whatever_is_asked(question: str, assistant_: Assistant) -> None:
    """More than there are is told before any question back."""
    assert "50 lớn hơn tổng số 40" in assistant_.ask(question).text
