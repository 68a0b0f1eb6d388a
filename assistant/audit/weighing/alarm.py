"""An error claimed, by a rule or from a relation weighed, and what speaks for it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.nearness import slipped
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.weighing.belief import Beliefs
from assistant.audit.weighing.bond import Bond, Tie
from assistant.audit.weighing.habit import WIDTH
from assistant.audit.weighing.item import Item
from assistant.audit.weighing.repair import meant
from assistant.audit.weighing.view import PAIR, View

# In the order the forest was trained with: append only.
RULES = (
    "percentages sums rated announced breakdowns rests partitions plans balances grid repeated sequences scales shifts"
    " series residues points changes fourfold ties echoes retold weighed"
).split()
_HELD = 0.5  # a relation as likely as this that holds explains its figures
# Enough where the alarm would more than double a share, or halve it.
_FITS, _DOUBLE = 0.1, 2
ABSURD = 50
KINDS = (FindingKind.PERCENTAGE, FindingKind.SUM, FindingKind.MISMATCH)


@dataclass(frozen=True)
class Weighed:
    """A relation that does not hold and how likely it is that it was meant to."""

    bond: Bond
    worth: float


@dataclass(frozen=True)
class Evidence:
    """What a report's figures say together.

    Attributes:
        failing: of each set of figures, the likeliest relation between them that fails.
        most: the greatest worth of these for each figure; `sums` their sum.
    """

    view: View
    beliefs: Beliefs
    failing: Mapping[frozenset[Figure], Weighed]
    most: Mapping[Figure, float]
    sums: Mapping[Figure, float]

    def refutes(self, claim: Claim) -> bool:
        """Whether of every figure of a claim a likely relation holds.

        Of a sum the greatest figure, and one of the rest, must be held to the unit: what a share rounds off hides a slip.
        """
        items = [self.view.field.of.get(figure) for figure in claim.figures]
        tie = Tie.SHARE if claim.kind is FindingKind.PERCENTAGE else Tie.RUN
        return all(item is not None and self.beliefs.explained(item.at, tie) >= _HELD for item in items)

    def shares_another(self, claim: Claim) -> bool:
        """Whether a share is likely of another whole than the one told in another passage: "nữ 1.536 đồng chí (35,6%)"."""
        if claim.kind is not FindingKind.PERCENTAGE or len(claim.involved) != 2 or claim.target is None:
            return False
        share, part, whole = (self.view.field.of.get(figure) for figure in claim.figures)
        if share is None or part is None or whole is None or whole.block == share.block:
            return False
        enough = _FITS if absurd(claim, _DOUBLE, dropped=False) else _HELD
        return any(
            worth >= enough and bond.tie is Tie.SHARE and bond.items[0] is part and bond.items[2] is share
            for worth, bond in self.beliefs.by_item.get(share.at, ())
        )


def is_alarm(claim: Claim) -> bool:
    """Whether a claim says that figures do not agree."""
    return claim.verdict is Verdict.WRONG and claim.kind in KINDS and claim.target is not None


def absurd(claim: Claim, times: int = ABSURD, *, dropped: bool = True) -> bool:
    """Whether what should stand is so many times what does, or that part: no slip makes that, a wrong pairing does.

    Nor is a rise of 13,3 % a slip for the 113,3 % that the new figure is of the old one. `dropped`: whether a digit may be
    missing or one too many.
    """
    target, right = claim.target, meant(claim)
    if target is not None and right is not None and target.kind is Kind.PERCENT and right - target.value == 100:
        return True
    if target is None or not right or not target.value:
        return False
    if slipped(target.text, claim.computed) and (dropped or _digits(target.text) == _digits(claim.computed)):
        return False
    return not Fraction(1, times) <= right / target.value <= times


def _digits(text: str) -> int:
    return sum(letter.isdigit() for letter in text)


def alarm_traits(claim: Claim, evidence: Evidence, others: Sequence[Claim]) -> list[float]:
    """Numbers that describe an alarm, in an order fixed; `others` are the report's other alarms."""
    target = claim.target
    assert target is not None
    figures = claim.figures
    field, known = evidence.view.field, evidence.view.known
    places = [field.of[f].at for f in figures if f in field.of]
    beliefs = [evidence.beliefs.best(at) for at in places] or [0.0]
    others_of = [other for other in others if other is not claim]
    right = meant(claim)
    weighed = evidence.failing.get(frozenset(figures))
    worth = weighed.worth if weighed is not None else 0.0
    value = right if right is not None else Fraction(0)
    gap, most = abs(target.value - value), max(target.value, value)
    ratio = float(value / target.value) if target.value and value else 0.0
    weights = [evidence.most.get(figure, 0.0) for figure in figures]
    at = places[0] if places else 0
    items = [field.items[place] for place in places]
    involved = claim.involved or (target,)
    told, first, last = (field.of.get(figure) for figure in (target, involved[0], involved[-1]))
    return [
        *(float(claim.rule == rule) for rule in RULES), *(float(claim.kind is kind) for kind in KINDS),
        float(claim.certain), float(target.cell is not None),
        float(sum(f.cell is not None for f in claim.involved)), float(len(figures)),
        float(slipped(target.text, claim.computed)), float(gap / most) if most else 0.0, math.log1p(float(gap)),
        math.log(ratio) if ratio > 0 else -9.0, float(right is None),
        beliefs[0], max(beliefs[1:], default=0.0), min(beliefs[1:], default=0.0), sum(beliefs) / len(beliefs), min(beliefs),
        float(target in known.sure), float(sum(f in known.sure for f in claim.involved)),
        float(target in known.explained), float(target in known.parts), float(target in known.summed),
        worth, math.log((worth + 1e-4) / (1.0001 - worth)), *(float(weighed is not None and weighed.bond.tie is tie) for tie in Tie),
        *(evidence.view.habits.traits(weighed.bond) if weighed is not None else [0.0] * WIDTH),
        evidence.sums.get(target, 0.0), max(evidence.sums.get(figure, 0.0) for figure in figures), weights[0], max(weights), min(weights),
        float(max(places) - min(places)) if places else -1.0,
        float(len({(field.items[p].block, field.items[p].span) for p in places})),
        float(target.places), float(sum(letter.isdigit() for letter in target.text)),
        float(target.kind is Kind.PERCENT), float(sum(f.kind is Kind.PERCENT for f in claim.involved)),
        float(target.chained), float(sum(f.chained for f in claim.involved)),
        float(sum(other.target == target for other in others_of)),
        float(sum(not set(other.figures).isdisjoint(figures) for other in others_of)),
        float(any(item.ahead for item in items)), float(all(item.ahead for item in items)),
        float(any(item.plan for item in items)), float(any(not item.is_firm for item in items)),
        float(len({item.unit[:1] for item in items if not item.is_share})), float(len({item.year for item in items})),
        float(len({item.thing for item in items if item.thing is not None})),
        *_paired(evidence.view, told, first), *_paired(evidence.view, told, last),
        *evidence.beliefs.around([at]), *(field.items[at].edges if places else ()),
    ]  # fmt: skip


def _paired(view: View, one: Item | None, two: Item | None) -> list[float]:
    """Where the figure said to be wrong stands to one it is compared with; nought where one of them is no item."""
    return view.pair(one, two) if one is not None and two is not None else [0.0] * PAIR
