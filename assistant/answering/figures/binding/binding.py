"""Which number is what: numbers and labels of a clause are paired by their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.figures.binding.adjacent import led_alone, next_to, shares_of
from assistant.answering.figures.binding.asides import is_aside
from assistant.answering.figures.binding.clauses import Clause, clauses, find_parts, is_vague
from assistant.answering.figures.binding.counted import is_ratio_of_rule, no_points, of_people_alone
from assistant.answering.figures.binding.lexicon import Label
from assistant.answering.figures.binding.pairing import ROLES, linked, pairs_of, points_of, tasks_then_part
from assistant.answering.figures.binding.wholes import name_wholes, named_wholes
from assistant.answering.figures.figure import UNITS, Figure
from assistant.answering.figures.quantity import Quantity
from corpus.text import fold

_OF_WORK = ("assigned", "common", "result")  # what is told of tasks and points, never of people
_ALL = re.compile(r"khong|deu|ai cung|nao cung|tat ca|toan bo")  # a label that says it of everybody by itself


@dataclass
class Bound:
    """The outcome of binding a text."""

    figures: list[Figure]
    asked: set[str]
    everybody: set[str]
    loose: list[str]


def bind(text: str, quantities: Sequence[Quantity]) -> Bound:
    """Give every number of a text its role and unit."""
    figures = [Figure(quantity, vague=is_vague(text, quantity)) for quantity in quantities]
    find_parts(text, figures)
    bound = Bound(figures, set(), set(), [])
    previous: Clause | None = None
    folded = fold(text)
    for clause in clauses(text, figures):
        _bind_units(clause)
        rest = _bind_roles(folded, clause, bound)
        _note_rest(clause, rest, previous, bound)
        if clause.figures:
            previous = clause
    return bound


def _bind_units(clause: Clause) -> None:
    """A unit belongs to the number right before it; "điểm 95" and "tổng điểm là 70" have it before."""
    items = clause.items
    for at, item in enumerate(items):
        if not isinstance(item, Figure):
            continue
        following = items[at + 1] if at + 1 < len(items) else None
        if isinstance(following, Label) and following.name in UNITS:
            item.unit, item.unit_text = following.name, following.text
        elif item.unit is None:
            before = [other for other in items[max(0, at - 2) : at] if isinstance(other, Label) and other.name != "is"]
            if before and before[-1].name in ("score", "staff", "shortcomings", "council"):
                item.unit, item.unit_text = before[-1].name, before[-1].text
    for figure in clause.figures:
        if figure.of is not None:
            figure.of.unit = figure.of.unit or figure.unit
            figure.unit, figure.unit_text = figure.unit or figure.of.unit, figure.unit_text or figure.of.unit_text


def _bind_roles(text: str, clause: Clause, bound: Bound) -> list[Label]:
    """Bind the labels of a clause to its numbers; the labels left over are returned."""
    items = [
        item for item in clause.items if isinstance(item, Figure) or item.name in ROLES or item.name in ("ask", "is")
    ]
    wholes = [figure.of for figure in clause.figures if figure.of is not None]
    items = [item for item in items if not any(item is whole for whole in wholes)]
    items = [item for item in items if isinstance(item, Label) or not is_ratio_of_rule(text, item)]
    if of_people_alone(clause):
        items = [item for item in items if isinstance(item, Figure) or item.name not in _OF_WORK]
    wished = [item for item in items if isinstance(item, Label) and is_aside(text, items, item)]
    items = [item for item in items if not any(item is label for label in wished)]
    own = named_wholes(clause)
    items = [item for item in items if not any(item is label for label in own)]
    points = points_of(items) + shares_of(text, items)
    items = [item for item in items if all(item is not one for pair in points for one in pair)]
    right = pairs_of(items, forward=True)
    left = pairs_of(items, forward=False)
    numbers = [item for item in items if isinstance(item, Figure)]
    chosen = right
    first = next((item for item in items if isinstance(item, Figure) or item.name in ROLES), None)
    if (
        tasks_then_part(items)
        or len(left) > len(right)
        or (len(left) == len(right) and isinstance(first, Label) and (linked(items) or led_alone(text, items)))
    ):
        chosen = left
    elif len(right) < len(numbers):
        taken = {id(label) for _, label in right}
        chosen = right + [
            (f, label) for f, label in left if id(label) not in taken and all(f is not g for g, _ in right)
        ]
    chosen = [(figure, next_to(text, items, figure, label, chosen)) for figure, label in chosen]
    chosen = [(figure, label) for figure, label in chosen if not no_points(figure, label)]
    for figure, label in (*points, *chosen):
        figure.role = label.name
        figure.between, figure.bound_as = _between(text, figure, label), label.name
    used = {id(label) for _, label in (*points, *chosen)}
    used |= name_wholes(clause, wholes, used)
    return [
        item for item in (*items, *wished) if isinstance(item, Label) and item.name in ROLES and id(item) not in used
    ]


def _between(folded: str, figure: Figure, label: Label) -> str:
    """The words between a number and the label it is paired with."""
    if label.start < figure.quantity.start:
        return folded[label.end : figure.quantity.start].strip()
    return folded[figure.quantity.end : label.start].strip()


def _note_rest(clause: Clause, rest: Sequence[Label], previous: Clause | None, bound: Bound) -> None:
    """Labels without a number: asked for, said of everybody, or loose."""
    names = [item.name if isinstance(item, Label) else "figure" for item in clause.items]
    for label in rest:
        at = next(number for number, item in enumerate(clause.items) if item is label)
        near = names[max(0, at - 3) : at + 3]
        if "ask" in near:
            bound.asked.add(label.name)
        elif "all" in names or (label.name == "good_up" and _ALL.match(fold(label.text))):
            bound.everybody.add(label.name)
        bound.loose.append(label.name)
    for figure in clause.figures:
        if figure.role is not None and "all" in names and not figure.is_share:
            bound.everybody.add(figure.role)
