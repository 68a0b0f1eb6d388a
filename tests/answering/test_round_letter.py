"""A letter that directed one round is no answer for another; what is known of a document only as far as it tells what is asked."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("asked", "year", "letter", "basis"),
    [
        ("có công văn nào hướng dẫn xếp loại năm 2024 không", "2024", "10072-CV/BTCTW", "Quy định 124-QĐ/TW"),
        ("Công văn Trung ương về kiểm điểm năm 2021 số mấy?", "2021", "4264-CV/BTCTW", "Quy định 132-QĐ/TW"),
        ("cho xin số công văn chỉ đạo kiểm điểm cuối năm nay", "2026", "10072-CV/BTCTW", "Quy định 366-QĐ/TW"),
    ],
)
def test_no_letter_is_held_for_the_round(assistant_: Assistant, asked: str, year: str, letter: str, basis: str) -> None:
    answer = assistant_.ask(asked)
    assert answer.status == "not_in_corpus"
    assert f"năm {year}" in answer.text
    assert letter in answer.text
    assert basis in answer.text


@pytest.mark.parametrize(
    ("asked", "letter"),
    [
        ("công văn chỉ đạo kiểm điểm năm 2025 số mấy", "10072-CV/BTCTW"),
        ("Trung ương có công văn nào về xếp loại năm 2022", "4264-CV/BTCTW"),
    ],
)
def test_the_letter_of_the_round_is_told(assistant_: Assistant, asked: str, letter: str) -> None:
    answer = assistant_.ask(asked)
    assert answer.status == "answered"
    assert letter in answer.text.split("\n")[0]


def test_a_letter_mentioned_in_passing_is_not_asked_for(assistant_: Assistant) -> None:
    answer = assistant_.ask("Để đối chiếu công văn lưu, xin hỏi hồ sơ kiểm điểm kỳ năm 2023 gửi trước ngày nào?")
    assert answer.status == "answered"
    assert "15/02" in answer.text


@pytest.mark.parametrize(
    "asked",
    [
        "Hướng dẫn 02 năm 2026 có 6 trục kết quả, tên từng trục là những trục nào",
        "theo Hướng dẫn 02 năm 2026, mỗi trục kết quả được bao nhiêu điểm",
        "Quy định 208 ghi hồ sơ công nhận chính thức gồm những giấy tờ nào",
    ],
)
def test_what_is_known_but_does_not_tell_what_is_asked_is_no_answer(assistant_: Assistant, asked: str) -> None:
    answer = assistant_.ask(asked)
    assert answer.status == "not_in_corpus"
    assert "chưa có nội dung từng điều" in answer.text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("không đóng đảng phí ba tháng có bị xóa tên không", "xem xét xóa tên"),
        ("chuyển sinh hoạt đảng chính thức trong bao nhiêu ngày", "60 ngày làm việc"),
        ("ra khỏi đảng bao lâu thì kết nạp lại được", "36 tháng"),
    ],
)
def test_what_is_known_and_asked_stands_first(assistant_: Assistant, asked: str, told: str) -> None:
    assert told in assistant_.ask(asked).text.split("\n")[0]
