"""What comes of a rating is answered by the use of the results, not by the conditions of the level named."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant

USE = "qd-366-2025/dieu-15/khoan-4"
OUT_OF_OFFICE = "qd-366-2025/dieu-3/khoan-5"


@pytest.mark.parametrize(
    ("question", "key", "says"),
    [
        ("được xếp loại xuất sắc thì được thưởng gì", USE, "thi đua, khen thưởng"),
        ("htxs thi duoc gi", USE, "thi đua, khen thưởng"),
        ("được xếp hoàn thành tốt thì có quyền lợi gì", USE, "quyền lợi của từng mức"),
        ("không hoàn thành nhiệm vụ bị xử lý ra sao", OUT_OF_OFFICE, "cho thôi giữ chức vụ"),
        ("ko hoan thanh nv thi bi gi", OUT_OF_OFFICE, "cho thôi giữ chức vụ"),
        ("hai năm liền không hoàn thành nhiệm vụ có bị cho thôi chức không", OUT_OF_OFFICE, "hai năm liền"),
    ],
)
def test_what_a_rating_leads_to(assistant_: Assistant, question: str, key: str, says: str) -> None:
    """Whoever asks what is got by a rating asks for no points."""
    answer = assistant_.ask(question)

    assert answer.hits[0] == key
    assert says in answer.text.split("\n")[0]
    assert "90 trở lên" not in answer.text


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("muốn được xuất sắc thì cần những điều kiện gì", "qd-366-2025/dieu-11/khoan-1"),
        ("nhiệm vụ trong năm bị đánh giá không hoàn thành quá nửa thì bị gì", "qd-366-2025/dieu-11/khoan-4/diem-4.3"),
        ("hai năm liên tiếp không hoàn thành nhiệm vụ thì sao", "hd-02-2021"),
    ],
)
def test_what_makes_a_rating_is_not_what_comes_of_it(assistant_: Assistant, question: str, key: str) -> None:
    """Conditions, tasks and two years of the last rating keep their own places."""
    assert assistant_.ask(question).hits[0] == key
