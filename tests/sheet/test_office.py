"""Tables of groups in the forms offices use: headings of two rows, numbering, subtotals, shares, units, signatures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.sheet import show
from assistant.sheet.fields import Field
from assistant.sheet.outcome import BAD, Outcome, State
from assistant.sheet.rows import Proposal
from tests.sheet.making import HEAD, OFFICE

Outcomes = Callable[..., list[Outcome]]
Read = Callable[..., Proposal]
A, B = [1, "Chi bộ A", 34, 28 // 5, 28, 1, 0], [2, "Chi bộ B", 6, 5 // 5, 5, 0, 0]


def told(found: list[Outcome]) -> list[tuple[str, State]]:
    return [(one.name, one.state) for one in found]


def holds(*names: str) -> list[tuple[str, State]]:
    return [(name, State.HOLDS) for name in names]


@pytest.mark.parametrize(
    "numbering",
    [
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
        ["A", "B", 1, 2, 3, 4, 5],
        ["(1)", "(2)", "(3)=(4)+(5)+(6)+(7)", "(4)", "(5)", "(6)", "(7)"],
        [1, 2, 3, 4, 5, 6, 7],
    ],
)
def test_row_that_numbers_the_columns_is_no_group(numbering: list[object], outcomes: Outcomes):
    """
    (1)(2)(3) or A B 1 2 3 under the headings is numbering.
    """
    assert holds("Chi bộ A", "Chi bộ B") == told(outcomes(OFFICE, numbering, A, B))


def test_row_of_shares_is_named_and_not_added(outcomes: Outcomes, read: Read):
    """
    "Tỷ lệ %" under the sum is neither a group nor a reason to refuse the sheet.
    """
    rows = (OFFICE, A, [None, "Cộng", 34, 5, 28, 1, 0], [None, "Tỷ lệ %", "100%", "14,7%", "82,4%", "2,9%", "0%"])

    assert holds("Chi bộ A") == told(outcomes(*rows))
    assert any("dòng không đọc: 4 (“Tỷ lệ %”)" in note for note in read(*rows).tables[0].notes)


def test_signatures_under_a_table_are_not_read(outcomes: Outcomes):
    """
    Words under the table in a column of counts are who signs, not counts that are wrong.
    """
    foot = [
        [],
        [None, None, None, "Xã A, ngày 15/12/2025"],
        ["Người lập biểu", None, None, "BÍ THƯ"],
        [None, None, None, "Lê B"],
    ]

    assert holds("Chi bộ A", "Chi bộ B") == told(outcomes(OFFICE, A, B, *foot))


def test_heading_of_two_rows_is_read_by_its_counts(outcomes: Outcomes, read: Read):
    """
    Under each rating "SL" and "Tỷ lệ %": the counts are read, the shares named.
    """
    rows = (
        ["TT", "Đơn vị", "Số ĐV được đánh giá", "HTXSNV", None, "HTTNV", None, "HTNV", None, "KHTNV", None],
        [None, None, None, *["SL", "Tỷ lệ %"] * 4],
        ["1", "Đảng bộ A", "1.240", "200", "16,13%", "1.000", "80,65%", "40", "3,23%", "0", "0%"],
    )

    found = outcomes(*rows)

    assert [(one.name, one.ceiling) for one in found] == [("Đảng bộ A", 1000 // 5)]
    assert (found[0].counts[Field.RATED], found[0].counts[Field.EXCELLENT]) == (1240, 200)
    assert any("tỷ lệ % ở cột E, G, I, K" in note for note in read(*rows).tables[0].notes)


def test_ratings_under_one_word_are_the_heading(outcomes: Outcomes):
    """
    "Đề nghị xếp loại" over the four ratings does not make the table a list of people.
    """
    head = ["TT", "Chi bộ", "Đảng viên", None, "Đề nghị xếp loại", None, None, None]
    below = [None, None, "Tổng số", "Được xếp loại", "Xuất sắc", "Tốt", "Hoàn thành", "Không HT"]

    assert holds("A") == told(outcomes(["BIỂU ĐỀ NGHỊ XẾP LOẠI", None], head, below, [1, "A", 40, 34, 5, 28, 1, 0]))


@pytest.mark.parametrize(
    ("row", "counts"),
    [
        (["A", "34 người", "5", "28 đ/c", "1", "-"], (34, 5, 28, 1, 0)),
        (["A", "34", "05", "28 ĐV", "01 đồng chí", "0"], (34, 5, 28, 1, 0)),
    ],
)
def test_counts_are_read_with_their_units(row: list[object], counts: tuple[int, ...], outcomes: Outcomes):
    """
    "34 người" is 34, "28 đ/c" is 28 and a dash is none.
    """
    found = outcomes(HEAD, row)

    assert [one.state for one in found] == [State.HOLDS]
    assert counts == tuple(found[0].counts.values())


@pytest.mark.parametrize(
    "heading", ["Không HT", "Ko hoàn thành", "KHTNV", "KHT", "Không hoàn thành", "Chưa hoàn thành nhiệm vụ"]
)
def test_not_completed_is_known_by_its_short_forms(heading: str, outcomes: Outcomes):
    """
    5 + 28 + 1 + 5 = 39 agrees with the total only if the last column is read.
    """
    assert holds("A") == told(outcomes([*HEAD[:5], heading], ["A", 39, 5, 28, 1, 5]))


def test_subtotals_are_added_once_and_never_held_to_a_quota(outcomes: Outcomes):
    """
    "I" adds up 1 and 2 below it, "TỔNG (I+II)" all; a wrong subtotal is told by its column.
    """
    rows = [["I", "Khối Đảng", 40, 6, 33, 1, 0], A, B, ["II", "Khối xã", 40, 6, 33, 1, 0], A, B]

    assert holds(*["Chi bộ A", "Chi bộ B"] * 2) == told(
        outcomes(OFFICE, *rows, [None, "TỔNG (I+II)", 80, 12, 66, 2, 0])
    )
    wrong = outcomes(OFFICE, ["I", "Khối Đảng", 41, 6, 33, 1, 0], *rows[1:])
    assert [x.says for x in wrong if x.state is State.MISMATCH] == [
        "Cột Tổng số: 2 dòng cộng lại là 40, dòng này ghi 41."
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [A, B, [None, "Cộng khối Đảng", 40, 6, 33, 1, 0], A, [None, "Cộng khối xã", 34, 5, 28, 1, 0], [None, "Tổng cộng", 74, 11, 61, 2, 0]],
        [[None, "Tổng số", 40, 6, 33, 1, 0], A, B],
        [["A", "Xã", 40, 6, 33, 1, 0], ["I", "Thôn", 40, 6, 33, 1, 0], A, B, [None, "Tổng", 40, 6, 33, 1, 0]],
    ],
)  # fmt: skip
def test_sums_below_above_and_of_two_levels_agree(rows: list[list[object]], outcomes: Outcomes):
    """
    A sum under its part, at the head of the table, or over sums is compared with what it adds up.
    """
    assert {State.HOLDS} == {one.state for one in outcomes(OFFICE, *rows)}


def test_groups_numbered_with_roman_numbers_are_groups(outcomes: Outcomes):
    """
    I, II, III with nothing under them are the groups themselves.
    """
    assert len(outcomes(OFFICE, ["I", *A[1:]], ["II", "Chi bộ C", *A[2:]], ["III", *B[1:]])) == 3


@pytest.mark.parametrize(
    "name", ["Công an xã", "Công đoàn", "Tổng công ty Điện", "Tổng cục Thuế", "Tòa án", "Cộng đồng Việt kiều"]
)
def test_unit_whose_name_begins_like_a_sum_is_a_group(name: str, outcomes: Outcomes):
    """
    "Công an" is no "Cộng": its own 8 excellent of 30 good are over 30 // 5.
    """
    found = outcomes(HEAD, ["A", 34, 5, 28, 1, 0], [name, 38, 8, 30, 0, 0])

    assert [("A", State.HOLDS), (name, State.OVER)] == told(found)


def test_members_not_rated_explain_the_total(outcomes: Outcomes):
    """
    40 - 2 - 3 = 35 = 5 + 28 + 2 is right; 38 beside 35 is told once, by the column that is wrong.
    """
    head = ["Đơn vị", "Tổng số đảng viên", "Miễn sinh hoạt", "Mới kết nạp", "Được xếp loại", *OFFICE[3:]]

    found = outcomes(head, ["A", 40, 2, 3, 35, 5, 28, 2, 0], ["B", 40, 2, 3, 38, 5, 28, 2, 0])

    assert [(one.name, one.says) for one in found if one.state is State.MISMATCH] == [
        ("B", "Các mức cộng lại là 35, cột “Được xếp loại” ghi 38.")
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Số ĐV được đánh giá",
        "Tổng số đảng viên được xếp loại",
        "Số được xếp loại",
        "Tổng số ĐV",
        "Tổng",
        "Số người",
        "Quân số",
    ],
)
def test_total_under_any_of_its_headings_is_compared(heading: str, outcomes: Outcomes):
    """
    99 beside 5 + 28 + 1 = 34 does not agree.
    """
    found = outcomes(["Đơn vị", heading, *OFFICE[3:]], ["A", 99, 5, 28, 1, 0])

    assert sum(one.state is State.MISMATCH for one in found) == 1


def test_every_sheet_that_holds_a_proposal_is_checked(outcomes: Outcomes, read: Read):
    """
    A second sheet with 3 excellent of 9 good is over 9 // 5; a sheet that holds no proposal is named.
    """
    others = {"Tập_thể": [HEAD, ["Phòng ban", 12, 3, 9, 0, 0]], "Hướng_dẫn": [["Ghi chú"]]}

    found = outcomes(HEAD, ["A", 34, 5, 28, 1, 0], **others)

    assert told(found) == [("Sheet / A", State.HOLDS), ("Tập thể / Phòng ban", State.OVER)]
    assert "3 tập thể lãnh đạo" in found[1].says
    proposal = read(HEAD, ["A", 34, 5, 28, 1, 0], **others)
    assert any("“Hướng dẫn”" in note and "không đọc" in note for note in show.notes(proposal, None))


def test_what_is_over_by_the_text_is_bad_whatever_another_reading_says(outcomes: Outcomes):
    """
    5 beside 22 good are over 22 // 5 = 4, though (22 + 5) // 5 = 5: the text decides here as in the calculator.
    """
    found = outcomes(HEAD, ["A", 27, 5, 22, 0, 0])

    assert [one.state for one in found] == [State.OTHER_READING]
    assert State.OTHER_READING in BAD


@pytest.mark.parametrize(
    ("sheet", "noun"),
    [
        ("Tập_thể", "tập thể lãnh đạo, quản lý"),
        ("Lãnh_đạo", "cán bộ lãnh đạo, quản lý"),
        ("Tổ_chức_đảng", "tổ chức đảng"),
        ("Chi_bộ_1", "đảng viên"),
        ("Biểu_2", "đảng viên"),
    ],
)
def test_name_of_a_sheet_may_say_whom_it_is_about(sheet: str, noun: str, outcomes: Outcomes):
    """
    "Tập thể" holds collectives; "Chi bộ 1" holds the members of a cell.
    """
    found = outcomes(HEAD, ["A", 34, 5, 28, 1, 0], **{sheet: [HEAD, ["B", 6, 1, 5, 0, 0]]})

    assert f"1 {noun} xếp loại" in found[1].says
