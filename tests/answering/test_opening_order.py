"""Openings that turn on an order, a place, a day, a document named, or a thing kept."""

from __future__ import annotations

import pytest

from assistant.answering.question.interrogative import asking, is_yes_no
from assistant.assistant import Assistant
from corpus.text import fold


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Xếp xong tập thể lãnh đạo quản lý rồi mới xếp giám đốc, đúng không?", "Đúng"),
        ("Phải xếp loại xong thủ trưởng thì mới xếp loại tập thể lãnh đạo, quản lý không?", "Không"),
        ("Xếp loại cá nhân xong mới xếp tập thể lãnh đạo, đúng không?", "Không đúng"),
        ("Cấp dưới xếp xong rồi cấp trên mới xếp phải hông?", "Đúng"),
        ("Đảng viên sinh hoạt tạm thời có phải kiểm điểm ở nơi tạm thời không?", "Không."),
        ("Đơn vị nổi trội được lấy tới 24% xuất sắc không?", "Có"),
        ("Sinh hoạt đảng tạm thời thì đánh giá ở nơi sinh hoạt tạm thời được không?", "Không."),
        ("Trường em theo năm học, để sang năm sau mới xếp loại đảng viên được hông?", "Không."),
        ("Có Kết luận 21 rồi thì 27 biểu hiện bị bỏ phải không?", "Không đúng"),
        ("Đơn vị nổi trội lấy tỷ lệ xuất sắc 28% được không?", "Không"),
        ("Quy định 124 năm 2023 có yêu cầu mỗi tiêu chí ở một trong 4 cấp độ Xuất sắc, Tốt, Trung bình, Kém không?", "Có"),
    ],
)  # fmt: skip
def test_opens_by_what_the_question_turns_on(assistant_: Assistant, question: str, opens: str) -> None:
    assert assistant_.ask(question).text.startswith(opens)


@pytest.mark.parametrize(
    "question",
    [
        "Cơ quan đặc thù chưa tổng kết để sang năm sau mới xếp loại được không?",
        "Tỷ lệ xuất sắc 22% có được không?",
        "Chi bộ nơi sinh hoạt tạm thời có được nhận xét đảng viên không?",
    ],
)
def test_denies_nothing_that_the_sentence_allows(assistant_: Assistant, question: str) -> None:
    assert not assistant_.ask(question).text.startswith("Không")


def test_a_southern_no_asks_for_a_yes_or_no() -> None:
    assert is_yes_no(fold("để tháng sau làm được hông?"))
    assert asking(fold("chi bộ em phải kiểm điểm trước hay sau được hông")).endswith("khong")
    assert not is_yes_no(fold("tài liệu bị hư hỏng"))
