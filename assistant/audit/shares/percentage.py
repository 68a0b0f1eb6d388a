"""Each stated percentage against its part and its whole."""

from __future__ import annotations

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.group import Group
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import Match, compare
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.shares.outvoted import outvoted
from assistant.audit.shares.partless import check_partless
from assistant.audit.shares.unexplained import judged
from assistant.audit.whole.base import stated_base
from assistant.audit.whole.certainty import FAR
from assistant.audit.whole.counted import parts_of
from assistant.audit.whole.heading import turned
from assistant.audit.whole.places import Whole, explicit, pool

_REACH = {0: 2, 1: 6}


def check_percentages(scene: Scene, groups: list[Group]) -> list[Claim]:
    """A claim for each percentage of which something can be said."""
    claims: list[Claim] = []
    open_: list[tuple[Figure, list[Figure]]] = []
    seen: dict[Figure, Whole] = {}
    for percent in scene.figures:
        if percent.kind is not Kind.PERCENT or percent.chained:
            continue
        claim = _explained(scene, percent, groups)
        if claim is None:
            open_.append((percent, parts_of(scene, percent)))
            continue
        claims.append(claim)
        if len(claim.involved) >= 2:
            seen[claim.involved[0]] = Whole(sum(f.value for f in claim.involved[1:]), claim.involved[1:], "list")  # type: ignore[arg-type]
    claims = [outvoted(scene, claim, groups, seen) for claim in claims]
    for percent, parts in open_:
        claims.append(judged(scene, percent, parts, groups, seen))
    return claims


def _explained(scene: Scene, percent: Figure, groups: list[Group]) -> Claim | None:
    """The claim that the percentage is right, if any plausible part and whole give it."""
    parts = parts_of(scene, percent)
    if not parts or parts[0].start < scene.sentence(percent.block, percent.start)[0]:
        partless = check_partless(scene, percent, groups, None)
        if partless is not None and partless.verdict is None:
            return partless
    for rank, part in enumerate(parts):
        ratio = explicit(scene, part)
        based, _ = stated_base(scene, percent, part, groups)
        if (ratio is not None and rank == 0 and not based) or any(whole.how == "base" for whole in based):
            wide: list[Whole] = []
        else:
            reach = FAR if rank == 0 and percent.places >= 2 else _REACH.get(percent.places, 6)
            wide = list(pool(scene, part, groups, reach=reach, below=percent.value > 100)) if rank < 5 else []
        for whole in (*((ratio,) if ratio else ()), *based, *wide):
            if percent.places == 0 and whole.how in ("above", "after") and whole.value != part.value and rank > 0:
                continue
            if compare(percent, part.value, whole.value) is Match.RIGHT:
                return Claim(FindingKind.PERCENTAGE, None, percent, (part, *whole.figures))
    swapped = turned(scene, percent)
    if swapped is not None and compare(percent, swapped[0].value, swapped[1].value) is Match.RIGHT:
        return Claim(FindingKind.PERCENTAGE, None, percent, swapped)
    return None
