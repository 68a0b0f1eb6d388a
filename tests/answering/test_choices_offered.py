"""Questions of an examination with the choices for their answer, polite questions, shares of those present."""

from __future__ import annotations

import pytest

from assistant.answering.message.exam import put_up
from assistant.answering.question.polite import only_names
from assistant.assistant import Assistant
from corpus.text import fold


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Câu 7. Tỷ lệ xuất sắc tối đa là: A. 15%  B. 20%  C. 25% . Chọn đáp án nào", "Tỷ lệ xuất sắc tối đa là bao nhiêu?"),
        ("Trắc nghiệm: xếp loại đảng viên do ai quyết định? a) chi bộ b) đảng ủy cơ sở", "xếp loại đảng viên do ai quyết định?"),
        ("Tập thể nào sau đây không phải kiểm điểm? A. Chi ủy B. Chi bộ", "Tập thể nào sau đây không phải kiểm điểm? A. Chi ủy B. Chi bộ"),
        ("đồng chí A được 71 điểm, đồng chí B 69 điểm", "đồng chí A được 71 điểm, đồng chí B 69 điểm"),
    ],
)  # fmt: skip
def test_choices_are_no_figures_of_a_case(said: str, asked: str) -> None:
    assert put_up(said).removeprefix("Trắc nghiệm: ") == asked


def test_share_is_told_though_choices_are_offered(assistant_: Assistant) -> None:
    text = assistant_.ask(
        "Tỷ lệ hoàn thành xuất sắc nhiệm vụ tối đa là: A. 15%  B. 20%  C. 25%  D. 30% . Chọn đáp án nào"
    ).text

    assert text.startswith("Nhiều nhất bằng 20%")


@pytest.mark.parametrize(
    ("said", "polite"),
    [
        ("điều kiện xếp loại xuất sắc đối với đảng viên là gì ạ", True),
        ("đảng viên dự bị có phải kiểm điểm không ạ", False),
        ("thì xếp loại thế nào ạ", True),
    ],
)
def test_what_is_asked_politely_is_no_yes_or_no(said: str, *, polite: bool) -> None:
    assert only_names(fold(said)) is polite


@pytest.mark.parametrize(
    "question",
    ["vắng 1/2 thì họp kiểm điểm có hoãn không", "vắng mặt 2/3 đảng viên thì hội nghị kiểm điểm có hoãn không"],
)
def test_share_of_those_present_is_no_count(assistant_: Assistant, question: str) -> None:
    text = assistant_.ask(["Họp chi bộ kiểm điểm phải có bao nhiêu đảng viên dự?", question]).text

    assert "2 đảng viên" not in text
    assert "3 đảng viên" not in text


@pytest.mark.parametrize(
    "question",
    [
        "Xếp loại chất lượng đảng viên có mấy mức?",
        "chất lượng đảng viên được xếp theo mấy mức",
        "Xếp loại chất lượng đảng viên có mấy mức, kể tên từng mức theo quy định hiện hành?",
        "danh gia, xep loai chat luong chi bo hang nam gom may muc",
    ],
)
def test_levels_are_listed_however_long_their_name(assistant_: Assistant, question: str) -> None:
    text = assistant_.ask(question).text

    assert text.startswith("Quy định 366-QĐ/TW ngày 30/8/2025 nêu bốn mức xếp loại")
    assert "Không hoàn thành nhiệm vụ" in text
