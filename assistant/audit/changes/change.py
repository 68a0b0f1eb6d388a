"""Growth and decline against another year: "tăng 12 đồng chí so với năm 2024 (186 đồng chí)"."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.audit.changes.gap import wrong_gap
from assistant.audit.changes.growth import by_percent
from assistant.audit.changes.two_years import by_years
from assistant.audit.changes.yearly import rated_pair, rows, since_pair, stated_pair
from assistant.audit.figures.counted_object import alike
from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind


def check_changes(scene: Scene, *, done: frozenset[Figure] = frozenset()) -> list[Claim]:
    """A claim for each stated increase or decrease not among those done."""
    claims: list[Claim] = []
    for figure in scene.figures:
        if figure.chained and figure.checkable and figure not in done:
            claims += by_percent(scene, figure) if figure.kind is Kind.PERCENT else _by_count(scene, figure)
    return claims


def _by_count(scene: Scene, figure: Figure) -> Iterator[Claim]:
    before, after = rows(scene, figure)
    pair = (
        since_pair(scene, figure)
        or stated_pair(scene, figure, before, after)
        or by_years(scene, figure, before)
        or rated_pair(scene, figure, after)
    )
    if pair is not None:
        now, then = pair
        gap = abs(now.value - then.value)
        if gap == figure.value:
            yield Claim(FindingKind.SUM, None, figure, pair)
            return
        yield wrong_gap(figure, now, then)
        return
    thing = scene.object_of(figure)
    near = [f for f in (*before[:4], *after[:3]) if f.kind is figure.kind and alike(scene.object_of(f), thing)]
    wide = [f for f in scene.figures if f.kind is figure.kind and not f.chained and abs(f.block - figure.block) <= 8]
    for first in near:
        for second in (*near, *wide):
            if first != second and abs(first.value - second.value) == figure.value:
                yield Claim(FindingKind.SUM, None, figure, (first, second), weak=True)
                return
