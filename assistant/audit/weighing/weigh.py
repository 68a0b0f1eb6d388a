"""Relations no rule has read, weighed: the errors that the whole of a report's figures makes likely."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from assistant.audit.figure import Figure
from assistant.audit.finding import Claim, FindingKind, Verdict
from assistant.audit.grid import Grid
from assistant.audit.scene import Scene
from assistant.audit.share import number
from assistant.audit.sum_claim import wrong_sum
from assistant.audit.verdict import told
from assistant.audit.weighing.belief import Beliefs
from assistant.audit.weighing.bond import Bond, Tie, bonds_of
from assistant.audit.weighing.forest import Forest
from assistant.audit.weighing.item import Field, field_of
from assistant.audit.weighing.traits import Known, traits_of
from assistant.audit.wholes import Whole

MODEL = Path(__file__).parent / "model" / "relations.npz"
THRESHOLD = 0.9
FAMILY = {tie: tie.value for tie in Tie} | {Tie.GROWTH: Tie.SHARE.value}


@dataclass(frozen=True)
class Weighed:
    """A relation that does not hold and how likely it is that it was meant to."""

    bond: Bond
    worth: float


@lru_cache(maxsize=4)
def forests(path: Path) -> dict[str, Forest]:
    """The trained forests: "holds.TIE" tells which agreements are meant, "fails.TIE" which disagreements."""
    with np.load(path) as arrays:
        kept = {name: arrays[name] for name in arrays.files}
    names = {name.rsplit(".", 1)[0] for name in kept}
    return {name: Forest.read(kept, name) for name in names}


def check_weighed(scene: Scene, grids: Sequence[Grid], claims: Sequence[Claim]) -> list[Claim]:
    """Errors beyond those claimed: each figure in one at most, the likeliest first."""
    field = field_of(scene, grids)
    known = known_of(claims)
    taken = {figure for claim in claims if claim.verdict is Verdict.WRONG for figure in (claim.target, *claim.involved)}
    found = []
    weighed, _ = weigh(field, known)
    for one in sorted(weighed, key=lambda one: -one.worth):
        if one.worth < THRESHOLD or any(figure in taken for figure in one.bond.figures):
            continue
        taken.update(one.bond.figures)
        found.append(_claim(one.bond))
    return found


def weigh(field: Field, known: Known) -> tuple[list[Weighed], Beliefs]:
    """Every relation near to holding with its worth, and what the relations that hold explain."""
    trained = forests(MODEL)
    holding, failing = [], []
    for bond in bonds_of(field):
        if bond.holds():
            holding.append(bond)
        elif not all(figure in known.sure for figure in bond.figures):
            failing.append(bond)
    beliefs = Beliefs.of(
        holding, _scores(trained, "holds", holding, [traits_of(field, bond, known) for bond in holding])
    )
    rows = [[*traits_of(field, bond, known), *beliefs.traits(bond)] for bond in failing]
    scores = _scores(trained, "fails", failing, rows)
    return [Weighed(bond, score) for bond, score in zip(failing, scores, strict=True)], beliefs


def _scores(trained: dict[str, Forest], kind: str, bonds: Sequence[Bond], rows: Sequence[list[float]]) -> list[float]:
    scores = [0.0] * len(bonds)
    for family in set(FAMILY.values()):
        forest = trained.get(f"{kind}.{family}")
        at = [i for i, bond in enumerate(bonds) if FAMILY[bond.tie] == family]
        if forest is None or not at:
            continue
        for i, score in zip(at, forest.score([rows[i] for i in at]), strict=True):
            scores[i] = float(score)
    return scores


def known_of(claims: Iterable[Claim]) -> Known:
    """What the comparisons that hold say of the figures."""
    sure: set[Figure] = set()
    wholes: Counter[Figure] = Counter()
    parts, summed, added, explained = (set[Figure]() for _ in range(4))
    for claim in claims:
        if claim.verdict is not None or claim.target is None or claim.weak:
            continue
        if claim.kind not in (FindingKind.SUM, FindingKind.PERCENTAGE, FindingKind.MISMATCH):
            continue
        sure |= {claim.target, *claim.involved}
        if claim.kind is FindingKind.SUM:
            summed.add(claim.target)
            added |= set(claim.involved)
        elif claim.kind is FindingKind.PERCENTAGE:
            explained.add(claim.target)
            if len(claim.involved) == 2:
                wholes[claim.involved[1]] += 1
                parts.add(claim.involved[0])
    return Known(*map(frozenset, (sure,)), wholes, *map(frozenset, (parts, summed, added, explained)))  # type: ignore[arg-type]


def _claim(bond: Bond) -> Claim:
    first, second, *rest = bond.figures
    if bond.tie is Tie.SHARE:
        return told(rest[0], first, Whole(second.value, (second,), "weighed"))
    if bond.tie is Tie.GROWTH:
        gap = abs(first.value - second.value)
        claim = told(rest[0], first, Whole(second.value, (second,), "weighed"))
        right = gap * 100 / second.value
        note = f"({number(max(first.value, second.value))} − {number(min(first.value, second.value))}) : {number(second.value)}"
        from assistant.audit.share import shown

        meant = shown(gap, second.value, rest[0].places)
        assert right >= 0
        return Claim(
            claim.kind, Verdict.WRONG, rest[0], (first, second), rest[0].text, meant, None, f"{note} × 100 = {meant}."
        )
    if bond.tie is Tie.PARTED:
        others = (first, *rest)
        whole = sum(other.value for other in others)
        return told(second, first, Whole(whole, tuple(rest), "weighed"))  # type: ignore[arg-type]
    if bond.tie is Tie.POINTS:
        gap = first.value - second.value
        note = f"Chênh lệch giữa {first.text} và {second.text} là {number(gap)} điểm phần trăm."
        return Claim(
            FindingKind.PERCENTAGE, Verdict.WRONG, rest[0], (first, second), rest[0].text, number(gap), None, note
        )
    if bond.tie is Tie.AGAIN:
        note = f"Cùng một số liệu, nơi khác ghi {number(first.value)}, ở đây ghi {number(second.value)}."
        return Claim(FindingKind.MISMATCH, Verdict.WRONG, second, (first,), second.text, first.text, None, note)
    return wrong_sum(first, (second, *rest))
