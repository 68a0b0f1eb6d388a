"""Whether a member may do a thing, by what is known of the regulation on it."""

from __future__ import annotations

import pytest

from assistant.answering.conduct import asks_conduct


@pytest.mark.parametrize(
    ("text", "word", "said"),
    [
        ("đảng viên có được viết đơn tố cáo nặc danh không", "Không.", "không viết đơn giấu tên"),
        ("dang vien choi de co bi cam ko", "Có.", "không đánh bạc"),
        ("đảng viên vào đạo có vi phạm không", "Tùy.", "tôn giáo bất hợp pháp"),
        ("cán bộ dùng bằng giả thì có vi phạm gì không", "Có.", "văn bằng, chứng chỉ bất hợp pháp"),
    ],
)
def test_what_the_regulation_is_known_to_say(text, word, said, assistant_):
    """
    A breach affirmed is a leave denied.
    """
    answer = assistant_.ask(text)

    assert answer.claims[0].text.startswith(word)
    assert said in answer.claims[0].text
    assert answer.claims[0].citations == ("qd-207-2026",)


@pytest.mark.parametrize(
    "text",
    ["đảng viên ly hôn có vi phạm không", "sống thử có vi phạm không"],
)
def test_what_it_is_not_known_to_say_is_declined(text, assistant_):
    """
    The regulation is named, no provision beside the point is.
    """
    answer = assistant_.ask(text)

    assert answer.status.value == "not_in_corpus"
    assert "Quy định 207-QĐ/TW" in answer.text


def test_words_told_apart_by_their_accents(assistant_):
    """
    What is leaked in an examination ("lộ đề") is no lottery ("lô đề").
    """
    assert "đánh bạc" not in assistant_.ask("đảng viên lộ đề thi có vi phạm không").text


def test_all_that_is_known_is_listed(assistant_):
    """
    Every item known.
    """
    answer = assistant_.ask("đảng viên không được làm những gì")

    assert sum(claim.text.startswith("Nội dung đã biết") for claim in answer.claims) == 19


@pytest.mark.parametrize(
    "text",
    ["đảng viên dự bị có được xếp loại xuất sắc không", "lấy 20% trên tổng số đảng viên có trái quy định không",
     "đảng viên bị kỷ luật có được kiểm điểm không"],
)  # fmt: skip
def test_a_review_is_no_conduct(text, read):
    """
    What is asked of a review goes by the texts on it.
    """
    assert not asks_conduct(read(text))
