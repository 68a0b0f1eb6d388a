"""Parts that stand before their total, beside another total, or as forms of discipline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.sums.listing import ALIKE, FORMS, MAYBE, Listing, noun_words, opens


def paired(scene: Scene, total: Figure) -> Iterator[Listing]:
    """Two totals divided together: "22 tập thể và 181 cá nhân, trong đó: … 02 chi bộ, 31 đảng viên; … 20 …, 150 …"."""
    start, stop = scene.sentence(total.block, total.start)
    level = [
        f
        for f in scene.by_block[total.block]
        if start <= f.start < stop and f.countable and scene.depth(f) == scene.depth(total) and not f.chained
    ]
    at = level.index(total) if total in level else -1
    for first in (at, at - 1):
        if at < 0 or first < 0 or first + 6 > len(level):
            continue
        one, two, parts = level[first], level[first + 1], level[first + 2 :]
        sides = [_human(scene.object_of(f)) for f in (one, two, *parts)]
        if len(parts) % 2 or any(a is b for a, b in pairwise(sides)):
            continue
        opened = opens(scene.between(two, parts[0]))
        if opened and re.fullmatch(r"[^;:.()]{0,40}?(?:\bva|,)\s*", scene.between(one, two)):
            yield Listing(total, tuple(parts[at - first :: 2]), "gom:")


def _human(thing: str | None) -> bool:
    return thing == "person"


def one_noun(scene: Scene, total: Figure) -> Iterator[Listing]:
    """Three or more of one noun after the greatest of it, to the sentence's end: "31 bản; 12 bản ở …, 10 bản ở …, 09 bản ở …"."""
    noun = noun_words(total).split()[:1]
    here = [
        f
        for f in scene.by_block[total.block]
        if f.start >= total.start
        and f.countable
        and scene.same_sentence(f, total)
        and scene.depth(f) == scene.depth(total)
    ]
    parts = here[1:]
    if not noun or len(parts) < 2 or any(noun_words(f).split()[:1] != noun or f.kind is not total.kind for f in parts):
        return
    if any(f.tied or f.ratings for f in here):
        return
    first = next(f for f in scene.by_block[total.block] if f.countable and scene.same_sentence(f, total))
    if first == total and all(f.value < total.value for f in parts) and len(parts) + bool(total.ratings) >= 3:
        yield Listing(total, tuple(parts), ALIKE)


def disciplined(scene: Scene, total: Figure) -> Iterator[Listing]:
    """Forms of discipline after the number disciplined, whatever words stand between."""
    if "ky luat" not in f"{total.label[-60:]} {total.unit[:40]}":
        return
    after = [f for f in scene.by_block[total.block] if f.start > total.end and f.countable]
    parts = [f for f in after if FORMS.search(f.label[-24:])]
    if parts and after[after.index(parts[0]) :][: len(parts)] == parts:
        yield Listing(total, tuple(parts), "gom")


def before_total(scene: Scene, total: Figure) -> Iterator[Listing]:
    """Parts stated first: "58 công chức và 163 viên chức, tổng cộng 221 người"; "Như vậy, toàn tỉnh có 55 tập thể"."""
    start, _ = scene.sentence(total.block, total.start)
    lead = scene.folded[total.block][start : total.start]
    if not re.search(r"tong cong(?! ty)|nhu vay|cong (?:lai|chung)|ca hai|tong so|tat ca", lead):
        return
    cue = [found.start() for found in re.finditer(r"nhu vay|\btinh (?:ca|chung)\b", lead)]
    limit = start + cue[-1] if cue else total.start
    before = [
        f for f in scene.by_block[total.block] if f.end < limit and f.countable and f.under is None and not f.chained
    ]
    here = [f for f in before if scene.same_sentence(f, total)]
    own = noun_words(total)
    nouns = (
        {own}
        if own not in ("", "dong chi", "nguoi", "ca nhan")
        else {own, *re.findall(r"dang vien|tap the|ca nhan|chi bo|dong chi|can bo", lead)[:1]}
    )
    same = [f for f in before if noun_words(f) in nouns and scene.depth(f) <= scene.depth(total)]
    closed = bool(re.search(r"tong cong(?! ty)|nhu vay|cong (?:lai|chung)|ca hai", lead))
    alone = len(here) == 2 or (len(here) > 2 and noun_words(here[-3]) != noun_words(here[-2]))
    if re.search(r"[,;]\s*tong (?:so|cong)[^,;:0-9]{0,40}$", lead) and len({noun_words(f) for f in here[-2:]}) == 1:
        closed = True
    if len(here) >= 2:
        mixed = own in {noun_words(f) for f in here[-2:]} and {noun_words(f) for f in here[-2:]} != {own}
        yield Listing(total, tuple(here[-2:]), "gom" if closed and alone and not mixed else MAYBE)
        yield Listing(total, tuple(here), MAYBE)
    if len(same) >= 2:
        yield Listing(
            total, tuple(same[-2:]), "gom" if closed and len(same) == 2 else "tong so" if len(same) == 2 else MAYBE
        )
        yield Listing(total, tuple(same), MAYBE)
    if len(before) >= 2:
        yield Listing(total, tuple(before[-2:]), MAYBE)
