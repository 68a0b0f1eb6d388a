"""Additions the words of a report rule out: what it takes off or tells apart is no part of a sum."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.flow.subtraction import subtractions
from assistant.audit.misread.actors import of_another_actor
from assistant.audit.misread.addition import adds
from assistant.audit.misread.kinds import (
    by_several_traits,
    of_committees,
    of_own_rise,
    of_pairs,
    of_two_kinds,
    of_unlike_things,
)
from assistant.audit.misread.levels import of_changes
from assistant.audit.misread.movements import came_and_went, takes_off
from assistant.audit.misread.other_totals import announced, comes_to_all, holds_list, holds_subtotal, left_of_ratio
from assistant.audit.misread.times import of_other_times, of_other_year
from assistant.audit.sums.enclosed import enclosed


def well_read(scene: Scene, claims: Iterable[Claim]) -> list[Claim]:
    """The claims without the errors of additions, and of numbers told again, that no reader of the words would make."""
    claims = [claim for claim in claims if not of_another_actor(scene, claim)]
    added = [claim for claim in claims if adds(claim)]
    if not added:
        return claims
    agreed = [one for one in claims if one.verdict is None and one.kind is FindingKind.SUM and not one.weak]
    out = [
        *worded_apart(scene, added),
        *(
            claim
            for claim in added
            if any(one.target != claim.target and {*one.involved} == {*claim.involved} for one in agreed)
            or any(holds_list(claim, other) for other in added)
        ),
    ]
    return [claim for claim in claims if not any(claim is one for one in out)]


def worded_apart(scene: Scene, claims: Iterable[Claim]) -> list[Claim]:
    """Those of the claims that add what the words about it rule out, whatever else was claimed."""
    added = [claim for claim in claims if adds(claim)]
    taken = [one for block in _blocks(added) for one in subtractions(scene, block)]
    lists = [one for block in _blocks(added) for one in enclosed(scene, block)]
    return [
        claim
        for claim in added
        if any(takes_off(claim, set(one.taken), set(one.figures)) for one in taken)
        or came_and_went(scene, claim)
        or of_two_kinds(scene, claim)
        or of_other_times(scene, claim)
        or of_other_year(scene, claim)
        or announced(scene, claim)
        or holds_subtotal(claim)
        or by_several_traits(scene, claim)
        or of_changes(scene, claim)
        or of_pairs(scene, claim)
        or of_committees(claim)
        or of_unlike_things(scene, claim)
        or of_own_rise(scene, claim)
        or comes_to_all(scene, claim)
        or left_of_ratio(scene, claim)
        or any(claim.target != one.total and {*claim.figures} <= {one.total, *one.parts} for one in lists)
    ]


def _blocks(claims: Iterable[Claim]) -> set[int]:
    return {figure.block for claim in claims for figure in claim.figures}
