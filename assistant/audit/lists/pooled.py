"""Counts of the same nouns told level by level, and of all levels together: "tỉnh gợi ý 04 tập thể, 09 cá nhân; huyện 46 tập thể, 71 cá
nhân; cộng chung 50 tập thể, 80 cá nhân"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.settling import not_misread
from assistant.audit.findings.sum_claim import wrong_sum

_POOLED = re.compile(
    r"^[^0-9]*?\b(?:cong chung|tong cong|tinh chung|cong lai|tong so|tong lai|ca thay|tat ca)\b[^0-9.]*$"
)
_LEAST = 2  # levels

Pair = tuple[Figure, Figure]


def check_pooled(scene: Scene, right: Iterable[Claim]) -> list[Claim]:
    """A claim for each noun of such a sentence.

    `right`: comparisons that hold; where they bear out all the figures of a sum, it is the sum that is misread.
    """
    return not_misread([claim for row in scene.by_block for claim in _in_row(scene, row)], right)


def _in_row(scene: Scene, row: Sequence[Figure]) -> Iterator[Claim]:
    plain = [one for one in row if one.kind is Kind.COUNT]
    for at in range(2 * _LEAST, len(plain) - 1):
        total = plain[at], plain[at + 1]
        if not _POOLED.match(scene.between(plain[at - 1], total[0])) or not _is_pair(scene, *total):
            continue
        levels = list(_levels(scene, plain[:at], total))
        if len(levels) < _LEAST:
            continue
        for side, whole in enumerate(total):
            parts = tuple(level[side] for level in levels)
            added = sum((part.value for part in parts), Fraction(0))
            yield Claim(FindingKind.SUM, None, whole, parts) if added == whole.value else wrong_sum(whole, parts)


def _levels(scene: Scene, before: Sequence[Figure], total: Pair) -> Iterator[Pair]:
    """Pairs of the total's nouns right before it in its sentence, the nearest first."""
    for at in range(len(before) - 2, -1, -2):
        one, two = before[at], before[at + 1]
        same = one.noun() == total[0].noun() and two.noun() == total[1].noun()
        if not same or not _is_pair(scene, one, two) or not scene.same_sentence(one, total[0]):
            return
        yield one, two


def _is_pair(scene: Scene, one: Figure, two: Figure) -> bool:
    plain = not one.tied and not two.tied and scene.same_sentence(one, two) and ";" not in scene.between(one, two)
    return plain and bool(one.noun()) and bool(two.noun()) and one.noun() != two.noun()
