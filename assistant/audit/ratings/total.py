"""The number rated that a run of counts by rating adds up to, or should: "xếp loại 285 đảng viên, trong đó …"."""

from __future__ import annotations

import re

from assistant.audit.figures.counted_object import alike
from assistant.audit.figures.figure import Figure
from assistant.audit.figures.group import Group
from assistant.audit.figures.scene import Scene

_RATED = re.compile(
    r"(?:duoc|da|thuc hien|tien hanh|so)\s+(?:kiem diem,?\s+)?(?:tien hanh\s+)?(?:danh gia|xep loai|phan loai"
    r"|binh xet)|tong so|duoc kiem diem"
)
_NOT = re.compile(
    r"(?:khong|chua)\s+(?:duoc\s+|thuc hien\s+|phai\s+|du dieu kien\s+|thuoc (?:doi tuong|dien)\s+)*(?:danh gia"
    r"|xep loai|kiem diem|phan loai)|mien"
)


def total_of(scene: Scene, group: Group, taken: frozenset[Figure]) -> tuple[Figure | None, bool]:
    """The number rated and whether the run adds up to it; `taken`: totals that other runs add up to."""
    pool = [figure for figure in _candidates(scene, group) if figure not in taken]
    whole = group.sum
    near = [figure for figure in _direct(scene, group) if figure not in taken]
    if near and not any(figure.value == whole for figure in near):
        return near[0], False
    for figure in near or pool:
        if figure.value == whole and figure not in group.figures:
            return figure, True
    after = _after(scene, group)
    if after is not None and after.value == whole:
        return after, True
    named = _named(scene, group)
    if named is not None:
        return named, named.value == whole
    return _told(scene, group, pool), False


def _told(scene: Scene, group: Group, pool: list[Figure]) -> Figure | None:
    """The first of the candidates that the words call the number rated, though the run does not add up to it."""
    first = group.first
    least = max(figure.value for figure in group.figures)
    things = [scene.object_of(figure) for figure in group.figures]
    thing = next((one for one in things if one is not None), None)
    for figure in pool:
        here = figure.block == first.block
        nearest = here and figure == pool[0]
        if (
            (figure.value < least and not nearest)
            or not alike(scene.object_of(figure), thing)
            or _NOT.search(figure.label[-60:])
        ):
            continue
        direct = scene.same_sentence(figure, first) if here else figure.block == scene.outline.parents[first.block]
        if figure.under is not None and direct and here:
            return scene.by_block[figure.block][figure.under]
        if _RATED.search(_phrase(scene, figure)) or direct:
            return figure
    return None


def _candidates(scene: Scene, group: Group) -> list[Figure]:
    """Counts before the group that may be the number rated, nearest first."""
    first = group.first
    here = [
        f
        for f in scene.by_block[first.block]
        if f.countable and f.start < first.start and (scene.depth(f) <= scene.depth(first) or _alone(scene, f))
    ]
    found = list(reversed(here))
    for block in scene.above(first.block, reach=10):
        found += [f for f in reversed(scene.by_block[block]) if f.countable]
    return [f for f in found if f.ratings == frozenset() or len(f.ratings) > 1 or _RATED.search(f.label)]


def _named(scene: Scene, group: Group) -> Figure | None:
    """The count of the noun that leads the group's sentence: "58 công chức và 163 viên chức. Kết quả xếp loại công chức: …"."""
    first = group.first
    start, _ = scene.sentence(first.block, first.start)
    lead = scene.folded[first.block][start : first.start]
    found = [
        f
        for f in scene.by_block[first.block]
        if f.countable and f.end <= start and not f.ratings and not f.chained and (noun := f.unit.split()[:2])
        if len(noun) == 2 and re.search(rf"\b{re.escape(' '.join(noun).rstrip(',.'))}\W*(?:la\W*)?$", lead)
    ]
    return found[-1] if found else None


def _direct(scene: Scene, group: Group) -> list[Figure]:
    """Counts that open the group's own list: in its sentence or block before it, or in the block it stands under."""
    first = group.first
    thing = scene.object_of(first)
    here = [
        f
        for f in scene.by_block[first.block]
        if f.countable
        and f.end < first.start
        and (scene.depth(f) <= scene.depth(first) or _alone(scene, f))
        and not f.chained
    ]
    parent = scene.outline.parents[first.block]
    if not here and parent is not None and any(m.block != first.block for m in group.figures):
        here = [f for f in scene.tops(parent) if not f.chained]
        here += [scene.by_block[parent][f.of] for f in here if f.of is not None]
    found = [
        f
        for f in reversed(here)
        if not f.ratings and alike(scene.object_of(f), thing) and not _NOT.search(f"{f.label[-60:]} {f.unit[:40]}")
    ]
    told = [f for f in found if f.of is not None or _RATED.search(_phrase(scene, f))]
    if told:
        return [*told, *[f for f in found if f not in told]]
    return found if len(found) == 1 and (found[0].block != first.block or scene.same_sentence(found[0], first)) else []


def _phrase(scene: Scene, figure: Figure) -> str:
    """The words before a count, and those after it to the next figure or the sentence's end."""
    _, end = scene.sentence(figure.block, figure.start)
    later = [f.start for f in scene.by_block[figure.block] if f.start > figure.start]
    return f"{figure.label} {scene.folded[figure.block][figure.end : min([end, figure.end + 90, *later])]}"


def _alone(scene: Scene, figure: Figure) -> bool:
    """Whether a parenthesis holds a count and no other figure: "cán bộ lãnh đạo, quản lý (146 đồng chí): …"."""
    text = scene.folded[figure.block]
    low, high = text.rfind("(", 0, figure.start), text.find(")", figure.end)
    inside = [f for f in scene.by_block[figure.block] if low < f.start < high]
    return 0 <= low < high and len(inside) == 1 and bool(re.match(r"\(\s*(?:gom|co|tong so)?\s*[0-9]", text[low:]))


def _after(scene: Scene, group: Group) -> Figure | None:
    """The total told behind the run: "…, cộng 285 đồng chí"."""
    last = group.figures[-1]
    for figure in scene.by_block[last.block]:
        if (
            figure.start > last.end
            and figure.countable
            and re.search(r"tong (?:so|cong(?! ty))|cong(?: lai)?\b", figure.label)
        ):
            return figure
    return None
