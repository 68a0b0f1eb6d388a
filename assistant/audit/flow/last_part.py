"""The remainder that closes a list of parts: "312 chi bộ …, thôn 187 chi bộ; trường học 49, trạm y tế 20, còn lại 56"."""

from __future__ import annotations

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.sum_claim import wrong_sum


def last_part(scene: Scene, rest: Figure) -> Claim | None:
    """What closes a list of three parts or more: "312 chi bộ …, thôn 187 chi bộ; trường học 49, trạm y tế 20, còn lại 56"."""
    here = [
        f
        for f in scene.by_block[rest.block]
        if f.countable and f.start <= rest.start and scene.depth(f) == scene.depth(rest)
    ]
    own = [f for f in here if scene.same_sentence(f, rest)]
    if any(f.tied or f.kind is not rest.kind for f in own):
        return None
    before = [f for f in here if f not in own and not f.chained and f.kind is rest.kind and f.under is None]
    for whole, parts in ((own[0], own[1:]), *((f, own) for f in reversed(before))):
        total = sum(f.value for f in parts)
        if len(parts) >= 3 and total == whole.value:
            return Claim(FindingKind.SUM, None, whole, tuple(parts))
    whole, parts = own[0], own[1:]
    total = sum(f.value for f in parts)
    if len(parts) >= 3 and whole.value >= max(f.value for f in parts) and total * 5 <= whole.value * 8 <= total * 13:
        return wrong_sum(whole, tuple(parts))
    return None
