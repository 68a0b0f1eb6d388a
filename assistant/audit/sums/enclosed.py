"""Parts that parentheses hold whole and that come to more than their total: "45 chi bộ (trong đó 33 …; 8 …; 3 …; 1 …; 1 …)"."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim
from assistant.audit.findings.sum_claim import wrong_sum
from assistant.audit.sums.entire import is_whole
from assistant.audit.sums.listing import Listing, noun_words
from assistant.audit.sums.parts import listings


def enclosed(scene: Scene, block: int) -> Iterator[Listing]:
    """The lists of three parts or more that parentheses hold from end to end."""
    for total in scene.by_block[block]:
        if total.countable and total.value >= 2:
            yield from (one for one in listings(scene, total) if one.wrapped and not one.cut and len(one.parts) > 2)


def check_enclosed(scene: Scene) -> list[Claim]:
    """A claim for each such list of one noun with its total, kinds of that told apart by semicolons, that exceeds it."""
    claims = []
    for block in range(len(scene.by_block)):
        for one in enclosed(scene, block):
            noun = noun_words(one.total)
            if one.sum <= one.total.value or not noun or any(noun_words(part) != noun for part in one.parts):
                continue
            text = scene.folded[block]
            apart = all(";" in text[a.end : b.start] for a, b in zip(one.parts, one.parts[1:], strict=False))
            if apart and not any(part.ratings for part in one.parts) and is_whole(scene, one):
                claims.append(wrong_sum(one.total, one.parts))
    return claims
