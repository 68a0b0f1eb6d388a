"""A form claimed for someone, set against whose form it is."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("asked", "opens"),
    [
        ("phó giám đốc viết kiểm điểm theo mẫu 2B phải không", "Không đúng. Mẫu phải dùng là Mẫu 02A-HD KĐ.ĐG 2025"),
        ("giáo viên không giữ chức vụ dùng mẫu 2B đúng không ạ", "Đúng. Mẫu 02B-HD KĐ.ĐG 2025"),
        ("bố em hưu trí viết mẫu 2A có được không", "Không. Mẫu phải dùng là Mẫu 02C-HD KĐ.ĐG 2025"),
        ("năm 2024 trưởng phòng làm theo mẫu 02B có đúng không", "02B-HD KĐ.ĐG 2023"),
    ],
)
def test_form_is_confirmed_only_for_whom_it_is(assistant_: Assistant, asked: str, opens: str) -> None:
    """
    2A is for those who hold a post, 2B for those who do not, 2C outside the political system; in 2023 the reverse.
    """
    assert opens in assistant_.ask(asked).claims[0].text


@pytest.mark.parametrize(
    "asked", ["em là chuyên viên thì viết mẫu 2A hay 2B", "mẫu 2A bây giờ dành cho ai, năm ngoái nhân viên vẫn khai 2A"]
)
def test_which_form_is_not_answered_with_yes_or_no(assistant_: Assistant, asked: str) -> None:
    """
    A choice or "dành cho ai" claims nothing.
    """
    assert not assistant_.ask(asked).text.startswith(("Không", "Có", "Đúng"))
