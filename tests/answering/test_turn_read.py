"""Turns about the answer before, courtesies in front of a question, and what is said of how a turn was understood."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.answering.conversation.courtesy import without_courtesy
from assistant.answering.retold.retelling import Retelling, retelling

_ASKED = "đảng viên được miễn sinh hoạt có phải viết bản kiểm điểm không"


@pytest.mark.parametrize(
    ("turn", "wanted"),
    [
        ("chắc không", Retelling.SURE),
        ("bạn có chắc ko vậy", Retelling.SURE),
        ("nói ngắn thôi", Retelling.BRIEF),
        ("tóm lại là sao", Retelling.BRIEF),
        ("căn cứ vào đâu vậy", Retelling.PLACE),
        ("cái đó ở điều nào", Retelling.PLACE),
        ("giải thích rõ hơn đi", Retelling.AGAIN),
        ("bác nói rõ hơn được không", Retelling.AGAIN),
        ("nguồn nào nói thế", Retelling.PLACE),
        ("không được ai luôn hả", Retelling.SURE),
        ("mẫu nào", None),
        ("nộp ở đâu", None),
        ("xếp loại ngắn hạn được không", None),
    ],
)
def test_turn_about_the_answer_is_told_from_one_about_the_matter(turn, wanted):
    """
    Only a turn that speaks of nothing else is about the answer.
    """
    assert retelling(turn) is wanted


@pytest.mark.parametrize(
    ("turn", "first"),
    [
        ("chắc không", "Điều này có điều khoản ghi"),
        ("nói ngắn thôi", "Không. Đảng viên được miễn"),
        ("căn cứ đâu", "Nội dung này ở Điều 5, khoản 2"),
    ],
)
def test_answer_is_told_again_as_it_is_wanted(turn, first, assistant_):
    """
    How sure it is, shorter, or with its place; the provision stays.
    """
    told = assistant_.ask([_ASKED, turn])

    assert told.text.startswith(first)
    assert [item.key for item in told.citations] == ["qd-366-2025/dieu-5/khoan-2"]
    assert len(told.text) < len(assistant_.ask(_ASKED).text)


def test_turn_after_one_about_the_answer_goes_on_with_the_matter(assistant_):
    """
    "Chắc không" in between changes nothing.
    """
    assert assistant_.ask([_ASKED, "chắc không", "thế có xếp loại không"]).text.startswith("Không.")


@pytest.mark.parametrize(
    ("turn", "left"),
    [
        ("ok cảm ơn, à mà dự bị có tính vào 20% không", "dự bị có tính vào 20% không"),
        ("dạ em hiểu rồi, vậy nộp cho ai", "vậy nộp cho ai"),
        ("cam on nhe, con chi bo thi sao", "con chi bo thi sao"),
        ("cảm ơn ạ", "cảm ơn ạ"),
        ("hay quá, cảm ơn nhé", "hay quá, cảm ơn nhé"),
        ("chào bạn, em là thư ký", "chào bạn, em là thư ký"),
    ],
)
def test_courtesy_goes_where_a_question_follows(turn, left):
    """
    Thanks alone stay thanks.
    """
    assert without_courtesy(turn) == left


def test_question_behind_thanks_is_answered(assistant_):
    """
    It is no small talk.
    """
    answer = assistant_.ask(["đảng viên dự bị có được xếp loại không", "ok cảm ơn, à mà dự bị có tính vào 20% không"])

    assert answer.status is Outcome.ANSWERED


def test_what_a_turn_goes_on_from_is_said(assistant_):
    """
    Under an answer to a turn that leans on one before it, and under no other.
    """
    turns = ["hồ sơ xếp loại chi bộ gồm những gì", "thế nộp cho ai"]

    assert "Hiểu là hỏi tiếp câu: “hồ sơ xếp loại chi bộ gồm những gì”." in assistant_.ask(turns).text
    assert "Hiểu là" not in assistant_.ask(turns[:1]).text
    assert "Hiểu là" not in assistant_.ask([turns[0], "mẫu 2C dùng cho ai"]).text


@pytest.mark.parametrize(
    ("turns", "says", "lacks"),
    [
        (["đảng viên kết nạp tháng 8/2025 có kiểm điểm không"], "31/8/2025", None),
        (["chi bộ em 17 đảng viên thì được mấy người xuất sắc", "à quên, có 2 đồng chí dự bị nữa"], "Trong 17", "cả 2"),
        (["mẫu 2A cho ai", "còn người về hưu"], "Mẫu 02C", "Mẫu 02A-HD KĐ.ĐG 2025 là"),
        (
            ["bị đình chỉ sinh hoạt có phải kiểm điểm không", "ý mình là bị đình chỉ sinh hoạt cấp ủy cơ"],
            "trước khi bị đình chỉ",
            "Không. ",
        ),
    ],
    ids=lambda value: str(value)[-40:],
)
def test_correction_takes_the_place_of_what_it_puts_right(turns, says, lacks, assistant_):
    """
    A part of all is not the new number of all, and who is named last is meant.
    """
    text = assistant_.ask(turns).text

    assert says in text
    assert lacks is None or lacks not in text


def test_month_put_right_stands_for_the_wrong_one(assistant_):
    """
    "À nhầm tháng 3" is no second day.
    """
    text = assistant_.ask(["đảng viên mới kết nạp tháng 8 có kiểm điểm không", "à nhầm tháng 3"]).text

    assert "kết nạp tháng 3" in text
    assert "tháng 8" not in text
