"""The rows of a table of groups: the groups, the rows that add them up, and what is under the table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from assistant.sheet.cell import whole, words_of
from assistant.sheet.fields import COUNT_FIELDS, Field
from assistant.sheet.headings import is_part
from assistant.sheet.reader import Cells, Reader, first_text, has_count, is_footer, is_share_row, is_sum
from assistant.sheet.rows import GroupRow, SumRow
from assistant.sheet.words import subject, yes

_ROMAN = re.compile(r"^[IVX]+$")
_DOTTED = re.compile(r"^\d+(?:\.\d+)*$")
_LETTER, _BLANK = 0, 9
_LONGEST = 20
_TOTALS = frozenset((Field.TOTAL, Field.TO_RATE, Field.RATED))


@dataclass(frozen=True)
class _Line:
    """A row with its depth in the numbering (A, then I, then 1, then 1.1), and which part of the table it is in."""

    group: GroupRow
    depth: int
    adds: bool
    part: int


def read_groups(reader: Reader) -> tuple[tuple[GroupRow, ...], tuple[SumRow, ...]]:
    """The groups and the rows of sums, in the order of the sheet."""
    lines: list[_Line] = []
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
        lines.append(_Line(_group(reader, number, row, name), _depth(reader, row), is_sum(name), part))
        part, last = part + lines[-1].adds, max(last, number)
    parents = {at for at in range(len(lines)) if _is_parent(lines, at)}
    return _items(lines, parents), tuple(_sums(lines, parents))


def _items(lines: list[_Line], parents: set[int]) -> tuple[GroupRow, ...]:
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


def _depth(reader: Reader, row: Cells) -> int:
    text = words_of(reader.value(Field.NUMBER, row)).replace("(", "").replace(")", "").rstrip(". ")
    if _ROMAN.match(text):
        return 1
    if len(text) == 1 and text.isalpha():
        return _LETTER
    return 2 + text.count(".") if _DOTTED.match(text) else _BLANK


def _is_parent(lines: list[_Line], at: int) -> bool:
    """A row numbered over those below it; where these bear no number, only if they make its sum."""
    own = lines[at]
    below = _below(lines, at)
    if own.adds or own.depth == _BLANK or not below:
        return False
    return any(line.depth != _BLANK for line in below) or (
        own.depth < 2 and _makes(own.group, [x.group for x in below])
    )


def _below(lines: list[_Line], at: int) -> list[_Line]:
    found = []
    for line in lines[at + 1 :]:
        if line.adds or line.depth <= lines[at].depth:
            break
        found.append(line)
    return found


def _sums(lines: list[_Line], parents: set[int]) -> list[SumRow]:
    """Each row of sums with the groups it adds up: its part, or all that is there."""
    found: list[SumRow] = []
    leaves = [at for at, line in enumerate(lines) if not line.adds and at not in parents]
    adding = [at for at, line in enumerate(lines) if line.adds]
    for at, line in enumerate(lines):
        if at in parents:
            parts = [lines[leaf].group for leaf in leaves if at < leaf <= at + len(_below(lines, at))]
        elif line.adds:
            before = max((one for one in adding if one < at), default=-1)
            since = [lines[leaf].group for leaf in leaves if before < leaf < at]
            whole_table = [lines[leaf].group for leaf in leaves]
            above = [lines[leaf].group for leaf in leaves if leaf < at]
            ways = [way for way in (above, since, whole_table) if way]
            default = whole_table if not above or at == adding[-1] else since or above
            parts = next((way for way in ways if _makes(line.group, way)), default)
        else:
            continue
        found.append(SumRow(line.group.row, line.group.name, line.group.counts, tuple(parts), line.group.problems))
    return found


def _makes(whole_row: GroupRow, parts: list[GroupRow]) -> bool:
    return all(sum(part.counts.get(one, 0) for part in parts) == stated for one, stated in whole_row.counts.items())
