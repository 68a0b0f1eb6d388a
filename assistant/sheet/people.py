"""The rows of a list of people: no name is read; a heading between them names the group of those below."""

from __future__ import annotations

import re

from assistant.sheet.cell import Unreadable, words_of
from assistant.sheet.fields import Field
from assistant.sheet.headings import plain_words
from assistant.sheet.person_row import read_person
from assistant.sheet.reader import Cells, Reader, first_text, is_footer, is_sum
from assistant.sheet.rows import PersonRow
from assistant.sheet.words import rating

WHOLE_LIST = "Cả danh sách"
_PLACE = re.compile(r"\b(?:chi bo|dang bo|to dang|to|khoi|nhom|phong|don vi|ban|doi)\b")


def read_people(reader: Reader) -> tuple[PersonRow, ...]:
    """The people in the order of the sheet; what stands under the last of them is no part of the list."""
    found, group, section = [], "", ""
    end = _end(reader)
    for at, (row_number, row) in enumerate(reader.rows):
        if at >= end or (is_sum(first_text(row)) and not _is_rated(reader, row)):
            reader.unread[row_number] = first_text(row)
        elif _is_section(reader, row):
            section, group = _section_name(reader, row), ""
        else:
            group = reader.text(Field.GROUP, row) or group
            found.append(read_person(reader, row_number, row, group or section or WHOLE_LIST, section))
    return tuple(found)


def _end(reader: Reader) -> int:
    """Where the list ends: after the last rating, and the unrated right below it."""
    rows = reader.rows
    end = max((at + 1 for at, (_, row) in enumerate(rows) if _is_rated(reader, row)), default=0)
    for at in range(end, len(rows)):
        row_number, row = rows[at]
        apart = at > 0 and row_number > rows[at - 1][0] + 1
        numbered = reader.text(Field.NUMBER, row)[:1].isdigit()
        if not numbered and (apart or Field.NUMBER in reader.columns or is_footer(row) or is_sum(first_text(row))):
            break
        end = at + 1
    return end


def _is_rated(reader: Reader, row: Cells) -> bool:
    try:
        return rating(reader.text(Field.RATING, row)) is not None
    except Unreadable:
        return False


def _is_section(reader: Reader, row: Cells) -> bool:
    """A row between the people that only names a cell or a group: "I | Chi bộ thôn Đông"."""
    mark = reader.text(Field.NUMBER, row)
    if reader.text(Field.RATING, row) or mark[:1].isdigit():
        return False
    place = reader.columns.get(Field.NUMBER)
    filled = [column for column, value in enumerate(row) if column != place and words_of(value)]
    if not filled:
        return bool(_PLACE.search(plain_words(mark)))
    if len(filled) > 1 or first_text(row)[:1].isdigit():
        return False
    if filled[0] == reader.columns.get(Field.GROUP) and Field.NAME not in reader.columns and not mark:
        return False
    return bool(mark or _PLACE.search(plain_words(words_of(row[filled[0]]))))


def _section_name(reader: Reader, row: Cells) -> str:
    place = reader.columns.get(Field.NUMBER)
    texts = [text for column, value in enumerate(row) if column != place and (text := words_of(value))]
    return texts[0] if texts else first_text(row)
