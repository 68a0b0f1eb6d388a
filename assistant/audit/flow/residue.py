"""What is left beside a stated share: "6.318 tập thể đạt yêu cầu, 157 tập thể phải kiểm điểm lại, chiếm 2,42% …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.audit.figures.nearness import close, slipped
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import number
from assistant.audit.findings.finding import Claim, FindingKind, Verdict

_LEFT = re.compile(r"\b(?:giai trinh|chua|con|khong|cham|qua han|xin lui|tu choi|vang|bao luu|so con lai)\b")


def check_residues(scene: Scene, shares: list[Claim]) -> list[Claim]:
    """A claim for each pair of counts one of which has its share of a whole the two should make up.

    `shares`: percentages that are right, with their part and whole.
    """
    return [found for claim in shares for found in _beside(scene, claim)]


def _beside(scene: Scene, claim: Claim) -> Iterator[Claim]:
    if claim.kind is not FindingKind.PERCENTAGE or len(claim.involved) != 2 or claim.target is None:
        return
    part, whole = claim.involved
    if part.cell is not None or not part.countable or not whole.countable or part.value == whole.value:
        return
    level = [
        f
        for f in scene.by_block[part.block]
        if f.countable
        and f.of is None
        and f.under is None
        and not f.chained
        and scene.same_sentence(f, part)
        and scene.depth(f) == scene.depth(part)
    ]
    text = scene.folded[part.block]
    others = [f for f in level if f not in (part, whole) and ";" not in text[part.end : f.start]]
    if len(others) != 1 or others[0].noun(2) != part.noun(2) or others[0].ratings != part.ratings:
        return
    other, rest = others[0], whole.value - part.value
    used = (whole, part)
    if other.value == rest:
        yield Claim(FindingKind.SUM, None, other, used)
    elif (
        _LEFT.search(other.label[-40:])
        or slipped(other.text, number(rest))
        or (rest >= 30 and close(other.value, rest))
    ):
        note = f"{number(whole.value)} − {number(part.value)} = {number(rest)}, không phải {number(other.value)}."
        yield Claim(FindingKind.SUM, Verdict.WRONG, other, used, other.text, number(rest), None, note)
