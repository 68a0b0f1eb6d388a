"""What is aimed at with how far that is from what was done: "kiểm tra 60 công trình (tăng 3 so với thực hiện năm 2024)"."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.audit.changes.gap import may_be
from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.rating import rating_of
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import Match, compare, number, shown
from assistant.audit.file.dating import report_year
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.findings.settling import borne_out
from assistant.audit.tables.grid import Grid
from assistant.audit.words.phrase import CLAUSE_END, content_words
from assistant.audit.words.year import ahead, other_year

_WAY = re.compile(
    r"^[^0-9;.]{0,50}(?:\(|, )(?:tuc |tuc la |la )?(?:(?P<up>tang|nhieu hon|cao hon)|giam|it hon|thap hon)[^0-9;.()]{0,40}$"
)
_PLAN = re.compile(r"\b(?:ke hoach|kh|chi tieu|du toan|muc tieu|nghi quyet)\b")
_AIM = frozenset("phan dau thuc hien muc cuoi xuong tang giam nam nang len tiep tuc dat so nhieu".split())
_ENOUGH, _ALIKE = 0.55, 0.15  # weight of the words shared; how much less of it is as good


@dataclass(frozen=True)
class _Told:
    """A figure with the words beside it."""

    figure: Figure
    words: frozenset[str]


def check_aims(scene: Scene, grids: Sequence[Grid], right: Iterable[Claim]) -> list[Claim]:
    """A claim for each aim whose distance from what was done is told, where one figure of the report is what was done."""
    year = report_year(scene.report)
    done = list(_done(scene, grids, year))
    counts = Counter(word for one in done for word in one.words)
    weight = {word: math.log((len(done) + 1) / count) for word, count in counts.items()}
    sure = borne_out(right)
    found = [
        claim
        for row in scene.by_block
        for aim, change in pairwise(row)
        if (way := _WAY.match(scene.between(aim, change))) and (aim.kind is Kind.BOUND or ahead(scene, aim, year))
        for claim in _judged(scene, aim, change, 1 if way.group("up") else -1, done, weight)
    ]
    return [claim for claim in found if claim.verdict is None or not {*claim.figures[:2]} <= sure]


def _done(scene: Scene, grids: Sequence[Grid], year: int | None) -> Iterator[_Told]:
    for figure in scene.figures:
        if figure.checkable and not figure.chained and figure.under is None and not ahead(scene, figure, year):
            before, after = _around(scene, figure)
            if not other_year(before, year) and not _PLAN.search(before):
                yield _Told(figure, content_words(f"{before} {after}") - _AIM)
    for grid in grids:
        for row, label in zip(grid.rows, grid.labels, strict=True):
            for column, figure in row.items():
                words = f"{label} {grid.heads[column]}"
                years = re.findall(r"\b20[0-9]{2}\b", words)
                if column not in grid.changes and not _PLAN.search(words) and all(int(one) == year for one in years):
                    yield _Told(figure, content_words(words) - _AIM)


def _around(scene: Scene, figure: Figure) -> tuple[str, str]:
    """The words of a figure's clause before and after it."""
    text = scene.folded[figure.block]
    start, end = scene.sentence(figure.block, figure.start)
    before = CLAUSE_END.split(text[max(start, figure.start - 90) : figure.start])[-1]
    return before, re.split(r"[0-9]", CLAUSE_END.split(text[figure.end : min(end, figure.end + 60)])[0])[0]


def _judged(
    scene: Scene, aim: Figure, change: Figure, sign: int, done: Sequence[_Told], weight: dict[str, float]
) -> Iterator[Claim]:
    before, after = _around(scene, aim)
    words = content_words(f"{before} {after}") - _AIM
    ratings = rating_of(before)
    whole = sum(weight.get(word, 0.0) for word in words)
    if change.kind is Kind.DURATION or aim.kind is Kind.PERCENT or len(words) < 2 or not whole or not change.value:
        return
    scored = [
        (sum(weight[word] for word in words & one.words) / whole, one.figure)
        for one in done
        if one.figure.kind is not Kind.PERCENT and one.figure.ratings == ratings and len(words & one.words) >= 2
    ]
    most = max((score for score, _ in scored), default=0.0)
    near = [figure for score, figure in scored if score >= max(_ENOUGH, most - _ALIKE)]
    wide = [figure for score, figure in scored if score >= _ENOUGH - _ALIKE]
    base = next((one for one in wide if _fits(aim, one, change, sign)), None)
    if base is not None:
        yield Claim(FindingKind.SUM, None, change, (aim, base), weak=change.value < 10)
        return
    if len({figure.value for figure in near}) != 1:
        return
    base = near[0]
    gap = abs(aim.value - base.value)
    if change.kind is Kind.PERCENT:
        right = shown(gap, base.value, change.places) if base.value else ""
        told = gap * 100 <= 3 * change.value * base.value <= 9 * gap * 100
        note = f"|{number(aim.value)} − {number(base.value)}| : {number(base.value)} × 100 = {right}."
    else:
        right, told = number(gap), may_be(aim, base, change, sign)
        note = f"Chênh lệch giữa {number(aim.value)} và {number(base.value)} là {right}."
    if told and right:
        kind = FindingKind.PERCENTAGE if change.kind is Kind.PERCENT else FindingKind.SUM
        yield Claim(kind, Verdict.WRONG, change, (aim, base), change.text, right, None, note, certain=True)


def _fits(aim: Figure, base: Figure, change: Figure, sign: int) -> bool:
    if change.kind is Kind.PERCENT:
        return base.value > 0 and compare(change, abs(aim.value - base.value), base.value) is Match.RIGHT
    return aim.value - base.value == sign * change.value
