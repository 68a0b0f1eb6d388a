"""The cells of a table read field by field; what cannot be read is kept with its cell, to be told all at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from assistant.sheet.cell import Unreadable, number, words_of
from assistant.sheet.columns import Layout
from assistant.sheet.fields import COUNT_FIELDS, Field
from assistant.sheet.headings import plain_words
from corpus.text import nfc

Cells = tuple[object, ...]
Rows = tuple[tuple[int, Cells], ...]
T = TypeVar("T")
_LETTER = re.compile(r"^[A-Za-zĐđ]$")
_COUNTED = re.compile(r"^([0-9]+)(?:\s*=.*)?$")
_INDEX_ROWS = 3
# With its marks "cộng" is no "công"; without them only what can be no unit's name is taken for a sum.
_SUM = re.compile(
    r"^\W*(?:t[ổô]ng(?:\s+(?:c[ộo]ng|s[ốo]|h[ợo]p|chung|to[àa]n|các|kh[ốo]i)\b.*|\W*$|\s*[(:].*|\s+[ivx]+\b.*)"
    r"|tong(?:\s+(?:cong|so|hop|chung|toan|cac|khoi)\b.*|\W*$|\s*[(:].*)"
    r"|cộng\b(?!\s+(?:đồng|h[òo]a|hoà|tác|sự)).*"
    r"|cong(?:\W*$|\s*[(:].*|\s+(?:chung|toan|cac|nhom|muc)\b.*)"
    r"|toàn\s+(?:đảng bộ|đảng ủy|chi bộ|tỉnh|huyện|xã|phường|ngành|đơn vị|khối|cơ quan)\b.*)$"
)
_SHARE_ROW = re.compile(r"^(?:(?:ty|ti) le|tl)\b|^%")
_FOOTER = re.compile(
    r"^(?:t ?m\b|nguoi (?:lap|ky|tong hop)|(?:pho )?bi thu|thu ky|chi uy|dang uy|ban thuong vu|xac nhan|noi nhan|ghi chu|luu y|"
    r"da ky|ky(?: ten| ghi| va)|k ?t\b|t ?l\b|thu truong|chu tich|giam doc|hieu truong|(?:\w+ ){0,4}ngay (?:\d|thang)|.*\bthang \w+ nam )"
)


class Reader:
    """One table's cells by field."""

    def __init__(self, found: Layout) -> None:
        self.sheet, self.columns = found.sheet, found.columns
        self.labels = found.labels
        rows = self._without_index(found.sheet.rows[found.heading + 1 :])
        self.rows = tuple((number, row) for number, row in rows if not self._repeats_heading(row))
        self.problems: list[str] = []
        self.unread: dict[int, str] = {}
        """Rows that are no part of the table, with why."""

    def value(self, field: Field, row: Cells) -> object:
        column = self.columns.get(field)
        return None if column is None or column >= len(row) else row[column]

    def text(self, field: Field, row: Cells) -> str:
        return words_of(self.value(field, row))

    def take(self, field: Field, number: int, row: Cells, read: Callable[[object], T]) -> T | None:
        """A cell read; a cell that cannot be is noted as a problem and counts as empty."""
        value = self.value(field, row)
        if value is None:
            return None
        try:
            return read(value)
        except Unreadable as error:
            shown = " ".join(str(value).split())
            self.problems.append(f"{self.sheet.place(number, self.columns[field])}: “{shown}” {error}")
            return None

    def _repeats_heading(self, row: Cells) -> bool:
        """Whether a row is the heading once more, as on a new page."""
        said = [
            (column, text) for column, value in enumerate(row) if isinstance(value, str) and (text := words_of(value))
        ]
        return len(said) >= 2 and all(self.labels.get(column) == text for column, text in said)

    def _without_index(self, rows: Rows) -> Rows:
        """The rows without those right under the heading that number the columns."""
        at = next((at for at, (_, row) in enumerate(rows[:_INDEX_ROWS]) if not _is_index(row)), len(rows[:_INDEX_ROWS]))
        return rows[at:]


def first_text(row: Cells) -> str:
    """The first words of a row."""
    return next((text for value in row if isinstance(value, str) and (text := words_of(value))), "")


def is_sum(text: str) -> bool:
    """Whether a row's name says that it adds others up: "Cộng", "TỔNG (I+II)"; not "Công an xã", "Tổng công ty"."""
    return bool(_SUM.match(nfc(text).lower()))


def is_share_row(text: str) -> bool:
    return bool(_SHARE_ROW.match(plain_words(text)) or text.startswith("%"))


def is_footer(row: Cells) -> bool:
    """Whether a row is of those under a table: place and day, who signs."""
    return any(isinstance(value, str) and bool(_FOOTER.match(plain_words(value))) for value in row)


def has_count(reader: Reader, row: Cells) -> bool:
    """Whether a row holds a number in a column of counts."""
    return any(_is_number(reader.value(field, row)) for field in COUNT_FIELDS if field in reader.columns)


def _is_number(value: object) -> bool:
    try:
        return bool(words_of(value)) and number(value) is not None
    except Unreadable:
        return False


def _is_index(row: Cells) -> bool:
    """A row that numbers the columns: 1 2 3 …, (1) (2) (3)=(4)+(5) …, A B 1 2 …"""
    found = [text for value in row if (text := str("" if value is None else value).strip().strip("()[]").strip())]
    letters = 0
    while letters < len(found) and _LETTER.match(found[letters]):
        letters += 1
    counted = [_COUNTED.match(text.replace(")", "").replace("(", "").strip()) for text in found[letters:]]
    numbers = [match.group(1) for match in counted if match]
    in_order = numbers == [str(at) for at in range(1, len(numbers) + 1)]
    return len(found) >= 3 and len(numbers) == len(counted) >= 2 and in_order
