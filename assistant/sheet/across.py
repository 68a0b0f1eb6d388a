"""A table laid the other way round: a row for each rating, a column for each group."""

from __future__ import annotations

from assistant.sheet.book import Sheet
from assistant.sheet.cell import Unreadable, number, words_of
from assistant.sheet.fields import Field
from assistant.sheet.headings import meaning
from assistant.sheet.reader import Cells
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
        heading: Cells = ()
        for _, row in sheet.rows:
            told = _rating(row[column]) if column < len(row) else None
            if told is not None and _counted(row[column + 1 :]) and not any(map(_is_words, row[:column])):
                found.append(told)
            elif not found:
                heading = row
        if any(_of_person(value) for value in heading[column + 1 :]):
            continue
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


def _is_words(value: object) -> bool:
    return len([letter for letter in words_of(value) if letter.isalpha()]) > 1


def _of_person(value: object) -> bool:
    """Whether a heading is of what a person has, such as a score, so that the rows under it are people."""
    one = meaning(value, of_people=True) if isinstance(value, str) else None
    return one is not None and one.field is not Field.GROUP


def _counted(cells: Cells) -> bool:
    """Whether every cell that holds something holds a count, and there is one."""
    told = [value for value in cells if words_of(value)]
    try:
        return bool(told) and all(number(str(value).rstrip("%")) is not None for value in told)
    except Unreadable:
        return False
