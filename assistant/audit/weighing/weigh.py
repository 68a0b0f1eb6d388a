"""Relations no rule has read, weighed: the errors that the whole of a report's figures makes likely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import numpy as np

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, Verdict
from assistant.audit.misread.ruled_out import worded_apart
from assistant.audit.tables.grid import Grid
from assistant.audit.weighing.agreeing import agreed, fuller
from assistant.audit.weighing.alarm import (
    Evidence,
    Weighed,
    alarm_traits,
    is_alarm,
)
from assistant.audit.weighing.belief import Beliefs
from assistant.audit.weighing.bond import Bond, Tie
from assistant.audit.weighing.bonds import bonds_of
from assistant.audit.weighing.choosing import TRUSTED, WEIGHED, chosen, doubted
from assistant.audit.weighing.claiming import claim_of
from assistant.audit.weighing.counter import is_idle, is_refuted, is_slight, outweighs
from assistant.audit.weighing.elsewhere import belongs_elsewhere
from assistant.audit.weighing.field import Field
from assistant.audit.weighing.fitting import fits_elsewhere
from assistant.audit.weighing.habit import Habits
from assistant.audit.weighing.held import Holds
from assistant.audit.weighing.known import known_of
from assistant.audit.weighing.otherwise import adds_up_otherwise, grows_so, parts_of_its_noun, sums_both
from assistant.audit.weighing.own_list import of_their_own_list
from assistant.audit.weighing.reading import field_of
from assistant.audit.weighing.traits import traits_of
from assistant.audit.weighing.view import View
from index.forest import Forest

MODEL = Path(__file__).parent / "model" / "relations.npz"
LIKELY = 0.3  # a relation that fails is looked at from here on
EXPLAINED = 0.9  # where every figure has a relation this likely that holds, none is missed
FITTED = frozenset({"percentages", "plans", WEIGHED})  # rules whose shares may be of another part and whole
FAMILY = {tie: tie.value for tie in Tie} | {Tie.GROWTH: Tie.SHARE.value, Tie.RISE: Tie.SHARE.value}


@lru_cache(maxsize=8)
def forests(path: Path) -> dict[str, Forest]:
    """The trained forests: "holds.TIE" tells which agreements are meant, "fails.TIE" which disagreements, "alarm" which
    errors are to be told."""
    with np.load(path) as arrays:
        kept = {name: arrays[name] for name in arrays.files}
    names = {name.rsplit(".", 1)[0] for name in kept}
    return {name: Forest.read(kept, name) for name in names}


def weighed(scene: Scene, grids: Sequence[Grid], claims: Sequence[Claim]) -> list[Claim]:
    """The claims with the errors that the rest of the report makes unlikely left out, and those it makes likely added.

    What is neither told nor refuted, yet likely enough to be looked at again, is added as not paired.
    """
    alarms, evidence = alarms_of(scene, grids, claims)
    if not alarms:
        return [claim for claim in claims if not is_alarm(claim)]
    scores = forests(MODEL)["alarm"].score([alarm_traits(claim, evidence, alarms) for claim in alarms])
    figures = [claim.figures for claim in alarms]
    apart = {id(claim) for claim in worded_apart(scene, alarms)}
    holds = Holds(claims, evidence)
    refuted = [
        id(claim) in apart
        or holds.refute(claim)
        or (is_refuted(claim, evidence) and not outweighs(claim, score, evidence))
        for claim, score in zip(alarms, scores.tolist(), strict=True)
    ]
    idle = [is_idle(claim, evidence) for claim in alarms]
    borne = [claim.target in evidence.view.known.sure for claim in alarms]
    slight = [is_slight(claim) and not sure for claim, sure in zip(alarms, borne, strict=True)]
    told = chosen([claim.rule for claim in alarms], scores.tolist(), figures, refuted, idle, slight)
    told = list(dict.fromkeys(fuller(at, alarms, scores.tolist(), refuted) for at in told))
    doubts = doubted(told, scores.tolist(), figures, refuted, borne)
    joint = agreed(alarms, [0.0 if no else score for score, no in zip(scores.tolist(), refuted, strict=True)])
    named = {figure for claim in joint for figure in claim.figures}
    told = [at for at in told if not any(at in pair for pair in joint.values())]
    doubts = [at for at in doubts if named.isdisjoint(figures[at])]
    return [
        *(claim for claim in claims if not is_alarm(claim)),
        *joint,
        *(alarms[at] for at in told),
        *(_doubt(alarms[at]) for at in doubts),
    ]


def _doubt(alarm: Claim) -> Claim:
    """An alarm put up to be looked at again."""
    return replace(alarm, verdict=Verdict.UNPAIRED, doubtful=True)


def alarms_of(scene: Scene, grids: Sequence[Grid], claims: Sequence[Claim]) -> tuple[list[Claim], Evidence]:
    """Every error claimed by a rule or likely enough by weight, and what there is to judge it by."""
    field = field_of(scene, grids)
    bonds = list(bonds_of(field))
    view = View(field, known_of(claims), Habits.of(bonds))
    failing, beliefs = weigh(view, bonds)
    likeliest: dict[frozenset[Figure], Weighed] = {}
    most, sums = defaultdict[Figure, float](float), defaultdict[Figure, float](float)
    for one in sorted(failing, key=lambda one: one.worth):
        likeliest[frozenset(one.bond.figures)] = one
        for figure in one.bond.figures:
            most[figure] = one.worth
            sums[figure] += one.worth
    alarms = [one for one in claims if is_alarm(one) and (one.rule in TRUSTED or not adds_up_otherwise(one, field))]
    told = {frozenset(claim.figures) for claim in alarms}
    likely = [one for one in failing if one.worth >= LIKELY and frozenset(one.bond.figures) not in told]
    alarms += [replace(claim_of(one.bond), rule=WEIGHED) for one in likely]
    alarms = [one for one in alarms if one.rule in TRUSTED or not _read_otherwise(one, field)]
    alarms = [one for one in alarms if not (one.rule in FITTED and fits_elsewhere(one, field))]
    return [alarm for alarm in alarms if is_alarm(alarm)], Evidence(view, beliefs, likeliest, most, sums)


def _read_otherwise(alarm: Claim, field: Field) -> bool:
    return (
        parts_of_its_noun(alarm, field)
        or sums_both(alarm, field)
        or grows_so(alarm)
        or belongs_elsewhere(alarm, field)
        or of_their_own_list(alarm, field)
    )


def weigh(view: View, bonds: Sequence[Bond]) -> tuple[list[Weighed], Beliefs]:
    """Every relation near to holding with its worth, and what the relations that hold explain."""
    trained = forests(MODEL)
    holding = [bond for bond in bonds if bond.holds]
    failing = [bond for bond in bonds if not bond.holds and not all(f in view.known.sure for f in bond.figures)]
    beliefs = Beliefs.of(holding, _scores(trained, "holds", holding, [traits_of(view, bond) for bond in holding]))
    failing = [bond for bond in failing if min(beliefs.explained(item.at, bond.tie) for item in bond.items) < EXPLAINED]
    rows = [[*traits_of(view, bond), *beliefs.traits(bond)] for bond in failing]
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
