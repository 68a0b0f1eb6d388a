"""What one report teaches: its possible relations as they stand, and those of the key with one figure mistyped."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.audit.comparing import claims_of
from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.numeral import parse_digits
from assistant.audit.figures.scene import Scene
from assistant.audit.file.dating import report_day
from assistant.audit.file.reading import read_report
from assistant.audit.findings.finding import Claim
from assistant.audit.survey import Survey
from assistant.audit.weighing.bond import Bond, Tie
from assistant.audit.weighing.bonds import bonds_of
from assistant.audit.weighing.habit import Habits
from assistant.audit.weighing.known import known_of
from assistant.audit.weighing.reading import field_of
from assistant.audit.weighing.traits import traits_of
from assistant.audit.weighing.view import View
from assistant.audit.weighing.weigh import FAMILY
from assistant.clock import today
from corpus.document import Corpus
from eval.slip import WAYS, mistyped
from eval.weighing.key import hand_of, relations

Slip = tuple[int, str]


@dataclass(frozen=True, eq=False)
class Row:
    """One possible relation.

    Attributes:
        meant: whether the key has it (for one that fails: had it before a figure was mistyped).
        slip: the figure mistyped and how it then reads; None in the report as it stands.
    """

    bond: Bond
    family: str
    holds: bool
    meant: bool
    traits: list[float]
    slip: Slip | None


@dataclass(frozen=True)
class Material:
    """All the rows of one report."""

    name: str
    hand: str
    rows: Sequence[Row]


def material(report: Path, corpus: Corpus, *, slips: int = 2) -> Material:
    """Each figure of the key mistyped `slips` times, and the clean report once."""
    chance = random.Random(f"5{report.stem}")
    read = read_report(report)
    survey = Survey(Scene(read))
    scene, grids = survey.scene, survey.grids
    right = [c for c in claims_of(survey, report_day(read) or today(), corpus) if c.verdict is None]
    field = field_of(scene, grids)
    bonds = list(bonds_of(field))
    view = View(field, known_of(right), Habits.of(bonds))
    clean = list(_clean(view, bonds, relations(report, field)))
    meant = {(row.bond.tie, _places(row.bond)) for row in clean if row.meant}
    figures = {figure for row in clean if row.meant for figure in row.bond.figures}
    rows = [*clean]
    for figure in sorted(figures, key=lambda figure: field.of[figure].at):
        for _ in range(slips):
            rows += _slipped(view, bonds, right, figure, meant, chance)
    return Material(report.stem, hand_of(report), rows)


def _clean(view: View, bonds: Sequence[Bond], keyed: set[frozenset[Figure]]) -> Iterator[Row]:
    for bond in bonds:
        holds, told = bond.holds, frozenset(bond.figures) in keyed
        if holds or not (told or all(figure in view.known.sure for figure in bond.figures)):
            yield Row(bond, FAMILY[bond.tie], holds, holds and told, traits_of(view, bond), None)


def _slipped(
    clean: View,
    bonds: Sequence[Bond],
    right: list[Claim],
    figure: Figure,
    meant: set[tuple[Tie, tuple[int, ...]]],
    chance: random.Random,
) -> Iterator[Row]:
    field = clean.field
    stated = figure.text.rstrip(" %")
    text = mistyped(stated, chance.choice(WAYS), chance)
    value = parse_digits(text, percent=figure.kind is Kind.PERCENT) if text is not None else None
    if text is None or value is None or value[0] == figure.value:
        return
    wrong = replace(figure, value=value[0], text=figure.text.replace(stated, text))
    items = tuple(
        replace(item, figure=wrong, value=float(value[0])) if item.figure == figure else item for item in field.items
    )
    other = replace(field, items=items)
    changed = [bond for bond in bonds_of(other) if wrong in bond.figures]
    habits = clean.habits.but([bond for bond in bonds if figure in bond.figures], changed)
    view = View(other, known_of(claim for claim in right if figure not in claim.figures), habits)
    slip = field.of[figure].at, text
    for bond in changed:
        holds, told = bond.holds, (bond.tie, _places(bond)) in meant
        if holds or told:
            yield Row(bond, FAMILY[bond.tie], holds, told and not holds, traits_of(view, bond), slip)


def _places(bond: Bond) -> tuple[int, ...]:
    return tuple(item.at for item in bond.items)
