"""This year's count and last year's, as one sentence or two places give them."""

from __future__ import annotations

import re

from assistant.audit.changes.gap import any_typed, wanted
from assistant.audit.figures.counted_object import named_object
from assistant.audit.figures.figure import Figure
from assistant.audit.figures.rating import rating_of
from assistant.audit.figures.scene import Scene
from assistant.audit.flow.movement import sign_of

_SINCE = re.compile(r"\bso voi (?:cung ky|nam)(?: nam)?(?: truoc| 20[0-9]{2})?")
_THEN = re.compile(r"so voi|nam (?:truoc|20[0-9]{2})|cung ky")
_LISTED = re.compile(r"\b(?:tang|giam)\s[^.;]*[:(]|\bdau (?:nam|ky)\b")
_PARTS = re.compile(r"\)\W*(?:trong do|gom|bao gom)\b")  # "giảm 2 so với năm 2023 (do sáp nhập), trong đó 21 đảng bộ"
_AIM = re.compile(r"\b(?:chi tieu|ke hoach|du toan|muc tieu)\b[^0-9;.()]*\([^0-9;.()]*$")
_BETWEEN = re.compile(r"^\s*(?:[^\d;.]{0,60})?\b(?:len|xuong|den|con|nam)\b")


def rows(scene: Scene, figure: Figure) -> tuple[list[Figure], list[Figure]]:
    """Counts before and after in the same sentence (parentheses included), nearest first."""
    same = [f for f in scene.by_block[figure.block] if f.countable and not f.chained and scene.same_sentence(f, figure)]
    same = [f for f in same if not _came_or_went(scene, f)]
    depth = scene.depth(figure)
    before = [f for f in reversed(same) if f.end <= figure.start]
    level = [f for f in before if scene.depth(f) <= depth] or [f for f in before if not _is_aim(scene, f)]
    return level, [f for f in same if f.start >= figure.end]


def _is_aim(scene: Scene, figure: Figure) -> bool:
    """Whether brackets hold what was aimed at: "bằng 104,1% chỉ tiêu (2.100 đảng viên)"."""
    return _AIM.search(scene.folded[figure.block][max(0, figure.start - 48) : figure.start]) is not None


def _came_or_went(scene: Scene, figure: Figure) -> bool:
    """Whether a count names what a change is made of, in a list after it: "giảm 12 …: kết nạp 8, chuyển đi 20"."""
    lead = scene.folded[figure.block][max(0, figure.start - 160) : figure.start]
    return sign_of(scene, figure) != 0 and bool(_LISTED.search(lead))


def since_pair(scene: Scene, figure: Figure) -> tuple[Figure, Figure] | None:
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


def stated_pair(
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
        other = other or _closed(gap) or (_listed(gap) and before[0].noun(2) != after[0].noun(2))
        other = other or bool(_PARTS.search(gap))
        told = rating_of(re.split(r"[,;(]", scene.between(before[0], figure))[-1])
        other = other or bool(told and before[0].ratings != told)
        if len(gap) < 80 and ";" not in gap and not other and not re.search(r"so voi (?:ke hoach|chi tieu)", gap):
            return _now(scene, figure, before, after[0]), after[0]
    return None


def _closed(gap: str) -> bool:
    """Whether the parentheses the change stands in end before the count: "(tăng 5 so với năm 2022), 212 đảng viên"."""
    return bool(re.match(r"[^()]*\)", gap))


def _listed(gap: str) -> bool:
    """Whether the count is the next thing told: "tăng 5 so với năm 2022, kiểm tra 212 đảng viên"."""
    return bool(re.search(r"20[0-9]{2}[^:(]*,|\btruoc\b[^:(]*,", gap))


def _now(scene: Scene, figure: Figure, before: list[Figure], then: Figure) -> Figure:
    """This year's count: the one that gives the change, else the nearest of the noun last year's has."""
    fits = [f for f in before if abs(f.value - then.value) == figure.value]
    noun = then.noun(2)
    named = [f for f in before if noun and f.noun(2) == noun]
    return (fits or named or before)[0]


def rated_pair(scene: Scene, figure: Figure, after: list[Figure]) -> tuple[Figure, Figure] | None:
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
        and (f.block != figure.block or f.end <= start)
    ]
    here = [f for f in same if f.block == figure.block]
    if here:  # told right before, in the same passage
        return here[-1], after[0]
    scale = [f for f in same if abs(f.value - after[0].value) * 10 <= after[0].value * 3]
    hit = next((f for f in same if abs(f.value - after[0].value) == figure.value), None)
    if hit is not None:
        return hit, after[0]
    if len({f.value for f in same}) != 1:
        most = max(same, key=lambda f: f.value, default=None)  # all there are, not one of the groups
        same = [most] if most in scale and after[0].value >= 30 and most is not None else []
    elif same[0] not in scale and not _slips(same[0], after[0], figure):
        same = []  # of one of the groups, or of something else
    return (same[0], after[0]) if len({f.value for f in same}) == 1 else None


def _slips(now: Figure, then: Figure, change: Figure) -> bool:
    """Whether one of the three mistyped explains all, whichever way the change went."""
    return any(any_typed(wanted(now, then, change, sign)) for sign in (1, -1))
