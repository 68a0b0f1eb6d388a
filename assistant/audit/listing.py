"""Where a text lists the parts of a total: in the same sentence, in parentheses, in the items below."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from assistant.audit.figure import Figure
from assistant.audit.scene import Scene

WHOLLY = re.compile(r"\b(?:bao )?gom\b|chia (?:ra|thanh)|co cau|cu the(?: la| nhu sau)?:|phan ra|la:")
AMONG = re.compile(r"trong (?:so )?(?:do|nay)|trong tong so|nhu sau|ket qua")
_IN = re.compile(r"\btrong(?: tong)?(?: so)?\s*$")
_BREAK = re.compile(r"[a-z)%\d]\.\s")
FORMS = re.compile(r"khien trach|canh cao|cach chuc|khai tru")
_ASKED = re.compile(r"^\s*(?:ly do|nguyen nhan|cu the|gom|trong do|chia|phan|co cau)")
MAYBE = "~"
IN = "trong so"


@dataclass(frozen=True)
class Listing:
    """Figures that may be the parts of a total; `words` are those between, MAYBE where the reading is a guess.

    Attributes:
        spare: items of the list without a number, each of which may stand for one.
    """

    total: Figure
    parts: tuple[Figure, ...]
    words: str
    wrapped: bool = False
    spare: int = 0
    cut: bool = False

    @property
    def weak(self) -> bool:
        """Whether an agreement may be chance: part of a list only, or a guess at a small total."""
        return (self.cut or self.words == MAYBE) and self.total.value < 200

    @property
    def sum(self) -> Fraction:
        return sum((part.value for part in self.parts), Fraction(0))

    @property
    def agrees(self) -> bool:
        return self.total.value - self.sum in (0, self.spare)


def listings(scene: Scene, total: Figure) -> list[Listing]:
    """Every reading of what a total's parts may be, likeliest first."""
    found = [
        *_paired(scene, total),
        *_inside(scene, total),
        *_before(scene, total),
        *_below(scene, total),
        *_discipline(scene, total),
    ]
    return [reading for reading in found if len(reading.parts) >= 2 or (reading.parts and reading.spare)]


def _inside(scene: Scene, total: Figure) -> Iterator[Listing]:
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
        end = _closing(scene, total.block, after[0].start, base)
        yield from _ways(scene, total, [f for f in after if f.start < end], base + 1, gap, wrapped=True)
        outer = [f for f in after if f.start > end]
        paired = [
            f for f in after if f.start < scene.sentence(total.block, after[0].start)[1] and scene.depth(f) == base + 1
        ]
        if outer and len(paired) > len([f for f in after if f.start < end]):
            yield Listing(total, tuple(paired), gap if re.search(r"hinh thuc|gom|trong do", gap) else MAYBE, True)
        if outer:
            after, gap = outer, text[end : outer[0].start]
    heads = _opens(gap) or ":" in gap
    while (
        not heads and after[1:] and re.fullmatch(r"[^;:.()]{0,40}?(?:\bva|,)\s*", gap) and scene.depth(after[0]) == base
    ):
        last, after = after[0], after[1:]
        gap = text[last.end : after[0].start]
        heads = _opens(gap)
        if heads:
            return
    anaphoric = not heads and bool(_IN.search(total.label)) and bool(re.search(r"\bco\b", gap))
    heads = heads or anaphoric
    if not heads:
        return
    broken = bool(_BREAK.search(text[last.end - 1 : after[0].start]))
    _, stop = scene.sentence(total.block, after[0].start)
    semi = mark(scene, total.block, after[0].start, ";", base, stop)
    first = [
        f for f in after if f.start < (semi or stop) and f.under is None and scene.depth(f) == scene.depth(after[0])
    ]
    ends = [stop, len(text)] if not semi or len(first) == 1 else [semi, stop, len(text)]
    noun = _noun(total)
    rows = [f for f in after if f.start < stop and noun and _noun(f) == noun]
    if semi and len(rows) >= 2 and len(first) > 1 and sum(f in first for f in rows) == 1:
        ends = [stop, semi, len(text)]
    if base:
        ends = [_closing(scene, total.block, total.start, base - 1)]
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
    noun = _noun(total)
    alike = tuple(f for f in level if _noun(f) == noun) if noun else ()
    if len(alike) >= 2 and len(alike) < len(level):
        nouns = Counter(_noun(f) for f in level)
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


def _paired(scene: Scene, total: Figure) -> Iterator[Listing]:
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
        opened = _opens(scene.between(two, parts[0]))
        if opened and re.fullmatch(r"[^;:.()]{0,40}?(?:\bva|,)\s*", scene.between(one, two)):
            yield Listing(total, tuple(parts[at - first :: 2]), "gom:")


def _discipline(scene: Scene, total: Figure) -> Iterator[Listing]:
    """Forms of discipline after the number disciplined, whatever words stand between."""
    if "ky luat" not in f"{total.label[-60:]} {total.unit[:40]}":
        return
    after = [f for f in scene.by_block[total.block] if f.start > total.end and f.countable]
    parts = [f for f in after if FORMS.search(f.label[-24:])]
    if parts and after[after.index(parts[0]) :][: len(parts)] == parts:
        yield Listing(total, tuple(parts), "gom")


def _before(scene: Scene, total: Figure) -> Iterator[Listing]:
    """Parts stated first: "58 công chức và 163 viên chức, tổng cộng 221 người"; "Như vậy, toàn tỉnh có 55 tập thể"."""
    start, _ = scene.sentence(total.block, total.start)
    lead = scene.folded[total.block][start : total.start]
    if not re.search(r"tong cong|nhu vay|cong (?:lai|chung)|ca hai|tong so|tat ca", lead):
        return
    before = [
        f
        for f in scene.by_block[total.block]
        if f.end < total.start and f.countable and f.under is None and not f.chained
    ]
    here = [f for f in before if scene.same_sentence(f, total)]
    own = _noun(total)
    nouns = (
        {own}
        if own not in ("", "dong chi", "nguoi", "ca nhan")
        else {own, *re.findall(r"dang vien|tap the|ca nhan|chi bo|dong chi|can bo", lead)[:1]}
    )
    same = [f for f in before if _noun(f) in nouns and scene.depth(f) <= scene.depth(total)]
    closed = bool(re.search(r"tong cong|nhu vay|cong (?:lai|chung)|ca hai", lead))
    alone = len(here) == 2 or (len(here) > 2 and _noun(here[-3]) != _noun(here[-2]))
    if re.search(r"[,;]\s*tong (?:so|cong)[^,;:0-9]{0,40}$", lead) and len({_noun(f) for f in here[-2:]}) == 1:
        closed = True
    if len(here) >= 2:
        mixed = own in {_noun(f) for f in here[-2:]} and {_noun(f) for f in here[-2:]} != {own}
        yield Listing(total, tuple(here[-2:]), "gom" if closed and alone and not mixed else MAYBE)
        yield Listing(total, tuple(here), MAYBE)
    if len(same) >= 2:
        yield Listing(
            total, tuple(same[-2:]), "gom" if closed and len(same) == 2 else "tong so" if len(same) == 2 else MAYBE
        )
        yield Listing(total, tuple(same), MAYBE)
    if len(before) >= 2:
        yield Listing(total, tuple(before[-2:]), MAYBE)


def _below(scene: Scene, total: Figure) -> Iterator[Listing]:
    """Parts as the items of the list the block opens, or of the items beside it after "trong đó:"."""
    block = total.block
    text = scene.folded[block]
    if scene.depth(total):
        return
    tops = scene.tops(block)
    children = scene.outline.children(block)
    rows = [scene.tops(child) for child in children]
    heads = [items[0] for items in rows if items]
    opens = bool(re.search(r"(?:[:,;]|trong do|gom|nhu sau)\s*$", text))
    sure = opens and (total is tops[-1] or len(tops) == 1) and len(heads) == len(children)
    words = text[total.end :] if sure and not _BREAK.search(text[total.end - 1 :]) else MAYBE
    asked = re.split(r"[a-z)%\d]\.\s", text[total.end - 1 :])
    if sure and len(asked) > 1 and _ASKED.search(asked[-1]) and not re.search(r"[0-9]", asked[-1]):
        words = "gom:"
    named = [child for child in children if _noun(total) and _led(scene, child, _noun(total))]
    if len(named) == 1:
        yield Listing(total, tuple(f for f in scene.tops(named[0]) if not f.chained), "gom:")
    if named or any(_noun(f) and _led(scene, child, _noun(f)) for child in children for f in tops):
        return
    if heads:
        yield Listing(total, tuple(heads), words if not re.match(r"^\s*$", words) else MAYBE)
        noun = _noun(total)
        yield Listing(total, tuple(f for items in rows for f in items if noun and _noun(f) == noun), MAYBE)
        seconds = [items[1] for items in rows if len(items) > 1]
        if len(seconds) == len(children):
            yield Listing(total, tuple(seconds), MAYBE)
        yield Listing(total, tuple(heads[1:]), MAYBE)
        for size in range(len(heads) - 1, 1, -1):
            yield Listing(total, tuple(heads[:size]), MAYBE, cut=True)
    elif opens and total is tops[-1]:
        following = [items[0] for at in scene.outline.siblings(block) if at > block and (items := scene.tops(at))]
        for size in range(len(following), 1, -1):
            yield Listing(total, tuple(following[:size]), MAYBE, cut=size < len(following))


def _human(thing: str | None) -> bool:
    return thing == "person"


def _led(scene: Scene, block: int, noun: str) -> bool:
    """Whether an item of a list opens with a noun and a colon: "+ Tập thể: …"."""
    return bool(
        re.match(
            rf"\W*(?:[a-z0-9]{{1,2}}[.)]\s*)?(?:doi voi |ve )?{re.escape(noun)}\b[^0-9:]{{0,20}}:", scene.folded[block]
        )
    )


def _opens(gap: str) -> bool:
    return bool(WHOLLY.search(gap) or AMONG.search(gap))


def _spare(gap: str) -> int:
    """Items before the first figure that carry no number: "gồm Ban Thường vụ, 34 chi bộ" has one."""
    opened = list(WHOLLY.finditer(gap))
    if not opened:
        return 0
    items = gap[opened[-1].end() :]
    return items.count(",") + (1 if re.search(r"\bva\s*$", items) else 0) if re.search(r"(?:,|\bva)\s*$", gap) else 0


def _noun(figure: Figure) -> str:
    words = figure.unit.split(",")[0].split()
    return " ".join(words[:2])


def _closing(scene: Scene, block: int, start: int, base: int) -> int:
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
