"""A percentage of a list whose others have one whole and it another."""

from __future__ import annotations

from dataclasses import replace

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.group import Group
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim
from assistant.audit.shares.verdict import told
from assistant.audit.whole.base import stated_base
from assistant.audit.whole.places import Whole


def outvoted(scene: Scene, claim: Claim, groups: list[Group], seen: dict[Figure, Whole]) -> Claim:
    """The claim, or that the share is wrong where two others of its own list have one whole and it has another."""
    percent = claim.target
    if percent is None or percent.places < 1 or len(claim.involved) != 2:
        return claim
    part, whole = claim.involved
    if part.block != percent.block or not 0 <= percent.start - part.end <= 24 or part.of is not None:
        return claim
    peers = [
        other
        for figure, other in seen.items()
        if figure != part
        and scene.same_sentence(figure, part)
        and scene.depth(figure) == scene.depth(part)
        and figure.noun() == part.noun()
    ]
    if len(peers) < 2 or len({other.value for other in peers}) != 1 or peers[0].value == whole.value:
        return claim
    if whole.ratings or scene.same_sentence(whole, part) or stated_base(scene, percent, part, groups)[1]:
        return claim
    return replace(told(percent, part, peers[0]), certain=True)
