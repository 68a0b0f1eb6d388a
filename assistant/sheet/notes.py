"""How a list was counted, and by name what of a sheet was not read: columns, rows."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.sheet.cell import words_of
from assistant.sheet.columns import Layout
from assistant.sheet.fields import SILENT_FIELDS, Field
from assistant.sheet.headings import is_share, meaning
from assistant.sheet.peers import peers
from assistant.sheet.people import WHOLE_LIST
from assistant.sheet.reader import Reader, is_footer
from assistant.sheet.rows import Table
from assistant.sheet.values import column_letters

_MAX_ROWS_NAMED = 6


def notes_on(reader: Reader, table: Table) -> Iterable[str]:
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
