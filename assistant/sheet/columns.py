"""Which column of a proposal holds what, by the words of its heading."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from assistant.sheet.book import Sheet
from corpus.errors import ProposalError
from corpus.text import fold


class Field(Enum):
    """What a column holds; the value is its heading in the template."""

    GROUP = "Nhóm"
    SUBJECT = "Đối tượng"
    TOTAL = "Tổng số"
    UNRATED = "Chưa xếp loại"
    EXCELLENT = "Hoàn thành xuất sắc nhiệm vụ"
    GOOD = "Hoàn thành tốt nhiệm vụ"
    COMPLETED = "Hoàn thành nhiệm vụ"
    NOT_COMPLETED = "Không hoàn thành nhiệm vụ"
    OUTSTANDING = "Đơn vị nổi trội"
    RATING = "Mức đề nghị"
    SCORE = "Tổng điểm"
    DISCIPLINE = "Kỷ luật trong năm"
    MONTHS = "Số tháng vào Đảng"
    SICK = "Số tháng nghỉ ốm"
    CIVIL = "Mức xếp loại công chức, viên chức"


GROUP_FIELDS = (
    Field.GROUP,
    Field.SUBJECT,
    Field.TOTAL,
    Field.EXCELLENT,
    Field.GOOD,
    Field.COMPLETED,
    Field.NOT_COMPLETED,
    Field.UNRATED,
    Field.OUTSTANDING,
)
PERSON_FIELDS = (Field.GROUP, Field.RATING, Field.SCORE, Field.DISCIPLINE, Field.MONTHS, Field.SICK, Field.CIVIL)
RATING_FIELDS = (Field.EXCELLENT, Field.GOOD, Field.COMPLETED, Field.NOT_COMPLETED)

# First match wins, so the narrower wording stands first.
_HEADINGS: Sequence[tuple[Field, re.Pattern[str]]] = tuple(
    (field, re.compile(pattern))
    for field, pattern in (
        (Field.CIVIL, r"(?:xep loai|muc).*(?:cong chuc|vien chuc|can bo)"),
        (Field.UNRATED, r"(?:chua|khong) (?:duoc |phai )?(?:danh gia|xep loai|kiem diem)|mien"),
        (Field.NOT_COMPLETED, r"khong hoan thanh|khtnv|\bkht\b"),
        (Field.EXCELLENT, r"xuat sac|htxsnv|htxs"),
        (Field.GOOD, r"hoan thanh tot|httnv|\bhtt\b|^tot$"),
        (Field.COMPLETED, r"hoan thanh nhiem vu|htnv|^hoan thanh$"),
        (Field.OUTSTANDING, r"noi troi|tieu bieu"),
        (Field.SUBJECT, r"doi tuong|loai doi tuong"),
        (Field.RATING, r"(?:muc|de nghi|de xuat|tu) ?.*(?:xep loai|de nghi|de xuat)|^(?:muc )?xep loai$|^muc$"),
        (Field.SCORE, r"diem"),
        (Field.DISCIPLINE, r"ky luat"),
        (Field.MONTHS, r"thang.*(?:dang|ket nap)|tuoi dang"),
        (Field.SICK, r"nghi om|om dau|thang nghi"),
        (
            Field.TOTAL,
            r"tong so|tong cong|so luong|si so|^tong$|so (?:nguoi|dang vien|tap the)|duoc xep loai|^so xep loai",
        ),
        (Field.GROUP, r"nhom|chi bo|don vi|ten|to chuc|phong|dang bo"),
    )
)


@dataclass(frozen=True)
class Layout:
    """Where the heading row is and which column holds each field."""

    sheet: Sheet
    heading: int
    columns: Mapping[Field, int]

    @property
    def by_person(self) -> bool:
        return Field.RATING in self.columns and Field.EXCELLENT not in self.columns


def layout(sheet: Sheet) -> Layout | None:
    """The layout of a sheet, or None where no row looks like a heading."""
    best: tuple[int, int, dict[Field, int]] | None = None
    for at, (_, row) in enumerate(sheet.rows[:15]):
        above = sheet.rows[at - 1][1] if at else ()
        columns: dict[Field, int] = {}
        for column, value in enumerate(row):
            field = _field(value) or (_field(above[column]) if value is None and column < len(above) else None)
            if field is not None:
                columns.setdefault(field, column)
        if len(columns) >= 2 and (best is None or len(columns) > best[0]):
            best = len(columns), at, columns
    return None if best is None else Layout(sheet, best[1], best[2])


def require(found: Layout) -> None:
    """Refuse a layout that lacks what a check needs.

    Raises:
        ProposalError: names sheet, row and the missing headings.
    """
    needed = (Field.GROUP, Field.RATING) if found.by_person else (Field.EXCELLENT, Field.GOOD)
    missing = [field.value for field in needed if field not in found.columns]
    if missing:
        row = found.sheet.rows[found.heading][0]
        raise ProposalError(
            f"thiếu cột {', '.join(f'“{name}”' for name in missing)}. Hãy thêm cột, hoặc lấy mẫu bằng lệnh: "
            f"troly check template",
            place=f"trang tính “{found.sheet.name}”, dòng {row}",
        )


def _field(value: object) -> Field | None:
    if not isinstance(value, str) or not value.strip() or len(value) > 80 or "%" in value:
        return None
    words = " ".join(fold(value).split())
    return next((field for field, pattern in _HEADINGS if pattern.search(words)), None)
