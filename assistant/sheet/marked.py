"""The rows of a list that marks each one's rating with a cross in the column of that rating."""

from __future__ import annotations

from assistant.sheet.fields import RATING_FIELDS, Field
from assistant.sheet.headings import plain_words
from assistant.sheet.people import WHOLE_LIST
from assistant.sheet.reader import Reader, first_text
from assistant.sheet.rows import PersonRow
from assistant.sheet.values import column_letters
from assistant.sheet.words import subject
from corpus.vocabulary import Rating


def read_marked(reader: Reader) -> tuple[PersonRow, ...]:
    """The people of a list that marks each one's rating with a cross in the column of that rating; else nobody."""
    group, found = "", []
    for row_number, row in reader.rows:
        marked = [
            (rated, one) for rated, one in zip(Rating, RATING_FIELDS, strict=True) if _is_mark(reader.text(one, row))
        ]
        marks = [rated for rated, _ in marked]
        numbered = reader.text(Field.NUMBER, row)[:1].isdigit()
        if not marks and not numbered:
            reader.unread[row_number] = first_text(row)
            continue
        group = reader.text(Field.GROUP, row) or group
        told = reader.text(Field.SUBJECT, row)
        named = subject(told) if told else None
        places = sorted(reader.columns[one] for _, one in marked)
        cells = " và ".join(f"{column_letters(column)}{row_number}" for column in places)
        twice = f"{reader.sheet.place(row_number, places[0]).rpartition(' ')[0]} {cells}" if len(marks) > 1 else ""
        problems = (f"{twice}: đánh dấu {len(marks)} mức",) if twice else ()
        found.append(
            PersonRow(row_number, group or WHOLE_LIST, None if problems or not marks else marks[0], blank=not marks, subject=named,
                      kind=told if named is None else "", problems=problems)
        )  # fmt: skip
    return tuple(found)


def is_marked(reader: Reader) -> bool:
    """Whether a table is such a list: crosses and no counts, or names with a single 1 in each row."""
    rows = [[text for one in RATING_FIELDS if (text := reader.text(one, row))] for _, row in reader.rows]
    told = [texts for texts in rows if texts]
    crossed = [texts for texts in told if all(_is_mark(text) for text in texts)]
    if any(text != "1" for texts in crossed for text in texts):
        return 2 * len(crossed) > len(told)
    alone = Field.NAME in reader.columns and Field.TOTAL not in reader.columns
    return alone and len(told) > 1 and all(set(texts) == {"1"} for texts in told)


def _is_mark(text: str) -> bool:
    return plain_words(text) in ("x", "v", "1") or text in ("+", "✓", "✔", "√")
