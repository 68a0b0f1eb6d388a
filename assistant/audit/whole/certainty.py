"""The one whole of a percentage that a text leaves no doubt about."""

from __future__ import annotations

import re

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.group import Group
from assistant.audit.figures.nearness import slipped
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import shown
from assistant.audit.whole.due import among, asked, given
from assistant.audit.whole.heading import headed
from assistant.audit.whole.listed import listed_whole
from assistant.audit.whole.places import Whole, explicit, is_total, pool

FAR = 14
_FOREIGN = re.compile(
    r"so voi (?:cung ky|nam|muc tieu|nhiem ky)|ke hoach|\bkh\b|chi tieu|du toan|muc dang ky|bien che|dan so|dien tich|dinh muc|trieu tap"
)
_PLANNED = re.compile(r"\((?:giao|ke hoach|kh|chi tieu|du toan)[^0-9]{0,12}$")  # "đạt 105,93% chỉ tiêu (giao 135); …"
PRIOR = re.compile(r"(?:nam (?:20\d\d|truoc)|cung ky)(?:\s*(?:la|dat|co|chiem|:|\())*\s*$")
_PEOPLE = frozenset({"dang", "dong", "nguoi", "can", "ca", "cong", "vien", "quan", "d/c", "chi", "to", "tap"})


def certain_whole(
    scene: Scene,
    percent: Figure,
    part: Figure,
    based: list[Whole],
    what: str,
    groups: list[Group],
    seen: dict[Figure, Whole],
) -> Whole | None:
    """The one whole the text leaves no doubt about, or None."""
    ratio = explicit(scene, part)
    if ratio is not None and not based:
        return ratio
    for whole in based:
        if whole.how == "base":
            return whole
    gap = scene.folded[percent.block][part.end : percent.start]
    lead = scene.folded[percent.block][max(0, percent.start - 40) : percent.start]
    if PRIOR.search(lead):
        return None
    if (
        _FOREIGN.search(what)
        or _FOREIGN.search(gap.removeprefix(" chi tieu").removeprefix(" ke hoach"))
        or (percent.value > 100 and part.value <= percent.value)
    ):
        return None
    near = list(pool(scene, part, groups, reach=FAR))
    if based and what:
        close = [whole for whole in based if _mistyped(percent, part, whole)]
        if close:
            return close[0]
    for group in groups:
        if part in group.figures:
            voted = _voted(part, group, seen)
            if voted is not None:
                return voted
            if group.agrees and group.total is not None:
                return Whole(group.total.value, (group.total,), "group")
    listed = listed_whole(scene, part, seen)
    whole_among = among(scene, part)
    if listed is not None and whole_among is not None and not what and seen.get(whole_among.figures[0]) == listed:
        return whole_among  # what a part is "trong đó" of is no item beside it
    if listed is not None:
        return listed
    due = asked(scene, percent, part) or given(scene, percent, part)
    if due is not None:
        return due
    if whole_among is not None:
        return whole_among
    for whole in near:
        if (
            whole.how in ("here", "parent", "above", "group", "group sum", "far", "other")
            and _mistyped(percent, part, whole)
            and not _strange(part, whole)
        ):
            return whole
    fits = [w for w in near if w.how in ("here", "parent", "group") and (w.how == "group" or is_total(w.figures[0]))]
    fits = [w for w in fits if w.how == "group" or not _PLANNED.search(w.figures[0].label[-24:])]
    same = [w for w in fits if w.figures[0].noun(2) == part.noun(2)]
    fits = same or fits
    if not fits:
        nearby = [
            w
            for w in near
            if w.how == "above"
            and (w.figures[0].under is not None or w.figures[0].of is not None)
            and w.figures[0].noun(2) == part.noun(2)
            and scene.outline.together(w.figures[0].block, part.block)
        ]
        fits = [w for w in nearby if w.figures[0].under is not None]
    if not fits:
        noun = part.noun(2)
        fits = [w for w in near if w.how == "here" and noun and w.figures[0].noun(2) == noun]
    if not fits:
        return headed(scene, percent, part)
    if len({w.value for w in fits}) == 1:
        return fits[0]
    return None


def _strange(part: Figure, whole: Whole) -> bool:
    """Whether part and whole are counted in words of their own that differ: 310 hộ is no share of 2.145 con."""
    first, second = part.unit.split()[:1], whole.figures[0].unit.split()[:1] if len(whole.figures) == 1 else []
    return bool(first and second) and first != second and whole.how in ("here", "above", "far", "other") and not (
        {*first, *second} <= _PEOPLE
    )  # fmt: skip


def _mistyped(percent: Figure, part: Figure, whole: Whole) -> bool:
    if percent.places < 1 or whole.value == 0:
        return False
    right = shown(part.value, whole.value, percent.places)
    exact = part.value * 100 / whole.value
    return slipped(percent.text, right) or abs(exact - percent.value) * 4 <= 1


def _voted(part: Figure, group: Group, seen: dict[Figure, Whole]) -> Whole | None:
    others = [seen[figure] for figure in group.figures if figure in seen and figure != part]
    return others[0] if others and all(whole.value == others[0].value for whole in others) else None
