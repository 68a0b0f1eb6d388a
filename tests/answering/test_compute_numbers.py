"""Numbers in running text: written, spelled, shares; and what looks like a figure but is none."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from assistant.answering.figures.day import find_days
from assistant.answering.figures.wording.masks import masked
from assistant.answering.quantities import find_quantities

TODAY = date(2026, 11, 21)


def values(text: str) -> list[Fraction]:
    return [quantity.value for quantity in find_quantities(text, skip=masked(text))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.240 đảng viên", 1240),
        ("1240 đảng viên", 1240),
        ("1 240 đảng viên", 1240),
        ("89,5 điểm", Fraction(179, 2)),
        ("89.5 điểm", Fraction(179, 2)),
        ("hai mươi tám đồng chí", 28),
        ("hăm tám người", 28),
        ("ba mốt người", 31),
        ("bốn chục đảng viên", 40),
        ("mười lăm người", 15),
        ("một trăm linh năm đảng viên", 105),
        ("hai tram muoi lam dang vien", 215),
        ("năm đồng chí", 5),
        ("sau muoi chin diem", 69),
        ("89 phẩy 5 điểm", Fraction(179, 2)),
        ("tám mươi chín phẩy năm điểm", Fraction(179, 2)),
        ("chín mươi chín phẩy bảy lăm điểm", Fraction(9975, 100)),
        ("một nghìn hai trăm bốn mươi đảng viên", 1240),
        ("mot ngan khong tram linh nam dang vien", 1005),
        ("2 nghìn đảng viên", 2000),
        ("hai nghìn rưỡi đảng viên", 2500),
        ("một trăm rưỡi đảng viên", 150),
        ("1/5 số hoàn thành tốt", Fraction(1, 5)),
        ("một phần năm số nhiệm vụ", Fraction(1, 5)),
        ("½ số nhiệm vụ", Fraction(1, 2)),
        ("một nửa số nhiệm vụ", Fraction(1, 2)),
    ],
)
def test_quantities_forms(text: str, value: int | Fraction) -> None:
    """Each way of writing a number is read exactly."""
    assert [Fraction(value)] == values(text)


def test_quantities_percent_keeps_its_writing() -> None:
    """A percentage is marked and keeps the places it was written with."""
    (quantity,) = find_quantities("chiếm 12,30% số đảng viên")

    assert (Fraction(123, 10), True, "12,30%") == (quantity.value, quantity.percent, quantity.text)


def test_quantities_part_of_whole() -> None:
    """A stroke sets a part against its whole."""
    (quantity,) = find_quantities("9/40 nhiệm vụ")

    assert (quantity.value, quantity.whole) == (9, 40)


@pytest.mark.parametrize(
    "text",
    [
        "năm 2022 làm thế nào",
        "kỳ 2023 dùng mẫu 2B",
        "Điều 11 khoản 1 của QĐ366",
        "theo 43-HD/BTCTW",
        "năm nay, năm ngoái và năm sau",
        "tháng 9 vừa rồi, quý 3",
        "đảng viên 82 tuổi",
        "27 biểu hiện",
        "thang điểm 100",
        "chi bộ 5 và tổ 3",
        "nói sau với ba tôi",
        "1. Hỏi mức tốt 2. Hỏi mức xuất sắc",
        "366 thì sao, 124 là cũ",
    ],
)
def test_quantities_leave_alone(text: str) -> None:
    """Years, document numbers, forms, months, ages and other words are no figures."""
    assert values(text) == []


def test_quantities_unit_tells_a_name_from_a_count() -> None:
    """ "Chi bộ 30 người" counts people; "chi bộ 30" is a name."""
    assert (values("chi bộ 30 người"), values("chi bộ 30")) == ([30], [])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("họp ngày 14/12/2026", date(2026, 12, 14)),
        ("họp ngày 14 tháng 12 năm 2026", date(2026, 12, 14)),
        ("họp ngày 14/12", date(2026, 12, 14)),
        ("gửi trước ngày 15/1", date(2027, 1, 15)),
        ("giữa tháng 12/2026", date(2026, 12, 15)),
        ("ngày 31/2/2026", None),
    ],
)
def test_days_forms(text: str, day: date | None) -> None:
    """A day is read with or without its year; a day that does not exist is kept as such."""
    (found,) = find_days(text, TODAY)

    assert day == found.day


def test_days_leave_parts_of_wholes() -> None:
    """ "9/12 nhiệm vụ" is a part of a whole, not the ninth of December."""
    assert find_days("hoàn thành 9/12 nhiệm vụ", TODAY) == []
