"""Several questions of the texts in one message: each is answered in the order asked, by itself or after those before it."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.answering.question.asked_pieces import bare_of, questions_asked
from assistant.assistant import Assistant

LATER = "Về ý hỏi sau: "


@pytest.mark.parametrize(
    ("question", "first", "later"),
    [
        ("Đảng viên dự bị có phải kiểm điểm không, có xếp loại không?", "Tùy trường hợp. Mọi đảng viên", "Tùy trường hợp. Đảng viên dự bị"),
        ("Ai có thẩm quyền quyết định xếp loại bí thư chi bộ và bao giờ phải xong?", "Cấp ủy cấp trên", "Trước ngày 31/12"),
        ("Nghỉ thai sản 6 tháng thì có xếp loại không, nếu có thì mức cao nhất được mấy?", "Có, điều khoản nêu", "Phần đọc được của Hướng dẫn không ghi nghỉ thai sản"),
        ("kết quả xếp loại có phải thông báo cho người được xếp loại không, bằng văn bản hay miệng", "Có.", "Phần đọc được của Quy định không ghi thông báo kết quả bằng văn bản"),
        ("Tập thể nào phải kiểm điểm, với lại kiểm điểm tập thể trước hay cá nhân trước?", "Tập thể lãnh đạo", "Kiểm điểm tập thể trước"),
        ("Hồ sơ xếp loại gồm những gì - lưu ở đâu", "Bản kiểm điểm cá nhân", "Cấp có thẩm quyền quản lý lưu"),
    ],
)  # fmt: skip
def test_each_is_told_in_the_order_asked(assistant_: Assistant, question: str, first: str, later: str) -> None:
    lines = assistant_.ask(question).text.split("\n")

    assert lines[0].startswith(first)
    assert any(line.startswith(LATER + later) for line in lines[1:])


def test_first_question_opens_though_a_later_one_led_the_search(assistant_: Assistant) -> None:
    answer = assistant_.ask("Nhận diện 27 biểu hiện là văn bản nào với lại mỗi nhóm có mấy biểu hiện?")

    assert answer.text.startswith("27 biểu hiện nằm trong Nghị quyết 04-NQ/TW")


def test_what_got_no_answer_is_named(assistant_: Assistant) -> None:
    text = assistant_.ask("kđ xong phải thông báo kq cho dv biết ko, công khai ở đâu, trong mấy ngày").text

    assert "Ý còn lại của câu hỏi (trong mấy ngày) xin hỏi riêng" in text


def test_document_named_first_is_asked_of_all_along(assistant_: Assistant) -> None:
    told = assistant_.ask("Công văn 4264 năm 2022 nêu tỷ lệ xuất sắc bao nhiêu và hạn nộp ngày nào?")

    assert told.status is Outcome.NOT_IN_CORPUS
    assert "01/02" not in told.text


def test_no_line_says_after_which_turn_it_was_read(assistant_: Assistant) -> None:
    text = assistant_.ask("Hồ sơ xếp loại gồm những gì, lưu ở đâu, ai giữ?").text

    assert "Hiểu là hỏi" not in text


@pytest.mark.parametrize(
    ("message", "pieces"),
    [
        ("theo Hướng dẫn 16 thì ai chủ trì và quyết định xếp loại đảng viên?", 1),
        ("chi bộ họp mấy ngày - đảng ủy họp mấy ngày", 2),
        ("mẫu nào và ai ký", 2),
    ],
)
def test_joined_without_asking_is_one_question(message: str, pieces: int) -> None:
    assert len([*questions_asked(message)]) == pieces


@pytest.mark.parametrize(
    ("piece", "bare"),
    [("với lại ai ký mẫu đó", "ai ký mẫu đó"), ("rồi xếp loại thế nào", "xếp loại thế nào"), ("và ai", "và ai")],
)
def test_word_that_ties_is_taken_off(piece: str, bare: str) -> None:
    assert bare_of(piece) == bare
