"""Whether the counts of a row make its totals, and whether the rows make the row that adds them up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from assistant.calculator.number import say
from assistant.sheet.fields import OUTSIDE_FIELDS, RATING_FIELDS, Field
from assistant.sheet.outcome import Outcome, State
from assistant.sheet.rows import GroupRow, SumRow

Counts = Mapping[Field, int]


def check_row(group: GroupRow) -> Iterator[Outcome]:
    """The four ratings against those rated; with the members not rated, against the total."""
    counts = group.counts
    rated = sum(counts.get(one, 0) for one in RATING_FIELDS)
    steps = (f"{' + '.join(say(counts.get(one, 0)) for one in RATING_FIELDS)} = {say(rated)}",)

    def wrong(field: Field, says: str) -> Outcome:
        return Outcome(group.row, group.name, State.MISMATCH, says, steps, field=field, counts=dict(counts))

    stated = counts.get(Field.RATED)
    if stated is not None and stated != rated:
        yield wrong(Field.RATED, f"Các mức cộng lại là {say(rated)}, cột “Được xếp loại” ghi {say(stated)}.")
    to_rate, unrated = counts.get(Field.TO_RATE), counts.get(Field.UNRATED, 0)
    if to_rate is not None and to_rate not in (rated, rated + unrated):
        beside = f" (cùng {say(unrated)} chưa xếp loại là {say(rated + unrated)})" if unrated else ""
        yield wrong(Field.TO_RATE, f"Các mức cộng lại là {say(rated)}{beside}, thuộc diện xếp loại ghi {say(to_rate)}.")
    total = counts.get(Field.TOTAL)
    if total is not None and not _explains(counts, total, rated, stated):
        outside = {one: counts[one] for one in OUTSIDE_FIELDS if counts.get(one)}
        beside = "".join(f", {one.value.lower()} {say(count)}" for one, count in outside.items())
        hint = "" if outside or total < rated else " Nếu có người không xếp loại, hãy ghi thêm cột “Chưa xếp loại”."
        yield wrong(Field.TOTAL, f"Các mức cộng lại là {say(rated)}{beside}, tổng số ghi {say(total)}.{hint}")


def _explains(counts: Counts, total: int, rated: int, stated: int | None) -> bool:
    """Whether a total is those rated, with all or some of the members that are not rated.

    Where those rated have a column of their own and those not rated have none, what is left over is not told.
    """
    outside = [counts[one] for one in OUTSIDE_FIELDS if counts.get(one)]
    told = any(one in counts for one in OUTSIDE_FIELDS)
    bases = {rated} if stated is None else {rated, stated}
    if (stated is not None or Field.TO_RATE in counts) and not told:
        return total >= min(bases)
    if stated is not None:
        return any(total == base + sum(outside) for base in bases)
    sums = {sum(some) for size in range(len(outside) + 1) for some in combinations(outside, size)}
    return total - rated in sums


def check_sum(row: SumRow) -> Iterator[Outcome]:
    """Each column of a row of sums against the rows it adds up; not where one of these could not be read."""
    if any(part.problems for part in row.parts):
        return
    for one, stated in row.counts.items():
        whole = sum(part.counts.get(one, 0) for part in row.parts)
        if whole != stated:
            yield Outcome(
                row.row,
                row.name,
                State.MISMATCH,
                f"Cột {one.value}: {len(row.parts)} dòng cộng lại là {say(whole)}, dòng này ghi {say(stated)}.",
                field=one,
                counts=dict(row.counts),
            )
