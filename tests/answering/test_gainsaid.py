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
