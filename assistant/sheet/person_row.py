"""One row of a list of people: its cells read, none of a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from assistant.sheet.cell import days, number, portion, whole, words_of, written
from assistant.sheet.fields import TASK_FIELDS, Field
from assistant.sheet.headings import is_share, plain_words
from assistant.sheet.reader import Cells, Reader
from assistant.sheet.rows import PersonRow
from assistant.sheet.words import discipline, of_duty, rating, subject, yes


def read_person(reader: Reader, row_number: int, row: Cells, group: str, section: str) -> PersonRow:
    """The person of a row; cells that cannot be are kept with it as its problems."""
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
