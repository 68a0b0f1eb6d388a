"""Shares beside a column of counts that no row totals: of what its rows come to ("Xuất sắc | 03 | 15,0", "Tốt | 15 | 75,0", …)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.share import Match, compare, number, shown
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.tables.grid import Grid

_LEAST = 3  # rows with a share: two fit a whole by chance
_Pair = tuple[Figure, Figure]  # share, its count


def check_untotalled(grid: Grid) -> Iterator[Claim]:
    """A claim for each share of a column that is parted by its rows, and for the one count that does not fit the shares; none
    where more than one figure would have to be wrong."""
    for column in grid.percents:
        left = [count for count in grid.counts if count < column]
        if not left or any(left[-1] in grid.rows[total] for total in grid.totals):
            continue
        rows = [grid.rows[at] for at in grid.items if left[-1] in grid.rows[at]]
        if all(column in row and row[column].kind is Kind.PERCENT for row in rows):
            yield from _claims([(row[column], row[left[-1]]) for row in rows])


def _claims(pairs: list[_Pair]) -> Iterator[Claim]:
    if sum(count.value > 0 for _, count in pairs) < _LEAST:
        return
    whole = sum((count.value for _, count in pairs), Fraction(0))
    odd = [pair for pair in pairs if not _fits(pair[0], pair[1].value, whole)]
    counts = tuple(count for _, count in pairs)
    if len(odd) <= 1:
        yield from (_share(pair, whole, counts) for pair in pairs)
        return
    mended = [(at, value) for at in range(len(pairs)) if (value := _mended(pairs, at)) is not None]
    if len(mended) == 1:
        at, value = mended[0]
        yield _count(pairs, at, value)


def _fits(share: Figure, count: Fraction, whole: Fraction) -> bool:
    return compare(share, count, whole) is Match.RIGHT or count == share.value == 0


def _mended(pairs: list[_Pair], at: int) -> Fraction | None:
    """The one number for a count by which every share is that of its count in what the rows then come to."""
    share, count = pairs[at]
    others = sum((other.value for where, (_, other) in enumerate(pairs) if where != at), Fraction(0))
    if not 0 < share.value < 100 or others == 0:
        return None
    near = round(others * share.value / (100 - share.value))
    found = []
    for value in range(max(0, near - _reach(others)), near + _reach(others) + 1):
        changed = [(s, c.value if where != at else Fraction(value)) for where, (s, c) in enumerate(pairs)]
        if value != count.value and all(_fits(s, c, others + value) for s, c in changed):
            found.append(Fraction(value))
    return found[0] if len(found) == 1 else None


def _reach(others: Fraction) -> int:
    """How far from the number its share gives another may lie that is rounded to the same share."""
    return 1 + int(others) // 500


def _share(pair: _Pair, whole: Fraction, counts: tuple[Figure, ...]) -> Claim:
    share, count = pair
    if _fits(share, count.value, whole):
        return Claim(FindingKind.PERCENTAGE, None, share, counts)
    right, match = shown(count.value, whole, share.places), compare(share, count.value, whole)
    verdict = Verdict.TRUNCATED if match is Match.TRUNCATED else Verdict.WRONG
    note = f"{number(count.value)} : {number(whole)} × 100 = {right}; {number(whole)} là tổng các dòng của cột."
    return Claim(FindingKind.PERCENTAGE, verdict, share, counts, share.text, right, None, note)


def _count(pairs: list[_Pair], at: int, value: Fraction) -> Claim:
    involved = tuple(figure for where, (share, count) in enumerate(pairs) for figure in (share, count) if where != at)
    share, count = pairs[at]
    note = f"Nếu là {number(value)} thì tỷ lệ của mọi dòng trong cột đều khớp."
    return Claim(
        FindingKind.PERCENTAGE, Verdict.WRONG, count, (share, *involved), count.text, number(value), None, note
    )
