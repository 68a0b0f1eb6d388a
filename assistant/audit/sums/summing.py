"""Each total against the parts the text gives for it."""

from __future__ import annotations

from dataclasses import replace

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.group import Group
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.sum_claim import wrong_sum
from assistant.audit.sums.entire import is_whole
from assistant.audit.sums.grouped import check_groups
from assistant.audit.sums.listing import FORMS, MAYBE, WHOLLY, Listing
from assistant.audit.sums.parts import listings


def check_sums(scene: Scene, groups: list[Group]) -> list[Claim]:
    """A claim for each total whose parts are known."""
    right = [claim for claim in check_groups(scene, groups) if claim.verdict is None]
    doubtful: list[Listing] = []
    for total in scene.figures:
        if not total.countable or total.value < 2:
            continue
        readings = [one for one in listings(scene, total) if one.wrapped or not total.chained]
        fits = sorted((one for one in readings if one.agrees), key=lambda one: one.weak)
        good = fits[0] if fits else None
        if good is not None:
            right.append(Claim(FindingKind.SUM, None, total, good.parts, weak=good.weak))
            if good.weak:
                doubtful += [
                    one for one in readings if one.wrapped or (one.words != MAYBE and len(one.parts) >= len(good.parts))
                ]
                continue
            used = set(good.parts)
            readings = [
                one
                for one in readings
                if not used & set(one.parts) and (one.wrapped or (one.words != MAYBE and WHOLLY.search(one.words)))
            ]
        doubtful += readings
    explained = {frozenset(claim.involved) for claim in right if not claim.weak}
    wrong = [claim for claim in check_groups(scene, groups) if claim.verdict is not None]
    taken = {frozenset(claim.involved) for claim in wrong}
    told: set[Figure] = set()
    for reading in doubtful:
        parts = frozenset(reading.parts)
        if reading.agrees:
            continue
        if reading.total in told or parts in taken or any(parts <= known for known in explained):
            continue
        if any(len(known & parts) >= 2 and len(known) >= len(parts) for known in explained):
            continue
        if is_whole(scene, reading):
            taken.add(parts)
            told.add(reading.total)
            closed = len(reading.parts) >= 3 and all(FORMS.search(part.label[-24:]) for part in reading.parts)
            wrong.append(replace(wrong_sum(reading.total, reading.parts), certain=closed))
    return [*right, *wrong]
