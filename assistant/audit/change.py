"""Growth and decline against another year: "tăng 12 đồng chí so với năm 2024 (186 đồng chí)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from assistant.audit.figure import Figure, Kind
from assistant.audit.finding import Claim, FindingKind, Verdict
from assistant.audit.rating import rating_of
from assistant.audit.scene import Scene, alike, named_object
from assistant.audit.share import Match, compare, number, shown

_SINCE = re.compile(r"\bso voi (?:cung ky|nam)(?: nam)?(?: truoc| 20[0-9]{2})?")
_THEN = re.compile(r"so voi|nam (?:truoc|20[0-9]{2})|cung ky")
_BETWEEN = re.compile(r"^\s*(?:[^\d;.]{0,60})?\b(?:len|xuong|den|con|nam)\b")


def check_changes(scene: Scene, *, done: frozenset[Figure] = frozenset()) -> list[Claim]:
    """A claim for each stated increase or decrease not among those done."""
    claims: list[Claim] = []
    for figure in scene.figures:
        if figure.chained and figure.checkable and figure not in done:
            claims += _by_percent(scene, figure) if figure.kind is Kind.PERCENT else _by_count(scene, figure)
    return claims


def _rows(scene: Scene, figure: Figure) -> tuple[list[Figure], list[Figure]]:
    """Counts before and after in the same sentence (parentheses included), nearest first."""
    same = [f for f in scene.by_block[figure.block] if f.countable and not f.chained and scene.same_sentence(f, figure)]
    depth = scene.depth(figure)
    before = [f for f in reversed(same) if f.end <= figure.start]
    return [f for f in before if scene.depth(f) <= depth] or before, [f for f in same if f.start >= figure.end]


def _by_count(scene: Scene, figure: Figure) -> Iterator[Claim]:
    before, after = _rows(scene, figure)
    pair = (
        _earlier_then(scene, figure) or _stated_pair(scene, figure, before, after) or _elsewhere(scene, figure, after)
    )
    if pair is not None:
        now, then = pair
        gap = abs(now.value - then.value)
        if gap == figure.value:
            yield Claim(FindingKind.SUM, None, figure, pair)
            return
        note = f"Chênh lệch giữa {number(now.value)} và {number(then.value)} là {number(gap)}."
        yield Claim(FindingKind.SUM, Verdict.WRONG, figure, (now, then), figure.text, number(gap), None, note)
        return
    thing = scene.object_of(figure)
    near = [f for f in (*before[:4], *after[:3]) if f.kind is figure.kind and alike(scene.object_of(f), thing)]
    wide = [f for f in scene.figures if f.kind is figure.kind and not f.chained and abs(f.block - figure.block) <= 8]
    for first in near:
        for second in (*near, *wide):
            if first != second and abs(first.value - second.value) == figure.value:
                yield Claim(FindingKind.SUM, None, figure, (first, second), weak=True)
                return


def _earlier_then(scene: Scene, figure: Figure) -> tuple[Figure, Figure] | None:
    """Last year's count before the change: "… có 8 đảng viên. So với năm trước (11 đảng viên) giảm 3 đảng viên"."""
    text = scene.folded[figure.block]
    opened = list(_SINCE.finditer(text, 0, figure.start))
    inside = [
        f for f in scene.by_block[figure.block] if opened and opened[-1].end() <= f.start < figure.start and f.checkable
    ]
    if len(inside) != 1 or inside[0].chained or not scene.same_sentence(inside[0], figure):
        return None
    then = inside[0]
    thing = scene.object_of(then)
    earlier = [
        f
        for f in scene.by_block[figure.block]
        if f.end <= opened[-1].start()
        and f.countable
        and not f.chained
        and f.under is None
        and scene.object_of(f) == thing
        and scene.depth(f) <= scene.depth(figure)
    ]
    fits = [f for f in earlier if abs(f.value - then.value) == figure.value]
    found = fits or [f for f in earlier if scene.same_sentence(f, figure)] or earlier
    return (found[0], then) if found else None


def _stated_pair(
    scene: Scene, figure: Figure, before: list[Figure], after: list[Figure]
) -> tuple[Figure, Figure] | None:
    """Now and then where the sentence gives both: a count before, and one after "so với năm …" or "từ … lên"."""
    text = scene.folded[figure.block]
    if (
        len(after) >= 2
        and re.search(r"\btu\s*$", text[: after[0].start])
        and _BETWEEN.match(scene.between(after[0], after[1]))
    ):
        return after[1], after[0]
    if (
        len(before) >= 2
        and re.search(r"\btu\s*$", text[: before[1].start])
        and _BETWEEN.match(scene.between(before[1], before[0]))
    ):
        return before[0], before[1]
    if before and after and _THEN.search(scene.between(figure, after[0])):
        gap = text[figure.end : after[0].start]
        clause = scene.between(before[0], figure).rpartition(";")
        other = bool(clause[1]) and bool(rating_of(clause[2]))
        if len(gap) < 80 and ";" not in gap and not other and not re.search(r"so voi (?:ke hoach|chi tieu)", gap):
            return _now(scene, figure, before, after[0]), after[0]
    return None


def _now(scene: Scene, figure: Figure, before: list[Figure], then: Figure) -> Figure:
    """This year's count: the one that gives the change, else the nearest of the noun last year's has."""
    fits = [f for f in before if abs(f.value - then.value) == figure.value]
    noun = then.unit.split()[:2]
    named = [f for f in before if noun and f.unit.split()[:2] == noun]
    return (fits or named or before)[0]


def _elsewhere(scene: Scene, figure: Figure, after: list[Figure]) -> tuple[Figure, Figure] | None:
    """This year's count from where the report rates the same thing: "số … không hoàn thành nhiệm vụ giảm 5 … (36)"."""
    start, _ = scene.sentence(figure.block, figure.start)
    clause = scene.folded[figure.block][start : figure.start].rsplit(";", 1)[-1]
    ratings = rating_of(clause)
    if not ratings or not after or not _THEN.search(scene.between(figure, after[0])):
        return None
    thing = named_object(clause) or scene.object_of(figure)
    same = [
        f
        for f in scene.figures
        if f.countable
        and f.ratings == ratings
        and not f.chained
        and f != figure
        and f != after[0]
        and scene.object_of(f) == thing
        and f.block != figure.block
    ]
    scale = [f for f in same if abs(f.value - after[0].value) * 10 <= after[0].value * 3]
    hit = next((f for f in same if abs(f.value - after[0].value) == figure.value), None)
    if hit is not None:
        return hit, after[0]
    if len({f.value for f in same}) != 1:
        same = scale if after[0].value >= 30 else []
    return (same[0], after[0]) if len({f.value for f in same}) == 1 else None


def _by_percent(scene: Scene, figure: Figure) -> Iterator[Claim]:
    before, after = _rows(scene, figure)
    percents = [
        f for f in scene.figures if f.kind is Kind.PERCENT and not f.chained and abs(f.block - figure.block) <= 8
    ]
    near = [f for f in percents if f.block == figure.block]
    for first in near:
        for second in percents:
            if first != second and abs(first.value - second.value) == figure.value:
                yield Claim(FindingKind.PERCENTAGE, None, figure, (first, second), weak=True)
                return
    counts = [*before[:4], *after[:3]]
    wide = [f for f in scene.figures if f.countable and abs(f.block - figure.block) <= 6]
    rises = [f for f in scene.by_block[figure.block] if f.chained and f.countable]
    for first in counts:
        for second in (*counts, *wide):
            if (
                second.value
                and first != second
                and compare(figure, abs(first.value - second.value), second.value) is Match.RIGHT
            ):
                yield Claim(FindingKind.PERCENTAGE, None, figure, (first, second))
                return
        for rise in rises:
            for base in (first.value, first.value - rise.value, first.value + rise.value):
                if base > 0 and compare(figure, rise.value, base) is Match.RIGHT:
                    yield Claim(FindingKind.PERCENTAGE, None, figure, (first, rise))
                    return
    points = _points(scene, figure, near)
    if points is not None:
        first, second = points
        gap = abs(first.value - second.value)
        yield Claim(
            FindingKind.PERCENTAGE,
            Verdict.WRONG,
            figure,
            (first, second),
            figure.text,
            number(gap) + "%",
            None,
            f"Chênh lệch giữa {first.text} và {second.text} là {number(gap)} điểm phần trăm.",
        )
        return
    pair = _stated_pair(scene, figure, before, after)
    if rises and (stated := _prior(scene, rises, figure)) is not None:
        rise, prior = stated
        right = shown(rise.value, prior.value, figure.places)
        match = compare(figure, rise.value, prior.value)
        yield Claim(
            FindingKind.PERCENTAGE,
            Verdict.TRUNCATED if match is Match.TRUNCATED else Verdict.WRONG,
            figure,
            (rise, prior),
            figure.text,
            right,
            None,
            f"{number(rise.value)} : {number(prior.value)} × 100 = {right}.",
        )
        return
    if pair is None and rises and before:
        rise = rises[-1]
        then_value = _then(scene, rise, before[-1] if before[-1] != rise else before[0])
        if then_value is not None:
            right = shown(rise.value, then_value, figure.places)
            yield Claim(
                FindingKind.PERCENTAGE,
                Verdict.WRONG,
                figure,
                (before[-1], rise),
                figure.text,
                right,
                None,
                f"{number(rise.value)} : {number(then_value)} × 100 = {right}.",
            )
        return
    if pair is not None and pair[1].value > 0:
        now, then = pair
        right = shown(abs(now.value - then.value), then.value, figure.places)
        match = compare(figure, abs(now.value - then.value), then.value)
        yield Claim(
            FindingKind.PERCENTAGE,
            Verdict.TRUNCATED if match is Match.TRUNCATED else Verdict.WRONG,
            figure,
            (now, then),
            figure.text,
            right,
            None,
            f"|{number(now.value)} − {number(then.value)}| : {number(then.value)} × 100 = {right}.",
        )


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
