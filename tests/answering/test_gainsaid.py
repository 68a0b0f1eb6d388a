"""A stored Có or Không is not said to a question that asks for less, holds the right figure, or puts up the duty itself."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "barred"),
    [
        ("Mức hoàn thành nhiệm vụ kỳ 2024 khỏi cần sản phẩm chứng minh, đúng chứ?", "Có"),
        ("Có khiếu nại thì cơ quan tham mưu tự xác minh, khỏi cần cấp ủy cấp trên, phải không?", "Có"),
        ("Năm 2024 tập thể xong đúng 70% chỉ tiêu thì vừa đủ mức hoàn thành nhiệm vụ, đúng không?", "Không"),
        ("Tôi là viên chức, năm 2022 muốn được xếp đảng viên Hoàn thành xuất sắc thì chuyên môn cũng bắt buộc phải xuất sắc, đúng không?", "Không"),
        ("Quy định 132 viết nội dung kiểm điểm chung cho mọi cá nhân, chưa tách người có chức vụ, đúng không?", "Không"),
        ("Quy định 132 viết nội dung kiểm điểm chung, không tách riêng cán bộ lãnh đạo, em hiểu vậy có đúng không?", "Không"),
    ],
)  # fmt: skip
def test_a_stored_word_is_gainsaid(assistant_: Assistant, question: str, barred: str) -> None:
    assert not assistant_.ask(question).text.startswith(barred)


@pytest.mark.parametrize(
    "question",
    [
        "có phải chính Quy định 366 ghi con số 3 ngày làm việc để gửi dự thảo báo cáo trước hội nghị không?",
        "Bản thân Quy định 366 có ấn định phải gửi dự thảo báo cáo kiểm điểm trước bao nhiêu ngày không?",
    ],
)
def test_what_another_document_says_affirms_nothing_of_the_one_named(assistant_: Assistant, question: str) -> None:
    text = assistant_.ask(question).text
    assert not text.startswith(("Có", "Đúng"))
    assert "43-HD/BTCTW" in text
