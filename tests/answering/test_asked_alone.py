"""A turn that only gets the answer before it again is answered by itself where a stored sentence tells what it asks."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("turns", "first"),
    [(["Đang bị điều tra thì có xếp loại không", "có kết luận rồi thì xếp lại à"], "Phần đọc được của Quy định không ghi thời hạn xếp loại lại"),
     (["xếp loại sai rồi phát hiện ra thì làm sao", "mẫu quyết định nào"], "Mẫu 03"),
     (["Bộ Chính trị, Ban Bí thư gợi ý kiểm điểm cho những đối tượng nào?", "Còn dưới tỉnh, dưới xã thì ai được quyền gợi ý?"],
      "Ban thường vụ cấp ủy các cấp gợi ý")],
)  # fmt: skip
def test_turn_of_another_matter_is_answered_by_itself(turns: list[str], first: str, assistant_):
    """
    The sentence told before is not told again, and it is said how the turn was taken.
    """
    made = assistant_.ask(turns)
    assert made.text.startswith(first)
    assert "Hiểu là hỏi riêng" in made.text


@pytest.mark.parametrize(
    "turns",
    [["Năm 2022 ở Lai Châu cấp ủy xã kiểm điểm trong bao lâu?", "nếu xã đó được gợi ý kiểm điểm thì mấy ngày?"],
     ["Tui bị đình chỉ sinh hoạt cấp ủy hồi tháng 7 nghen, chưa có kết luận gì hết", "vậy cuối năm tui kiểm điểm ở chỗ nào?"],
     ["ai quyết định xếp loại chi bộ trực thuộc", "thế còn chi bộ cơ sở thì sao"]],
)  # fmt: skip
def test_time_place_and_case_told_before_stand(turns: list[str], assistant_):
    assert "Hiểu là hỏi riêng" not in assistant_.ask(turns).text


def test_who_was_spoken_of(assistant_):
    turns = ["đảng viên dự bị có được biểu quyết xếp loại người khác không", "thế bản thân họ có được xếp loại ko"]

    assert assistant_.ask(turns).text.startswith("Tùy trường hợp. Đảng viên dự bị")
