"""Errands are told not to be done here, whatever else is told; months are no scale of points; too little told is asked back."""

from __future__ import annotations

import pytest

from assistant.answering import replies
from assistant.answering.answer import Outcome
from assistant.assistant import Assistant


@pytest.mark.parametrize(
    "question",
    [
        "soan dum cai thong bao moi hop chi bo kiem diem ngay 10/12",
        "nhắc tôi ngày 5/12 nộp báo cáo kiểm điểm được không",
    ],
)
def test_errand_is_told_not_to_be_done_first(assistant_: Assistant, question: str) -> None:
    """
    Though a day was reckoned beside it, and though it was put as a question.
    """
    assert assistant_.ask(question).text.startswith(replies.NOT_DONE_HERE)


def test_being_reminded_of_a_fault_is_no_errand(assistant_: Assistant) -> None:
    """
    Who is reminded is told of, not the assistant.
    """
    assert replies.NOT_DONE_HERE not in assistant_.ask("đảng viên bị nhắc nhở có được xuất sắc không").text


@pytest.mark.parametrize(
    ("question", "scale"),
    [("toi dc 92 diem nhung bi khien trach thang 5", False), ("tôi được 9 điểm theo thang 10, xếp loại gì", True)],
)
def test_month_without_marks_is_no_scale(assistant_: Assistant, question: str, scale: bool) -> None:
    """
    "thang 5" is tháng 5 unless points are told to be on it.
    """
    assert ("không phải thang 100" in assistant_.ask(question).text) == scale


def test_message_that_tells_too_little_is_asked_back(assistant_: Assistant) -> None:
    """
    It is not told to be out of scope: nobody knows of what it speaks.
    """
    assert assistant_.ask("thế còn trường hợp kia thì sao?").status is Outcome.NEEDS_DETAILS


def test_last_day_is_no_length(assistant_: Assistant) -> None:
    """
    "ngày mấy" asks for a day of the year, "mấy ngày" for how long.
    """
    assert "31/12" in assistant_.ask("thời hạn chi bộ phải xong kiểm điểm là ngày mấy").text.split("\n")[0]
