"""Counts as people write them, and rows that hold some and cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest

from assistant.sheet.cell import Unreadable, number
from assistant.sheet.outcome import Outcome, State
from assistant.sheet.rows import Proposal
from corpus.errors import ProposalError

Outcomes = Callable[..., list[Outcome]]
Read = Callable[..., Proposal]
HEAD = ["Nhóm", "HTXSNV", "HTTNV"]


@pytest.mark.parametrize("text", ["9 (22%)", "9 [22 %]", "9 đ/c (22,5%)", "9 - 22%", "9; 22%", "09 / 22%", "9 (chín)"])
def test_a_number_is_read_before_what_stands_beside_it(text: str):
    """
    A share or a word in brackets.
    """
    assert number(text) == Fraction(9)


@pytest.mark.parametrize("text", ["(9)", "22%", "chín (9)", "9 (22%) 3", "9 22%"])
def test_what_is_no_number_stays_none(text: str):
    """
    Which of two numbers is meant is not guessed.
    """
    with pytest.raises(Unreadable):
        number(text)


@pytest.mark.parametrize("cells", [["9 và 2", "40 và 8"], ["chín", "bốn mươi"], ["22%", "78%"]])
def test_a_row_that_cannot_be_read_is_told(cells: list[str], outcomes: Outcomes):
    """
    It was once passed over among the rows that are no groups, and what was left of the table was right.
    """
    found = outcomes(HEAD, ["A", *cells], ["B", 2, 12], ["Tổng", 11, 52])

    assert {one.state for one in found if one.name == "A"} == {State.CANNOT_TELL}
    assert [one.state for one in found if one.name != "A"] == [State.HOLDS]
    assert f"“{cells[0]}” không phải là số" in found[0].says


def test_signatures_and_shares_are_no_rows_not_read(outcomes: Outcomes):
    """
    What stands under a table, and the row of shares under a row of counts.
    """
    below = [["NGƯỜI LẬP", "", "TM. CHI BỘ"], ["", "", "BÍ THƯ"], [], ["Nguyễn Văn A", "", "ĐT: 0912345678"]]
    found = outcomes(HEAD, ["A", 2, 12], ["", "14%", "86%"], ["Tỷ lệ", "14%", "86%"], *below)

    assert [one.state for one in found if one.name == "A"] == [State.HOLDS]
    assert all(one.name == "A" for one in found)


def test_a_group_told_twice_is_told(outcomes: Outcomes):
    """
    Within one part of a table; two parts may each have a cell of the same name.
    """
    row = [5, 28]
    found = outcomes(HEAD, ["A", *row], [" a ", *row], ["Tổng", 10, 56])
    parts = outcomes(HEAD, ["Xã Một"], ["A", *row], ["Xã Hai"], ["A", *row])

    assert [one.state for one in found] == [State.HOLDS, State.CANNOT_TELL, State.HOLDS]
    assert "(dòng 2 và dòng 3)" in found[1].says
    assert {one.state for one in parts} == {State.HOLDS}


@pytest.mark.parametrize("top", ["Mức xếp loại", "Nội dung"])
def test_a_table_laid_across_is_refused(top: str, read: Read):
    """
    Its groups were once read as people.
    """
    rows = [["Hoàn thành xuất sắc nhiệm vụ", 9, 5], ["Hoàn thành tốt nhiệm vụ", 28, 40], ["Hoàn thành nhiệm vụ", 1, 0]]
    with pytest.raises(ProposalError, match="nhóm theo cột"):
        read([top, "Chi bộ A", "Chi bộ B"], *rows)


def test_a_share_under_a_merged_heading_has_its_heading(read: Read):
    """
    "%" alone was once taken for a number, and the second row of the heading for a row of the table.
    """
    head = [["Chi bộ", "HTXSNV", "", "HTTNV", ""], ["", "SL", "%", "SL", "%"]]
    (table,) = read(*head, ["A", 5, "15,15", 28, "84,85"]).tables

    assert not any("không có tiêu đề" in note or "dòng không đọc" in note for note in table.notes)
    assert any("tỷ lệ % ở cột C, E" in note for note in table.notes)


def test_a_month_of_admission_is_taken_for_its_first_day_and_said_so(outcomes: Outcomes):
    """
    Of August nobody knows the day.
    """
    found = outcomes(["Chi bộ", "Họ tên", "Ngày kết nạp", "Mức đề nghị"], ["A", "x", "8/2025", "HTTNV"])

    assert any("lấy ngày sớm nhất có thể. Kết nạp 01/8/2025" in one.says for one in found)


@pytest.mark.parametrize(
    "rows",
    [
        [["Chi bộ", "Mức đề nghị", "Điểm"], ["A", "HTXSNV", 92], ["B", "HTTNV", 80]],
        [["TT", "Mức đề nghị", "Điểm"], [1, "HTXSNV", 92], [2, "HTTNV", 80]],
    ],
)
def test_two_people_with_scores_are_no_table_laid_across(rows: list[list[object]], read: Read):
    """
    What is beside their ratings is theirs.
    """
    assert len(read(*rows).tables[0].people) == 2


def test_a_sheet_that_cannot_be_read_beside_one_that_can_is_told(outcomes: Outcomes):
    """
    It may hold what is over.
    """
    across = [["Mức", "Chi bộ B", "Chi bộ C"], ["HTXSNV", 9, 5], ["HTTNV", 28, 40]]
    short = [["Nhóm", "Tổng số", "HTXSNV"], ["D", 20, 9]]
    found = outcomes(HEAD, ["A", 2, 12], Ngang=across, Thieu=short)

    assert [one.state for one in found] == [State.HOLDS, State.CANNOT_TELL, State.CANNOT_TELL]
    assert [one.name for one in found[1:]] == ["Trang tính “Ngang”", "Trang tính “Thieu”"]
