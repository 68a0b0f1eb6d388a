"""The rows of a list of people: no name is read; a heading between them names the group of those below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from assistant.sheet.cell import Unreadable, days, number, portion, whole, words_of, written
from assistant.sheet.fields import RATING_FIELDS, TASK_FIELDS, Field
from assistant.sheet.headings import is_share, plain_words
from assistant.sheet.reader import Cells, Reader, first_text, is_footer, is_sum
from assistant.sheet.rows import PersonRow
from assistant.sheet.words import discipline, of_duty, rating, subject, yes
from corpus.vocabulary import Rating

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
            found.append(_person(reader, row_number, row, group or section or WHOLE_LIST, section))
    return tuple(found)


def read_marked(reader: Reader) -> tuple[PersonRow, ...]:
    """The people of a list that marks each one's rating with a cross in the column of that rating; else nobody."""
    group, found = "", []
    for row_number, row in reader.rows:
        marks = [rated for rated, one in zip(Rating, RATING_FIELDS, strict=True) if _is_mark(reader.text(one, row))]
        numbered = reader.text(Field.NUMBER, row)[:1].isdigit()
        if not marks and not numbered:
            reader.unread[row_number] = first_text(row)
            continue
        group = reader.text(Field.GROUP, row) or group
        told = reader.text(Field.SUBJECT, row)
        named = subject(told) if told else None
        problems = (f"{reader.sheet.place(row_number, 0)}: đánh dấu {len(marks)} mức",) if len(marks) > 1 else ()
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


def _person(reader: Reader, row_number: int, row: Cells, group: str, section: str) -> PersonRow:
    told = reader.text(Field.SUBJECT, row)
    named = subject(told) if told else None
    punished = reader.text(Field.DISCIPLINE, row)
    answer = reader.text(Field.DUTY, row)
    duty = yes(answer) if yes(answer) is not None else of_duty(answer)
    before = len(reader.problems)
    person = PersonRow(
        row_number,
        group,
        reader.take(Field.RATING, row_number, row, lambda value: rating(_letter(str(value), reader))),
        blank=reader.value(Field.RATING, row) is None or not str(reader.value(Field.RATING, row)).strip(),
        subject=named,
        kind=told if named is None else "",
        section=section,
        title=reader.text(Field.TITLE, row),
        score=reader.take(Field.SCORE, row_number, row, written(number)),
        discipline=reader.take(Field.DISCIPLINE, row_number, row, lambda value: discipline(words_of(value))),
        duty=duty if duty is not None else of_duty(punished),
        admitted=reader.take(Field.ADMITTED, row_number, row, days),
        months=reader.take(Field.MONTHS, row_number, row, written(whole)),
        sick=reader.take(Field.SICK, row_number, row, whole),
        civil=reader.take(Field.CIVIL, row_number, row, lambda value: rating(words_of(value))),
        assigned=reader.take(Field.ASSIGNED, row_number, row, written(whole)),
        tasks=tuple(_tasks(reader, row_number, row)),
    )  # fmt: skip
    return replace(person, problems=tuple(reader.problems[before:]))


def _letter(text: str, reader: Reader) -> str:
    """A rating as written; "K" alone is "not completed" only where its column says "HT" for "completed": elsewhere it may be "khá"."""
    if plain_words(text) != "k":
        return text
    others = {plain_words(reader.text(Field.RATING, row)) for _, row in reader.rows}
    return "KHT" if "ht" in others else text


def _tasks(reader: Reader, row_number: int, row: Cells) -> Iterator[tuple[Field, int | Fraction]]:
    """Counts of tasks, or shares: those with a percent sign, and any number under a heading of shares."""
    for one in TASK_FIELDS:
        if one not in reader.columns:
            continue
        if not is_share(reader.labels.get(reader.columns[one], "")):
            count = reader.take(one, row_number, row, written(portion))
        else:
            share = reader.take(one, row_number, row, written(_share))
            count = share if share is None or share <= 1 else share / 100
        if count is not None:
            yield one, count


def _share(value: object) -> Fraction | None:
    text = words_of(value)
    found = number(text.removesuffix("%") if text.endswith("%") else value)
    return found / 100 if found is not None and text.endswith("%") else found


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
