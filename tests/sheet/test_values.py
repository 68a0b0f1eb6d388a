"""Values as a workbook stores them: shares, days, shared and rich texts, formulas with and without a value kept."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from assistant.sheet.book import read_sheets
from assistant.sheet.values import column_letters, read_values
from corpus.errors import ProposalError

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def package(cells: str, *, prefix: str = "") -> bytes:
    """A workbook of one sheet written by hand, as programs other than Excel write it."""
    at = f"{prefix}:" if prefix else ""
    space = f'xmlns{":" + prefix if prefix else ""}="{MAIN}"'
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    found = BytesIO()
    with zipfile.ZipFile(found, "w") as book:
        book.writestr("[Content_Types].xml", "<Types/>")
        book.writestr(
            "xl/workbook.xml",
            f'<{at}workbook {space} xmlns:r="{rel}"><{at}sheets><{at}sheet name="S" sheetId="1" r:id="rId1"/></{at}sheets></{at}workbook>',
        )
        book.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships><Relationship Id="rId1" Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        )
        body = cells.replace("<", f"<{at}").replace(f"<{at}/", f"</{at}") if prefix else cells
        book.writestr(
            "xl/worksheets/sheet1.xml",
            f"<{at}worksheet {space}><{at}sheetData>{body}</{at}sheetData></{at}worksheet>",
        )
    return found.getvalue()


def test_values_are_those_a_spreadsheet_shows(tmp_path: Path):
    """
    Whole numbers, decimals, days, shares in percent, yes and text, each in its column; empty rows are left out.
    """
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Tên", 28, 79.5, date(2025, 12, 1), 0.35, True, None, "cuối"])
    sheet.append([])
    sheet.append([None, "đ/c"])
    sheet["E1"].number_format = "0.0%"
    path = tmp_path / "a.xlsx"
    book.save(path)

    rows = read_sheets(path)[0].rows

    assert rows == (
        (1, ("Tên", 28, 79.5, date(2025, 12, 1), "35%", True, None, "cuối")),
        (3, (None, "đ/c")),
    )


@pytest.mark.parametrize("prefix", ["", "x"])
def test_sheet_of_another_program_is_read(prefix: str):
    """
    Inline texts, cells without references, and names with a prefix are the same sheet.
    """
    cells = (
        '<row><c t="inlineStr"><is><t>Nhóm</t></is></c><c><v>5</v></c></row><row r="4"><c r="C4"><v>1.5</v></c></row>'
    )

    (sheet,) = read_values(package(cells, prefix=prefix), most=100)

    assert sheet.rows == [(1, ("Nhóm", 5)), (4, (None, None, 1.5))]


@pytest.mark.parametrize(
    ("cell", "unsaved"),
    [
        ('<c r="B2"><f>C2</f></c>', "B2"),
        ('<c r="B2"><f>C2</f><v></v></c>', "B2"),
        ('<c r="B2"><f>C2</f><v>5</v></c>', ""),
        ('<c r="B2" t="str"><f>IF(A1=1,1,"")</f><v></v></c>', ""),
    ],
)
def test_formula_is_unsaved_only_where_no_value_was_kept(cell: str, unsaved: str):
    """
    A formula that gives an empty text keeps it; one never computed keeps nothing.
    """
    (sheet,) = read_values(package(f'<row r="2">{cell}</row>'), most=100)

    assert unsaved == sheet.unsaved


def test_part_that_declares_entities_is_refused(tmp_path: Path):
    """
    A part with a document type of its own could grow without end, and no spreadsheet writes one.
    """
    data = package("<row/>")
    found = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(found, "w") as new:
        for name in old.namelist():
            body = old.read(name)
            new.writestr(name, b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + body if name.endswith("sheet1.xml") else body)
    path = tmp_path / "a.xlsx"
    path.write_bytes(found.getvalue())

    with pytest.raises(ProposalError, match="hỏng"):
        read_sheets(path)


def test_more_cells_than_bounded_are_not_read():
    """
    The bound counts cells up to the last filled one of each row, so a far column costs what it is.
    """
    with pytest.raises(OverflowError):
        read_values(package('<row r="1"><c r="ZZ1"><v>1</v></c></row>'), most=100)


@pytest.mark.parametrize(("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_named_as_a_spreadsheet_does(column: int, letters: str):
    """
    After Z comes AA.
    """
    assert letters == column_letters(column)
