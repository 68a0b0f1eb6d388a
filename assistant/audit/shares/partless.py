"""Percentages whose part is not beside them: "tỷ lệ đảng viên hoàn thành tốt trở lên đạt 97,93%"."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.audit.figures.counted_object import alike, named_object
from assistant.audit.figures.figure import Figure
from assistant.audit.figures.group import Group
from assistant.audit.figures.nearness import slipped
from assistant.audit.figures.rating import Ratings, rating_of
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import Match, compare, number, shown
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.whole.base import base_words
from corpus.vocabulary import Rating

_WHOLE = re.compile(r"\btoan (?:dang bo|tinh|huyen|xa|so|nganh|thanh pho|phuong)\b|\btinh chung\b|\bchung ca\b")
_ONE = re.compile(
    r"(?:^|t[iy] le |\bso |\bmuc |\bloai )(?:\s*(?:chi bo|tap the|dang vien|can bo|ca nhan|to chuc|dong chi|muc|xep loai) )?"
    r"(?:(?P<good>tot)|hoan thanh)\b(?! nhiem| xuat| tot)"
)
_Pair = tuple[Fraction, Fraction, tuple[Figure, ...]]


def check_partless(scene: Scene, percent: Figure, groups: list[Group], given: Figure | None) -> Claim | None:
    """Compare with the groups of the thing named: their share of the ratings named; None where none is named."""
    text = scene.folded[percent.block]
    start, end = scene.sentence(percent.block, percent.start)
    figures = [f for f in scene.by_block[percent.block] if f.end <= percent.start and f.start >= start]
    before = text[figures[-1].end if figures else start : percent.start]
    base = base_words(scene, percent)
    after = text[percent.end : min(end, percent.end + 110)].split(";")[0]
    named, _, against = before.rsplit(";", 1)[-1].partition("so voi")
    ratings = rating_of(named) or said_rating(named)
    of = (
        (rating_of(base) or said_rating(base) or rating_of(against) or said_rating(against)) if ratings else frozenset()
    )
    words = named
    if not ratings:
        ratings, words = rating_of(after), after
    thing = named_object(words) or named_object(before, last=True)
    if not ratings:
        return None
    pairs = []
    for group in _own(scene, percent, groups) if of else ():
        pairs += _pairs(group, ratings, of)
    if not pairs and thing is None:
        return None
    for group in groups if not pairs else ():
        if scene.object_of(group.first) == thing:
            pairs += _pairs(group, ratings, of)
    if given is not None:
        pairs = [pair for pair in pairs if pair[0] == given.value]
    for part, whole, used in pairs:
        if compare(percent, part, whole) is Match.RIGHT:
            return Claim(FindingKind.PERCENTAGE, None, percent, used)
    for one in scene.figures if of else ():
        for other in scene.figures:
            if one.countable and other.countable and one.ratings == ratings and other.ratings == of and other.value > 0:
                if compare(percent, one.value, other.value) is Match.RIGHT and alike(scene.object_of(one), thing):
                    return Claim(FindingKind.PERCENTAGE, None, percent, (one, other))
    if _WHOLE.search(before) and pairs:
        pairs = [max(pairs, key=lambda pair: pair[1])]
    for part, whole, used in pairs:
        right = shown(part, whole, percent.places)
        near = abs(part * 100 / whole - percent.value) * 2 <= 1
        if len({pair[:2] for pair in pairs}) == 1 or (percent.places >= 1 and (slipped(percent.text, right) or near)):
            match = compare(percent, part, whole)
            note = f"{number(part)} : {number(whole)} × 100 = {right}."
            return Claim(
                FindingKind.PERCENTAGE,
                Verdict.TRUNCATED if match is Match.TRUNCATED else Verdict.WRONG,
                percent,
                used,
                percent.text,
                right,
                None,
                note,
            )
    return None


def _own(scene: Scene, percent: Figure, groups: list[Group]) -> list[Group]:
    """The group told in the percentage's own paragraph, the nearest before it."""
    here = [g for g in groups if g.first.block == percent.block and g.figures[-1].end <= percent.start]
    return here[-1:]


def said_rating(words: str) -> Ratings:
    """A rating by one word where a share is spoken of: "tỷ lệ tốt", "số chi bộ tốt", "so với tốt"."""
    found = list(_ONE.finditer(words))
    if not found:
        return frozenset()
    return frozenset({Rating.GOOD if found[-1].group("good") else Rating.COMPLETED})


def _pairs(group: Group, ratings: frozenset, of: frozenset) -> list[_Pair]:  # type: ignore[type-arg]
    part = group.count(ratings & frozenset(group.members)) if ratings & frozenset(group.members) else None
    if part is None or not ratings <= set(group.members):
        return []
    if of:
        whole = group.count(of)
        return [(part, whole, group.figures)] if whole else []
    found: list[_Pair] = [(part, group.sum, group.figures)]
    if group.total is not None and group.total.value not in (0, group.sum):
        found.append((part, group.total.value, (*group.figures, group.total)))
    return [pair for pair in found if pair[1] > 0]
