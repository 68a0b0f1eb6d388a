"""The one whole of a percentage that a text leaves no doubt about."""

from __future__ import annotations

import re

from assistant.audit.counted_object import alike
from assistant.audit.figure import Figure
from assistant.audit.group import Group
from assistant.audit.heading import headed
from assistant.audit.nearness import slipped
from assistant.audit.scene import Scene
from assistant.audit.share import shown
from assistant.audit.wholes import Whole, explicit, is_total, pool

FAR = 14
_TRAIT = re.compile(r"^[^;.]*,\s*(?:dang vien )?(?:nu|(?:nguoi )?dan toc thieu so|trong do nu)(?: co| la)?\s*$")
_AMONG = re.compile(r"trong (?:so )?(?:do|nay)")
_FOREIGN = re.compile(
    r"so voi (?:cung ky|nam|muc tieu|nhiem ky)|ke hoach|\bkh\b|chi tieu|du toan|muc dang ky|bien che|dan so|dien tich|dinh muc|trieu tap"
)
_ANSWERED = re.compile(r"\b(?:thu ve|nhan (?:duoc|ve)|co mat|tham du|du hop|tra loi)\s*$")
PRIOR = re.compile(r"(?:nam (?:20\d\d|truoc)|cung ky)(?:\s*(?:la|dat|co|chiem|:|\())*\s*$")
_PEOPLE = frozenset({"dang", "dong", "nguoi", "can", "ca", "cong", "vien", "quan", "d/c", "chi", "to", "tap"})
_ITEM = re.compile(r"\s*(?:[-–—+*•]|\(?(?:[a-z]|[ivx]{1,4})\s*\))")


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
    listed = _listed(scene, part, seen)
    among = _among(scene, part)
    if listed is not None and among is not None and not what and seen.get(among.figures[0]) == listed:
        return among  # what a part is "trong đó" of is no item beside it
    if listed is not None:
        return listed
    asked = _asked(scene, percent, part) or _given(scene, percent, part)
    if asked is not None:
        return asked
    if among is not None:
        return among
    for whole in near:
        if (
            whole.how in ("here", "parent", "above", "group", "group sum", "far", "other")
            and _mistyped(percent, part, whole)
            and not _strange(part, whole)
        ):
            return whole
    fits = [w for w in near if w.how in ("here", "parent", "group") and (w.how == "group" or is_total(w.figures[0]))]
    same = [w for w in fits if w.figures[0].unit.split()[:2] == part.unit.split()[:2]]
    fits = same or fits
    if not fits:
        nearby = [
            w
            for w in near
            if w.how == "above"
            and (w.figures[0].under is not None or w.figures[0].of is not None)
            and w.figures[0].unit.split()[:2] == part.unit.split()[:2]
            and scene.outline.together(w.figures[0].block, part.block)
        ]
        fits = [w for w in nearby if w.figures[0].under is not None]
    if not fits:
        noun = part.unit.split()[:2]
        fits = [w for w in near if w.how == "here" and noun and w.figures[0].unit.split()[:2] == noun]
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


def _listed(scene: Scene, part: Figure, seen: dict[Figure, Whole]) -> Whole | None:
    """The whole that the other items of the same list reproduce."""
    siblings = set(scene.outline.siblings(part.block))
    noun = part.unit.split()[:2]
    listed = [
        (figure.block == part.block, whole)
        for figure, whole in seen.items()
        if figure != part
        and scene.depth(figure) == scene.depth(part)
        and (
            (figure.block in siblings and _ITEM.match(scene.folded[part.block]))
            or (figure.block == part.block and figure.unit.split()[:2] == noun)
        )
        and alike(scene.object_of(figure), scene.object_of(part))
    ]
    beside = [
        whole
        for figure, whole in seen.items()
        if figure != part
        and scene.same_sentence(figure, part)
        and scene.depth(figure) == scene.depth(part)
        and figure.unit.split()[:2] == noun
    ]
    if len(beside) >= 2 and len({whole.value for whole in beside}) == 1:
        return beside[0]
    every = [whole for figure, whole in seen.items() if figure != part and scene.same_sentence(figure, part)
             and scene.depth(figure) == scene.depth(part) and len(whole.figures) == 1]  # fmt: skip
    if len(every) >= 2 and len({whole.value for whole in every}) == 1 and every[0].value >= part.value:
        return every[0]
    votes = [whole for same, whole in listed if same] or [whole for _, whole in listed]
    return votes[0] if votes and len({whole.value for whole in votes}) == 1 else None


def _asked(scene: Scene, percent: Figure, part: Figure) -> Whole | None:
    """Those asked, before those who answered: "gửi phiếu xin ý kiến 34 tập thể. Thu về 32 phiếu, đạt 94,12%"."""
    before = [f for f in scene.by_block[part.block] if f.countable and f.end < part.start]
    if not before or not _ANSWERED.search(part.label) or before[-1].value < part.value:
        return None
    return Whole(before[-1].value, (before[-1],), "asked") if percent.start - part.end < 60 else None


def _given(scene: Scene, percent: Figure, part: Figure) -> Whole | None:
    """What was given or due, before what is there: "được giao 604 người, có mặt 571 người, đạt 94,54%"."""
    before = [
        f for f in scene.by_block[part.block] if f.countable and f.end < part.start and scene.same_sentence(f, part)
    ]
    if not before or percent.start - part.end > 40 or before[-1].unit.split()[:1] != part.unit.split()[:1]:
        return None
    whole = before[-1]
    if not re.search(r"\b(?:giao|phai|tong so|can|tiep nhan)\b[^,;]{0,24}$", whole.label):
        return None
    if not re.search(r"\b(?:co mat|hien co|da|thuc hien|thuc du|giai quyet|hoan thanh)\b[^,;]{0,24}$", part.label):
        return None
    return Whole(whole.value, (whole,), "given")


def _among(scene: Scene, part: Figure) -> Whole | None:
    """The count before "trong đó" in the part's sentence."""
    before = [
        f for f in scene.by_block[part.block] if f.countable and f.end < part.start and scene.same_sentence(f, part)
    ]
    for figure in reversed(before):
        gap = scene.between(figure, part)
        if (_AMONG.search(gap) or (_TRAIT.search(gap) and figure == before[-1])) and scene.depth(figure) <= scene.depth(
            part
        ):
            return (
                Whole(figure.value, (figure,), "among")
                if alike(scene.object_of(figure), scene.object_of(part))
                else None
            )
    return None
