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


@pytest.mark.parametrize(
    ("asked", "form"),
    [
        ("kế toán xã là đảng viên thường thì dùng mẫu 02A hay 02B", "Mẫu 02B-HD KĐ.ĐG 2025, "),
        ("phó phòng thì 2A hay 2B", "Mẫu 2A dành cho cá nhân giữ chức vụ lãnh đạo, quản lý"),
        ("giám đốc công ty tư nhân viết mẫu 2A hay 2C", "Mẫu 02C-HD KĐ.ĐG 2025, "),
        ("năm 2024 chuyên viên dùng 2A hay 2B", "Mẫu 02A-HD KĐ.ĐG 2023, "),
    ],
)
def test_of_two_forms_the_one_for_the_post_is_told(assistant_: Assistant, asked: str, form: str) -> None:
    """
    The form named first is not told for its being named first.
    """
    assert assistant_.ask(asked).claims[0].text.startswith(form)


@pytest.mark.parametrize(
    "asked", ["trưởng thôn kiêm bí thư thì dùng mẫu 2A hay 2C", "bí thư chi bộ thôn dùng 2A hay 2C"]
)
def test_a_village_head_is_told_neither_form(assistant_: Assistant, asked: str) -> None:
    """
    The texts do not tell whether he holds a post in the political system.
    """
    assert not assistant_.ask(asked).claims[0].text.startswith(("Mẫu 02", "Mẫu 2A dành"))


@pytest.mark.parametrize(
    "asked", ["hiệu trưởng trường tư mẫu 2A đúng không", "giám đốc bệnh viện tư mẫu 2A phải không"]
)
def test_a_head_of_a_private_body_is_outside(assistant_: Assistant, asked: str) -> None:
    """
    Who heads a private school or firm works outside the political system.
    """
    assert not assistant_.ask(asked).text.startswith(("Có", "Đúng"))
