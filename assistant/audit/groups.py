"""Runs of counts by rating: so many excellent, so many good, … of one group."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from assistant.audit.figure import Figure
from assistant.audit.row import rows_told
from assistant.audit.scene import Scene, alike
from corpus.vocabulary import Rating, SubjectGroup

_ORDER = tuple(Rating)
_RATED = re.compile(
    r"(?:duoc|da|thuc hien|tien hanh|so)\s+(?:kiem diem,?\s+)?(?:tien hanh\s+)?(?:danh gia|xep loai|phan loai"
    r"|binh xet)|tong so|duoc kiem diem"
)
_NOT = re.compile(
    r"(?:khong|chua)\s+(?:duoc\s+|thuc hien\s+|phai\s+|du dieu kien\s+|thuoc (?:doi tuong|dien)\s+)*(?:danh gia"
    r"|xep loai|kiem diem|phan loai)|mien"
)


_IN_ORDER = re.compile(
    r"xuat sac, (?:hoan thanh )?tot,? (?:va )?hoan thanh[^0-9;.]{0,50}\blan luot\b[^0-9;.]{0,12}$"
    r"|\b(?:tung|cac|bon|ba|nhung)\b[a-z ]{0,16}\bmuc\b[^0-9;.]{0,30}\blan luot\b[^0-9;.]{0,12}$"
)


@dataclass
class Group:
    """Members by rating; `total` is the stated number rated that they add up to, or should.

    `subject`: whose ratings a table's group counts; None in running text, where the words beside the figures say.
    `table`: what tells its table from others; None in running text.
    """

    members: dict[Rating, Figure] = field(default_factory=dict)
    total: Figure | None = None
    agrees: bool = False
    subject: SubjectGroup | None = None
    table: object = None

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(self.members.values())

    @property
    def sum(self) -> Fraction:
        return sum((figure.value for figure in self.figures), Fraction(0))

    @property
    def first(self) -> Figure:
        return self.figures[0]

    def count(self, ratings: frozenset[Rating]) -> Fraction | None:
        """How many have one of the ratings; None where one is not stated."""
        if not ratings or not ratings <= set(self.members):
            return None
        return sum((self.members[rating].value for rating in ratings), Fraction(0))


def rating_groups(scene: Scene) -> list[Group]:
    """Every run, in reading order, with the total found for it."""
    open_: list[Group] = []
    done: list[Group] = []
    for figure in scene.figures:
        if not figure.countable or figure.under is not None or len(figure.ratings) != 1 or figure.chained:
            continue
        rating = next(iter(figure.ratings))
        home = next((group for group in reversed(open_) if _joins(scene, group, rating, figure)), None)
        if home is None:
            home = Group()
            open_.append(home)
            done.append(home)
        home.members[rating] = figure
        open_ = [group for group in open_ if figure.block - group.figures[-1].block <= 6]
    groups = [*(group for group in done if len(group.members) >= 2), *_in_order(scene)]
    groups.sort(key=lambda group: group.first.order)
    for group in groups:
        group.total, group.agrees = _total(scene, group, frozenset())
    borne = frozenset(group.total for group in groups if group.agrees and group.total is not None)
    for group in groups:
        if group.total in borne and not group.agrees:
            group.total, group.agrees = _total(scene, group, borne)
    return groups


def _in_order(scene: Scene) -> Iterator[Group]:
    """Counts without the names of their ratings, from the best down: "số đạt từng mức lần lượt là 58, 309, 27 và 4"."""
    for run in rows_told(scene):
        lead = scene.folded[run[0].block][max(0, run[0].start - 110) : run[0].start]
        if len(run) in (3, 4) and run[0].countable and _IN_ORDER.search(lead):
            yield Group(dict(zip(Rating, run, strict=False)))


def _joins(scene: Scene, group: Group, rating: Rating, figure: Figure) -> bool:
    last_rating = list(group.members)[-1]
    last = group.members[last_rating]
    if rating in group.members or _ORDER.index(rating) < _ORDER.index(last_rating):
        return False
    if not alike(scene.object_of(last), scene.object_of(figure)):
        return False
    if last.block == figure.block:
        if scene.depth(last) != scene.depth(figure):
            return False
        gap = scene.between(last, figure)
        return len(gap) < 260 and scene.sentence(last.block, last.start)[1] + 200 > figure.start
    tree = scene.outline
    same = tree.parents[last.block] == tree.parents[figure.block] and scene.depth(figure) == scene.depth(last) == 0
    mine = [f for f in scene.by_block[figure.block] if f.countable and f.under is None]
    return same and figure.block - last.block <= 6 and bool(mine) and mine[0] == figure


def candidates(scene: Scene, group: Group) -> list[Figure]:
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


def _total(scene: Scene, group: Group, taken: frozenset[Figure]) -> tuple[Figure | None, bool]:
    least = max(figure.value for figure in group.figures)
    pool = [figure for figure in candidates(scene, group) if figure not in taken]
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
    things = [scene.object_of(figure) for figure in group.figures]
    thing = next((one for one in things if one is not None), None)
    for figure in pool:
        words = _phrase(scene, figure)
        nearest = figure.block == group.first.block and figure == pool[0]
        if (
            (figure.value < least and not nearest)
            or not alike(scene.object_of(figure), thing)
            or _NOT.search(figure.label[-60:])
        ):
            continue
        here = figure.block == group.first.block
        direct = (
            scene.same_sentence(figure, group.first)
            if here
            else figure.block == scene.outline.parents[group.first.block]
        )
        if figure.under is not None and direct and figure.block == group.first.block:
            numerator = scene.by_block[figure.block][figure.under]
            return numerator, False
        if _RATED.search(words) or direct:
            return figure, False
    return None, False


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
    last = group.figures[-1]
    for figure in scene.by_block[last.block]:
        if (
            figure.start > last.end
            and figure.countable
            and re.search(r"tong (?:so|cong(?! ty))|cong(?: lai)?\b", figure.label)
        ):
            return figure
    return None
