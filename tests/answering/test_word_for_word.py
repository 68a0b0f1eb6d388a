"""A question stored word for word is answered by its sentence, whatever the judges of messages think."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Quyết định xếp loại lại ban hành theo mẫu số mấy?", "Mẫu 03"),
        ("ban hành quyết định xếp loại lại theo mẫu số mấy", None),
        ("Bản kiểm điểm dài mấy trang là được?", "Phần đọc được của Hướng dẫn không ghi số trang"),
        ("Đến giữa tháng 2 mới gửi hồ sơ kiểm điểm về BTCTW thì có trễ không?", "Có. Hồ sơ phải gửi"),
        ("Mới được bổ nhiệm làm lãnh đạo thì chấm theo phụ lục nào?", "Phụ lục 3"),
    ],
)
def test_stored_sentence_answers(assistant_: Assistant, question: str, first: str | None) -> None:
    answer = assistant_.ask(question)

    assert answer.status is Outcome.ANSWERED
    assert first is None or answer.text.startswith(first)


def test_another_number_is_another_question(assistant_: Assistant) -> None:
    asked, other = (
        assistant_.ask(f"Tỷ lệ {share}% có khác 20% ở số dùng để tính không?").text.partition("\n")[0]
        for share in (25, 35)
    )

    assert asked.startswith("Không. Cả hai đều tính trên số được xếp loại Hoàn thành tốt nhiệm vụ")
    assert other != asked


def test_the_time_of_another_text_is_not_overruled(assistant_: Assistant) -> None:
    told = assistant_.ask("Năm 2024, đến giữa tháng 2 mới gửi hồ sơ kiểm điểm về BTCTW thì có trễ không?").text

    assert "01/02" not in told.partition("\n")[0]
