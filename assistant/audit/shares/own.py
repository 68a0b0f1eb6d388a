"""Counts each with its share of them all, their total told elsewhere or nowhere: "Tốt 1.185 em (93,01%), Khá 81 em (6,36%), Đạt 8 em (0,63%)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.nearness import typed_for
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import Match, compare, number
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.shares.verdict import told
from assistant.audit.whole.places import Whole

_LEAST = 3  # counts; two with their shares are told of anything
_MOST = 400  # totals the shares leave open, beyond which they hold nothing
_BESIDE = re.compile(r"[^0-9;.]{0,60}")
_NEXT = re.compile(r"\W*(?:%|phan tram)?[^0-9.]{0,80}")

Pair = tuple[Figure, Figure]


def check_own_shares(scene: Scene) -> list[Claim]:
    """Claims for each such list whose shares hold, all or all but one, or would were one count another."""
    return [claim for row in scene.by_block for run in _runs(scene, row) for claim in _judged(run)]


def _runs(scene: Scene, row: Sequence[Figure]) -> Iterator[list[Pair]]:
    """Neighbouring counts of a sentence, each right before its share with a place after the comma."""
    run: list[Pair] = []
    for part, share in pairwise(row):
        if not _is_pair(scene, part, share):
            continue
        if run and (not _NEXT.fullmatch(scene.between(run[-1][1], part)) or not scene.same_sentence(run[-1][0], part)):
            if len(run) >= _LEAST:
                yield run
            run = []
        run.append((part, share))
    if len(run) >= _LEAST:
        yield run


def _is_pair(scene: Scene, part: Figure, share: Figure) -> bool:
    return (
        part.countable
        and not part.tied
        and share.kind is Kind.PERCENT
        and share.places > 0
        and not share.chained
        and scene.same_sentence(part, share)
        and _BESIDE.fullmatch(scene.between(part, share)) is not None
    )


def _judged(run: list[Pair]) -> Iterator[Claim]:
    parts = [part for part, _ in run]
    whole = sum((part.value for part in parts), Fraction(0))
    right = [compare(share, part.value, whole) is Match.RIGHT for part, share in run]
    if sum(right) + 1 >= len(run) and sum(right) >= _LEAST - 1:
        for (part, share), holds in zip(run, right, strict=True):
            others = tuple(one for one in parts if one != part)
            if holds:
                yield Claim(FindingKind.PERCENTAGE, None, share, (part, *others))
            else:
                yield told(share, part, Whole(whole, tuple(parts), "group sum"))
        return
    found = [one for at in range(len(run)) if (one := _mended(run, at)) is not None]
    if len(found) == 1:
        yield found[0]


def _mended(run: list[Pair], at: int) -> Claim | None:
    """The claim that the count at a place is wrong, where one other amount of it makes every share hold."""
    part, share = run[at]
    rest = [one for place, one in enumerate(run) if place != at]
    added = sum((one.value for one, _ in rest), Fraction(0))
    low, high = Fraction(0), Fraction(10**9)
    for one, own in rest:
        half = Fraction(1, 2 * 10**own.places)
        if own.value <= half:
            continue
        low, high = max(low, one.value * 100 / (own.value + half)), min(high, one.value * 100 / (own.value - half))
    totals = range(ceil(low), floor(high) + 1) if low < high <= low + _MOST else range(0)
    fitting = [
        total - added
        for total in totals
        if total >= added and all(compare(own, one.value, Fraction(total)) is Match.RIGHT for one, own in rest)
        and compare(share, total - added, Fraction(total)) is Match.RIGHT
    ]  # fmt: skip
    if len(fitting) > 1:
        fitting = [value for value in fitting if typed_for(part, value)]
    if len(fitting) != 1 or fitting[0] == part.value or part.places:
        return None
    meant = number(fitting[0])
    note = f"Các tỷ lệ bên cạnh đều khớp nếu {part.text} là {meant} (tổng {number(fitting[0] + added)})."
    others = tuple(one for one, _ in rest)
    return Claim(FindingKind.SUM, Verdict.WRONG, part, others, part.text, meant, None, note, certain=True)
