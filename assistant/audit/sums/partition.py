"""Parts given in a sentence of their own, their whole before it: "Chia theo giới tính: nam 871, nữ 471."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.audit.figures.counted_object import alike
from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.sum_claim import wrong_sum

_LEAD = re.compile(
    r"^\W*(?:[a-z0-9]{1,2}[.)]\s*)?(?:chia|phan|xet|tinh|co cau|ve)?\s*(?:theo|ra|cu the|co cau|ve)?\s*(?:la\s*)?"
    r"(?:gioi tinh|do tuoi|trinh do|co cau|loai hinh|khoi|thanh phan|linh vuc|hinh thuc|dia ban|chuyen mon|dan toc)"
)
# What not everybody has: "Trình độ lý luận: cao cấp 46, trung cấp 71".
_PARTLY = re.compile(r"\b(?:ly luan|ngoai ngu|tin hoc|chung chi)\b")
_REST = re.compile(r"\b(?:con lai|chua qua|chua co|so cap)\b")
_SIDES = tuple(
    (re.compile(first), re.compile(second))
    for first, second in ((r"\bnam\b", r"\bnu\b"), (r"chinh thuc", r"du bi"), (r"kinh\b", r"dan toc"))
)


def check_partitions(scene: Scene) -> list[Claim]:
    """A claim for each sentence that divides a whole stated before it."""
    claims = []
    for block, figures in enumerate(scene.by_block):
        starts = dict.fromkeys(scene.sentence(block, f.start)[0] for f in figures)
        for start in starts:
            here = [f for f in figures if scene.sentence(block, f.start)[0] == start]
            claims += list(_divided(scene, block, start, here))
    return claims


def _divided(scene: Scene, block: int, start: int, here: list[Figure]) -> Iterator[Claim]:
    tops = [f for f in here if f.countable and scene.depth(f) == 0]
    if len(tops) < 2 or any(f.tied for f in tops):
        return
    lead = scene.folded[block][start : tops[0].start]
    sided = len(tops) == 2 and any(a.search(_said(tops[0])) and b.search(_said(tops[1])) for a, b in _SIDES)
    if not (_LEAD.match(lead) or sided):
        return
    total = sum(f.value for f in tops)
    wholes = [f for f in _earlier(scene, block, start) if alike(scene.object_of(f), scene.object_of(tops[0]))]
    wholes = [f for f in wholes if f.value * 3 >= max(one.value for one in tops)]
    hit = next((f for f in wholes if f.value == total), None)
    if hit is not None:
        yield Claim(FindingKind.SUM, None, hit, tuple(tops))
        return
    near = [f for f in wholes if f.value * 5 <= total * 8 and f.value * 8 >= total * 5 and not f.ratings]
    if not near:
        return
    if _PARTLY.search(lead) and not any(_REST.search(_said(f)) for f in tops):
        return
    whole = min(near, key=lambda f: abs(f.value - total))
    yield wrong_sum(whole, tuple(tops))


def _said(figure: Figure) -> str:
    return f"{figure.label[-24:]} {figure.unit[:16]}"


def _earlier(scene: Scene, block: int, start: int) -> Iterator[Figure]:
    """Counts outside parentheses before the sentence: in its paragraph, the one it stands under, the two before."""
    yield from (f for f in reversed(scene.by_block[block]) if f.end <= start and f.countable and not f.chained)
    parent = scene.outline.parents[block]
    near = [at for at in (parent, *range(block - 1, max(-1, block - 4), -1)) if at is not None and at < block]
    for at in dict.fromkeys(near):
        yield from (f for f in reversed(scene.by_block[at]) if f.countable and not f.chained)
