"""Sheets that mislead: two years side by side, short headings, values that are none, remarks already there, a far cell."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from assistant.cli.main import main
from assistant.sheet.annotate import write_checked
from assistant.sheet.book import read_sheets
from assistant.sheet.check import check_proposal
from assistant.sheet.fields import Field
from assistant.sheet.outcome import Outcome
from assistant.sheet.proposal import read_proposal
from assistant.sheet.rows import Proposal
from corpus.errors import ProposalError
from tests.sheet.making import DAY, HEAD

Read = Callable[..., Proposal]
Outcomes = Callable[..., list[Outcome]]


@pytest.mark.parametrize("heading", ["Không HTNV", "Không\nHTNV", "Chưa HTNV", "K"])
def test_not_completed_is_no_other_rating(heading: str, read: Read):
    """
    "Không HTNV" holds "HTNV": read as that it would put those who failed among those who did not.
    """
    (table,) = read(["TT", "Chi bộ", "XS", "T", heading], [1, "A", 5, 25, 2]).tables

    assert dict(table.groups[0].counts) == {Field.EXCELLENT: 5, Field.GOOD: 25, Field.NOT_COMPLETED: 2}


def test_of_two_years_the_later_is_the_proposal(read: Read):
    """
    Last year's ratings stand first, in a list and in a table of groups whose years are a row above.
    """
    listed = read(["TT", "Họ tên", "Mức xếp loại năm 2024", "Mức xếp loại năm 2025"], [1, "A", "HTXS", "HTT"])
    assert listed.tables[0].layout.columns[Field.RATING] == 3

    years = ["TT", "Chi bộ", "Năm 2024", None, None, "Năm 2025"]
    grouped = read(years, [None, None, "Tổng số", "XS", "Tốt", "Tổng số", "XS", "Tốt"], [1, "A", 20, 10, 10, 30, 5, 25])
    (table,) = grouped.tables
    assert list(table.groups[0].counts.values()) == [30, 5, 25]
    assert table.stamp is not None
    assert table.stamp.day.year == 2025


def test_a_number_of_another_parent_is_no_total(read: Read):
    """
    "SL" alone is the number of all; under "Nữ" it is theirs.
    """
    alone = read(["Chi bộ", "SL", "XS", "Tốt"], ["A", 30, 5, 25])
    assert alone.tables[0].groups[0].counts[Field.TOTAL] == 30

    women = read(["Chi bộ", "Nữ", None, "XS", "Tốt"], [None, "SL", "Tỷ lệ %", None, None], ["A", 3, 10, 5, 25])
    assert Field.TOTAL not in women.tables[0].groups[0].counts


@pytest.mark.parametrize(("cell", "told"), [(True, "không phải là số"), ("1,240", "hàng nghìn thì ghi 1.240")])
def test_what_is_no_count_is_told_and_not_passed_over(cell: object, told: str, outcomes: Outcomes):
    """
    A ticked box and a thousand written as abroad.
    """
    found = outcomes(HEAD, ["A", 30, 5, 25, 0, cell], ["B", 30, 5, 25, 0, 0])

    assert [told in one.says for one in found if one.row == 2] == [True]


def test_a_person_marked_twice_is_told_by_the_cells(outcomes: Outcomes):
    """
    The two crosses, and not the first cell of the row.
    """
    head = ["STT", "Họ tên", "Xuất sắc", "Tốt", "Hoàn thành", "Không hoàn thành"]

    found = outcomes(head, [1, "A", None, "x"], [2, "B", None, "x"], [3, "C", "x", "x"])

    assert any("ô C4 và D4: đánh dấu 2 mức" in one.says for one in found)


def test_a_refused_sheet_is_named_with_its_file(read: Read):
    """
    Of several files sent the message must say which.
    """
    with pytest.raises(ProposalError, match=r"de-nghi\.xlsx, trang tính “Sheet”, dòng 1: thiếu cột"):
        read(["Chi bộ", "Tổng số", "Xuất sắc"], ["A", 30, 5])


@pytest.mark.parametrize("value", ["NaN", "1e999"])
def test_no_number_of_a_damaged_sheet_is_told_as_it_stands(value: str, tmp_path: Path):
    """
    Other programs write these where a formula failed.
    """
    book = openpyxl.Workbook()
    for row in (HEAD, ["A", 30, 5, 4321, 0, 0]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as source, zipfile.ZipFile(tmp_path / "b.xlsx", "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"<v>4321</v>", f"<v>{value}</v>".encode()))

    with pytest.raises(ProposalError, match=rf"ô D2: “{value}” không phải là số"):
        read_proposal(tmp_path / "b.xlsx")


def test_a_part_that_does_not_unpack_is_a_damaged_file(tmp_path: Path):
    """
    Bytes changed on the way: the archive opens, its sheet does not.
    """
    book = openpyxl.Workbook()
    book.active.append(HEAD)
    book.save(tmp_path / "a.xlsx")
    data = bytearray((tmp_path / "a.xlsx").read_bytes())
    at = data.find(b"xl/worksheets/sheet1.xml") + len(b"xl/worksheets/sheet1.xml")
    data[at : at + 40] = b"\xff" * 40
    (tmp_path / "a.xlsx").write_bytes(bytes(data))

    with pytest.raises(ProposalError, match="tệp Excel hỏng"):
        read_sheets(tmp_path / "a.xlsx")


def test_a_copy_keeps_the_remark_that_was_there_and_needs_no_small_sheet(tmp_path: Path):
    """
    Somebody's own comment is told under the new one; one blank at the sheet's very end makes no large sheet.
    """
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (HEAD, ["A", 30, 6, 24, 0, 0]):
        sheet.append(row)
    sheet["C2"].comment = Comment("hỏi lại đồng chí Ba", "Văn phòng")
    sheet["XFD1048576"] = " "
    path = tmp_path / "a.xlsx"
    book.save(path)
    proposal = read_proposal(path)

    write_checked(path, proposal, check_proposal(proposal, day=DAY), tmp_path / "ban.xlsx")

    told = openpyxl.load_workbook(tmp_path / "ban.xlsx").worksheets[0]["C2"].comment.text
    assert "vượt" in told.lower()
    assert told.endswith("Văn phòng: hỏi lại đồng chí Ba")


def test_no_file_is_written_over(make: Callable[..., Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """
    Two sheets on one command line: the second is no place for the first's copy. A second copy gets a number.
    """
    path = make(HEAD, ["A", 30, 5, 25, 0, 0])
    other = tmp_path / "khac.xlsx"
    other.write_bytes(path.read_bytes())

    for target in (other, tmp_path / "a.csv", tmp_path / "khong" / "a.xlsx", path):
        assert main(["check", str(path), str(target)]) == 2
    assert main(["check", "template", str(other)]) == 2
    told = capsys.readouterr().err
    assert told.count("Lỗi: ") == told.count("Hãy") == 5
    assert other.read_bytes() == path.read_bytes()
    for _ in range(2):
        main(["check", str(path)])
    assert sorted(one.name for one in tmp_path.glob("*da-kiem*")) == ["de-nghi-da-kiem-2.xlsx", "de-nghi-da-kiem.xlsx"]
