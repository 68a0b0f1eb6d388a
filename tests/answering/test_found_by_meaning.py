"""What is found by its meaning is told of what it is about: a post's form, a school's year, a document's validity, who decides."""

from __future__ import annotations

import pytest

from assistant.answering.answer import Outcome
from assistant.answering.matter.parties import other_party
from assistant.answering.replies import NEAREST_TOLD
from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("phó bí thư mẫu mấy", "Mẫu 02A"),
        ("hiệu trưởng mẫu nào", "Mẫu 02A"),
        ("chuyên viên mẫu mấy", "Mẫu 02B"),
        ("dang vien huu tri mau may", "Mẫu 02C"),
    ],
)
def test_form_of_a_post_in_a_few_words_is_told_outright(assistant_: Assistant, text: str, form: str) -> None:
    """
    Nothing but a post and "mẫu mấy": the form, with no doubt before it.
    """
    answer = assistant_.ask(text)
    assert form.replace("Mẫu 0", "Mẫu ") in answer.text.split("\n")[0].replace("Mẫu 0", "Mẫu ")
    assert not answer.text.startswith(NEAREST_TOLD)


@pytest.mark.parametrize(
    ("text", "told"),
    [("trễ hai mươi lăm phần trăm số việc thì xếp gì", "25%"), ("chậm mười hai phẩy năm phần trăm nhiệm vụ, 82 điểm, xếp loại gì", "87,5%")],
)  # fmt: skip
def test_percentage_in_words_is_reckoned_with(assistant_: Assistant, text: str, told: str) -> None:
    """
    "ba mươi phần trăm" is 30%, not a word run together.
    """
    answer = assistant_.ask(text)
    assert answer.status is Outcome.ANSWERED
    assert told in answer.text.split("\n")[0]


def test_school_year_is_told_to_schools_alone(assistant_: Assistant) -> None:
    """
    When reviews end is no matter of schools; theirs is told to whoever asks of one.
    """
    assert not assistant_.ask("hạn xong kiểm điểm ở cơ sở").text.startswith("Trường học")
    assert "năm học" in assistant_.ask("trường em kiểm điểm vào hè hay cuối năm").text


def test_what_a_past_review_served_for_is_no_matter_of_validity(assistant_: Assistant) -> None:
    """
    A document named with its year is asked for what it lays down, unless its validity or its signer is asked for.
    """
    assert not assistant_.ask("kết quả kiểm điểm thời Quy định 132 năm 2018 dùng làm gì").text.startswith(
        "Ngày 04/10/2023"
    )
    assert "04/10/2023" in assistant_.ask("Quy định 132 năm 2018 hết hiệu lực ngày nào").text.split("\n")[0]


def test_staff_that_decides_nothing_is_another_party() -> None:
    """
    That the organization commission does not decide is no Không to whether a cell does.
    """
    stored = "ban to chuc trung uong co quyen quyet dinh xep loai dang bo tinh khong"
    assert other_party("chi bo co duoc tu quyet dinh muc xep loai khong", stored)
    assert not other_party("ban to chuc co quyen quyet dinh muc xep loai khong", stored)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("tỷ lệ xuất sắc năm 2023 theo hướng dẫn 25 là bao nhiêu", "20%"),
        ("ti le xuat sac bay gio la bao nhieu", "20%"),
        ("tỷ lệ xuất sắc hồi năm 2022", "20%"),
        ("kq xếp loại dùng để làm gì", "công tác tổ chức, cán bộ"),
    ],
)
def test_what_is_asked_stands_first(assistant_: Assistant, text: str, told: str) -> None:
    """
    The ratio, not the deadline of the same guidance; the year's result, not the quarter's.
    """
    assert told in "\n".join(assistant_.ask(text).text.split("\n")[:2])


def test_head_who_suffers_something_is_a_head(assistant_: Assistant) -> None:
    """
    "Trưởng phòng bị …" is rated by what holds for who leads, though what holds for the others is found first.
    """
    answer = assistant_.ask(
        "Trưởng phòng bị khiển trách vì sai quy trình đấu thầu, dính tới chức trách, có bị không hoàn thành không?"
    )
    assert answer.hits[0] == "qd-366-2025/dieu-11/khoan-4/diem-4.2"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("trường hợp nào không xếp loại đảng viên", "ba diện đảng viên không phải kiểm điểm"),
        ("ủy ban kiểm tra có vai trò gì trong việc kiểm điểm cuối năm", "phối hợp với ủy ban kiểm tra"),
    ],
)
def test_what_was_told_of_another_matter(assistant_: Assistant, text: str, told: str) -> None:
    """
    Who is not rated is not who is rated lowest; what a committee does is not where its leaders are reviewed.
    """
    assert told in assistant_.ask(text).claims[0].text
