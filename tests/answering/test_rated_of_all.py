"""How many of all are rated good, told right after them; more people of whom no rating is told."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("chi bộ 31 đảng viên xếp tốt 26 thì được mấy xuất sắc", "5"),
        ("chi bo 42 dang vien hoan thanh tot 37 duoc may xs", "7"),
        ("đơn vị có 25 người xếp loại tốt 21 người thì tối đa mấy xuất sắc", "4"),
    ],
)
def test_good_ones_of_all_are_the_base(text, most, assistant_):
    """
    Not the number of all, which stands before the rating.
    """
    assert assistant_.ask(text).text.startswith(f"Tối đa {most} ")


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("chi bộ có 26 đảng viên tốt 5 xuất sắc có vượt không", "tối đa 5 "),
        ("27 đv HTTNV 5 đv HTXSNV có vượt ko", "tối đa 5 "),
        ("20 người tốt 2 đề nghị xuất sắc được không", "tối đa 4 "),
        ("22 đảng viên tốt 5 đồng chí được đề nghị xuất sắc có quá không", "tối đa 4 "),
    ],
)
def test_ratings_in_a_row_keep_their_numbers(text, most, assistant_):
    """
    A number before a second rating is of that rating.
    """
    assert most in assistant_.ask(text).text


def test_more_people_without_a_rating_are_no_good_ones(assistant_):
    """
    Two more, and one on probation among all: nothing makes two the base.
    """
    turns = ["chi bộ có 20 đảng viên, 15 tốt", "thêm 2 người nữa được không", "à quên, có 1 đồng chí dự bị"]
    assert "2 đồng chí Hoàn thành tốt" not in assistant_.ask(turns).text
