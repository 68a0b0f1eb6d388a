"""A change told in one sentence with both its amounts: "phát 541 suất, vượt 16 suất so với kế hoạch 525 suất", "còn 16 người,
năm 2024 là 19 người, giảm 3"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from assistant.audit.changes.gap import any_slipped, wanted, wrong_gap
from assistant.audit.changes.wording import one_noun, without_years
from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.nearness import close
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.settling import not_misread

_WAY = re.compile(
    r"(?:(?P<up>\b(?:tang|vuot|nhieu hon|cao hon)\b)|\b(?:giam|it hon|thap hon|thieu|hut)\b)(?P<words>[^0-9;.()]{0,40})$"
)
_THEN = re.compile(
    r"\b(?:so voi|nam (?:truoc|ngoai|yyyy)|cung ky|ke hoach|kh|chi tieu|du toan|muc tieu|dau nam|dau ky|muc giao|muc dang ky)\b[^0-9;.]{0,40}$"
)
_AIM = re.compile(r"\b(?:phan dau|du kien|dat muc tieu|toi thieu|nam toi|nam sau|moi|binh quan|tu)\b")
_SURPASSED = ("chi tieu", "nhiem vu", "muc tieu")  # "đạt và vượt 11 chỉ tiêu": so many of them, no change
_NET = re.compile(r"\b(?:thuc|nhu vay|tinh ra|tinh chung)\s*$")
_LEAD = re.compile(
    r"\s*(?:(?:them|duoc|toi|den|la|so voi|nam|cung ky|chi tieu|ke hoach|muc|du toan|dau|hon)\b(?!.*\b(?:do|giao|gom|vao)\b)[^0-9;.()]{0,36})?\s*"
)
_AGAINST = re.compile(r"[^0-9;.()]{0,24}(?:\([^()]{0,20}\))?[^0-9;.()]{0,12}\bso voi (?P<what>[^0-9;.()]{0,24})")
_PLANNED = re.compile(r"\b(?:ke hoach|kh|chi tieu|du toan|muc tieu|muc giao|muc dang ky)\b")
_MISSED = re.compile(r"\b(?:vuot|thieu|hut|hon)\b[^0-9;.()]{0,40}$")  # what is told against a plan
_FEW = 10
_NEAR = 160  # letters before a change in which its amounts stand
_CLOSE = Fraction(2, 5)


def check_amounts(scene: Scene, right: Iterable[Claim]) -> list[Claim]:
    """A claim for each such change; one that is mistyped, or has an amount mistyped, is wrong.

    `right`: comparisons that hold; where they bear out all three figures, it is this one that is misread.
    """
    return not_misread(
        (claim for row in scene.by_block for at in range(len(row)) for claim in _at(scene, row, at)), right
    )


def _at(scene: Scene, row: Sequence[Figure], at: int) -> Iterator[Claim]:
    change = row[at]
    text = without_years(scene.folded[change.block])
    low = max(row[at - 1].end if at else 0, change.start - 60)
    way = _WAY.search(text[low : change.start])
    if way is None or not _LEAD.fullmatch(way["words"]) or _NET.search(text[: low + way.start()]):
        return
    if change.kind not in (Kind.COUNT, Kind.MEASURE) or not change.value or change.of is not None:
        return
    if change.unit.startswith(_SURPASSED):
        return
    start, end = scene.sentence(change.block, change.start)
    if _AIM.search(text[max(start, change.start - _NEAR) : change.start]) or _AIM.match(text[change.end :].lstrip()):
        return
    own = [one for one in row if start <= one.start < end and one is not change]
    amounts = [one for one in own if _may_be_amount(scene, one, change)]
    sign = 1 if way["up"] else -1
    pairs = [(now, then) for now in amounts for then in amounts if now is not then]
    for now, then in pairs:
        if now.value - then.value == sign * change.value:
            yield Claim(FindingKind.SUM, None, change, (now, then), weak=change.value < 10)
            return
    level = [one for one in amounts if scene.depth(one) == scene.depth(change)]
    thens = [one for one in amounts if _stands_then(text, row, one, change, start)]
    nows = [
        one
        for one in level
        if one not in thens
        and one.start < change.start
        and (";" not in text[one.end : change.start] or (thens and _told_between(text, one, thens[0], change)))
    ]
    if len(thens) != 1 or not nows:
        return
    now, then = nows[-1], thens[0]
    between = [one for one in own if now.start < one.start < change.start and one not in (then, change)]
    if any(one.countable and not one.chained and scene.depth(one) == scene.depth(change) for one in between):
        return
    told = {one.value for one in own if one.chained or _WAY.search(text[_after(row, one, start) : one.start])}
    if abs(now.value - then.value) not in told and (_one_thing(now, then) or _near(now, then, change, sign)):
        yield wrong_gap(change, now, then, certain=True)


def _told_between(text: str, now: Figure, then: Figure, change: Figure) -> bool:
    """Whether what there was is told right after what there is, the change with it: "còn 148 hộ; đầu năm là 203 hộ, như vậy
    giảm 55 hộ"."""
    return (
        now.end <= then.start < change.start
        and ";" not in text[then.end : change.start]
        and text[now.end : then.start].count(";") == 1
        and _one_thing(now, then)
    )


def _stands_then(text: str, row: Sequence[Figure], one: Figure, change: Figure, start: int) -> bool:
    """Whether the words before an amount say that it is last year's or the plan's, and the change is against that."""
    lead = _THEN.search(text[_after(row, one, start) : one.start])
    if lead is None or ";" in text[min(one.end, change.end) : max(one.start, change.start)]:
        return False
    against = _AGAINST.match(text[change.end :])
    planned = bool(_PLANNED.search(lead.group(0)))
    if against is not None:
        return planned == bool(_PLANNED.search(against["what"]))
    return not planned or _MISSED.search(text[: change.start]) is not None


def _one_thing(now: Figure, then: Figure) -> bool:
    """Whether both amounts say what they count, and it is one noun."""
    return bool(now.unit[:1].strip()) and now.noun() == then.noun()


def _near(now: Figure, then: Figure, change: Figure, sign: int) -> bool:
    """Whether one of the three is a keying slip, or a little off, of what the other two make it."""
    if max(now.value, then.value, change.value) < _FEW:
        return True  # of numbers of one digit any other is a slip
    meant = wanted(now, then, change, sign)
    gap = meant[0][1]
    return any_slipped(meant) or (gap > 0 and close(change.value, gap, within=_CLOSE) and change.value >= 3)


def _after(row: Sequence[Figure], one: Figure, start: int) -> int:
    before = [other.end for other in row if other.end <= one.start]
    return max([start, *before])


def _may_be_amount(scene: Scene, one: Figure, change: Figure) -> bool:
    return (
        one.kind in (Kind.COUNT, Kind.MEASURE, Kind.BOUND)
        and not one.chained
        and one.value > 0
        and one_noun(one, change)
        and abs(scene.depth(one) - scene.depth(change)) <= 1
    )
