"""Where a text lists the parts of a total: in the same sentence, in parentheses, in the items below."""

from __future__ import annotations

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.sums.inline import inside
from assistant.audit.sums.itemed import items_below
from assistant.audit.sums.listing import Listing
from assistant.audit.sums.preceding import before_total, disciplined, one_noun, paired


def listings(scene: Scene, total: Figure) -> list[Listing]:
    """Every reading of what a total's parts may be, likeliest first."""
    found = [
        *paired(scene, total),
        *inside(scene, total),
        *before_total(scene, total),
        *items_below(scene, total),
        *disciplined(scene, total),
        *one_noun(scene, total),
    ]
    return [reading for reading in found if len(reading.parts) >= 2 or (reading.parts and reading.spare)]
