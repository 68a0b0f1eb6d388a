"""Alarms that no single figure could be to blame for: each of theirs is held where it stands by a comparison that the change the
alarm asks for would break."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.share import Match, compare
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.weighing.alarm import Evidence
from assistant.audit.weighing.bond import Bond
from assistant.audit.weighing.item import Item
from assistant.audit.weighing.repair import repairs

_LIKELY = 0.5  # a relation as likely as this holds its figures


class Holds:
    """What the comparisons of a report hold: those the rules made that are right, and the likely relations weighed."""

    def __init__(self, claims: Iterable[Claim], evidence: Evidence) -> None:
        self._evidence = evidence
        right = defaultdict[Figure, list[Claim]](list)
        for claim in claims:
            if claim.verdict is None and not claim.weak and claim.target is not None:
                for figure in claim.figures:
                    right[figure].append(claim)
        self._right: Mapping[Figure, Sequence[Claim]] = right

    def refute(self, alarm: Claim) -> bool:
        """Whether every figure of an alarm is held against the value that the alarm wants of it.

        A rounded share holds its part against a change it would show: of 79 of 163 (48,47%) nobody can say that 116 are missing.
        Nor can a count be so far too great that less than nothing would be left.
        """
        wanted = dict(_wanted(alarm))
        return set(wanted) == set(alarm.figures) and all(
            values and all(value < 0 or self._break(figure, value) for value in values)
            for figure, values in wanted.items()
        )

    def _break(self, figure: Figure, value: Fraction) -> bool:
        if any(_rule_breaks(claim, figure, value) for claim in self._right.get(figure, ())):
            return True
        item = self._evidence.view.field.of.get(figure)
        told = self._evidence.beliefs.by_item.get(item.at, ()) if item is not None else ()
        return item is not None and any(worth >= _LIKELY and not _with(bond, item, value).holds for worth, bond in told)


def _wanted(alarm: Claim) -> Iterator[tuple[Figure, list[Fraction]]]:
    yield from repairs(alarm)
    if alarm.kind is FindingKind.MISMATCH and alarm.target is not None and len(alarm.involved) == 1:
        yield alarm.involved[0], [alarm.target.value]


def _rule_breaks(claim: Claim, figure: Figure, value: Fraction) -> bool:
    """Whether a comparison that holds would not, were one of its figures another amount."""
    if claim.kind is FindingKind.SUM:
        return True  # to the unit, whichever way it is reckoned
    if claim.kind is not FindingKind.PERCENTAGE or claim.target is None or len(claim.involved) != 2:
        return False
    share, part, whole = (replace(one, value=value) if one == figure else one for one in claim.figures)
    read = (
        compare(claim.target, *(one.value for one in claim.involved)) is Match.RIGHT
    )  # a part and its whole, no growth
    return read and whole.value > 0 and compare(share, part.value, whole.value) is not Match.RIGHT


def _with(bond: Bond, item: Item, value: Fraction) -> Bond:
    """The relation, one of its figures another amount."""
    other = replace(item, figure=replace(item.figure, value=value), value=float(value))
    return Bond(bond.tie, tuple(other if one is item else one for one in bond.items))
