"""Growth in percent or in points, against the counts or shares of two years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from assistant.audit.changes.yearly import rows, stated_pair
from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import Match, compare, number, shown
from assistant.audit.findings.finding import Claim, FindingKind, Verdict

_LONG = 100  # amounts of three digits hardly give the share by chance


def by_percent(scene: Scene, figure: Figure) -> Iterator[Claim]:
    """What a growth told in percent agrees with, or what it should be where the words give both years."""
    before, after = rows(scene, figure)
    percents = [
        f for f in scene.figures if f.kind is Kind.PERCENT and not f.chained and abs(f.block - figure.block) <= 8
    ]
    near = [f for f in percents if f.block == figure.block]
    for first in near:
        for second in percents:
            if first != second and abs(first.value - second.value) == figure.value:
                yield Claim(FindingKind.PERCENTAGE, None, figure, (first, second), weak=True)
                return
    wide = [f for f in scene.figures if f.countable and abs(f.block - figure.block) <= 6]
    rises = [f for f in scene.by_block[figure.block] if f.chained and f.countable]
    right = next(_made(figure, [*before[:4], *after[:3]], wide, rises), None)
    if right is not None:
        yield Claim(FindingKind.PERCENTAGE, None, figure, right)
        return
    far = next(_risen(figure, wide, rises), None)
    if far is not None:
        yield Claim(FindingKind.PERCENTAGE, None, figure, far, weak=True)
        return
    points = _points(scene, figure, near)
    if points is not None:
        first, second = points
        gap = number(abs(first.value - second.value))
        note = f"Chênh lệch giữa {first.text} và {second.text} là {gap} điểm phần trăm."
        yield Claim(FindingKind.PERCENTAGE, Verdict.WRONG, figure, points, figure.text, f"{gap}%", None, note)
        return
    pair = stated_pair(scene, figure, before, after)
    if rises and (stated := _prior(scene, rises, figure)) is not None:
        rise, prior = stated
        yield _off(figure, stated, rise.value, prior.value, number(rise.value))
    elif pair is None and rises and before:
        rise = rises[-1]
        if rise.start > figure.end and ";" in scene.between(figure, rise):
            return  # "tăng 3,6%; doanh thu 300 tỷ đồng, tăng 13,6 tỷ đồng"
        then_value = _then(scene, rise, before[-1] if before[-1] != rise else before[0])
        if then_value is not None:
            yield _off(figure, (before[-1], rise), rise.value, then_value, number(rise.value), cut=False)
    elif pair is not None and pair[1].value > 0:
        now, then = pair
        rise_told = f"|{number(now.value)} − {number(then.value)}|"
        yield _off(figure, pair, abs(now.value - then.value), then.value, rise_told)


def _made(
    figure: Figure, counts: list[Figure], wide: list[Figure], rises: list[Figure]
) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of counts beside the percentage, or of a count and a rise, that make it."""
    for first in counts:
        for second in (*counts, *wide):
            if (
                second.value
                and first != second
                and compare(figure, abs(first.value - second.value), second.value) is Match.RIGHT
            ):
                yield first, second
        for rise in rises:
            for base in (first.value, first.value - rise.value, first.value + rise.value):
                if base > 0 and compare(figure, rise.value, base) is Match.RIGHT:
                    yield first, rise


def _off(
    figure: Figure, involved: tuple[Figure, Figure], rise: Fraction, base: Fraction, told: str, *, cut: bool = True
) -> Claim:
    """The claim that a growth is not what a rise makes of its base; `told`: the rise in the reckoning, `cut`: it may be cut off."""
    right = shown(rise, base, figure.places)
    truncated = cut and compare(figure, rise, base) is Match.TRUNCATED
    verdict = Verdict.TRUNCATED if truncated else Verdict.WRONG
    note = f"{told} : {number(base)} × 100 = {right}."
    return Claim(FindingKind.PERCENTAGE, verdict, figure, involved, figure.text, right, None, note)


def _risen(figure: Figure, wide: list[Figure], rises: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """A rise of three digits and more told apart from the amount it led to: that of the paragraph's opening, not the plan's."""
    for rise in rises:
        for now in wide if rise.value >= _LONG else ():
            for base in (now.value - rise.value, now.value + rise.value):
                if now != rise and base > 0 and compare(figure, rise.value, base) is Match.RIGHT:
                    yield now, rise


def _prior(scene: Scene, rises: list[Figure], figure: Figure) -> tuple[Figure, Figure] | None:
    """The rise before a percentage and last year's count between them: "tăng 12 (năm 2024 có 186), tăng 6,45%"."""
    for rise in rises:
        if rise.end < figure.start and scene.same_sentence(rise, figure):
            between = [
                f
                for f in scene.by_block[figure.block]
                if rise.end <= f.start < figure.start and f.countable and not f.chained
            ]
            if (
                len(between) == 1
                and between[0].value > 0
                and between[0].kind is rise.kind
                and ";" not in scene.between(rise, figure)
                and re.search(r"nam|cung ky", scene.between(rise, between[0]))
            ):
                return rise, between[0]
    return None


def _then(scene: Scene, rise: Figure, now: Figure) -> Fraction | None:
    words = scene.folded[rise.block][max(0, rise.start - 12) : rise.start]
    if not scene.same_sentence(rise, now):
        return None
    then = now.value - rise.value if "tang" in words else now.value + rise.value if "giam" in words else Fraction(0)
    return then if then > 0 else None


def _points(scene: Scene, figure: Figure, near: list[Figure]) -> tuple[Figure, Figure] | None:
    before = [f for f in near if f.end <= figure.start and scene.same_sentence(f, figure)]
    after = [f for f in near if f.start >= figure.end and scene.same_sentence(f, figure)]
    if (
        before
        and after
        and re.search(r"so voi|nam", scene.between(figure, after[0]))
        and len(scene.between(figure, after[0])) < 80
    ):
        return before[-1], after[0]
    return None
