"""The quota of excellent: whose ratings, which share, and of which rows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from assistant.audit import audit_file
from assistant.audit.findings.finding import FindingKind
from corpus.document import Corpus
from tests.audit.sentences import findings, told

OUTSTANDING = "Đơn vị nổi trội được Ban Thường vụ quyết định tỷ lệ 25%: hoàn thành xuất sắc nhiệm vụ {} đồng chí, hoàn thành tốt nhiệm vụ 32 đồng chí."


@pytest.mark.parametrize("lead", ["Cán bộ diện Ban Thường vụ quản lý", "Cán bộ lãnh đạo, quản lý"])
def test_officials_are_called_officials(lead: str, texts: Corpus, tmp_path: Path):
    """
    20% of 34 is 6,8; the persons counted are officials, not members in general.
    """
    sentence = f"{lead}: hoàn thành xuất sắc nhiệm vụ 9 đồng chí, hoàn thành tốt nhiệm vụ 34 đồng chí."
    found = [one for one in findings(sentence, texts, tmp_path) if one.kind is FindingKind.QUOTA]

    assert [one.computed for one in found] == ["tối đa 6"]
    assert "số cán bộ lãnh đạo, quản lý được xếp loại" in found[0].note


def test_outstanding_unit_has_its_own_share(texts: Corpus, tmp_path: Path):
    """
    25% of 32 is 8: eight are allowed where the authority decided so, nine are not; before 2025 there was no such share.
    """
    assert findings(OUTSTANDING.format(8), texts, tmp_path) == []
    nine = told(OUTSTANDING.format(9), texts, tmp_path, FindingKind.QUOTA)
    assert [computed for _, computed in nine] == ["tối đa 8"]
    early = told(OUTSTANDING.format(8), texts, tmp_path, FindingKind.QUOTA, day=date(2024, 12, 20), year=2024)
    assert [computed for _, computed in early] == ["tối đa 6"]


def test_quota_exceeded_tells_of_the_outstanding_units_share(texts: Corpus, tmp_path: Path):
    """
    Who may use the higher share learns of it where the common one is exceeded.
    """
    sentence = "Chi bộ: hoàn thành xuất sắc nhiệm vụ 8 đảng viên, hoàn thành tốt nhiệm vụ 32 đảng viên."
    found = [one for one in findings(sentence, texts, tmp_path) if one.kind is FindingKind.QUOTA]

    assert "tới 25%, tối đa 8, không vượt" in found[0].note


def test_sheet_of_members_is_judged_by_row_and_as_members(texts: Corpus, tmp_path: Path):
    """
    The letterhead names a party body, the columns count members; the row of totals is of no group.
    """
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["ĐẢNG BỘ XÃ TÂN HƯNG", None, None, "ĐẢNG CỘNG SẢN VIỆT NAM"],
        ["BIỂU TỔNG HỢP XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2025"],
        ["STT", "Tên chi bộ", "Tổng số đảng viên", "HTXSNV", "HTTNV", "HTNV", "KHTNV"],
        [1, "Chi bộ thôn Đông", 39, 6, 30, 3, 0],
        [2, "Chi bộ thôn Tây", 34, 5, 25, 4, 0],
        [3, "Chi bộ Trường THCS", 28, 5, 22, 1, 0],
        [None, "Tổng cộng", 101, 16, 77, 8, 0],
    ):
        sheet.append(row)
    path = tmp_path / "bieu.xlsx"
    book.save(path)

    found = [one for one in audit_file(path, corpus=texts).findings if one.kind is FindingKind.QUOTA]

    assert [(one.stated, one.computed) for one in found] == [("5", "tối đa 4")]  # 20% of 22 is 4,4
    assert "số đảng viên được xếp loại" in found[0].note


def test_pupils_have_no_quota(texts: Corpus, tmp_path: Path):
    """
    A school rates its pupils in the same words, by other rules.
    """
    table = "| Khối | Học sinh | Hoàn thành xuất sắc | Hoàn thành tốt | Hoàn thành |\n|---|---|---|---|---|\n"
    rows = "| Khối 1 | 165 | 61 | 48 | 56 |\n| Khối 2 | 171 | 63 | 51 | 57 |\n| Cộng | 336 | 124 | 99 | 113 |"

    assert findings(table + rows, texts, tmp_path) == []
