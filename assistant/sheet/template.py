"""A clean Excel sheet to fill in: one for groups, one for people, one with instructions."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from assistant.sheet.fields import GROUP_FIELDS, PERSON_FIELDS, Field
from corpus.vocabulary import Discipline, Rating

_HEAD = PatternFill("solid", fgColor="D9E2F3")
_GUIDE = (
    "Điền trang “Theo nhóm” (mỗi dòng một nhóm) hoặc trang “Theo người” (mỗi dòng một người); để trống trang "
    "không dùng.",
    "Không cần ghi họ tên. Cột Nhóm là nhóm tương đồng dùng để tính tỷ lệ, ví dụ một chi bộ, một nhóm chức danh.",
    "Số người là số nguyên. Dòng “Tổng cộng” nếu có sẽ được cộng lại để đối chiếu.",
    "Cột Đối tượng: đảng viên, tập thể, tổ chức đảng hoặc lãnh đạo, quản lý. Bỏ trống là đảng viên.",
    "Cột Đơn vị nổi trội: ghi “có” nếu cấp có thẩm quyền đã công nhận; bỏ trống là không.",
    "Mức đề nghị: " + "; ".join(rating.label for rating in Rating) + "; hoặc “chưa xếp loại”.",
    "Kỷ luật trong năm: " + "; ".join(one.label for one in Discipline) + "; hoặc “không”. Có kỷ luật thì ghi “có” hoặc "
    "“không” ở cột Vi phạm liên quan công vụ.",
    "Ngày kết nạp viết ngày/tháng/năm; chưa đủ thời gian thì chưa thuộc diện xếp loại.",
    "Số nhiệm vụ hoàn thành, đúng hạn, vượt mức: ghi số, hoặc tỷ lệ kèm dấu %.",
    "Ngày xếp loại ghi ở dòng trên tiêu đề cột (ví dụ: Ngày 10/12/2026) thì bảng được kiểm tra theo quy định của ngày ấy.",
    "Lưu tệp rồi gửi lên mục Soát tệp của trang, hoặc chạy: troly check TỆP",
)


def write_template(path: Path) -> None:
    """Write the template; an existing file is replaced."""
    book = openpyxl.Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    _fill(first, "Theo nhóm", GROUP_FIELDS)
    _fill(book.create_sheet(), "Theo người", PERSON_FIELDS)
    guide = book.create_sheet("Hướng dẫn")
    guide.column_dimensions["A"].width = 110
    for row, line in enumerate(_GUIDE, 1):
        cell = guide.cell(row, 1, f"{row}. {line}")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    book.save(path)


def _fill(sheet: Worksheet, title: str, fields: tuple[Field, ...]) -> None:
    sheet.title = title
    for column, one in enumerate(fields, 1):
        cell = sheet.cell(1, column, one.value)
        cell.font = Font(bold=True)
        cell.fill = _HEAD
        cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
        sheet.column_dimensions[get_column_letter(column)].width = max(14, len(one.value) // 2 + 4)
    sheet.freeze_panes = "A2"
