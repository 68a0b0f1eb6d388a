"""The whole that the words after a percentage name: "so với tổng số đảng viên", "số chi bộ được xếp loại"."""

from __future__ import annotations

import re

from assistant.audit.figures.counted_object import named_object
from assistant.audit.figures.figure import Figure
from assistant.audit.figures.group import Group
from assistant.audit.figures.rating import rating_of
from assistant.audit.figures.scene import Scene
from assistant.audit.whole.places import Whole
from assistant.audit.whole.rated import told_group, told_rated

_BASE = re.compile(
    r"^\s*(?:\(\s*)?(?:,\s*)?(?P<what>(?:so voi|tren|trong|/|cua|tong|so|du toan|ke hoach|kh|muc|chi tieu|bien che"
    r"|nghi quyet)\b[^;.]*)"
)
# A parenthesis holds the whole only where it is opened right after the words that name it.
_OPENED = re.compile(r"\(\s*(?:la\s+|co\s+|(?:ke hoach|kh|du toan|chi tieu|bien che)\s+(?:la\s+)?)?$")
_PLANNED = re.compile(r"ke hoach|kh\b|du toan|chi tieu")
_EVERY = re.compile(r"\b(?:co|gom|la|voi|tong so)\s*$")
_DUE = re.compile(r"(?:phai|thuoc dien|thuoc doi tuong) (?:duoc )?(?:kiem diem|danh gia|xep loai)")


def base_words(scene: Scene, percent: Figure) -> str:
    """The words that name the whole after a percentage ("so với tổng số …", "số đảng viên …"), to the clause's end."""
    match = _BASE.match(scene.folded[percent.block][percent.end :])
    if match is None:
        return ""
    return re.split(r"[()]|,(?=\s)(?!\s*xep loai)|\s(?:va )?(?:bang|chiem|dat)\s", match.group("what"))[0].strip()


def stated_base(scene: Scene, percent: Figure, part: Figure, groups: list[Group]) -> tuple[list[Whole], str]:
    """Wholes named after the percentage and the words that name them."""
    what = base_words(scene, percent) or _ahead(scene, percent, part)
    if not what:
        return [], ""
    ratings = rating_of(what)
    found = _following(scene, percent, part)
    if ratings:
        found += told_group(scene, part, groups, ratings, what)
        found = found or _planned(scene, percent, part, what) or _due(scene, percent, part, what)
        return [*found, *told_rated(scene, percent, part, groups, ratings)], what
    found = (
        found
        or _all_there_are(scene, percent, part, what)
        or _planned(scene, percent, part, what)
        or _by_noun(scene, percent, part, what)
        or _due(scene, percent, part, what)
    )
    return found, what


def _ahead(scene: Scene, percent: Figure, part: Figure) -> str:
    """The words between the part and the percentage that name the whole: "so với kế hoạch đạt 98%"."""
    gap = scene.folded[percent.block][part.end : percent.start] if part.end < percent.start else ""
    ahead = re.search(r"so voi (?P<what>[^;.()]*)$", gap)
    return ahead.group("what") if ahead else ""


def _following(scene: Scene, percent: Figure, part: Figure) -> list[Whole]:
    """The count told with the words: "đạt 98% so với 250 đảng viên"."""
    figures = scene.by_block[percent.block]
    at = figures.index(percent)
    following = figures[at + 1] if at + 1 < len(figures) else None
    if following is None or not following.countable or following.under is not None or following == part:
        return []
    gap = scene.folded[percent.block][percent.end : following.start]
    if (
        len(gap) < 100
        and not re.search(r"[;.]|,\s*$|,\s*(?:trong do|con|so|tang|giam|gom)|\)[^(]*\bgom\b|\bnam \x01", gap)
        and not following.chained
        and (scene.depth(following) <= scene.depth(percent) or _OPENED.search(gap))
    ):
        return [Whole(following.value, (following,), "base")]
    return []


def _all_there_are(scene: Scene, percent: Figure, part: Figure, what: str) -> list[Whole]:
    """The totals told before of the thing, where the words speak of all: "so với tổng số đảng viên"."""
    if re.search(r"danh gia|xep loai|kiem diem", what) or not re.search(
        r"tong (?:so|cong(?! ty))|toan (?:dang bo|huyen|tinh|xa)", what
    ):
        return []
    thing = named_object(what) or scene.object_of(part)
    totals = [
        f
        for f in scene.figures[: percent.order]
        if f.countable
        and re.search(r"tong so|toan ", f.label)
        and f != part
        and not f.ratings
        and scene.object_of(f) == thing
    ]
    totals = [f for f in totals if what in f.label] or totals
    sure = len({f.value for f in totals}) == 1
    return [Whole(f.value, (f,), "base" if sure else "near") for f in reversed(totals)]


def _planned(scene: Scene, percent: Figure, part: Figure, what: str) -> list[Whole]:
    """The plan told before in the sentence: "kế hoạch 120, thực hiện 118, đạt 98,33% kế hoạch"."""
    planned = _PLANNED.match(what)
    if not planned:
        return []
    figures = scene.by_block[percent.block]
    return [
        Whole(f.value, (f,), "base")
        for f in figures[: figures.index(percent)]
        if f.countable and f != part and scene.same_sentence(f, percent)
        and re.search(rf"\b{planned.group(0)}\W*(?:la|giao|nam)?\s*$", f.label)
    ][-1:]  # fmt: skip


def _due(scene: Scene, percent: Figure, part: Figure, what: str) -> list[Whole]:
    """The number due told before in the same words: "so với số phải kiểm điểm"."""
    due = _DUE.search(what)
    if not due:
        return []
    dues = [f for f in scene.figures[: percent.order] if f.countable and f != part and due.group(0) in f.label[-80:]]
    return [Whole(f.value, (f,), "base") for f in dues[-1:] if len({f.value for f in dues}) == 1]


def _by_noun(scene: Scene, percent: Figure, part: Figure, what: str) -> list[Whole]:
    """The count whose noun the words after a percentage repeat: "850 giường kế hoạch, … (bằng 120,47% số giường kế hoạch"."""
    noun = re.sub(r"^(?:(?:so voi|tren|trong|/|cua)\s+)?(?:tong )?(?:so )?", "", what).strip(" ,")
    if len(noun.split()) < 2 or re.search(r"danh gia|xep loai|kiem diem|nam|cung ky", noun):
        return []
    told = [
        f
        for f in scene.figures[: percent.order]
        if f.countable and f != part and f.unit.startswith(noun) and f.under is None and f.kind is part.kind
    ]
    here = [f for f in told if f.block == percent.block]
    if here:
        return [Whole(here[-1].value, (here[-1],), "base" if len({f.value for f in here}) == 1 else "near")]
    whole = [f for f in told if not f.ratings and _EVERY.search(f.label) and f.value >= part.value]
    most = max((f.value for f in whole), default=None)
    return [Whole(f.value, (f,), "base") for f in whole if f.value == most][:1] if what.startswith("tong so") else []
