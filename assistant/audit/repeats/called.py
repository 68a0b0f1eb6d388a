"""What a group, a sentence or a figure is of, and how far it stands: what a count told again may be held against."""

from __future__ import annotations

import re

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.group import Group
from assistant.audit.figures.scene import Scene
from assistant.audit.words.mention import Mention
from assistant.audit.words.noun import noun_of, same_noun
from assistant.audit.words.year import other_year

_RATED_HEAD = re.compile(r"\btong\b|duoc xep loai|duoc danh gia|so luong|^so ")
REVIEWED = re.compile(r"\b(?:kiem diem|danh gia|xep loai)\b")


def of_other_year(scene: Scene, group: Group, year: int | None) -> bool:
    """Whether the sentence that leads a group speaks of another year: "Năm 2023 xếp loại 1.094 đảng viên, gồm …"."""
    first = group.first
    start, _ = scene.sentence(first.block, first.start)
    return other_year(scene.folded[first.block][start : first.start], year)


def far(scene: Scene, first: Figure, second: Figure) -> bool:
    """Whether two figures stand in different sentences that are not items of one list."""
    if first.block == second.block:
        return not scene.same_sentence(first, second)
    return scene.outline.parents[first.block] is None or second.block not in scene.outline.siblings(first.block)


def same_rated(scene: Scene, one: Mention, two: Mention) -> bool:
    """Whether two mentions far apart are of one noun and rating."""
    return one.ratings == two.ratings and same_noun(one.noun, two.noun) and far(scene, one.figure, two.figure)


def noun_of_group(scene: Scene, group: Group) -> str | None:
    """The noun of a group: by its first count, else by the heading or paragraph it stands in."""
    first = group.first
    if first.block < 0:
        words = first.unit.split("so ")[-1]
        return noun_of(words)
    found = noun_of(first.unit[:32])
    if found is not None and found != "anyone":
        return found
    for block in (first.block, *scene.outline.ancestors(first.block)):
        text = scene.folded[block]
        for name in ("to chuc co so dang", "chi bo", "tap the", "ca nhan", "can bo", "dang vien"):
            if name in text[:160]:
                return noun_of(name)
    return found


def sums_up(scene: Scene, one: Mention) -> bool:
    """Whether a sentence lists what was rated: "đã kiểm điểm, xếp loại 5.984 đảng viên, 56 tổ chức và 91 tập thể"."""
    figure = one.figure
    start, end = scene.sentence(figure.block, figure.start)
    here = [f for f in scene.tops(figure.block) if start <= f.start < end and not f.ratings and not f.chained]
    rows = [
        f for f in here if ";" not in scene.folded[figure.block][min(f.start, figure.start) : max(f.end, figure.end)]
    ]
    nouns = {noun_of(f.unit[:32]) for f in rows} - {None}
    lead = scene.folded[figure.block][start : rows[0].start] if rows else ""
    return len(rows) >= 3 and len(nouns) == len(rows) and bool(REVIEWED.search(lead[-110:]))


def may_be(scene: Scene, figure: Figure, one: Mention) -> bool:
    """Whether a count borne out may be what is named: of the same noun, or in a table's cell."""
    noun = noun_of(figure.unit[:32])
    if figure.cell is not None:
        return figure.countable and _RATED_HEAD.search(figure.unit) is not None
    return figure.countable and noun is not None and same_noun(noun, one.noun)
