"""A text cut into clauses of labels and figures; which number is part of another, and which are only bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.answering.figures.figure import Figure
from assistant.answering.figures.lexicon import Label, labels
from assistant.answering.quantity import Quantity
from corpus.text import fold

_OF = re.compile(
    r"^\s*(?:[^\W\d_]+\s+){0,4}?(?:tren tong so|trong tong so|tren tong|trong tong|trong so|tren|trong|so voi|phan|/)\s*(?:so\s*)?$"
)
_VAGUE = re.compile(
    r"\b(?:duoi|tren|hon|(?<!ket )qua|it nhat|toi thieu|chua du|chua den|chua toi|gan|khoang|khong qua|khong vuot qua|it hon|vuot qua|tu)\s*$"
)
_NOT_VAGUE = re.compile(r"\b(?:da|du tron|dung tron|tron)\s*$")


@dataclass
class Clause:
    """What stands between two breaks: labels and figures in order."""

    items: list[Label | Figure] = field(default_factory=list)

    @property
    def figures(self) -> list[Figure]:
        return [item for item in self.items if isinstance(item, Figure)]


def find_parts(text: str, figures: list[Figure]) -> None:
    """ "9 trên 40", "9/40": the first is a part of the second."""
    folded = fold(text)
    for first, second in pairwise(figures):
        between = folded[first.quantity.end : second.quantity.start]
        if _OF.match(between) and not first.quantity.percent:
            first.of, second.vague = second, False
    for figure in list(figures):
        quantity = figure.quantity
        if quantity.whole is not None:
            whole = Figure(Quantity(quantity.whole, quantity.start, quantity.end, quantity.text.split("/")[-1].strip()))
            figure.of = whole
            figures.insert(figures.index(figure) + 1, whole)


def is_vague(text: str, quantity: Quantity) -> bool:
    before = fold(text[: quantity.start])
    after = fold(text[quantity.end :])
    if _VAGUE.search(before) and not _NOT_VAGUE.search(before):
        return True
    return bool(re.match(r"\s*(?:\w+\s+){0,2}tro (?:len|xuong)", after)) and not re.match(
        r"\s*(?:\w+\s+){0,4}tot tro len", after
    )


def clauses(text: str, figures: Sequence[Figure]) -> Iterator[Clause]:
    spans = [(figure.quantity.start, figure.quantity.end) for figure in figures]
    items: list[tuple[int, Label | Figure]] = [
        (label.start, label)
        for label in labels(text)
        if not any(start < label.end and label.start < end for start, end in spans)
    ]
    items += [(figure.quantity.start, figure) for figure in figures]
    clause = Clause()
    for _, item in sorted(items, key=lambda pair: pair[0]):
        if isinstance(item, Label) and item.name == "break":
            if clause.items:
                yield clause
            clause = Clause()
        else:
            clause.items.append(item)
    if clause.items:
        yield clause
