"""Where the body of a table starts, and the words over each of its columns."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.audit.file.report import Table
from corpus.text import fold

INDEX = re.compile(r"^\(?[0-9]{1,2}\)?$")


def is_body(row: tuple[object, ...]) -> bool:
    """Whether a row holds numbers, and is not the one that numbers the columns."""
    texts = [cell.text.strip() for cell in row]  # type: ignore[attr-defined]
    numbers = [text for text in texts[1:] if re.match(r"^[0-9][0-9.,\s]*%?(?:\s*\(.*\))?$", text)]
    return bool(numbers) and not is_index([text for text in texts if text])


def is_index(texts: list[str]) -> bool:
    """A row that numbers the columns: (1) (2) (3) or A B 1 2 3."""
    values = [int(text.strip("()")) for text in texts if INDEX.match(text)]
    return (
        len(values) >= 3
        and len(values) + 2 >= len(texts)
        and all(b - a == 1 for a, b in pairwise(values))
        and values[0] <= 2
    )


def heads_of(table: Table, body: int, width: int) -> tuple[str, ...]:
    """The folded words over each column, from all the rows above the body; those of a merged cell over each it spans."""
    heads = [""] * width
    opening = _letterhead(table, body)
    for at, row in enumerate(table.rows[:body]):
        if at < opening:
            continue
        filled = [cell for cell in row if cell.text]
        if len(filled) == 1 and len(row) > 2 and at + 1 < body:
            continue
        last = ""
        for column in range(width):
            text = row[column].text if column < len(row) else ""
            last = text or (last if at + 1 < body else "")
            heads[column] = f"{heads[column]} {fold(last)}".strip()
    return tuple(heads)


def _letterhead(table: Table, body: int) -> int:
    """Rows above a sheet's columns that say whose it is and what it is called: one or two names each, a title last."""
    filled = [sum(bool(cell.text) for cell in row) for row in table.rows[:body]]
    wide = next((at for at, count in enumerate(filled) if count > 2), 0)
    titles = [at for at in range(wide) if filled[at] == 1]
    return titles[-1] + 1 if titles else 0
