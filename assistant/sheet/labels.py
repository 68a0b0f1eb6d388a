"""The words over each column of a heading: its own, those of a merged cell above, a part with its parent."""

from __future__ import annotations

import re

from assistant.sheet.book import Sheet
from assistant.sheet.headings import Meaning, is_part, is_share, meaning, plain_words

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_NO_YEAR = 9999
_NUMERIC = re.compile(r"^[\d.,%\s]*\d[\d.,%\s]*$")


def labels_at(sheet: Sheet, at: int) -> dict[int, str]:
    """The words over each column that has some, where the row is the last of a heading."""
    return {column: text for column in range(_width(sheet, at)) if (text := _label(sheet, at, column))}


def year_at(sheet: Sheet, at: int, column: int) -> int:
    """The year a column is of by its heading, or by one of several years in the row above; later than all where none is told."""
    row = sheet.rows[at][1]
    if told := _YEAR.findall(_shown(row, column)):
        return max(map(int, told))
    for above in range(at - 1, max(-1, at - 3), -1):
        cells = sheet.rows[above][1]
        years = [
            (place, int(found[-1])) for place in range(len(cells)) if (found := _YEAR.findall(_shown(cells, place)))
        ]
        if len({year for _, year in years}) >= 2:
            return next((year for place, year in reversed(years) if place <= column), _NO_YEAR)
    return _NO_YEAR


def _shown(row: tuple[object, ...], column: int) -> str:
    """A cell as a person reads it; a bare number may be the year itself."""
    return str(row[column]) if column < len(row) and row[column] is not None else ""


def _width(sheet: Sheet, at: int) -> int:
    return max(len(row) for _, row in sheet.rows[max(0, at - 2) : at + 1])


def _label(sheet: Sheet, at: int, column: int) -> str:
    """A column's words: its own; under a merged cell those above; a part such as "SL" with those of its parent."""
    own = text_at(sheet.rows[at][1], column)
    if own and not is_part(own):
        return own
    if not _is_heading(sheet, at - 1):
        return own
    above = sheet.rows[at - 1][1]
    if not own:
        return text_at(above, column) or (text_at(sheet.rows[at - 2][1], column) if _is_heading(sheet, at - 2) else "")
    parent = next((text for left in range(column, -1, -1) if (text := text_at(above, left))), "")
    if meaning(own, of_people=False) is not None and meaning(parent, of_people=False) is None:
        return f"{parent} {own}".strip() if plain_words(own) == "sl" else own
    return f"{parent} {own}".strip() if is_share(own) else parent or own


def _is_heading(sheet: Sheet, at: int) -> bool:
    """Whether a row above may be part of the heading, and is not a title."""
    if at < 0:
        return False
    texts = [value for value in sheet.rows[at][1] if isinstance(value, str) and value.strip()]
    known = [text for text in texts if _meaning_either(text) is not None]
    return len(known) >= 2 and not any(is_number(value) for value in sheet.rows[at][1])


def _meaning_either(text: str) -> Meaning | None:
    return meaning(text, of_people=False) or meaning(text, of_people=True)


def text_at(row: tuple[object, ...], column: int) -> str:
    """The words of a cell; none where it holds a number or nothing."""
    value = row[column] if column < len(row) else None
    return " ".join(value.split()) if isinstance(value, str) else ""


def is_number(value: object) -> bool:
    """Whether a cell holds a number, or words that are nothing but digits and signs."""
    if isinstance(value, bool) or value is None:
        return False
    return isinstance(value, (int, float)) or bool(_NUMERIC.match(str(value)))
