"""Changes of a rating told apart from both its amounts: "năm 2023 … 10.985 đồng chí xuất sắc. Năm nay số xuất sắc tăng 451",
this year's amount in another passage or in a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from assistant.audit.changes.gap import any_slipped, wanted, wrong_gap
from assistant.audit.changes.levels import AIMED, BODY, RATED, WAY, Level, tabled_levels, told_levels
from assistant.audit.figures.describing import bare_rating
from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.rating import rating_of
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.settling import not_misread
from assistant.audit.tables.grid import Grid

_ROOM = 3  # times as great as it should be


def check_compared(scene: Scene, grids: Sequence[Grid], right: Iterable[Claim]) -> list[Claim]:
    """A claim for each such change; it is wrong where the report gives one amount for either year, and they differ by
    another number.

    `right`: comparisons that hold; where they bear out all three figures, it is this one that is misread.
    """
    levels = [*told_levels(scene), *tabled_levels(scene, grids)]
    found = [claim for row in scene.by_block for at in range(len(row)) for claim in _at(scene, row, at, levels)]
    return not_misread(found, right)


def _at(scene: Scene, row: Sequence[Figure], at: int, levels: Sequence[Level]) -> Iterator[Claim]:
    change = row[at]
    text = scene.folded[change.block]
    start, _ = scene.sentence(change.block, change.start)
    low = max(row[at - 1].end if at else 0, start)
    lead = text[low : change.start]
    way = WAY.search(lead)
    if way is None or change.kind is not Kind.COUNT or not change.value or change.of is not None:
        return
    if AIMED.search(text[start : change.start]) or _beside(scene, row, at):
        return
    subject = re.split(r"[;:()]", lead[: way.start()])[-1]
    ratings = rating_of(subject) or bare_rating(re.sub(r"^.*\b(?=(?:tot|hoan thanh)\s*$)", "", subject.strip()))
    if not ratings and not RATED.search(subject):
        return
    if not ratings and not re.search(r"\bso\b|\btong\b", subject):
        return
    body = bool(BODY.search(f"{subject} {change.unit[:24]}"))
    own = [one for one in levels if one.ratings == ratings and one.body == body and one.figure != change]
    nows, thens = [one for one in own if not one.then], [one for one in own if one.then]
    sign = 1 if way["up"] else -1
    for now in nows:
        for then in thens:
            if now.figure.value - then.figure.value == sign * change.value:
                yield Claim(FindingKind.SUM, None, change, (now.figure, then.figure), weak=change.value < 10)
                return
    pair = _sole(change, nows, thens)
    sole = len({one.figure.value for one in nows}) == 1 == len({one.figure.value for one in thens})
    if pair is None or not (_may_be(*pair, change, sign) or (sole and _alike(*pair))):
        return
    if abs(pair[0].value - pair[1].value) != change.value:  # which way it went is told elsewhere
        yield wrong_gap(change, *pair, certain=True)


def _sole(change: Figure, nows: Sequence[Level], thens: Sequence[Level]) -> tuple[Figure, Figure] | None:
    """The one amount of each year: in the passage of the change, else the one there is; the greatest of this year's where
    they are of groups and of all."""
    here = [one for one in thens if one.figure.block == change.block] or list(thens)
    if len({one.figure.value for one in here}) != 1 or not nows:
        return None
    then = here[0].figure
    beside = [one for one in nows if one.figure.block == change.block and one.figure.end <= change.start]
    own = beside or list(nows)
    values = {one.figure.value for one in own}
    if len(values) == 1:
        return own[0].figure, then
    most = max(own, key=lambda one: one.figure.value)
    return (most.figure, then) if _alike(most.figure, then) else None


def _beside(scene: Scene, row: Sequence[Figure], at: int) -> bool:
    """Whether an amount stands right beside the change in brackets or clause: other rules read that."""
    change = row[at]
    near = [one for one in (*row[max(0, at - 1) : at], *row[at + 1 : at + 2]) if scene.same_sentence(one, change)]
    text = scene.folded[change.block]
    for one in near:
        words = text[min(one.end, change.end) : max(one.start, change.start)]
        if one.kind is Kind.COUNT and not one.chained and not re.search(r"[;]", words):
            after = one.start > change.start
            if after and re.search(r"[(]|so voi|nam (?:truoc|20\d\d)", words) and not re.search(r"[,)]", words):
                return True
            if (
                not after
                and not re.search(r"[.]", words)
                and one.ratings
                and not re.search(r",\s*\S+ \S+ \S+ \S+", words)
            ):
                return True
    return False


def _alike(now: Figure, then: Figure) -> bool:
    """Whether two amounts may be of one group in two years."""
    return now.value <= 2 * then.value <= 4 * now.value


def _may_be(now: Figure, then: Figure, change: Figure, sign: int) -> bool:
    if any_slipped(wanted(now, then, change, sign)):
        return True
    gap = now.value - then.value
    return abs(gap) <= _ROOM * change.value and change.value <= _ROOM * max(abs(gap), Fraction(1))
