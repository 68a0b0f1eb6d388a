"""Counts of one noun with their total right after them: "12 kỳ thường lệ và 4 kỳ chuyên đề, tổng 16 kỳ"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.lists.judging import FAR, judged, may_be_total

_SUMMED = re.compile(
    r"(?:,|-|–|:|\bva)?\s*(?:tong(?: cong| so)?|cong(?: lai)?|tat ca|nhu vay(?: la)?|du)(?: la| duoc| co)?\s*$"
)
_COUNTED_IN = re.compile(r"\b(?:cung voi|cong voi|cong them|gop voi)\b")  # "6 tổ, cùng với 1 tổ Văn phòng là 7 tổ"
_COMES_TO = re.compile(r"\b(?:la|thanh|duoc)\s*$")
_AFTER_ALL = re.compile(r"\W*;\s*(?:tong(?: cong| so)?|cong)\s*$")  # "xuất sắc 01, tốt 10; tổng số 11 tập thể"


def totalled(scene: Scene, block: int) -> Iterator[Claim]:
    """Counts of one noun with their total right after them."""
    row = scene.by_block[block]
    for at, total in enumerate(row):
        if at < 2 or not may_be_total(total):
            continue
        level = [one for one in row[:at] if scene.depth(one) <= scene.depth(total)]  # shares in brackets stand between
        if len(level) < 2:
            continue
        last = level[-1]
        gap = scene.between(row[at - 1], total)
        if not scene.same_sentence(last, total) or len(gap) > FAR or not _is_told(scene, level[-2], last, gap):
            continue
        parts: list[Figure] = []
        for one in reversed(level):
            if (
                not scene.same_sentence(one, total)
                or scene.depth(one) != scene.depth(total)
                or one.kind is not total.kind
            ):
                break
            if one.tied or one.noun() != last.noun():
                break
            if parts and ";" in scene.between(one, parts[0]):
                break
            parts.insert(0, one)
        rated = (
            last.noun() == "" and len({one.ratings for one in parts}) == len(parts) and all(p.ratings for p in parts)
        )
        if len(parts) < 2 or not (total.noun() in ("", last.noun()) or rated or _counts_times(total, last)):
            continue
        values = [one.value for one in parts]
        if any(sum(values[low:]) == total.value for low in range(len(values) - 1)):
            fitting = next(low for low in range(len(values) - 1) if sum(values[low:]) == total.value)
            yield Claim(FindingKind.SUM, None, total, tuple(parts[fitting:]), weak=len(parts[fitting:]) < 2)
        elif len(parts) == 2 or rated:
            yield from judged(scene, total, tuple(parts))


def _is_told(scene: Scene, first: Figure, last: Figure, gap: str) -> bool:
    """Whether the words between the last part and a count say that it is their total."""
    if ";" in gap:
        return _AFTER_ALL.fullmatch(gap) is not None
    joined = first.block == last.block and _COUNTED_IN.search(scene.between(first, last)) is not None
    return _SUMMED.search(gap) is not None or (joined and _COMES_TO.search(gap) is not None)


def _counts_times(total: Figure, part: Figure) -> bool:
    """Whether a total counts how often what its parts count came: "04 đảng viên, giám sát 03 đảng viên, cộng 07 lượt đảng viên"."""
    noun = part.noun(2)
    return bool(noun) and total.noun(1 + len(noun.split())) == f"luot {noun}"
