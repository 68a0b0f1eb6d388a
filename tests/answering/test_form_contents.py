"""What is to be written in a form is told by what the one who uses it is reviewed on."""

from __future__ import annotations

import pytest

from assistant.answering.forms.contents import asks_contents
from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("turns", "key"),
    [
        (["mẫu 2B viết những gì"], "qd-366-2025/dieu-6/khoan-2/diem-2.1"),
        (["mau 2a gom nhung phan nao"], "qd-366-2025/dieu-6/khoan-2/diem-2.2"),
        (["mẫu 01 có những mục gì"], "qd-366-2025/dieu-6/khoan-1"),
        (["Mẫu 2B dùng cho ai", "viết những gì"], "qd-366-2025/dieu-6/khoan-2/diem-2.1"),
        (["mẫu 2A dành cho ai", "nội dung gồm những gì"], "qd-366-2025/dieu-6/khoan-2/diem-2.2"),
        (["mẫu 01 là gì", "gồm mấy phần"], "qd-366-2025/dieu-6/khoan-1"),
    ],
)
def test_content_is_told(assistant_: Assistant, turns: list[str], key: str) -> None:
    made = assistant_.ask(turns)

    assert made.citations[0].key == key
    assert "nội dung" in made.text.splitlines()[0] or "kết quả lãnh đạo" in made.text.splitlines()[0]


@pytest.mark.parametrize("text", ["mẫu 2b dùng cho ai", "viet mau nao", "mau 2a khac mau 2b cho nao", "viet may trang"])
def test_what_asks_of_no_content(text: str) -> None:
    assert not asks_contents(text)


def test_forms_of_another_year_are_not_told_by_todays(assistant_: Assistant) -> None:
    """
    In 2023 the letters stood for other people.
    """
    made = assistant_.ask("mẫu 02A năm 2023 gồm những phần nào")

    assert made.citations[0].key.startswith("hd-25-2023/")


def test_head_of_a_village_cell_gets_no_form_of_leaders(assistant_: Assistant) -> None:
    made = assistant_.ask("bí thư chi bộ thôn viết mẫu nào")

    assert made.text.startswith("Phần đọc được của Hướng dẫn không nêu riêng bí thư chi bộ thôn")


def test_form_of_a_post_is_not_told_to_who_names_none(assistant_: Assistant) -> None:
    made = assistant_.ask("đảng viên vừa học đại học vừa làm thì ghi mẫu nào")

    assert "Mẫu 2B" in made.text.splitlines()[0]
