"""Changes of a rating told apart from both its amounts: "năm 2023 … 10.985 đồng chí xuất sắc. Năm nay số xuất sắc tăng 451",
this year's amount in another passage or in a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from assistant.audit.figures.describing import bare_rating
from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.nearness import slipped
from assistant.audit.figures.rating import Ratings, rating_of
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import number
from assistant.audit.file.dating import report_year
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.findings.settling import not_misread
from assistant.audit.tables.grid import Grid
from assistant.audit.words.mention import other_year

_WAY = re.compile(
    r"(?:(?P<up>\b(?:tang|nhieu hon|cao hon|them)\b)|\b(?:giam|it hon|thap hon|bot)\b)(?P<words>[^0-9;.():]{0,40})$"
)
_AIMED = re.compile(r"\b(?:ke hoach|chi tieu|phan dau|du kien|muc tieu|toi thieu)\b")
_RATED = re.compile(r"\b(?:kiem diem,? )?(?:danh gia,? )?(?:va )?xep loai\b")
_BODY = re.compile(r"\b(?:chi bo|dang bo|to chuc|tccsd|tap the|don vi|dang uy)\b")
_PERSON = re.compile(r"\b(?:dang vien|dong chi|can bo|ca nhan|nguoi|cong chuc|vien chuc)\b")
_OTHERS = re.compile(r"\b(?:can bo|ca nhan|cong chuc|vien chuc|lanh dao|nu|dang bo|khoi|rieng|xa|phuong|thon)\b")
_NOW = re.compile(r"\bnam nay\b")
_ROOM = 3  # times as great as it should be


@dataclass(frozen=True)
class _Level:
    """An amount of a rating in one of the two years; no ratings: all that were rated."""

    figure: Figure
    ratings: Ratings
    body: bool
    then: bool


def check_compared(scene: Scene, grids: Sequence[Grid], right: Iterable[Claim]) -> list[Claim]:
    """A claim for each such change; it is wrong where the report gives one amount for either year, and they differ by
    another number.

    `right`: comparisons that hold; where they bear out all three figures, it is this one that is misread.
    """
    levels = [*_told(scene), *_tabled(scene, grids)]
    found = [claim for row in scene.by_block for at in range(len(row)) for claim in _at(scene, row, at, levels)]
    return not_misread(found, right)


def _at(scene: Scene, row: Sequence[Figure], at: int, levels: Sequence[_Level]) -> Iterator[Claim]:
    change = row[at]
    text = scene.folded[change.block]
    start, _ = scene.sentence(change.block, change.start)
    low = max(row[at - 1].end if at else 0, start)
    lead = text[low : change.start]
    way = _WAY.search(lead)
    if way is None or change.kind is not Kind.COUNT or not change.value or change.of is not None:
        return
    if _AIMED.search(text[start : change.start]) or _beside(scene, row, at):
        return
    subject = re.split(r"[;:()]", lead[: way.start()])[-1]
    ratings = rating_of(subject) or bare_rating(re.sub(r"^.*\b(?=(?:tot|hoan thanh)\s*$)", "", subject.strip()))
    if not ratings and not _RATED.search(subject):
        return
    if not ratings and not re.search(r"\bso\b|\btong\b", subject):
        return
    body = bool(_BODY.search(f"{subject} {change.unit[:24]}"))
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
    gap = pair[0].value - pair[1].value
    note = f"Chênh lệch giữa {number(pair[0].value)} và {number(pair[1].value)} là {number(abs(gap))}."
    if abs(gap) == change.value:
        return  # which way it went is told elsewhere
    yield Claim(FindingKind.SUM, Verdict.WRONG, change, pair, change.text, number(abs(gap)), None, note, certain=True)


def _sole(change: Figure, nows: Sequence[_Level], thens: Sequence[_Level]) -> tuple[Figure, Figure] | None:
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
    gap = sign * (now.value - then.value)
    meant = ((change, gap), (now, then.value + sign * change.value), (then, now.value - sign * change.value))
    if any(value > 0 and slipped(figure.text, number(value)) for figure, value in meant):
        return True
    return abs(gap) <= _ROOM * change.value and change.value <= _ROOM * max(abs(gap), Fraction(1))


def _told(scene: Scene) -> Iterator[_Level]:
    year = report_year(scene.report)
    for figure in scene.figures:
        if figure.kind is not Kind.COUNT or figure.chained or figure.under is not None or figure.value <= 0:
            continue
        text = scene.folded[figure.block]
        start, end = scene.sentence(figure.block, figure.start)
        row = scene.by_block[figure.block]
        before = [one.end for one in row if one.end <= figure.start]
        lead = text[max([start, *before]) : figure.start]
        after = re.split(r"[,;.()0-9]", text[figure.end : min(end, figure.end + 60)])[0]
        if _WAY.search(lead) or _AIMED.search(lead):
            continue
        ratings = figure.ratings
        if not ratings and not _RATED.search(after) and not re.search(r"xep loai(?: duoc| la| cho)?\s*$", lead):
            continue
        if "chua" in after or "khong xep" in after or "chua" in lead[-24:] or len(ratings) > 1:
            continue
        named = f"{lead[-40:]} {figure.unit[:24]}"
        if _OTHERS.search(named):
            continue
        body = bool(_BODY.search(named)) if _BODY.search(named) or _PERSON.search(named) else _is_body(scene, figure)
        opening = text[start : figure.start]
        then = other_year(opening, year) and not _NOW.search(opening)
        yield _Level(figure, ratings, body, then)


def _is_body(scene: Scene, figure: Figure) -> bool:
    thing = scene.object_of(figure)
    return thing is not None and thing != "person"


def _tabled(scene: Scene, grids: Sequence[Grid]) -> Iterator[_Level]:
    year = report_year(scene.report)
    for grid in grids:
        about = scene.folded[grid.after][-160:] if grid.after >= 0 else ""
        for at, row in enumerate(grid.rows):
            if at not in grid.totals and not grid.row_ratings(at):
                continue
            for column, figure in row.items():
                if column not in grid.counts or column in grid.changes or figure.kind is not Kind.COUNT:
                    continue
                head, label = grid.heads[column], grid.labels[at]
                ratings = grid.ratings(column) if at in grid.totals else grid.row_ratings(at)
                if not ratings and not _RATED.search(head) and not re.search(r"\btong\b", head):
                    continue
                named = f"{about} {head} {label}"
                body = bool(_BODY.search(f"{head} {label}")) and not _PERSON.search(f"{head} {label}")
                body = body or (bool(_BODY.search(named)) and not _PERSON.search(named))
                yield _Level(figure, ratings, body, other_year(head, year))
