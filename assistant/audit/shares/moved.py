"""A share that moved between two years: "tỷ lệ giảm từ 15,02% xuống còn 14,71%"."""

from __future__ import annotations

import re

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene

# By the words before a share alone, which must tell of a rise, a fall or another share.
_EITHER = re.compile(
    r"\b(?:tang|giam|nang|ha)\b[^0-9;.]{0,12}\btu\s*$|%[^0-9;.%]{0,16}\b(?:len|xuong)(?: den| con| toi| muc)?\s*$"
)
# Between the two, where both are known to be shares.
_FROM = re.compile(r"\btu\s*$")
_TO = re.compile(r"^[^0-9;.]{0,10}(?:nam 20\d\d )?[^0-9;.]{0,10}(?:len|xuong|con|den)\b[^0-9;.]{0,12}$")


def is_moved(lead: str) -> bool:
    """Whether the words before a share tell that it moved, or what it moved to: each is of a count of its own year, told
    elsewhere, never of the rise told beside it."""
    return _EITHER.search(lead) is not None


def leads_to(scene: Scene, first: Figure, second: Figure) -> bool:
    """Whether the words between two shares of a block tell that the one became the other."""
    return _TO.match(scene.folded[first.block][first.end : second.start]) is not None


def starts(scene: Scene, share: Figure) -> bool:
    """Whether a share is told as the one that another moved from."""
    return _FROM.search(scene.folded[share.block][: share.start]) is not None
