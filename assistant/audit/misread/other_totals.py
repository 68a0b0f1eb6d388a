"""Additions whose parts have a total of their own: told before them, among them, or left by a ratio."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim

_SUMMED = re.compile(r"\b(?:tong|cong|tat ca|ca thay)\b")
_TELLING = 100  # a sum from here on is hardly met by chance
_LEAVES = re.compile(r"\bcon(?: lai)?\s*$")


def announced(scene: Scene, claim: Claim) -> bool:
    """Whether the count right before the parts is their sum: "34 cán bộ quản lý được đánh giá: 5 xuất sắc, 28 tốt, 1 …"."""
    first = min(claim.involved, key=lambda one: (one.block, one.start))
    before = [one for one in scene.by_block[first.block] if one.end <= first.start and one.checkable]
    added = sum((figure.value for figure in claim.involved), Fraction(0))
    return bool(before) and before[-1] not in claim.figures and before[-1].value == added and not before[-1].chained


def holds_list(claim: Claim, other: Claim) -> bool:
    """Whether another claim adds some of the parts up to another of them: that one is no part beside its own parts."""
    return other is not claim and other.target in claim.involved and {*other.involved} < {*claim.involved}


def holds_subtotal(claim: Claim) -> bool:
    """Whether one of the parts is what those before it come to: "mua thêm 730 bản, được tặng 410 bản, tổng cộng 1.140 bản"."""
    parts = sorted(claim.involved, key=lambda one: (one.block, one.start))
    return any(
        parts[at].value == sum((one.value for one in parts[low:at]), Fraction(0))
        and (parts[at].value >= _TELLING or _SUMMED.search(parts[at].label))
        for at in range(2, len(parts))
        for low in range(at - 1)
    )


def left_of_ratio(scene: Scene, claim: Claim) -> bool:
    """Whether what a ratio leaves is added to what is told of it: "13/17 xã đạt, trong đó 03 nâng cao; còn 04 chưa đạt"."""
    assert claim.target is not None
    if claim.target.of is None:
        return False
    whole = scene.by_block[claim.target.block][claim.target.of]
    left = whole.value - claim.target.value
    return any(figure.value == left and _LEAVES.search(figure.label) for figure in claim.involved)


def comes_to_all(scene: Scene, claim: Claim) -> bool:
    """Whether a total is what all the counts between it and the last part come to, the parts and others: "14 chỉ tiêu: vượt 03, đạt
    10, chưa đạt 01" is no sum of 10 and 01."""
    target, parts = claim.target, claim.involved
    assert target is not None
    if any(part.block != target.block or not scene.same_sentence(part, target) for part in parts):
        return False
    low, high = min(one.start for one in claim.figures), max(one.end for one in claim.figures)
    depth = scene.depth(parts[0])
    between = [
        one
        for one in scene.by_block[target.block]
        if low <= one.start < high and one is not target and one.kind is target.kind and scene.depth(one) == depth
    ]
    return set(parts) < set(between) and sum((one.value for one in between), Fraction(0)) == target.value
