"""Where the part and the whole of a percentage may stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from assistant.audit.figure import Figure
from assistant.audit.group import Group
from assistant.audit.rating import rating_of
from assistant.audit.scene import Scene, alike, named_object

_AHEAD = re.compile(
    r"^[^0-9;.()]{0,110}\(\s*(?:tuong (?:duong|ung)(?: voi)?|tuc|ung voi|la|co|gom)?\s*$"
    r"|^\s*,?\s*(?:tuong (?:duong|ung)(?: voi)?|tuc|ung voi)(?: la)?\s*$"
)
_BASE = re.compile(
    r"^\s*(?:\(\s*)?(?:,\s*)?(?P<what>(?:so voi|tren|trong|/|cua|tong|so|du toan|ke hoach|kh|muc|chi tieu|bien che"
    r"|nghi quyet)\b[^;.]*)"
)
# A parenthesis holds the whole only where it is opened right after the words that name it.
_OPENED = re.compile(r"\(\s*(?:la\s+|co\s+|(?:ke hoach|kh|du toan|chi tieu|bien che)\s+(?:la\s+)?)?$")
_PLAN = re.compile(r"ke hoach|\bkh\b|muc dang ky|du toan|chi tieu|bien che|nghi quyet")
TOTAL = re.compile(
    r"tong (?:so|cong(?! ty))|toan (?:dang bo|huyen|tinh|xa|so|nganh|co quan|thanh pho|phuong)|hien co|trong so"
    r"|ca (?:tinh|huyen)"
    r"|(?:duoc|da|phai|thuoc dien) (?:kiem diem|danh gia|xep loai|binh xet|giao)|thuoc (?:dien|doi tuong)"
    r"|co mat|tiep nhan|\bgiao\b|phai\b|\bco\b$"
)


@dataclass(frozen=True)
class Whole:
    """A possible whole: its value, the figures it comes from, and how surely it belongs."""

    value: Fraction
    figures: tuple[Figure, ...]
    how: str


def parts_of(scene: Scene, percent: Figure) -> list[Figure]:
    """Counts the percentage may be of, likeliest first."""
    figures = scene.by_block[percent.block]
    at = figures.index(percent)
    found: list[Figure] = []
    if at + 1 < len(figures) and figures[at + 1].countable and _AHEAD.match(scene.between(percent, figures[at + 1])):
        following = scene.folded[percent.block][percent.end : figures[at + 1].start]
        if not _PLAN.search(following):
            found.append(figures[at + 1])
    start, _ = scene.sentence(percent.block, percent.start)
    before = [f for f in figures[:at] if f.countable and f.under is None]
    text = scene.folded[percent.block]
    same: list[Figure] = []
    other: list[Figure] = []
    for figure in reversed(before):
        gap = text[figure.end : percent.start]
        level = scene.depth(figure)
        if figure.start < start or outside(gap, ";", opened=scene.depth(percent) - level):
            other.append(figure)
        elif level <= scene.depth(percent):
            same.append(figure)
        else:
            other.append(figure)
    return [
        *[f for f in same[:1] if not found and not f.chained],
        *found,
        *[f for f in same if not f.chained][(0 if found else 1) :],
        *[f for f in same if f.chained],
        *other[:4],
    ]


def outside(gap: str, mark: str, *, opened: int) -> bool:
    """Whether a mark stands in the gap outside parentheses closed within it."""
    depth = 0
    for letter in gap:
        if letter == "(":
            depth += 1
        elif letter == ")":
            depth -= 1
        elif letter == mark and depth <= max(0, opened):
            return True
    return False


def explicit(scene: Scene, part: Figure) -> Whole | None:
    """The whole written in a ratio "45/47" with the part."""
    if part.of is None:
        return None
    whole = scene.by_block[part.block][part.of]
    return Whole(whole.value, (whole,), "ratio")


def base_words(scene: Scene, percent: Figure) -> str:
    """The words that name the whole after a percentage ("so với tổng số …", "số đảng viên …"), to the clause's end."""
    match = _BASE.match(scene.folded[percent.block][percent.end :])
    if match is None:
        return ""
    return re.split(r"[()]|,(?=\s)(?!\s*xep loai)|\s(?:va )?(?:bang|chiem|dat)\s", match.group("what"))[0].strip()


def stated_base(scene: Scene, percent: Figure, part: Figure, groups: list[Group]) -> tuple[list[Whole], str]:
    """Wholes named after the percentage and the words that name them."""
    figures = scene.by_block[percent.block]
    at = figures.index(percent)
    text = scene.folded[percent.block]
    following = figures[at + 1] if at + 1 < len(figures) else None
    what = base_words(scene, percent)
    if not what:
        gap = text[part.end : percent.start] if part.end < percent.start else ""
        ahead = re.search(r"so voi (?P<what>[^;.()]*)$", gap)
        what = ahead.group("what") if ahead else ""
    if not what:
        return [], ""
    found = []
    if following is not None and following.countable and following.under is None and following != part:
        gap = text[percent.end : following.start]
        if (
            len(gap) < 100
            and not re.search(r"[;.]|,\s*$|,\s*(?:trong do|con|so|tang|giam|gom)|\)[^(]*\bgom\b|\bnam \x01", gap)
            and not following.chained
            and (scene.depth(following) <= scene.depth(percent) or _OPENED.search(gap))
        ):
            found.append(Whole(following.value, (following,), "base"))
    ratings = rating_of(what)
    named = _NAMED.search(what)
    if ratings and named and not any(part in group.figures for group in groups):
        told = [group for group in groups if group.count(ratings) and _about(scene, group, named.group(0))]
        if len({group.count(ratings) for group in told}) == 1:
            found.append(Whole(told[0].count(ratings) or part.value, told[0].figures, "base"))
    if (
        not found
        and not ratings
        and not re.search(r"danh gia|xep loai|kiem diem", what)
        and re.search(r"tong (?:so|cong(?! ty))|toan (?:dang bo|huyen|tinh|xa)", what)
    ):
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
        found += [Whole(f.value, (f,), "base" if sure else "near") for f in reversed(totals)]
    planned = _PLANNED.match(what)
    if not found and planned:
        found += [
            Whole(f.value, (f,), "base")
            for f in figures[:at]
            if f.countable and f != part and scene.same_sentence(f, percent)
            and re.search(rf"\b{planned.group(0)}\W*(?:la|giao|nam)?\s*$", f.label)
        ][-1:]  # fmt: skip
    if not found and not ratings:
        found += _by_noun(scene, percent, part, what)
    due = _DUE.search(what)
    if due and not found:
        dues = [
            f for f in scene.figures[: percent.order] if f.countable and f != part and due.group(0) in f.label[-80:]
        ]
        found += [Whole(f.value, (f,), "base") for f in dues[-1:] if len({f.value for f in dues}) == 1]
    if ratings:
        for group in groups:
            count = group.count(ratings)
            if count is not None and (
                part in group.figures or alike(scene.object_of(group.first), scene.object_of(part))
            ):
                how = "base" if part in group.figures else "near"
                found.append(Whole(count, tuple(group.members[r] for r in ratings), how))
        for figure in reversed(scene.figures[: percent.order]):
            if figure.ratings == ratings and figure.countable and alike(scene.object_of(figure), scene.object_of(part)):
                found.append(Whole(figure.value, (figure,), "near"))
    return found, what


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


_PLANNED = re.compile(r"ke hoach|kh\b|du toan|chi tieu")
_EVERY = re.compile(r"\b(?:co|gom|la|voi|tong so)\s*$")
_DUE = re.compile(r"(?:phai|thuoc dien|thuoc doi tuong) (?:duoc )?(?:kiem diem|danh gia|xep loai)")
_NAMED = re.compile(r"dang vien|tap the|to chuc co so dang|tccsd|chi bo|dang bo|can bo|cong chuc|vien chuc")


def _about(scene: Scene, group: Group, noun: str) -> bool:
    """Whether a group's block, or the one above it, names the thing in so many words."""
    block = group.first.block
    parent = scene.outline.parents[block]
    return noun in scene.folded[block] or (parent is not None and noun in scene.folded[parent])


def pool(scene: Scene, part: Figure, groups: list[Group], *, reach: int, below: bool = False) -> Iterator[Whole]:
    """Every count that may be the whole of a part, nearest first; `below` takes smaller ones (a plan exceeded)."""
    for group in groups:
        if part in group.figures:
            if group.total is not None:
                yield Whole(group.total.value, (group.total,), "group")
            yield Whole(group.sum, group.figures, "group sum")
    thing = scene.object_of(part)
    block = part.block

    def fits(figure: Figure) -> bool:
        return (
            figure.countable and figure != part and (figure.value < part.value if below else figure.value >= part.value)
        )

    here = [f for f in scene.by_block[block] if fits(f)]
    fellows = {f for group in groups if part in group.figures and len(group.members) >= 3 for f in group.figures}
    here = [f for f in here if f not in fellows]
    if any(group.agrees and part in group.figures for group in groups):
        here = [f for f in here if is_total(f)]
    for figure in sorted(here, key=lambda f: (f.start > part.start, abs(f.start - part.start))):
        same = alike(scene.object_of(figure), thing)
        if same or figure.start < part.start or scene.same_sentence(figure, part):
            yield Whole(
                figure.value, (figure,), "other" if not same else "here" if figure.start < part.start else "after"
            )
    if below:
        return
    if any(group.agrees and part in group.figures for group in groups):
        return
    ancestors = set(scene.outline.ancestors(block))
    near = set()
    for at in scene.above(block, reach=reach):
        near.add(at)
        how = "parent" if at in ancestors else "above"
        for figure in reversed(scene.by_block[at]):
            if fits(figure) and alike(scene.object_of(figure), thing):
                yield Whole(figure.value, (figure,), how)
    if reach > 10 and not any(group.agrees and part in group.figures for group in groups):
        for figure in reversed(scene.figures[: part.order]):
            if (
                figure.block < block
                and figure.block not in near
                and fits(figure)
                and is_total(figure)
                and alike(scene.object_of(figure), thing)
            ):
                yield Whole(figure.value, (figure,), "far")


def is_total(figure: Figure) -> bool:
    """Whether the words around a count call it all there are of something."""
    return (
        figure.under is not None
        or figure.of is not None
        or bool(TOTAL.search(figure.label) or TOTAL.search(figure.unit))
    )
