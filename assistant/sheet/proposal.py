"""A proposal read from a file: every sheet that holds one, and by name whatever was not read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from assistant.clock import today
from assistant.sheet.across import refuse_across
from assistant.sheet.bearing import bearing
from assistant.sheet.book import Sheet, read_sheets
from assistant.sheet.cell import words_of
from assistant.sheet.columns import Layout, layout, require
from assistant.sheet.fields import SILENT_FIELDS, Field
from assistant.sheet.groups import read_groups
from assistant.sheet.headings import is_share, meaning, plain_words
from assistant.sheet.peers import are_bodies, body_kind, peers
from assistant.sheet.people import WHOLE_LIST, is_marked, read_marked, read_people
from assistant.sheet.reader import Reader, Rows, is_footer
from assistant.sheet.rows import GroupRow, PersonRow, Proposal, Stamp, SumRow, Table
from assistant.sheet.values import column_letters
from assistant.sheet.words import subject
from corpus.errors import ProposalError
from corpus.vocabulary import SubjectGroup

__all__ = ["GroupRow", "PersonRow", "Proposal", "Stamp", "SumRow", "Table", "read_proposal"]
_LEADING = re.compile(r"\b(?:can bo|ca nhan|tap the) (?:duoc |la )?lanh dao\b|\blanh dao quan ly\b")
_MEMBERS, _BODIES = re.compile(r"\bdang vien\b"), re.compile(r"\b(?:to chuc|tap the|truc thuoc)\b")
_MAX_PROBLEMS = 5
_MAX_ROWS_NAMED = 6


def read_proposal(path: Path) -> Proposal:
    """Read a proposal from an Excel or CSV file.

    Raises:
        ProposalError: no sheet holds a proposal, a column is missing, or cells cannot be what they stand for; the
            message names sheet and cell.
    """
    sheets = read_sheets(path)
    tables: list[Table] = []
    notes: list[str] = []
    refused: list[ProposalError] = []
    unread: list[tuple[str, str]] = []
    for sheet in sheets:
        try:
            refuse_across(sheet)
        except ProposalError as error:
            refused.append(error)
            unread.append((sheet.name, _why(error)))
            continue
        found = layout(sheet)
        if found is None:
            notes.append(f"Trang tính “{sheet.name}” không có bảng đề nghị xếp loại, không đọc.")
            continue
        try:
            require(found)
        except ProposalError as error:
            refused.append(error)
            if any(one in found.columns for one in (Field.EXCELLENT, Field.GOOD)):
                unread.append((sheet.name, _why(error)))
            else:
                notes.append(f"Trang tính “{sheet.name}” không đọc: {_why(error)}")
            continue
        table = _read(found, path.name)
        if not table.groups and not table.people and not table.sums:
            row = "dưới dòng tiêu đề không có dòng nào"
            refused.append(ProposalError(f"{row}. Hãy điền số liệu.", place=f"trang tính “{sheet.name}”"))
            notes.append(f"Trang tính “{sheet.name}” không đọc: {row}.")
            continue
        tables.append(table)
    if not tables:
        raise refused[0] if refused else _no_heading(path, sheets)
    return Proposal(tuple(tables), tuple(notes), tuple(unread))


def _why(error: ProposalError) -> str:
    return error.message.partition(": ")[2] or error.message


def _read(found: Layout, name: str) -> Table:
    reader = Reader(found)
    groups: tuple[GroupRow, ...] = ()
    sums: tuple[SumRow, ...] = ()
    people: tuple[PersonRow, ...] = ()
    if found.by_person:
        people = read_people(reader)
    elif not (people := read_marked(reader) if is_marked(reader) else ()):
        groups, sums = read_groups(reader)
    was_read = any(person.rating for person in people) or any(not group.problems for group in groups)
    if reader.problems and not was_read:
        more = len(reader.problems) - _MAX_PROBLEMS
        tail = f"; và {more} ô khác" if more > 0 else ""
        raise ProposalError("; ".join(reader.problems[:_MAX_PROBLEMS]) + tail, place=name)
    sheet = found.sheet
    titles, below = sheet.rows[: found.heading], tuple(row for row in reader.rows if row[0] in reader.unread)
    named = _subject_of(sheet.name) or _subject_of_titles(titles)
    bodies = are_bodies(found, people, named)
    table = Table(
        found,
        groups,
        sums,
        people,
        subject=named or (body_kind(found, people) if bodies else None),
        bodies=bodies,
        stamp=bearing(sheet, titles, below, today=today()),
    )
    return replace(table, notes=tuple(_notes(reader, table)))


def _subject_of(name: str) -> SubjectGroup | None:
    """What a sheet's name says its rows are; a cell's or a body's name says where its members are, not what they are."""
    named = subject(name)
    return None if named is SubjectGroup.PARTY_ORGANIZATION and "to chuc" not in plain_words(name) else named


def _subject_of_titles(titles: Rows) -> SubjectGroup | None:
    """What the title over a table says its rows are: leaders, leading collectives, or members and nothing else."""
    texts = [plain_words(value) for _, row in titles for value in row if isinstance(value, str)]
    leading = next((subject(text) for text in texts if _LEADING.search(text)), None)
    members = any(_MEMBERS.search(text) and not _BODIES.search(text) for text in texts)
    return leading or (SubjectGroup.PARTY_MEMBER if members else None)


def _notes(reader: Reader, table: Table) -> Iterable[str]:
    """How a list was counted, and what of a sheet was not read: columns whose heading says nothing known, rows that are no group."""
    found, groups, people = table.layout, table.groups, table.people
    sheet, read = found.sheet, set(found.columns.values())
    where = f"Trang tính “{sheet.name}”"
    by_title = bool(people) and peers(table, None).by_title
    if table.bodies:
        yield (
            f"{where}, mỗi dòng là một tổ chức, đơn vị, nên các dòng được tính chung một nhóm; nếu gồm nhiều nhóm tương đồng, "
            "hãy ghi thêm cột “Nhóm”."
        )
    elif by_title:
        yield f"{where}, cán bộ lãnh đạo, quản lý được tính theo chức danh (cột {column_letters(found.columns[Field.TITLE])})."
    elif any(person.group == WHOLE_LIST for person in people):
        yield f"{where} không có cột nhóm (chi bộ, đơn vị …), nên cả danh sách được tính là một nhóm."
    if not by_title:
        read.discard(found.columns.get(Field.TITLE, -1))
    kinds = dict.fromkeys(kind for kind in (*(x.kind for x in groups), *(x.kind for x in people)) if kind)
    if kinds:
        shown = ", ".join(f"“{kind[:40]}”" for kind in kinds)
        yield f"{where}, đối tượng {shown} không rõ thuộc loại nào, nên tính là nhóm riêng theo đối tượng chung của bảng."
    if sheet.hidden:
        yield f"{where} đang ẩn, vẫn kiểm tra."
    rows = [row for number, row in reader.rows if number not in reader.unread]
    width = max((len(row) for row in rows), default=0)
    unread = [
        column
        for column in range(width)
        if column not in read
        and not _is_silent(found, column)
        and any(column < len(row) and words_of(row[column]) for row in rows)
    ]
    shares = [column for column in unread if is_share(found.labels.get(column, ""))]
    columns = [_column_name(found, column) for column in unread if column not in shares]
    if shares:
        columns.append(f"tỷ lệ % ở cột {', '.join(map(column_letters, shares))} (muốn soát tỷ lệ, chạy: troly audit)")
    if columns:
        yield f"{where}, cột không đọc: {', '.join(columns)}."
    lost = [(number, text) for number, text in reader.unread.items() if text and not _under(reader, number)]
    if lost:
        named = not people  # a row of a list of people may hold a name
        shown = ", ".join(f"{at} (“{text[:40]}”)" if named else str(at) for at, text in lost[:_MAX_ROWS_NAMED])
        yield f"{where}, dòng không đọc: {shown}" + (", …" if len(lost) > _MAX_ROWS_NAMED else "") + "."


def _under(reader: Reader, number: int) -> bool:
    """Whether a row is of the signatures under the table, which nobody expects to be read."""
    rows = [row for row in reader.rows if row[0] in reader.unread]
    last = max((one for one, _ in reader.rows if one not in reader.unread), default=0)
    first = next((one for one, row in rows if one > last and is_footer(row)), None)
    return first is not None and number >= first


def _is_silent(found: Layout, column: int) -> bool:
    one = meaning(found.labels.get(column, ""), of_people=found.by_person)
    return one is not None and one.field in SILENT_FIELDS


def _column_name(found: Layout, column: int) -> str:
    label = found.labels.get(column, "")
    return f"{column_letters(column)} (“{label[:60]}”)" if label else f"{column_letters(column)} (không có tiêu đề)"


def _no_heading(path: Path, sheets: list[Sheet]) -> ProposalError:
    names = ", ".join(f"“{sheet.name}”" for sheet in sheets)
    return ProposalError(
        f"không thấy dòng tiêu đề cột trong trang tính {names}. Bảng cần có cột mức đề nghị của từng người, hoặc cột số "
        "xuất sắc và số tốt của từng nhóm; lấy mẫu bằng lệnh: troly check template",
        place=path.name,
    )
