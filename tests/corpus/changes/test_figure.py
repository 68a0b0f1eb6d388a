"""Figures read out of a provision: what is one, what it says, and what only looks like one."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from corpus.changes.bound import Bound
from corpus.changes.figure import figures
from corpus.changes.nearness import likeness

KEY = "qd-366-2025/dieu-1"


@pytest.fixture
def read(shipped):
    def read(text: str):
        return figures(shipped, replace(shipped.provisions[KEY], text=text))

    return read


@pytest.mark.parametrize(
    ("text", "says", "amounts", "unit", "bound"),
    [
        ("Ít nhất 50% nhiệm vụ vượt mức.", "Ít nhất 50%", (50,), "%", Bound.AT_LEAST),
        ("Từ 80% tổ chức hoàn thành tốt trở lên.", "Từ 80%", (80,), "%", Bound.AT_LEAST),
        ("Số ấy không vượt quá 20% số được xếp.", "không vượt quá 20%", (20,), "%", Bound.AT_MOST),
        ("Hoàn thành dưới 50% chỉ tiêu.", "dưới 50%", (50,), "%", Bound.BELOW),
        ("Trên 20% số đơn vị bị kỷ luật.", "Trên 20%", (20,), "%", Bound.ABOVE),
        ("Tổng điểm từ 70 đến dưới 90 thì xếp tốt.", "Tổng điểm từ 70 đến dưới 90", (70, 90), "diem", Bound.RANGE),
        ("Khi tổng điểm từ 90 trở lên.", "tổng điểm từ 90 trở lên", (90,), "diem", Bound.AT_LEAST),
        ("Lượng hóa trên thang 100 điểm.", "100 điểm", (100,), "diem", Bound.EXACTLY),
        ("Gửi trước ngày 15/02 năm sau.", "trước ngày 15/02 năm sau", (15, 2), "ngay/thang nam sau", Bound.BEFORE),
        ("Gửi trước ít nhất 03 ngày làm việc.", "ít nhất 03 ngày làm việc", (3,), "ngay lam viec", Bound.AT_LEAST),
        ("Kiểm điểm 1,5 ngày.", "1,5 ngày", (Fraction(3, 2),), "ngay", Bound.EXACTLY),
        ("Mới kết nạp chưa đủ 6 tháng.", "chưa đủ 6 tháng", (6,), "thang", Bound.BELOW),
        ("Giữ từ ba chức vụ lãnh đạo trở lên.", "từ ba chức vụ lãnh đạo trở lên", (3,), "chuc vu", Bound.AT_LEAST),
        ("Không bị kỷ luật trong 5 năm gần nhất.", "5 năm", (5,), "nam", Bound.EXACTLY),
        ("Có 4.272 người tham gia.", "4.272 người", (4272,), "nguoi", Bound.EXACTLY),
    ],
)
def test_figure_has_its_amount_unit_and_bound(read, text, says, amounts, unit, bound):
    """
    "Ít nhất 50%" and "dưới 50%" are different figures; 1,5 is one and a half.
    """
    (figure,) = read(text)

    assert (figure.says, figure.amounts, figure.unit, figure.bound) == (says, amounts, unit, bound)


@pytest.mark.parametrize(
    "text",
    [
        "Theo khoản 4 Điều 12 và điểm 1.2 khoản 1 Điều 5.", "Theo Phụ lục 1, 3, 4, 5.", "Làm theo Mẫu 02A.",
        "Quy định số 132-QĐ/TW năm 2018 viết chung.", "Có hiệu lực từ ngày ký 04/10/2023.", "Quy định chưa có ngoại lệ 25%.",
        "Vi phạm ở cả hai nơi.", "Kiểm điểm năm 2022.", "Xếp vào một trong các trường hợp.", "",
    ],
)  # fmt: skip
def test_numbers_of_places_documents_and_denials_are_no_figures(read, text):
    """
    A number of an article, a whole date, a thing the text says is not there: nothing to compare.
    """
    assert read(text) == ()


def test_figure_told_from_another_document_names_it(read):
    """
    Where a regulation's sheet repeats a deadline of its guidance, the deadline is the guidance's.
    """
    (figure,) = read("Hướng dẫn số 25-HD/BTCTW cụ thể: hồ sơ gửi trước ngày 15/02 năm sau.")

    assert figure.by == "hd-25-2023"


def test_next_sentence_is_the_documents_own(read):
    """
    What stands after the sentence about another document is its own again.
    """
    (figure,) = read("Thay Hướng dẫn số 25-HD/BTCTW. Hồ sơ gửi trước ngày 01/02 năm sau.")

    assert figure.by is None


def test_amounts_of_different_units_are_of_different_matters(read):
    """
    Fifty points never stand against fifty per cent, whatever words are near.
    """
    (points,), (share,) = read("Nơi phụ trách dưới 50 điểm."), read("Nơi phụ trách dưới 50%.")

    assert likeness(points, share, frozenset()) == 0
