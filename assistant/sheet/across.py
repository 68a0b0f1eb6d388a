"""A table laid the other way round: a row for each rating, a column for each group."""

from __future__ import annotations

from assistant.sheet.book import Sheet
from assistant.sheet.cell import Unreadable, number, words_of
from assistant.sheet.words import rating
from corpus.errors import ProposalError
from corpus.vocabulary import Rating


def refuse_across(sheet: Sheet) -> None:
    """Refuse a sheet whose ratings stand below one another, each once, with counts beside them.

    Raises:
        ProposalError: it is such a sheet; the message says how to turn it.
    """
    for column in range(2):
        found: list[Rating] = []
        for _, row in sheet.rows:
            told = _rating(row[column]) if column < len(row) else None
            if told is not None and _counted(row[column + 1 :]):
                found.append(told)
        if len(found) == len(set(found)) and {Rating.EXCELLENT, Rating.GOOD} <= set(found):
            raise ProposalError(
                "bảng ghi mức xếp loại theo dòng, nhóm theo cột nên không đọc được. Hãy chuyển hàng thành cột (trong Excel: "
                "sao chép, Dán đặc biệt, chọn Chuyển vị), mỗi nhóm một dòng, rồi gửi lại.",
                place=f"trang tính “{sheet.name}”",
            )


def _rating(value: object) -> Rating | None:
    try:
        return rating(words_of(value)) if isinstance(value, str) else None
    except Unreadable:
        return None


def _counted(cells: tuple[object, ...]) -> bool:
    """Whether every cell that holds something holds a count, and there is one."""
    told = [value for value in cells if words_of(value)]
    try:
        return bool(told) and all(number(str(value).rstrip("%")) is not None for value in told)
    except Unreadable:
        return False
