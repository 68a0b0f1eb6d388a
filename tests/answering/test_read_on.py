"""A turn that goes on from what the answer before told."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("turns", "opens"),
    [
        (["nhóm 2 gồm những gì", "cái số 9 nữa"], "Đó là biểu hiện thứ 9, nhóm 2"),
        (["nhóm 3 gồm những biểu hiện nào", "số 4 là gì"], "Đó là biểu hiện thứ 4, nhóm 3"),
        (["bệnh thành tích là số mấy", "cái sau nó là gì"], "Đó là biểu hiện thứ 5, nhóm 2"),
        (["bệnh thành tích là số mấy", "cái trước nó là gì"], "Đó là biểu hiện thứ 3, nhóm 2"),
        (["biểu hiện số 9 là gì", "cái tiếp theo"], "Đó là biểu hiện thứ 1, nhóm 2"),
    ],
)
def test_another_sign_is_told_from_the_one_before(assistant_: Assistant, turns: list[str], opens: str) -> None:
    made = assistant_.ask(turns)

    assert made.text.startswith(opens)
    assert "Hiểu là hỏi" in made.text


@pytest.mark.parametrize(
    ("turns", "opens"),
    [
        (["quy định 366 ban hành ngày nào", "nó thay cái nào", "còn cái trước nữa"], "Quy định 124-QĐ/TW ngày 04/10/2023 thay thế Quy định 132"),
        (["QĐ 132 bị cái nào thay", "rồi cái sau nữa"], "Quy định 124-QĐ/TW ngày 04/10/2023 được thay bằng Quy định 366"),
    ],
)  # fmt: skip
def test_documents_are_followed_back_and_on(assistant_: Assistant, turns: list[str], opens: str) -> None:
    assert assistant_.ask(turns).text.startswith(opens)


@pytest.mark.parametrize(
    "turns",
    [
        ["nghỉ ốm 7 tháng có xếp loại không", "ai quyết định"],
        ["bị khiển trách thì xếp loại gì", "cấp nào quyết định"],
    ],
)
def test_who_decides_the_rating_told(assistant_: Assistant, turns: list[str]) -> None:
    assert assistant_.ask(turns).text.startswith("Cấp ủy cấp trên trực tiếp quyết định xếp loại")


@pytest.mark.parametrize(
    "turns",
    [
        ["gửi dự thảo báo cáo trước mấy ngày", "ai quyết định"],
        ["2 năm liên tiếp không hoàn thành nhiệm vụ có bị ra khỏi đảng không", "ai quyết định"],
    ],
)
def test_who_decides_another_thing_is_not_who_rates(assistant_: Assistant, turns: list[str]) -> None:
    assert not assistant_.ask(turns).text.startswith("Cấp ủy cấp trên trực tiếp quyết định xếp loại")


def test_the_same_is_asked_of_today(assistant_: Assistant) -> None:
    made = assistant_.ask(["quy định cũ xuất sắc cần vượt bao nhiêu phần trăm", "nay bao nhiêu"])

    assert made.text.startswith("Ít nhất 30%")


def test_a_sign_past_the_last_is_none(assistant_: Assistant) -> None:
    made = assistant_.ask(["biểu hiện thứ 27 là gì", "cái tiếp theo là gì"])

    assert not made.text.startswith("Đó là biểu hiện thứ 1")
