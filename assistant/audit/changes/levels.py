"""The numbers rated so and so that a report gives for its year and for the year before: in its text and in its tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.rating import Ratings
from assistant.audit.figures.scene import Scene
from assistant.audit.file.dating import report_year
from assistant.audit.tables.grid import Grid
from assistant.audit.words.year import other_year

# The words before a change, and those of an aim: what they stand with is no level.
WAY = re.compile(
    r"(?:(?P<up>\b(?:tang|nhieu hon|cao hon|them)\b)|\b(?:giam|it hon|thap hon|bot)\b)(?P<words>[^0-9;.():]{0,40})$"
)
AIMED = re.compile(r"\b(?:ke hoach|chi tieu|phan dau|du kien|muc tieu|toi thieu)\b")
RATED = re.compile(r"\b(?:kiem diem,? )?(?:danh gia,? )?(?:va )?xep loai\b")
BODY = re.compile(r"\b(?:chi bo|dang bo|to chuc|tccsd|tap the|don vi|dang uy)\b")
_PERSON = re.compile(r"\b(?:dang vien|dong chi|can bo|ca nhan|nguoi|cong chuc|vien chuc)\b")
_OTHERS = re.compile(r"\b(?:can bo|ca nhan|cong chuc|vien chuc|lanh dao|nu|dang bo|khoi|rieng|xa|phuong|thon)\b")
_NOW = re.compile(r"\bnam nay\b")


@dataclass(frozen=True)
class Level:
    """An amount of a rating in one of the two years; no ratings: all that were rated."""

    figure: Figure
    ratings: Ratings
    body: bool
    then: bool


def told_levels(scene: Scene) -> Iterator[Level]:
    """Those of the running text."""
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
        if WAY.search(lead) or AIMED.search(lead):
            continue
        ratings = figure.ratings
        if not ratings and not RATED.search(after) and not re.search(r"xep loai(?: duoc| la| cho)?\s*$", lead):
            continue
        if "chua" in after or "khong xep" in after or "chua" in lead[-24:] or len(ratings) > 1:
            continue
        named = f"{lead[-40:]} {figure.unit[:24]}"
        if _OTHERS.search(named):
            continue
        body = bool(BODY.search(named)) if BODY.search(named) or _PERSON.search(named) else _is_body(scene, figure)
        opening = text[start : figure.start]
        then = other_year(opening, year) and not _NOW.search(opening)
        yield Level(figure, ratings, body, then)


def _is_body(scene: Scene, figure: Figure) -> bool:
    thing = scene.object_of(figure)
    return thing is not None and thing != "person"


def tabled_levels(scene: Scene, grids: Sequence[Grid]) -> Iterator[Level]:
    """Those of tables: of rows of totals by the column, of rows of a rating by the row."""
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
                if not ratings and not RATED.search(head) and not re.search(r"\btong\b", head):
                    continue
                named = f"{about} {head} {label}"
                body = bool(BODY.search(f"{head} {label}")) and not _PERSON.search(f"{head} {label}")
                body = body or (bool(BODY.search(named)) and not _PERSON.search(named))
                yield Level(figure, ratings, body, other_year(head, year))
