"""Tables of what there was, what came and went, and what there is: "Đảng viên đầu năm", "Kết nạp", "Chuyển đi", "Đảng viên cuối năm"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.twin import told_otherwise
from assistant.audit.flow.balance import balance
from assistant.audit.tables.grid import Grid

_OPENING = re.compile(r"\b(?:dau|truoc) (?:nam|ky|quy|nhiem ky)\b|\b(?:ton|ky|nam) (?:dau|truoc) (?:ky|nam|chuyen)\b")
_CLOSING = re.compile(r"\bcuoi (?:nam|ky|quy|nhiem ky)\b|\bhien (?:nay|co)\b")
_CAME = re.compile(
    r"^\W*(?:\w{1,3}[.)] )?(?:so )?(?:dang vien |dang |duoc )?(?:moi )?(?:ket nap|chuyen (?:\w+ ){0,2}den|tiep nhan|tang|tuyen|phuc hoi|phat sinh|nhan)\b"
)
_WENT = re.compile(
    r"^\W*(?:\w{1,3}[.)] )?(?:so )?(?:dang vien |dang |duoc |bi )?(?:chuyen (?:\w+ ){0,2}di\b|tu tran|giam|xoa ten|khai tru|xin ra|ra khoi"
    r"|dua ra|mien|nghi|thoi viec|mat\b)"
)
_GAIN, _LOSS = (
    re.compile(rf"^\W*(?:\w{{1,3}}[.)] )?(?:(?:tong )?so )?(?:dang vien )?{word}(?: trong nam)?\W*$")
    for word in ("tang", "giam")
)
_YEAR = re.compile(r"\b(20[0-9]{2})\b")


def check_stock(grid: Grid) -> Iterator[Claim]:
    """A claim for each column of a table that tells what there was, what came, what went and what there is.

    Where the columns are years one after the other, what closes the one opens the next.
    """
    opening = [at for at, label in enumerate(grid.labels) if _OPENING.search(label) and grid.rows[at]]
    closing = [at for at, label in enumerate(grid.labels) if _CLOSING.search(label) and grid.rows[at]]
    if len(opening) != 1 or len(closing) != 1:
        return
    first, last = opening[0], closing[0]
    came, went = _moved(grid, range(first + 1, last))
    if not (came and went):
        return
    columns = [c for c in grid.counts if c not in grid.changes]
    for column in columns:
        if all(column in grid.rows[at] for at in (first, *came, *went, last)):
            gains, losses = ([grid.rows[at][column] for at in rows] for rows in (came, went))
            yield balance(grid.rows[first][column], gains, losses, grid.rows[last][column])
    for one, two in pairwise(columns):
        years = [found[0] for column in (one, two) if len(found := _YEAR.findall(grid.heads[column])) == 1]
        if (
            len(years) == 2
            and int(years[1]) == int(years[0]) + 1
            and one in grid.rows[last]
            and two in grid.rows[first]
        ):
            ended, begun = grid.rows[last][one], grid.rows[first][two]
            if ended.value == begun.value:
                yield Claim(FindingKind.MISMATCH, None, begun, (ended,))
            else:
                yield told_otherwise(begun, ended)


def _moved(grid: Grid, rows: range) -> tuple[list[int], list[int]]:
    """The rows of what came and of what went: the sums of each where there are such, else every row; none where one is neither."""
    gains, losses = ([at for at in rows if total.match(grid.labels[at])] for total in (_GAIN, _LOSS))
    if gains or losses:
        return (gains, losses) if len(gains) == len(losses) == 1 else ([], [])
    came = [at for at in rows if _CAME.search(grid.labels[at])]
    went = [at for at in rows if at not in came and _WENT.search(grid.labels[at])]
    return (came, went) if len(came) + len(went) == len(rows) else ([], [])
