"""Parts in the same block as their total: after "gồm", "trong đó", a colon or an opening parenthesis."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.sums.listing import BREAK, IN, MAYBE, WHOLLY, Listing, noun_words, opens

_IN = re.compile(r"\btrong(?: tong)?(?: so)?\s*$")


def inside(scene: Scene, total: Figure) -> Iterator[Listing]:
    """Parts in the same block, after "gồm", "trong đó", a colon or an opening parenthesis."""
    figures = scene.by_block[total.block]
    text = scene.folded[total.block]
    last = figures[total.of] if total.of is not None else total
    after = [f for f in figures[figures.index(last) + 1 :] if f.countable]
    if not after:
        return
    gap = text[last.end : after[0].start]
    base = scene.depth(total)
    if "(" in gap and scene.depth(after[0]) > base:
        end = closing(scene, total.block, after[0].start, base)
        yield from _ways(scene, total, [f for f in after if f.start < end], base + 1, gap, wrapped=True)
        outer = [f for f in after if f.start > end]
        paired = [
            f for f in after if f.start < scene.sentence(total.block, after[0].start)[1] and scene.depth(f) == base + 1
        ]
        if outer and len(paired) > len([f for f in after if f.start < end]):
            yield Listing(total, tuple(paired), gap if re.search(r"hinh thuc|gom|trong do", gap) else MAYBE, True)
        if outer:
            after, gap = outer, text[end : outer[0].start]
    heads = opens(gap) or ":" in gap
    while (
        not heads and after[1:] and re.fullmatch(r"[^;:.()]{0,40}?(?:\bva|,)\s*", gap) and scene.depth(after[0]) == base
    ):
        last, after = after[0], after[1:]
        gap = text[last.end : after[0].start]
        heads = opens(gap)
        if heads:
            return
    anaphoric = not heads and bool(_IN.search(total.label)) and bool(re.search(r"\bco\b", gap))
    heads = heads or anaphoric
    if not heads:
        return
    broken = bool(BREAK.search(text[last.end - 1 : after[0].start]))
    _, stop = scene.sentence(total.block, after[0].start)
    semi = mark(scene, total.block, after[0].start, ";", base, stop)
    first = [
        f for f in after if f.start < (semi or stop) and f.under is None and scene.depth(f) == scene.depth(after[0])
    ]
    ends = [stop, len(text)] if not semi or len(first) == 1 else [semi, stop, len(text)]
    noun = noun_words(total)
    rows = [f for f in after if f.start < stop and noun and noun_words(f) == noun]
    if semi and len(rows) >= 2 and len(first) > 1 and sum(f in first for f in rows) == 1:
        ends = [stop, semi, len(text)]
    if base:
        ends = [closing(scene, total.block, total.start, base - 1)]
    if semi and semi not in ends:
        ends.append(semi)
    for number, end in enumerate(dict.fromkeys(ends)):
        words = (f"{IN} {gap}" if anaphoric else gap) if not number and not broken else MAYBE
        yield from _ways(scene, total, [f for f in after if f.start < end], scene.depth(after[0]), words)


def _ways(
    scene: Scene, total: Figure, inner: list[Figure], depth: int, words: str, *, wrapped: bool = False
) -> Iterator[Listing]:
    level = [f for f in inner if scene.depth(f) == depth and f.under is None and not f.chained]
    if not level:
        return
    text = scene.folded[total.block]
    spare = _spare(text[total.end : level[0].start])
    noun = noun_words(total)
    alike = tuple(f for f in level if noun_words(f) == noun) if noun else ()
    if len(alike) >= 2 and len(alike) < len(level):
        nouns = Counter(noun_words(f) for f in level)
        paired = words != MAYBE and len(nouns) >= 2 and len(set(nouns.values())) == 1
        yield Listing(total, alike, "gom" if paired else words, wrapped)
    steps = [level[0]] + [b for a, b in pairwise(level) if re.search(r"[,;+&]|\bva\b|\bcon\b", text[a.end : b.start])]
    heads = [level[0]] + [b for a, b in pairwise(level) if mark(scene, total.block, a.end, ";", depth, b.start)]
    if 1 < len(heads) < len(steps):
        sure = words if steps.index(heads[1]) == 1 or len(heads) > 2 else MAYBE
        yield Listing(total, tuple(heads), sure, wrapped, spare)
        yield Listing(total, tuple(steps), MAYBE, wrapped, spare)
    else:
        yield Listing(total, tuple(steps), words, wrapped, spare)
    for size in range(len(steps) - 1, 1, -1):
        cut = text[steps[size - 1].end : steps[size].start]
        if re.search(r"[;.](?:\s|$)|trong do|\bgom\b|\btang\b|\bgiam\b|ket qua|\bda\b", cut):
            yield Listing(total, tuple(steps[:size]), MAYBE, wrapped, spare, cut=True)
    yield Listing(total, tuple(f for f in level if len(f.ratings) == 1), MAYBE, wrapped)


def _spare(gap: str) -> int:
    """Items before the first figure that carry no number: "gồm Ban Thường vụ, 34 chi bộ" has one."""
    opened = list(WHOLLY.finditer(gap))
    if not opened:
        return 0
    items = gap[opened[-1].end() :]
    return items.count(",") + (1 if re.search(r"\bva\s*$", items) else 0) if re.search(r"(?:,|\bva)\s*$", gap) else 0


def closing(scene: Scene, block: int, start: int, base: int) -> int:
    depths = scene.depths[block]
    for at in range(start, len(depths)):
        if depths[at] <= base:
            return at
    return len(depths)


def mark(scene: Scene, block: int, start: int, sign: str, depth: int, end: int | None = None) -> int | None:
    """Where a sign stands at a depth in parentheses or above, or None."""
    text, depths = scene.report.blocks[block].text, scene.depths[block]
    for at in range(start, len(text) if end is None else end):
        if text[at] == sign and depths[at] <= depth:
            return at
    return None
