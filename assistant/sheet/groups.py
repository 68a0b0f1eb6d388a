"""The rows of a table of groups: the groups, the rows that add them up, and what is under the table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from assistant.sheet.cell import whole, words_of
from assistant.sheet.fields import COUNT_FIELDS, Field
from assistant.sheet.headings import is_part
from assistant.sheet.numbering import Line, depth_of, is_parent
from assistant.sheet.reader import Cells, Reader, first_text, has_count, is_footer, is_share_row, is_sum
from assistant.sheet.rows import GroupRow, SumRow
from assistant.sheet.sums import sums_of
from assistant.sheet.words import subject, yes

_LONGEST = 20
_TOTALS = frozenset((Field.TOTAL, Field.TO_RATE, Field.RATED))


def read_groups(reader: Reader) -> tuple[tuple[GroupRow, ...], tuple[SumRow, ...]]:
    """The groups and the rows of sums, in the order of the sheet."""
    lines: list[Line] = []
    part, last = 0, max((number for number, row in reader.rows if has_count(reader, row)), default=0)
    signed = next((number for number, row in reader.rows if number > last and is_footer(row)), None)
    for number, row in reader.rows:
        name = reader.text(Field.GROUP, row) or first_text(row)
        is_share = is_share_row(name) or is_share_row(first_text(row))
        under = signed is not None and number >= signed
        if is_share or not (
            has_count(reader, row) or (not under and _is_proposal(reader, row, apart=number > last + 1))
        ):
            reader.unread[number] = name
            part += bool(name) and not is_share
            continue
        lines.append(Line(_group(reader, number, row, name), depth_of(reader, row), is_sum(name), part))
        part, last = part + lines[-1].adds, max(last, number)
    parents = {at for at in range(len(lines)) if is_parent(lines, at)}
    return _items(lines, parents), tuple(sums_of(lines, parents))


def _items(lines: list[Line], parents: set[int]) -> tuple[GroupRow, ...]:
    """The groups; one whose name stands in the same part of the table already is told from its first row."""
    found: list[GroupRow] = []
    first: dict[tuple[int, str, str], int] = {}
    part = 0
    for at, line in enumerate(lines):
        part += at in parents
        if line.adds or at in parents:
            continue
        group = line.group
        key = part + line.part, " ".join(group.name.lower().split()), f"{group.subject} {group.kind}"
        found.append(replace(group, twice=first.get(key, 0)))
        first.setdefault(key, group.row)
    return tuple(found)


def _is_proposal(reader: Reader, row: Cells, *, apart: bool) -> bool:
    """Whether a row without one count that can be read proposes something all the same: "A | chín | 40 đ/c; 78".

    Args:
        apart: it stands under the table, with other rows between.
    """
    named = reader.text(Field.GROUP, row) or reader.text(Field.NUMBER, row)[:1].isdigit()
    told = [text for one in COUNT_FIELDS if (text := reader.text(one, row))]
    told = [text for text in told if not is_part(text) or (named and any(map(str.isdigit, text)))]
    if any(len(text) <= _LONGEST and any(letter.isdigit() for letter in text) for text in told):
        return True
    return bool(named and not apart and len(told) >= 2)


def _counts(reader: Reader, number: int, row: Cells) -> Mapping[Field, int]:
    """The counts a row gives; a dash among those of a rating is none, among the totals nothing written."""
    found = {}
    for one in COUNT_FIELDS:
        count = reader.take(one, number, row, whole)
        if count is not None and (one not in _TOTALS or words_of(reader.value(one, row))):
            found[one] = count
    return found


def _group(reader: Reader, number: int, row: Cells, name: str) -> GroupRow:
    before = len(reader.problems)
    counts = _counts(reader, number, row)
    told = reader.text(Field.SUBJECT, row)
    named = subject(told) if told else None
    marked = yes(reader.text(Field.OUTSTANDING, row)) is True
    problems = tuple(reader.problems[before:])
    return GroupRow(
        number, name or f"Dòng {number}", counts, named, marked, told if named is None else "", problems=problems
    )
