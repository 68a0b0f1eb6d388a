"""Tables: the cell that is wrong is the one named, and whose ratings a table counts is read from its surroundings."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.audit import Audit, AuditFinding, Verdict, audit_file

HEAD = "BÁO CÁO\nkết quả kiểm điểm, đánh giá, xếp loại năm 2024\n\nTân An, ngày 20 tháng 12 năm 2024\n\n"
ROWS = (
    "| Nhóm | Được xếp loại | Xuất sắc | Tỷ lệ % | Tốt | Tỷ lệ % | Hoàn thành | Tỷ lệ % |\n"
    "|---|---|---|---|---|---|---|---|\n"
    "| Khối cơ quan | 146 | 22 | 15,07 | 118 | 80,82 | 6 | 4,11 |\n"
    "| Khối nông thôn | 1.093 | 174 | 15,92 | 870 | 79,60 | 49 | 4,48 |\n"
    "| Cộng | 1.239 | 196 | 15,82 | 988 | 79,74 | 55 | 4,44 |\n"
)
RATIOS = (
    "| Nhóm | Tổng | Xuất sắc | Tốt | Hoàn thành | Không hoàn thành |\n|---|---|---|---|---|---|\n"
    "| A | 146 | 22 | 118 | 5 | 1 |\n| B | 1.093 | 174 | 870 | 43 | 6 |\n| Cộng | 1.239 | 196 | 988 | 48 | 7 |\n"
    "| Tỷ lệ % | 100 | 15,82 | 79,74 | 3,87 | 0,56 |\n"
)

UNTOTALLED = (
    "| Mức xếp loại | Chi bộ | Tỷ lệ (%) | Đảng viên | Tỷ lệ (%) |\n|---|---|---|---|---|\n"
    "| Hoàn thành xuất sắc nhiệm vụ | 03 | 15,0 | 60 | 15,4 |\n| Hoàn thành tốt nhiệm vụ | 15 | 75,0 | 307 | 78,9 |\n"
    "| Hoàn thành nhiệm vụ | 02 | 10,0 | 20 | 5,1 |\n| Không hoàn thành nhiệm vụ | 0 | 0 | 02 | 0,5 |\n"
)


def audited(text: str, folder: Path) -> Audit:
    path = folder / "bao-cao.txt"
    path.write_text(f"{HEAD}{text}\n", encoding="utf-8")
    return audit_file(path)


def errors(text: str, folder: Path) -> list[AuditFinding]:
    return [one for one in audited(text, folder).findings if one.verdict in (Verdict.WRONG, Verdict.TRUNCATED)]


@pytest.mark.parametrize(
    ("table", "right", "wrong"),
    [
        (ROWS, "| 870 |", "| 807 |"),
        (ROWS, "| 146 |", "| 164 |"),
        (ROWS, "| 988 |", "| 998 |"),
        (ROWS, "| 1.239 |", "| 1.329 |"),
        (RATIOS, "| 3,87 |", "| 3,78 |"),
        (RATIOS, "| 43 |", "| 34 |"),
        (RATIOS, "| 48 |", "| 58 |"),
        (UNTOTALLED, "| 15,4 |", "| 14,5 |"),
        (UNTOTALLED, "| 78,9 |", "| 79,8 |"),
        (UNTOTALLED, "| 307 |", "| 370 |"),
        (UNTOTALLED, "| 20 |", "| 29 |"),
    ],
)
def test_only_the_wrong_cell_of_a_table_is_named(table: str, right: str, wrong: str, tmp_path: Path):
    """
    A cell breaks its row, its column and the shares beside it; one finding names it, with the value it should have.
    """
    assert table.count(right) == 1
    assert errors(table, tmp_path) == []

    found = errors(table.replace(right, wrong), tmp_path)

    assert [(one.stated, one.computed.rstrip("%")) for one in found] == [(wrong.strip("| "), right.strip("| "))]


def test_two_wrong_cells_of_a_table_are_both_named(tmp_path: Path):
    """
    Each of two wrong cells is told with its own right value.
    """
    found = errors(ROWS.replace("| 870 |", "| 807 |").replace("| 22 |", "| 32 |"), tmp_path)

    assert {(one.stated, one.computed) for one in found} == {("807", "870"), ("32", "22")}


def test_table_whose_fault_has_no_single_place_tells_what_does_not_add_up(tmp_path: Path):
    """
    With one sum alone that fails, no cell is more likely than another: the total is told against its parts.
    """
    table = (
        "| Nhóm | Số đảng viên |\n|---|---|\n| Thôn Đông | 31 |\n| Thôn Tây | 42 |\n| Thôn Nam | 18 |\n| Cộng | 92 |\n"
    )

    assert [(one.stated, one.computed) for one in errors(table, tmp_path)] == [("92", "91")]


INTERLEAVED = (
    "| Nội dung | Khối cơ quan | Khối nông thôn | Khối trường học | Cộng |\n|---|---|---|---|---|\n"
    "| Đảng viên được xếp loại | 146 | 1.093 | 212 | 1.451 |\n"
    "| Xuất sắc | 22 | 174 | 33 | 229 |\n| Tỷ lệ % | 15,07 | 15,92 | 15,57 | 15,78 |\n"
    "| Tốt | 118 | 870 | 170 | 1.158 |\n| Tỷ lệ % | 80,82 | 79,60 | 80,19 | 79,81 |\n"
    "| Hoàn thành | 6 | 49 | 9 | 64 |\n| Tỷ lệ % | 4,11 | 4,48 | 4,25 | 4,41 |\n"
)


@pytest.mark.parametrize(("right", "wrong"), [("15,92", "15,29"), ("80,19", "81,19"), ("| 49 |", "| 94 |")])
def test_rows_of_shares_between_rows_of_counts_are_compared(right: str, wrong: str, tmp_path: Path):
    """
    A row "Tỷ lệ %" under each rating gives the shares of the row above it by the row of totals, with or without the sign.
    """
    assert errors(INTERLEAVED, tmp_path) == []

    found = errors(INTERLEAVED.replace(right, wrong), tmp_path)

    assert [(one.stated, one.computed.rstrip("%")) for one in found] == [(wrong.strip("| "), right.strip("| "))]


RATED = "| {} | Tổng số | Xuất sắc | Tốt | Hoàn thành |\n|---|---|---|---|---|\n| {} | 42 | 9 | 32 | 1 |\n| {} | 53 | 6 | 44 | 3 |\n| Cộng | 95 | 15 | 76 | 4 |\n"


@pytest.mark.parametrize(
    ("above", "names", "noun"),
    [
        ("Cá nhân cán bộ thuộc diện quản lý: 95 đồng chí, cụ thể:", ("Nhóm", "Nhóm 1", "Nhóm 2"), "cán bộ lãnh đạo"),
        ("Cụ thể:", ("Chức danh", "Cấp trưởng", "Cấp phó"), "cán bộ lãnh đạo"),
        ("Có 95 tập thể lãnh đạo được xếp loại:", ("Cấp", "Cấp huyện", "Cấp xã"), "tập thể lãnh đạo"),
        ("Có 95 đảng viên được xếp loại, theo loại hình:", ("Loại hình chi bộ", "Thôn", "Cơ quan"), "đảng viên"),
        ("Có 95 chi bộ được xếp loại:", ("Khối", "Khối xã", "Khối cơ quan"), "tổ chức đảng"),
    ],
)
def test_quota_of_a_table_names_whose_ratings_it_counts(
    above: str, names: tuple[str, str, str], noun: str, tmp_path: Path
):
    """
    Nine excellent beside 32 good are too many; the steps speak of cadres, collectives, members or organizations as meant.
    """
    told = audited(f"{above}\n\n{RATED.format(*names)}", tmp_path).findings

    assert [one.stated for one in told] == ["9"]
    assert f"là số {noun}" in told[0].note


def test_rows_of_different_subjects_each_keep_their_own_name(tmp_path: Path):
    """
    One table may rate organizations in one row and members in the next.
    """
    told = audited(
        RATED.format("Đối tượng", "Chi bộ", "Đảng viên").replace("| 6 | 44 |", "| 16 | 34 |"), tmp_path
    ).findings
    steps = {one.stated: one.note for one in told if one.place}

    assert "là số tổ chức đảng" in steps["9"]
    assert "là số đảng viên" in steps["16"]


YEARS = (
    "| Mức xếp loại | Năm 2023 | Tỷ lệ % | Năm 2024 | Tỷ lệ % | Tăng, giảm |\n|---|---|---|---|---|---|\n"
    "| Hoàn thành xuất sắc nhiệm vụ | 113 | 13,92 | 108 | 12,93 | -5 |\n"
    "| Hoàn thành tốt nhiệm vụ | 650 | 80,05 | 680 | 81,44 | +30 |\n"
    "| Hoàn thành nhiệm vụ | 48 | 5,91 | 45 | 5,39 | -3 |\n"
    "| Không hoàn thành nhiệm vụ | 1 | 0,12 | 2 | 0,24 | +1 |\n| Tổng số | 812 | 100 | 835 | 100 | +23 |\n"
)


@pytest.mark.parametrize(
    ("right", "wrong"), [("+30", "+20"), ("-5", "+5"), ("| 680 |", "| 860 |"), ("| 113 |", "| 131 |"), ("+23", "+32")]
)
def test_column_of_changes_is_compared_with_the_years_beside_it(right: str, wrong: str, tmp_path: Path):
    """
    More and less do not add up as they stand; each change is this year's count less last year's.
    """
    assert errors(YEARS, tmp_path) == []

    found = errors(YEARS.replace(right, wrong), tmp_path)

    assert [(one.stated, one.computed) for one in found] == [(wrong.strip("| "), right.strip("| +"))]


def test_change_told_in_a_word_is_compared_as_one_with_a_sign(tmp_path: Path):
    """
    "tăng 30" and "giảm 5" in a cell; the changes are of no rating of their own, so no quota is asked of them.
    """
    worded = YEARS.replace("| -", "| giảm ").replace("| +", "| tăng ")
    assert "giảm 5" in worded
    assert errors(worded, tmp_path) == []

    found = errors(worded.replace("tăng 23", "tăng 28"), tmp_path)

    assert [(one.stated, one.computed) for one in found] == [("tăng 28", "23")]


def test_means_need_not_add_up(tmp_path: Path):
    """
    The mean age in the row of totals is no sum of the mean ages above it; the counts beside it still are sums.
    """
    table = (
        "| Đơn vị | Đảng viên | Nữ | Tuổi bình quân |\n|---|---|---|---|\n| Xã A | 212 | 71 | 43,1 |\n"
        "| Xã B | 340 | 99 | 45,7 |\n| Xã C | 187 | 60 | 41,4 |\n| Bình quân | 246 | 77 | 43,7 |\n| Cộng | 739 | 230 | 44,0 |\n"
    )

    assert errors(table, tmp_path) == []
    assert [(one.stated, one.computed) for one in errors(table.replace("739", "793"), tmp_path)] == [("793", "739")]


TWO_YEARS = (
    "| Chi bộ | Năm 2024: tổng số | Năm 2024: xuất sắc | Năm 2025: tổng số | Năm 2025: xuất sắc | Năm 2025: tốt |\n"
    "|---|---|---|---|---|---|\n"
    "| Văn phòng | 23 | 2 (8,7%) | 26 | 3 (11,5%) | 20 |\n"
    "| Kế hoạch | 17 | 3 (17,6%) | 16 | 2 (12,5%) | 15 |\n"
    "| Thanh tra | 20 | 3 (15,0%) | 24 | 4 (16,7%) | 16 |\n"
    "| Cộng | 60 | 8 (13,3%) | 66 | 9 (13,6%) | 51 |\n"
)


@pytest.mark.parametrize(("right", "wrong"), [("(17,6%)", "(16,7%)"), ("(11,5%)", "(15,1%)"), ("(13,3%)", "(31,3%)")])
def test_shares_of_two_years_are_each_of_their_own_total(right: str, wrong: str, tmp_path: Path):
    """Nor is the total of one year the sum of the ratings of another, though it is by chance in three rows of four."""
    assert errors(TWO_YEARS, tmp_path) == []

    found = errors(TWO_YEARS.replace(right, wrong), tmp_path)

    assert [(one.stated, one.computed) for one in found] == [(wrong.strip("()"), right.strip("()"))]


def test_shares_moved_from_one_year_to_the_next_are_no_shares_of_the_rise_beside_them(tmp_path: Path):
    text = (
        "So với năm 2023, số đảng viên được xếp loại tăng 05 đồng chí, số hoàn thành xuất sắc tăng 02 đồng chí; tỷ lệ "
        "tăng từ 12,7% lên 13,8% (tăng 1,1 điểm phần trăm)."
    )

    assert errors(text, tmp_path) == []
    assert [one.computed for one in errors(text.replace("1,1 điểm", "2,1 điểm"), tmp_path)] == ["1,1"]


def test_share_of_a_plan_told_after_what_was_done_is_of_the_plan(tmp_path: Path):
    found = errors("Thu ngân sách 439,1 tỷ đồng, kế hoạch 412 tỷ đồng, đạt 160,6%.", tmp_path)

    assert [(one.stated, one.computed) for one in found] == [("160,6%", "106,6%")]


def test_cell_that_breaks_row_and_column_is_told_though_small_figures_beside_it_add_up_by_chance(tmp_path: Path):
    """1 + 5 is 6, yet the row and the column both want 4."""
    table = (
        "| Nhóm | Được xếp loại | Xuất sắc | Tốt | Hoàn thành | Không hoàn thành |\n|---|---|---|---|---|---|\n"
        "| Thuộc diện tỉnh quản lý | 535 | 86 | 437 | 12 | 0 |\n| Xã, phường | 1.457 | 213 | 1.146 | 94 | 4 |\n"
        "| Sở, ban, ngành | 449 | 69 | 362 | 17 | 1 |\n| Cộng | 2.441 | 368 | 1.945 | 123 | 5 |\n"
    )
    assert errors(table, tmp_path) == []

    found = errors(table.replace("| 94 | 4 |", "| 94 | 6 |"), tmp_path)

    assert [(one.stated, one.computed) for one in found] == [("6", "4")]


def test_table_typed_without_bars_at_its_sides_is_a_table(tmp_path: Path):
    bare = "\n".join(line.strip("| ") for line in ROWS.splitlines() if "---" not in line)

    assert errors(bare, tmp_path) == []
    assert [one.computed for one in errors(bare.replace("| 870 |", "| 807 |"), tmp_path)] == ["870"]
