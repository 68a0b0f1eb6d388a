"""Totals with their list after them, closed by its words: "19 cán bộ gồm 6 trưởng phòng và 13 giám đốc"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim
from assistant.audit.lists.judging import FAR, judged, may_be_total

_OPENS = re.compile(r"\b(?:bao )?gom\b|\bchia (?:ra|thanh)\b|\bcu the(?: la)?\b|\bphan ra\b|:")
# Read with its accents: "đất đai 13" is no "đạt", "tặng" no "tăng", "đầu tư" no "từ".
_SOME = re.compile(
    r"\b(?:trong đó|trong số|như|một số|chủ yếu|riêng|so với|chiếm|đạt|bằng|kế hoạch|chỉ tiêu|năm|cùng kỳ|tăng|giảm|từ|còn|tức|tỷ lệ|tỉ lệ)\b"
)
_REST = re.compile(r"\b(?:va cac|va mot so|v\.v|ngoai ra|khong ke|chua ke|con lai (?:la|thuoc))\b|…|\.\.\.")
_JOINED = re.compile(r"(?:,| va)\s*$|\bva\b[^0-9,;.()]{0,30}$")
_DATED = re.compile(r"\b(?:ngay|thang|quy|dot|lop|khoi)\s*$")


def opened(scene: Scene, block: int) -> Iterator[Claim]:
    """Totals with their list after them."""
    row = scene.by_block[block]
    text = scene.folded[block]
    for at, total in enumerate(row[:-2]):
        if not may_be_total(total) or not scene.same_sentence(total, row[at + 1]):
            continue
        first = row[at + 1]
        gap, said = text[total.end : first.start], scene.hidden[block][total.end : first.start]
        deeper = scene.depth(first) - scene.depth(total)
        if len(gap) > FAR or deeper not in (0, 1) or _SOME.search(said) or (not deeper and not _OPENS.search(gap)):
            continue
        if ";" in gap or (deeper and ")" in gap) or (at and _together(scene, row[at - 1], total)):
            continue
        opener = [*_OPENS.finditer(gap)][-1:]
        if opener and "," in gap[opener[0].end() :]:
            continue  # "gồm Ban Thường vụ Đảng ủy, 34 chi ủy …": an item without a number
        parts = members(scene, row[at + 1 :], total, wrapped=bool(deeper))
        if parts is None:
            continue
        fitting = _fitting(scene, total, row[at + 1 :])
        yield from judged(scene, total, fitting or parts)


def _fitting(scene: Scene, total: Figure, after: Sequence[Figure]) -> tuple[Figure, ...]:
    """The counts right after a total, two or more, that come to it; none where they do not: what follows may be more of the
    list, or tell of its last part."""
    found: list[Figure] = []
    for one in after:
        if not scene.same_sentence(one, total):
            break
        if one.kind is total.kind:
            found.append(one)
            if len(found) > 1 and sum((part.value for part in found), Fraction(0)) == total.value:
                return tuple(found)
    return ()


def _together(scene: Scene, before: Figure, total: Figure) -> bool:
    """Whether a count is named together with the one before: a list after them may be of both."""
    return (
        scene.same_sentence(before, total)
        and before.countable
        and _JOINED.search(scene.between(before, total)) is not None
    )


def members(scene: Scene, after: Sequence[Figure], total: Figure, *, wrapped: bool) -> tuple[Figure, ...] | None:
    """The parts of a list up to where it ends; None where something else is told in it, or it goes on without numbers."""
    block, depth = total.block, scene.depth(after[0])
    text = scene.folded[block]
    _, end = scene.sentence(block, after[0].start)
    stop = _end_of_brackets(text, after[0].end) if wrapped else end
    if stop is None:
        return None
    parts: list[Figure] = []
    for one in after:
        if one.start >= stop:
            break
        gap = text[parts[-1].end : one.start] if parts else ""
        if parts and not wrapped and ";" in gap and not _by_semicolons(text, parts):
            stop = parts[-1].end + gap.index(";")
            break
        if scene.depth(one) > depth or one.kind in (Kind.PERCENT, Kind.DURATION):
            continue
        if one.chained and len(parts) > 1:
            stop = parts[-1].end + max(gap.find(","), gap.find("("))
            break  # "gồm khiển trách 04 và cảnh cáo 01, giảm 02 đồng chí": a change closes the list
        if one.kind is not total.kind or one.tied:
            return None
        if _DATED.search(text[: one.start]):
            return None
        if parts and not re.search(r"[,;]|\bva\b|\bcung\b", gap):
            return None
        parts.append(one)
    tail = text[parts[-1].end : stop] if parts else ""
    if len(parts) < 2 or _REST.search(tail) or (not wrapped and scene.depth(parts[-1]) and ")" in tail[:1]):
        return None
    return tuple(parts)


def _by_semicolons(text: str, parts: Sequence[Figure]) -> bool:
    return len(parts) > 1 and ";" in text[parts[0].end : parts[1].start]


def _end_of_brackets(text: str, start: int) -> int | None:
    """Where the parentheses a place stands in end."""
    depth = 1
    for at in range(start, len(text)):
        depth += (text[at] == "(") - (text[at] == ")")
        if not depth:
            return at
    return None
