"""Tables checked against themselves: columns that add up, rows that add up, percentages of a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from assistant.audit.figure import Figure, Kind
from assistant.audit.finding import Claim, FindingKind, Verdict
from assistant.audit.formula import Formula, formulas
from assistant.audit.grid import Grid
from assistant.audit.groups import Group
from assistant.audit.share import Match, compare, number, shown

_RATIO = re.compile(r"t[iy] le|%|co cau")


def check_grid(grid: Grid) -> list[Claim]:
    """Every comparison a table allows. Where a column follows a formula of its own, nothing else is guessed of it."""
    learnt = [claim for formula in formulas(grid) for claim in _by_formula(formula)]
    settled = {claim.target for claim in learnt}
    guessed = [claim for claim in (*_shares(grid), *_ratios(grid)) if claim.target not in settled]
    return [*_down(grid), *_across(grid), *learnt, *guessed]


def _by_formula(formula: Formula) -> Iterator[Claim]:
    for cell, (part, first, whole) in formula.pairs:
        if part == first.value:
            yield _share(cell, first, whole)
        elif part > 0 or cell.value == 0:  # a fall is stated with or without its sign
            grown = compare(cell, part, whole.value)
            right = shown(part, whole.value, cell.places)
            note = f"({number(first.value)} − {number(whole.value)}) : {number(whole.value)} × 100 = {right}."
            verdict = {Match.RIGHT: None, Match.TRUNCATED: Verdict.TRUNCATED, Match.WRONG: Verdict.WRONG}[grown]
            yield Claim(FindingKind.PERCENTAGE, verdict, cell, (first, whole), cell.text, right, None, note)


def table_groups(grid: Grid) -> list[Group]:
    """Runs by rating: one a row where the columns are ratings, one a column where the rows are."""
    groups = []
    by_rating = {next(iter(r)): c for c in grid.counts if len(r := grid.ratings(c)) == 1}
    if len(by_rating) >= 2:
        for row in grid.rows:
            members = {rating: row[column] for rating, column in by_rating.items() if column in row}
            if len(members) >= 2:
                groups.append(Group(members))
        return groups
    for column in grid.counts:
        members = {
            next(iter(r)): grid.rows[at][column]
            for at in grid.items
            if column in grid.rows[at] and len(r := grid.row_ratings(at)) == 1
        }
        if len(members) >= 2 and len(members) == sum(len(grid.row_ratings(at)) == 1 for at in grid.items):
            groups.append(Group(members))
    return groups


def _claim(total: Figure, parts: tuple[Figure, ...]) -> Claim:
    whole = sum((part.value for part in parts), Fraction(0))
    if whole == total.value or _rounded(total, parts, whole):
        return Claim(FindingKind.SUM, None, total, parts)
    terms = " + ".join(number(part.value) for part in parts[:12]) + (" + …" if len(parts) > 12 else "")
    return Claim(
        FindingKind.SUM,
        Verdict.WRONG,
        total,
        parts,
        total.text,
        number(whole),
        None,
        f"{terms} = {number(whole)}, khác {number(total.value)}.",
    )


def _rounded(total: Figure, parts: tuple[Figure, ...], whole: Fraction) -> bool:
    """Shares of one whole, each rounded, may add up to a little less or more than 100."""
    if total.value != 100 or any(part.kind is not Kind.PERCENT for part in parts):
        return False
    return abs(whole - 100) * 2 <= len(parts) * Fraction(1, 10 ** max(part.places for part in parts))


def _down(grid: Grid) -> Iterator[Claim]:
    """Total rows against the rows they add up."""
    for total in grid.totals:
        rows = _best_rows(grid, total)
        if rows is None:
            continue
        for column in grid.counts:
            parts = tuple(grid.rows[at][column] for at in rows if column in grid.rows[at])
            if column in grid.rows[total] and len(parts) >= 2:
                yield _claim(grid.rows[total][column], parts)


def _best_rows(grid: Grid, total: int) -> list[int] | None:
    """The rows a total adds up: those that give it in most columns."""
    before = [at for at in grid.items if at < total]
    after = [at for at in grid.items if at > total]
    earlier = [at for at in grid.totals if at < total]
    ways = [before, after, [at for at in before if at > earlier[-1]] if earlier else []]
    ways += [[at for at in way if grid.is_group(at)] for way in (before, after)]
    ways += [[at for at in way if not grid.is_group(at)] for way in (before, after)]
    ways += [list(earlier)]
    best: tuple[int, list[int]] | None = None
    for rows in ways:
        if len(rows) < 2:
            continue
        holds = sum(_holds(grid, total, rows, column) for column in grid.counts if column in grid.rows[total])
        if best is None or holds > best[0]:
            best = holds, rows
    if best is None:
        return None
    columns = sum(column in grid.rows[total] for column in grid.counts)
    rated = all(len(grid.row_ratings(at)) == 1 for at in best[1])
    if best[0] * 2 >= columns and best[0] > 0:
        return best[1]
    plain = not any(grid.is_group(at) for at in grid.items) and len(grid.totals) == 1
    return best[1] if rated or (columns <= 2 and plain and len(best[1]) >= 3) else None


def _holds(grid: Grid, total: int, rows: list[int], column: int) -> bool:
    parts = [grid.rows[at][column].value for at in rows if column in grid.rows[at]]
    return len(parts) >= 2 and sum(parts) == grid.rows[total][column].value


def _across(grid: Grid) -> Iterator[Claim]:
    """Columns that are sums of others beside them, learnt from the rows that agree."""
    counts = list(grid.counts)
    rows = [at for at in range(len(grid.rows)) if len(grid.rows[at]) >= 3]
    done: set[int] = set()
    for column in counts:
        for parts in _runs(grid, counts, column):
            full = [at for at in rows if column in grid.rows[at] and all(c in grid.rows[at] for c in parts)]
            good = [at for at in full if grid.rows[at][column].value == sum(grid.rows[at][c].value for c in parts)]
            telling = [at for at in good if sum(grid.rows[at][c].value > 0 for c in parts) >= 2]
            rated = (
                sum(len(grid.ratings(c)) == 1 for c in parts) >= 3
                and len(parts) == sum(len(grid.ratings(c)) == 1 for c in counts)
                and not grid.ratings(column)
                and max(c for c in counts if c < min(parts)) == column
                if min(parts) > counts[0]
                else False
            )
            enough = len(telling) >= 2 and len(good) * 3 >= 2 * len(full)
            if (
                full
                and (enough or (rated and len(good) * 2 >= len(full)) or (rated and len(full) == 1))
                and column not in done
            ):
                done.add(column)
                for at in full:
                    yield _claim(grid.rows[at][column], tuple(grid.rows[at][c] for c in parts))


def _runs(grid: Grid, counts: list[int], column: int) -> Iterator[tuple[int, ...]]:
    """Sets of neighbouring columns, the ratings first, longest first."""
    rated = tuple(c for c in counts if len(grid.ratings(c)) == 1)
    if len(rated) >= 2 and column not in rated:
        yield rated
    for size in range(min(len(counts) - 1, 8), 1, -1):
        for start in range(len(counts) - size + 1):
            run = tuple(counts[start : start + size])
            if column not in run:
                yield run


def _shares(grid: Grid) -> Iterator[Claim]:
    """Percentages against a count in their row and the column that gives most of them."""
    cells = list(_percent_cells(grid))
    if not cells:
        return
    best: tuple[int, int] | None = None
    for whole in grid.counts:
        fits = sum(
            compare(percent, part.value, grid.rows[at][whole].value) is Match.RIGHT
            for at, percent, part, column in cells
            if whole in grid.rows[at] and whole != column and grid.rows[at][whole].value >= part.value
        )
        if best is None or fits > best[1]:
            best = whole, fits
    vertical = [
        (percent, part, grid.rows[total][column])
        for at, percent, part, column in cells
        for total in grid.totals[-1:]
        if column in grid.rows[total]
    ]
    upright = sum(compare(percent, part.value, whole.value) is Match.RIGHT for percent, part, whole in vertical)
    if vertical and upright * 2 >= len(vertical) and (best is None or upright >= best[1]):
        for percent, part, over in vertical:
            yield _share(percent, part, over)
        return
    pairs = [
        (percent, part, grid.rows[at][best[0]])
        for at, percent, part, column in cells
        if best is not None and best[0] in grid.rows[at] and best[0] != column
    ]
    if best is None or best[1] * 2 < len(pairs) or best[1] == 0:
        return
    for percent, part, over in pairs:
        yield _share(percent, part, over)


def _ratios(grid: Grid) -> Iterator[Claim]:
    """A row of percentages under the row of totals: each column's total against the first column's."""
    for at, label in enumerate(grid.labels):
        row = {column: cell for column, cell in grid.rows[at].items() if cell.kind is Kind.PERCENT}
        above = [total for total in grid.totals if total < at]
        if len(row) < 2 or not above or not _RATIO.search(label):
            continue
        totals = grid.rows[above[-1]]
        wholes = [column for column in grid.counts if column in totals and column < min(row)]
        if not wholes:
            continue
        pairs = [(cell, totals[column]) for column, cell in row.items() if column in totals]
        whole = totals[wholes[-1]]
        if sum(compare(cell, part.value, whole.value) is Match.RIGHT for cell, part in pairs) * 2 > len(pairs):
            yield from (_share(cell, part, whole) for cell, part in pairs)


def _far_parts(grid: Grid) -> dict[int, int]:
    """For each column of percentages that no neighbour explains, the column of counts whose shares it gives."""
    found: dict[int, int] = {}
    for column in grid.percents:
        scores = {
            part: max((_fit(grid, column, part, whole) for whole in grid.counts if whole != part), default=0)
            for part in grid.counts
        }
        left = [c for c in grid.counts if c < column]
        best = max(scores, key=lambda part: scores[part], default=None)
        if best is not None and left and best != left[-1] and scores[best] >= 2 and scores[best] > scores[left[-1]]:
            found[column] = best
    return found


def _fit(grid: Grid, column: int, part: int, whole: int) -> int:
    return sum(
        compare(row[column], row[part].value, row[whole].value) is Match.RIGHT
        for row in grid.rows
        if {column, part, whole} <= row.keys() and row[column].kind is Kind.PERCENT and row[whole].value > 0
    )


def _percent_cells(grid: Grid) -> Iterator[tuple[int, Figure, Figure, int]]:
    paired = _far_parts(grid)
    for at, row in enumerate(grid.rows):
        for column in grid.percents:
            if column in paired:
                if column in row and paired[column] in row:
                    yield at, row[column], row[paired[column]], paired[column]
                continue
            left = [c for c in grid.counts if c < column and c in row]
            if column in row and left and row[column].kind is Kind.PERCENT:
                yield at, row[column], row[left[-1]], left[-1]
        for column, percent in grid.inline[at].items():
            yield at, percent, row[column], column


def _share(percent: Figure, part: Figure, whole: Figure) -> Claim:
    match = compare(percent, part.value, whole.value)
    if match is Match.RIGHT or (whole.value == 0 and percent.value == 0):
        return Claim(FindingKind.PERCENTAGE, None, percent, (part, whole))
    if whole.value == 0:
        return Claim(
            FindingKind.PERCENTAGE,
            Verdict.UNPAIRED,
            percent,
            (part, whole),
            percent.text,
            "",
            None,
            "Tổng số bằng 0 nên không tính được tỷ lệ.",
        )
    right = shown(part.value, whole.value, percent.places)
    verdict = Verdict.TRUNCATED if match is Match.TRUNCATED else Verdict.WRONG
    cut = "Số đã bị cắt bớt thay vì làm tròn. " if verdict is Verdict.TRUNCATED else ""
    return Claim(
        FindingKind.PERCENTAGE,
        verdict,
        percent,
        (part, whole),
        percent.text,
        right,
        None,
        f"{cut}{number(part.value)} : {number(whole.value)} × 100 = {right}.",
    )
