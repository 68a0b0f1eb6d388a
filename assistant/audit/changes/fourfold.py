"""Two years, their difference and its share, told together: "thấp hơn năm 2022 (171,2 tỷ đồng) tới 7,4 tỷ đồng, giảm 4,32%".

One of the four typed wrong leaves a relation of the other three; it names the one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.nearness import slipped
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import Match, compare, number, shown
from assistant.audit.findings.finding import Claim, FindingKind, Verdict

_THEN = re.compile(r"\b(?:nam (?:20\d\d|truoc|ngoai)|cung ky|dau (?:nam|ky|quy)|cuoi nam 20\d\d)\b[^0-9;.]{0,40}$")
_GROWN = re.compile(r"\b(?:tang|giam|hon|tuc|bang)\b[^0-9;.%]{0,8}$|\(\s*$")
_MOVED = re.compile(
    r"\b(?:tang|giam|hon|it hon|thap hon|cao hon|them|bot|hut|toi|ha|chenh lech|nhich)\b[^0-9;.%]{0,40}$"
)


def check_fourfold(scene: Scene) -> list[Claim]:
    """A claim for each share of change whose two years and difference stand beside it."""
    return [
        claim for share in scene.figures if share.kind is Kind.PERCENT and share.places for claim in _at(scene, share)
    ]


def _at(scene: Scene, share: Figure) -> Iterator[Claim]:
    start, end = scene.sentence(share.block, share.start)
    if not _GROWN.search(scene.folded[share.block][max(start, share.start - 16) : share.start]):
        return
    counts = [
        f for f in scene.by_block[share.block] if f.countable and f.under is None and f.of is None and f.value > 0
    ]
    near = [f for f in counts if start <= f.start < end]
    moved = [
        f
        for f in near
        if _MOVED.search(_plain(scene.folded[f.block][start : f.start])) and abs(f.start - share.start) < 120
    ]
    then = [f for f in near if _THEN.search(scene.folded[f.block][max(start, f.start - 60) : f.start])]
    for gap in moved:
        for old in then:
            now = [f for f in counts if f.start < end and f not in (gap, old) and f.places == old.places]
            if gap != old and now and gap.value < old.value:
                claim = _judged(share, gap, old, now)
                if claim is not None:
                    yield claim
                    return


def _plain(words: str) -> str:
    """Words without what stands in parentheses and without years."""
    return re.sub(r"\([^()]*\)|\b20\d\d\b", "", words)


def _judged(share: Figure, gap: Figure, old: Figure, now: list[Figure]) -> Claim | None:
    apart = [f for f in now if abs(f.value - old.value) == gap.value]
    fits = compare(share, gap.value, old.value) is Match.RIGHT
    if fits and apart:
        return Claim(FindingKind.SUM, None, gap, (apart[0], old, share))
    if fits:  # the difference and last year's figure are right: this year's is not
        wanted = [old.value + gap.value, old.value - gap.value]
        near = [(f, value) for f in now for value in wanted if slipped(f.text, number(value))]
        if len(near) == 1:
            return _wrong(near[0][0], (old, gap, share), near[0][1])
        return None
    if apart and 0 < share.start - max(gap.end, old.end) < 40:
        new = apart[0]
        return Claim(
            FindingKind.PERCENTAGE, Verdict.WRONG, share, (new, old, gap), share.text,
            shown(gap.value, old.value, share.places), None,
            f"{number(gap.value)} : {number(old.value)} × 100 = {shown(gap.value, old.value, share.places)}.",
        )  # fmt: skip
    right = [f for f in now if compare(share, abs(f.value - old.value), old.value) is Match.RIGHT]
    if len(right) == 1:
        return _wrong(gap, (right[0], old, share), abs(right[0].value - old.value))
    for new in now:
        for value in (new.value + gap.value, new.value - gap.value):
            if value > 0 and compare(share, gap.value, value) is Match.RIGHT and share.places >= 2:
                return _wrong(old, (new, gap, share), value)
    return None


def _wrong(figure: Figure, used: tuple[Figure, ...], value: Fraction) -> Claim:
    others = ", ".join(one.text for one in used)
    note = f"Theo các số {others} thì phải là {number(value)}."
    return Claim(FindingKind.SUM, Verdict.WRONG, figure, used, figure.text, number(value), None, note)
