"""Additions of levels and changes: a change is no part of what there is."""

from __future__ import annotations

import re

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim

_LEVEL = re.compile(
    r"\b(?:tu|con|xuong|len|so voi(?: nam (?:truoc|ngoai|20[0-9]{2}))?|nam (?:truoc|20[0-9]{2}))\W*(?:la|muc)?\s*$"
)
_CHANGED = re.compile(r"\b(?:tăng|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn)\b[^0-9;:.()]*$")


def of_changes(scene: Scene, claim: Claim) -> bool:
    """Whether a level would be made of two changes, or a change of a level and another change."""
    assert claim.target is not None
    if len(claim.involved) != 2:
        return False
    moved = [is_change(scene, figure) for figure in claim.involved]
    return all(moved) if not is_change(scene, claim.target) else any(moved) and not all(moved)


def is_change(scene: Scene, figure: Figure) -> bool:
    row = scene.by_block[figure.block]
    at = row.index(figure)
    lead = scene.folded[figure.block][row[at - 1].end if at else 0 : figure.start][-48:]
    said = scene.hidden[figure.block][figure.start - len(lead) : figure.start]  # "tặng" and "tăng" fold to one word
    if _LEVEL.search(lead):
        return False  # "giảm từ 30 hộ xuống còn 21 hộ"
    return figure.chained or _CHANGED.search(said) is not None
