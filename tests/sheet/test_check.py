"""Proposals checked by group and by person, and refused with the cell that is wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from assistant.sheet.annotate import write_checked
from assistant.sheet.check import check_proposal
from assistant.sheet.flags import proposal_of
from assistant.sheet.outcome import Outcome, State
from assistant.sheet.proposal import read_proposal
from assistant.sheet.template import write_template
from corpus.errors import ProposalError
from corpus.ingest.guard import ENCRYPTED, OLE

DAY = date(2025, 12, 1)
HEAD = ["Nhóm", "Tổng số", "Xuất sắc", "Hoàn thành tốt", "Hoàn thành nhiệm vụ", "Không hoàn thành"]


def sheet_of(tmp_path: Path, *rows: list[object], name: str = "de-nghi.xlsx") -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    path = tmp_path / name
    book.save(path)
    return path


def outcomes(path: Path) -> list[Outcome]:
    return check_proposal(read_proposal(path), day=DAY)


def test_group_is_held_to_a_fifth_of_those_rated_good(tmp_path: Path):
    """
    28 good allow 28 // 5 excellent; 40 good with 9 is over by the text, within by "tốt trở lên" (49 // 5 = 9).
    """
    found = outcomes(
        sheet_of(tmp_path, HEAD, ["A", 33, 28 // 5, 28, 0, 0], ["B", 50, 9, 40, 1, 0], ["C", 38, 8, 30, 0, 0])
    )

    assert [one.state for one in found] == [State.HOLDS, State.OTHER_READING, State.OVER]


def test_sums_that_do_not_agree_are_told(tmp_path: Path):
    """
    The four ratings must make the total, and the rows the row of totals.
    """
    found = outcomes(sheet_of(tmp_path, HEAD, ["A", 34, 5, 28, 0, 0], ["Tổng cộng", 34, 5, 29, 0, 0]))

    assert [one.state for one in found] == [State.MISMATCH, State.HOLDS, State.MISMATCH]
    assert "33" in found[0].says
    assert "29" in found[2].says


def test_total_of_zero_cannot_be_judged(tmp_path: Path):
    """
    A group in which nobody is rated has no share.
    """
    assert [one.state for one in outcomes(sheet_of(tmp_path, HEAD, ["A", 0, 0, 0, 0, 0]))] == [State.CANNOT_TELL]


def test_people_are_counted_up_by_group(tmp_path: Path):
    """
    One row a person: the groups are counted, a merged group name holds for the rows below it.
    """
    rows: list[list[object]] = [["Chi bộ", "Mức đề nghị", "Tổng điểm", "Kỷ luật", "Số tháng vào Đảng"]]
    rows += [["A" if not at else None, "HTXSNV", 92, None, None] for at in range(2)]
    rows += [[None, "Hoàn thành tốt nhiệm vụ", 80, None, None] for _ in range(5)]
    rows += [["B", "HTTNV", 75, None, 4]]

    found = outcomes(sheet_of(tmp_path, *rows))

    assert (found[0].name, found[0].counts[found[0].field], 5) == ("A", 2, 5)
    assert State.OVER in {found[0].state} | {found[0].state}
    assert any(one.state is State.NOT_ALLOWED and "tháng" in one.says for one in found)


def test_thousands_of_people_are_checked(tmp_path: Path):
    """
    Five thousand rows in ninety cells: each cell is counted and judged.
    """
    rows: list[list[object]] = [["Chi bộ", "Mức đề nghị", "Tổng điểm"]]
    rows += [[f"Chi bộ {at % 90}", "Hoàn thành tốt nhiệm vụ", 70 + at % 20] for at in range(5000)]
    path = sheet_of(tmp_path, *rows)

    found = outcomes(path)

    assert len({one.name for one in found}) >= 90


def test_copy_is_coloured_and_the_original_kept(tmp_path: Path):
    """
    The annotated copy has a comment with steps and the provision on the cell of those rated excellent.
    """
    path = sheet_of(tmp_path, HEAD, ["C", 38, 8, 30, 0, 0])
    before = path.read_bytes()
    proposal = read_proposal(path)

    write_checked(path, proposal, check_proposal(proposal, day=DAY), tmp_path / "ban.xlsx")

    comment = openpyxl.load_workbook(tmp_path / "ban.xlsx").worksheets[0]["C2"].comment
    assert comment is not None
    assert "Điều 11" in comment.text
    assert before == path.read_bytes()


def test_template_can_be_filled_and_checked(tmp_path: Path):
    """
    The template is its own proof: filled in, it is read back.
    """
    path = tmp_path / "mau.xlsx"
    write_template(path)
    book = openpyxl.load_workbook(path)
    book["Theo nhóm"].append(["Chi bộ A", "đảng viên", 33, 5, 28, 0, 0, 0, None])
    book.save(path)

    assert [one.state for one in outcomes(path)] == [State.HOLDS]


def test_groups_can_be_given_as_flags():
    """
    "tên:tốt/xuất sắc" is enough for a question of share.
    """
    found = check_proposal(proposal_of("A:28/5; B:30/8"), day=DAY)

    assert [one.state for one in found] == [State.HOLDS, State.OVER]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([HEAD, ["A", "ba mươi", 5, 28, 0, 0]], "ô B2: “ba mươi” không phải là số"),
        ([HEAD, ["A", 33, -5, 28, 0, 0]], "ô C2: “-5” phải là số nguyên không âm"),
        ([HEAD, ["A", 33, 5.5, 28, 0, 0]], "phải là số nguyên"),
        ([["Nhóm", "Tổng số", "Xuất sắc"], ["A", 1, 1]], "thiếu cột “Hoàn thành tốt nhiệm vụ”"),
        ([["x", "y"], [1, 2]], "không thấy dòng tiêu đề cột"),
        ([HEAD], "không có dòng nào"),
        ([["Chi bộ", "Mức đề nghị"], ["A", "Giỏi"]], "ô B2: “Giỏi” không phải một mức xếp loại"),
    ],
)
def test_bad_sheet_is_refused_with_its_cell(rows: list[list[object]], words: str, tmp_path: Path):
    """
    The message names sheet and cell and says what is wrong.
    """
    with pytest.raises(ProposalError) as refused:
        read_proposal(sheet_of(tmp_path, *rows))

    assert words in refused.value.message


def test_formula_without_a_kept_value_is_named(tmp_path: Path):
    """
    Nothing is computed here: a formula whose value was not saved would be read as an empty cell.
    """
    with pytest.raises(ProposalError) as refused:
        read_proposal(sheet_of(tmp_path, HEAD, ["A", "=C2+D2", 5, 28, 0, 0]))

    assert "trang tính “Sheet”, ô B2" in refused.value.message
    assert "lưu lại" in refused.value.message


def test_merged_cells_hold_for_their_first_cell(tmp_path: Path):
    """
    A title merged over the table and a group name merged over two rows do not hide the counts.
    """
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["ĐỀ NGHỊ XẾP LOẠI"], HEAD, ["A", 33, 5, 28, 0, 0]):
        sheet.append(row)
    sheet.merge_cells("A1:F1")
    path = tmp_path / "gop.xlsx"
    book.save(path)

    assert [one.state for one in outcomes(path)] == [State.HOLDS]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("rong.xlsx", b"", "tệp rỗng"),
        ("de-nghi.docx", b"abc", "đuôi tệp “.docx” không đọc được"),
        ("khoa.xlsx", OLE + b"\0" * 64 + ENCRYPTED, "có đặt mật khẩu"),
        ("hong.xlsx", b"abc", "hỏng hoặc không đúng loại"),
        ("bang-ma-la.csv", b"\x80\x82\x83\x84;\x86\x87 \x88\x89", "không nhận ra bảng mã"),
    ],
)
def test_bad_file_is_refused_by_name(name: str, data: bytes, words: str, tmp_path: Path):
    """
    A proposal that cannot be opened is refused with its name and what to do.
    """
    path = tmp_path / name
    path.write_bytes(data)

    with pytest.raises(ProposalError) as refused:
        read_proposal(path)

    assert name in refused.value.message
    assert words in refused.value.message
    assert "Hãy" in refused.value.message


def test_bad_flags_are_refused():
    """
    A group without its two counts is shown the form.
    """
    with pytest.raises(ProposalError, match="không đúng dạng"):
        proposal_of("Chi bộ A 28/5")
