"""A rise told as a fall, or a fall as a rise: "31 đồng chí, giảm 4 đồng chí so với năm 2024 (27 đồng chí)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.audit.figures.counted_object import alike
from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import number, shown
from assistant.audit.file.dating import report_year
from assistant.audit.findings.finding import Claim, FindingKind, Verdict

_UP, _DOWN = ("tang", "cao hon", "nhieu hon", "vuot"), ("giam", "thap hon", "it hon")
_WAY = re.compile(
    rf"\b(?P<way>{'|'.join((*_UP, *_DOWN))})"
    r"(?: them| len| xuong| di| duoc| hon| la)*"
    r"(?: (?:so voi )?(?:cung ky )?(?:nam (?:truoc|ngoai|20[0-9]{2})|cung ky))?(?: la)?\s+$"
)
_YEAR = re.compile(r"\bnam (?:20[0-9]{2}|truoc|ngoai|nay)\b|\bcung ky\b|\b(?:dau|cuoi) nam\b")
_EARLIER = frozenset({"nam truoc", "nam ngoai", "cung ky", "dau nam"})
# A target, a plan, another unit: what a figure is held against there is of no earlier day.
_AIM = re.compile(r"\bchi tieu|\bke hoach|\bmuc tieu|\bnghi quyet|\bdu toan|\bbinh quan")
_FROM = re.compile(r"\btu\s*$")
_SAME = 30  # letters between a rise in number and the same rise in percent


def check_directions(scene: Scene, right: Sequence[Claim]) -> list[Claim]:
    """A claim for each change whose amount is right and whose way is not; `right`: claims that hold."""
    pairs = {
        claim.target: (claim.involved[0], claim.involved[1])
        for claim in right
        if claim.rule == "points" and claim.target is not None and claim.target.chained and len(claim.involved) == 2
    }
    claims: list[Claim] = []
    for figure in scene.figures:
        way = _way(scene, figure)
        if way is None:
            continue
        pair = _dated(scene, figure) or _ordered(scene, pairs.get(figure))
        if pair is None or pair[0].value == pair[1].value or (pair[0].value > pair[1].value) == (way in _UP):
            continue
        claims.append(_wrong(scene, figure, way, pair))
        claims += _in_percent(scene, figure, way, pair)
    return claims


def _way(scene: Scene, figure: Figure) -> str | None:
    if not figure.chained or not figure.checkable or figure.value == 0:
        return None
    found = _WAY.search(scene.folded[figure.block][max(0, figure.start - 60) : figure.start])
    return found["way"] if found else None


def _ordered(scene: Scene, pair: tuple[Figure, Figure] | None) -> tuple[Figure, Figure] | None:
    """Two shares known to lie as far apart as told, the later one first; None where only one of them can be dated."""
    if pair is None:
        return None
    year = report_year(scene.report)
    early = [one for one in pair if _is_earlier(_said(scene, one, scene.sentence(one.block, one.start)[0]), year)]
    if len(early) != 1:
        return None
    return (pair[1], pair[0]) if early[0] is pair[0] else pair


def _is_earlier(said: str | None, year: int | None) -> bool:
    return said in _EARLIER or (said is not None and said[4:].isdigit() and year is not None and int(said[4:]) < year)


def _dated(scene: Scene, figure: Figure) -> tuple[Figure, Figure] | None:
    """This year's and last year's figure of the sentence that lie as far apart as told; None where there is any doubt."""
    block, year = figure.block, report_year(scene.report)
    start, end = scene.sentence(block, figure.start)
    text = scene.folded[block]
    if _AIM.search(text[start:end]):
        return None
    level = [
        other
        for other in scene.by_block[block]
        if start <= other.start < end and not other.chained and other.kind is figure.kind and other.under is None
    ]
    now: list[Figure] = []
    then: list[Figure] = []
    for other in level:
        said = _said(scene, other, start)
        if said is None:
            (now if other.end <= figure.start else []).append(other)
        elif _is_earlier(said, year):
            then.append(other)
        elif said in ("nam nay", "cuoi nam") or said == f"nam {year}":
            now.append(other)
    if any(_FROM.search(text[: other.start]) for other in level):
        return None  # "giảm từ 31 xuống 27" is read by itself
    ways = {
        _way(scene, other) in _UP
        for other in scene.by_block[block]
        if start <= other.start < end and _way(scene, other)
    }
    if len(ways) > 1:
        return None  # what came and what went are each no difference of the two
    if len(then) != 1 or not now:
        return None
    thing = scene.object_of(then[0])
    fits = [one for one in now if abs(one.value - then[0].value) == figure.value and alike(scene.object_of(one), thing)]
    return (fits[0], then[0]) if len(fits) == 1 else None


def _said(scene: Scene, figure: Figure, start: int) -> str | None:
    """The year told right before a figure or right after it, in its own clause."""
    text, block = scene.folded[figure.block], scene.by_block[figure.block]
    at = block.index(figure)
    low = max(start, block[at - 1].end if at else 0)
    before = [found.group(0) for found in _YEAR.finditer(re.split(r";", text[low : figure.start])[-1])]
    if before:
        return before[-1]
    high = block[at + 1].start if at + 1 < len(block) else len(text)
    after = re.match(r"[^,;:.()]{0,30}", text[figure.end : high])
    found = _YEAR.search(after.group(0)) if after and "so voi" not in after.group(0) else None
    return found.group(0) if found else None


def _wrong(scene: Scene, figure: Figure, way: str, pair: tuple[Figure, Figure]) -> Claim:
    now, then = pair
    right = "tăng" if now.value > then.value else "giảm"
    note = f"Kỳ trước {then.text}, kỳ này {now.text}: {right} {figure.text}, không phải {_spelled(scene, figure, way)}."
    kind = FindingKind.PERCENTAGE if figure.kind is Kind.PERCENT else FindingKind.SUM
    return Claim(kind, Verdict.WRONG, figure, pair, figure.text, f"{right} {figure.text}", None, note, certain=True)


def _in_percent(scene: Scene, figure: Figure, way: str, pair: tuple[Figure, Figure]) -> Iterator[Claim]:
    """The same change told in percent right after: "giảm 4 đồng chí (giảm 20%)"."""
    after = [f for f in scene.by_block[figure.block] if f.start >= figure.end]
    if not after or figure.kind is Kind.PERCENT or after[0].kind is not Kind.PERCENT or _way(scene, after[0]) != way:
        return
    share, (now, then) = after[0], pair
    if share.start - figure.end > _SAME or then.value <= 0:
        return
    right = "tăng" if now.value > then.value else "giảm"
    gap = abs(now.value - then.value)
    percent = shown(gap, then.value, share.places)
    note = f"{number(gap)} : {number(then.value)} × 100 = {percent}; số kỳ này {right} so với kỳ trước."
    yield Claim(
        FindingKind.PERCENTAGE, Verdict.WRONG, share, pair, share.text, f"{right} {percent}", None, note, certain=True
    )  # fmt: skip


def _spelled(scene: Scene, figure: Figure, way: str) -> str:
    text = scene.report.blocks[figure.block].text
    at = scene.folded[figure.block].rfind(way, 0, figure.start)
    return text[at : figure.end].lower()
