"""How a yearly round is run, as those ask who run one: votes, two things in one message, absence, a rating changed after."""

from __future__ import annotations

import pytest

from assistant.answering.matter.voting import asks_of_votes
from assistant.answering.opening.also_asked import asks_which_first
from assistant.answering.question.understanding import understand
from assistant.assistant import Assistant
from corpus.text import fold
from tests.answering.conftest import TODAY

RATING = "qd-366-2025/dieu-12/khoan-1"
AGAIN = "qd-366-2025/dieu-15/khoan-3"


@pytest.mark.parametrize(
    "question",
    [
        "phiếu đồng ý phải được bao nhiêu % mới đề nghị xuất sắc, tính trên người dự hay cả chi bộ",
        "chi bộ 12 người, 7 phiếu xuất sắc cho một đồng chí thì đủ đề nghị chưa",
    ],
)
def test_share_of_votes_is_not_the_share_of_the_best(assistant_: Assistant, question: str) -> None:
    answer = assistant_.ask(question)

    assert answer.hits[0] == RATING
    assert "không ghi" in answer.text.split("\n")[0]
    assert "20%" not in answer.text.split("\n")[0]


@pytest.mark.parametrize(
    ("text", "of_votes"),
    [
        ("có cần bỏ phiếu kín không", True),
        ("lấy phiếu tín nhiệm thấp thì xếp mức gì", False),
        ("cấp trên hạ mức chi bộ đã bỏ phiếu được không", False),
        ("mẫu phiếu đánh giá lấy ở đâu", False),
    ],
)
def test_votes_are_those_on_a_rating(text: str, of_votes: bool) -> None:
    assert asks_of_votes(fold(text)) is of_votes


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("chi bộ do ai xếp loại, có phải tự xếp trước không", True),
        ("họp đầu năm ngoái, giờ có phải họp lại không", False),
        ("có phải tự xếp loại không, ai quyết", False),
    ],
)
def test_who_is_asked_before_whether(assistant_: Assistant, text: str, first: bool) -> None:
    assert asks_which_first(understand(text, assistant_.index.corpus, today=TODAY)) is first


def test_no_word_is_said_to_who_asks_whom_first(assistant_: Assistant) -> None:
    """The Không to "đảng ủy bộ phận có được quyết định" is none to "do ai xếp loại"."""
    text = assistant_.ask("chi bộ trực thuộc do cấp nào xếp loại, có cần tự đánh giá không").text

    assert not text.startswith(("Không", "Có"))
    assert "ảng ủy cơ sở" in text.split("\n")[0]


def test_second_thing_asked_is_told_too(assistant_: Assistant) -> None:
    kept = "\n".join(assistant_.ask("hồ sơ xếp loại lưu ở đâu, mấy năm").text.split("\n")[:2])
    complaint = assistant_.ask("không đồng ý mức xếp loại thì khiếu nại lên đâu, bao lâu giải quyết").text

    assert "cấp có thẩm quyền quản lý" in kept.lower()
    assert "không ghi lưu bao lâu" in kept
    assert "không ghi thời hạn" in complaint


@pytest.mark.parametrize(
    "question",
    [
        "lỡ xếp hoàn thành tốt rồi, giờ sửa lại được không",
        "bị xếp hoàn thành nhiệm vụ, muốn xin nâng lên có được không",
    ],
)
def test_rating_changed_after_is_rated_again(assistant_: Assistant, question: str) -> None:
    assert assistant_.ask(question).hits[0] == AGAIN


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("cả chi bộ hoàn thành tốt, không có ai xuất sắc có được không", "Không"),
        ("đề nghị khen thưởng trước khi có kết quả xếp loại được không", "Có"),
        ("ban chấp hành đảng bộ xã có phải kiểm điểm tập thể không", "Có"),
    ],
)
def test_word_of_a_neighbour_is_not_said(assistant_: Assistant, question: str, word: str) -> None:
    assert not assistant_.ask(question).text.startswith(f"{word}.")


@pytest.mark.parametrize(
    "question", ["bản kiểm điểm nộp trước mấy ngày", "đảng ủy gửi gợi ý kiểm điểm trước hội nghị mấy ngày"]
)
def test_days_before_a_meeting_are_not_those_of_another_paper(assistant_: Assistant, question: str) -> None:
    first = assistant_.ask(question).text.split("\n")[0]

    assert first.startswith("Phần đọc được của ")
    assert "01 ngày" not in first


def test_term_left_open_is_told_where_it_is_declined(assistant_: Assistant) -> None:
    answer = assistant_.ask("bị yêu cầu kiểm điểm lại thì phải xong trong bao nhiêu ngày")

    assert answer.text.startswith("Phần đọc được của Quy định không ghi phải kiểm điểm lại trong bao nhiêu ngày")


def test_place_one_studies_at_is_not_asked_about(assistant_: Assistant) -> None:
    text = assistant_.ask("đảng viên đang học tập trung ở Hà Nội thì chi bộ nào xếp loại").text

    assert "Kho chưa có văn bản riêng" not in text
