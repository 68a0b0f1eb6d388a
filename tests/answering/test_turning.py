"""A stored Có or Không turns on what its question puts: a "chỉ", a lack, a level, an order, a form, a duty."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("asked", "never"),
    [
        ("quy định 366 áp dụng cho năm 2025 đúng không", "Không"),  # "chỉ áp dụng hằng năm" is what was denied
        ("không có nhận xét nơi cư trú có xếp loại được không", "Có"),
        ("không có đoàn cấp trên dự có họp kiểm điểm được không", "Có"),
        ("có nhiệm vụ không hoàn thành thì xếp hoàn thành nhiệm vụ được không", "Có"),
        ("ban thường vụ có được quyết định xếp loại đảng bộ mình không", "Có"),
        ("đảng viên được quyền bảo lưu ý kiến khi xếp loại không", "Có"),
        ("xã có được ra hướng dẫn riêng không", "Có"),
        ("đảng viên có được góp ý cho bí thư trong buổi kiểm điểm không", "Có. Nhóm nhiệm vụ"),
        ("có cần lấy phiếu tín nhiệm khi xếp loại không", "Có"),  # a case of the lowest level demands nothing
        ("nói xấu đồng chí trên facebook có phải là suy thoái không", "Có"),
    ],
)
def test_it_is_not_opened_with(assistant_: Assistant, asked: str, never: str) -> None:
    assert not assistant_.ask([asked]).text.startswith(never)


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("xếp loại tổ chức đảng xong mới xếp đảng viên hả", "Không"),
        ("đoàn thể có phải kiểm điểm trước cấp ủy không", "Có"),
        ("có được lấy quá 25% xuất sắc không", "Không"),
        ("có bắt buộc lấy đủ 20% xuất sắc không", "Không"),
        ("quy định 366 có hiệu lực từ 2026 phải không", "Không đúng"),
        ("năm nay vẫn theo quy định 124 phải không", "Không. Quy định 124-QĐ/TW ngày 04/10/2023"),
        ("đảng viên miễn sinh hoạt có cần kiểm điểm không", "Không"),
    ],
)
def test_it_is_opened_with(assistant_: Assistant, asked: str, first: str) -> None:
    assert assistant_.ask([asked]).text.startswith(first)
