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


def test_ratings_in_a_row_keep_their_numbers(assistant_):
    """
    A number before a second rating is of that rating.
    """
    assert "tối đa 5 " in assistant_.ask("chi bộ có 26 đảng viên tốt 5 xuất sắc có vượt không").text


def test_more_people_without_a_rating_are_no_good_ones(assistant_):
    """
    Two more, and one on probation among all: nothing makes two the base.
    """
    turns = ["chi bộ có 20 đảng viên, 15 tốt", "thêm 2 người nữa được không", "à quên, có 1 đồng chí dự bị"]
    assert "2 đồng chí Hoàn thành tốt" not in assistant_.ask(turns).text
