"""Figures told apart from dates, numbers of documents, norms and list numbers."""

from __future__ import annotations

from fractions import Fraction

import pytest

from assistant.audit.figures.extracting import figures_in
from assistant.audit.figures.figure import Kind
from assistant.audit.figures.numeral import parse_digits, parse_words


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1.240", 1240), ("1240", 1240), ("1 240", 1240), ("01", 1), ("23.174", 23174), ("1.234.567", 1234567),
        ("15,56", Fraction(1556, 100)), ("½", Fraction(1, 2)),
    ],
)  # fmt: skip
def test_numbers_are_read_as_vietnamese_write_them(written: str, value: int | Fraction):
    """
    A dot or a space parts thousands, a comma parts decimals.
    """
    parsed = parse_digits(written)
    assert parsed is not None
    assert value == parsed[0]


def test_percent_may_have_a_decimal_point():
    """
    "15.56%" is fifteen and a half, not a thousand.
    """
    assert (Fraction(1556, 100), 2) == parse_digits("15.56", percent=True)


@pytest.mark.parametrize(("words", "value"), [("hai mươi tám", 28), ("một trăm linh năm", 105), ("mười lăm", 15)])
def test_numbers_are_read_in_words(words: str, value: int):
    """
    Numbers may be spelled out.
    """
    assert value == parse_words(words)


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Quy định số 132-QĐ/TW ngày 08/3/2018 của Bộ Chính trị",
        "Căn cứ Nghị định 90/2020/NĐ-CP và Công văn số 134/SNV-VP, ngày 18/01/2023",
        "Thanh Hoá, ngày 05 tháng 01 năm 2023",
        "từ ngày 01 đến ngày 10/12 hằng năm; giai đoạn 2020 - 2025",
        "2.1. Kết quả công tác kiểm điểm",
        "theo khoản 1, Điều 13 và Mẫu 2B, nhận diện 27 biểu hiện suy thoái",
        "Điện thoại: 0912345678",
        "Kế hoạch 45 của Huyện ủy và Kế hoạch số 18; thực hiện Kế hoạch 77, Chi bộ đã họp",
    ],
)
def test_dates_and_numbers_of_documents_are_no_figures(text: str):
    """
    Dates, document numbers, years, list numbers, articles and phones never count as figures.
    """
    assert [figure.text for figure in figures_in(text, 0) if figure.checkable] == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("lợi nhuận đạt 439,1 tỷ đồng, kế hoạch 412 tỷ đồng", ["439,1", "412"]),
        ("kiểm tra 17 tổ chức (kế hoạch 16)", ["17", "16"]),
        ("làm mới 43 km đường, kế hoạch 41 km", ["43", "41"]),
    ],
)
def test_what_a_plan_sets_is_a_figure(text: str, figures: list[str]):
    """
    "Kế hoạch 412 tỷ đồng" tells an amount, not a document's number.
    """
    assert [figure.text for figure in figures_in(text, 0) if figure.checkable] == figures


def test_norms_are_not_stated_figures():
    """
    "không quá 20%", "dưới 05 cán bộ", "ít nhất 03 ngày" are norms and thresholds.
    """
    text = "không vượt quá 20% số đảng viên; đơn vị có dưới 05 cán bộ; từ 70 biên chế trở lên; ít nhất 03 ngày"

    assert not [figure for figure in figures_in(text, 0) if figure.checkable]


def test_ratio_gives_part_and_whole():
    """
    "45/47 chi bộ" is two figures that belong together, "30/12" after "ngày" is a date.
    """
    figures = figures_in("có 45/47 chi bộ hoàn thành trước ngày 30/12", 0)

    assert [figure.text for figure in figures] == ["45", "47"]
    assert (figures[0].of, figures[1].under) == (1, 0)


def test_months_are_no_part_of_a_sum():
    """
    In "chưa đủ 06 tháng 12 đồng chí" the six is a duration and the twelve a count.
    """
    figures = figures_in("mới kết nạp chưa đủ 06 tháng 12 đồng chí", 0)

    assert [figure.kind for figure in figures] == [Kind.DURATION, Kind.COUNT]
