"""Openings where one thing is told from another, a day is told, or a document's standing is asked by a tag."""

from __future__ import annotations

import pytest

from assistant.answering.verdict.put_off import outlasts
from assistant.answering.verdict.told_apart import find_apart
from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("statement", "other"),
    [
        ("ty le tinh tren so xep tot chu khong phai tren tong so, dung khong", "tren tong so"),
        ("mau so cua ty le nay khong phai tong so ma la so xep tot, dung chu", "tong so"),
        ("khong che tinh theo so xep tot, khong phai tinh theo toan bo, dung khong", "tinh theo toan bo"),
    ],
)
def test_finds_what_the_claim_is_told_from(statement: str, other: str) -> None:
    apart = find_apart(statement)
    assert apart is not None
    assert apart.other == other


def test_a_duty_denied_is_told_from_nothing() -> None:
    assert find_apart("dang vien nghi om ca nam thi thoi, khong phai kiem diem lai, dung khong") is None


def test_a_day_past_the_one_a_sentence_ends_by() -> None:
    lead = "Có. Trường học xét theo năm học nhưng vẫn hoàn thành trước ngày 31/12."
    assert outlasts("de sang giua thang 1 nam sau moi xong", lead)
    assert not outlasts("truong xet theo nam hoc", lead)
    assert not outlasts("de sang nam sau", "Có. Nơi đặc thù hoàn thành trước ngày 15/01 năm sau.")


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("20% xuất sắc lấy trên số người xếp Hoàn thành tốt chứ không phải trên tổng số, tôi hiểu vậy đúng chưa?", "Đúng"),
        ("Tỷ lệ 20% xuất sắc tính trên tổng số chứ không phải trên số xếp hoàn thành tốt, hiểu thế đúng không?", "Không đúng"),
        ("Trường em theo năm học, xếp loại sang tháng 1 năm sau mới xong cũng được phải không?", "Không"),
        ("Hướng dẫn 25 của Ban Tổ chức Trung ương giờ vẫn dùng được chứ?", "Không"),
        ("Có Kết luận 21 năm 2021 rồi thì 27 biểu hiện hết giá trị phải không?", "Không đúng"),
        ("thời qd 132 ở Thanh Hóa đơn vị dưới 5 người vẫn được chọn 1 người xuất sắc, có thật không", "Có"),
        ("co bac, me tin co nam trong 27 bieu hien ko", "Có"),
    ],
)  # fmt: skip
def test_opens_by_the_side_claimed(assistant_: Assistant, question: str, opens: str) -> None:
    assert assistant_.ask(question).text.startswith(opens)


@pytest.mark.parametrize(
    "question",
    [
        "Có đảng viên sinh hoạt tạm thời chỗ tôi, chi bộ tôi chỉ cho ý kiến nhận xét, còn xếp loại là việc của nơi sinh hoạt chính thức, phải vậy không?",
        "Nơi sinh hoạt tạm thời chỉ nhận xét, nơi chính thức mới xếp loại đảng viên, đúng vậy không?",
    ],
)
def test_each_act_in_its_place(assistant_: Assistant, question: str) -> None:
    assert assistant_.ask(question).text.startswith("Đúng")


def test_a_denial_of_the_first_of_two_claims_is_not_of_the_second(assistant_: Assistant) -> None:
    asked = "Hồ sơ kiểm điểm không bắt buộc in giấy, lưu điện tử cũng được nhỉ?"
    assert not assistant_.ask(asked).text.startswith("Không")
