"""A text cut into clauses of labels and figures; which number is part of another, and which are only bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.answering.figures.figure import Figure
from assistant.answering.figures.lexicon import RATINGS, Label, labels
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
    bound = _VAGUE.search(before)
    if bound and not _NOT_VAGUE.search(before) and not _is_name(text[bound.start() : quantity.start]):
        return True
    return bool(re.match(r"\s*(?:\w+\s+){0,2}tro (?:len|xuong)", after)) and not re.match(
        r"\s*(?:\w+\s+){0,4}tot tro len", after
    )


def _is_name(said: str) -> bool:
    """ "anh Tú 89,5": no "từ"."""
    return fold(said).strip() == "tu" and said.strip().lower() not in ("từ", "tu")


def clauses(text: str, figures: Sequence[Figure]) -> Iterator[Clause]:
    spans = [(figure.quantity.start, figure.quantity.end) for figure in figures]
    items: list[tuple[int, Label | Figure]] = [
        (label.start, label)
        for label in labels(text)
        if not any(start < label.end and label.start < end for start, end in spans)
        or (label.name == "exempt" and not any(start <= label.start < end for start, end in spans))
    ]
    items += [(figure.quantity.start, figure) for figure in figures]
    clause = Clause()
    ordered = [item for _, item in sorted(items, key=lambda pair: pair[0])]
    for at, item in enumerate(ordered):
        if isinstance(item, Label) and (item.name == "break" or _lists(ordered, at, clause)):
            if clause.items:
                yield clause
            clause = Clause()
        else:
            clause.items.append(item)
    if clause.items:
        yield clause


def _lists(items: Sequence[Label | Figure], at: int, clause: Clause) -> bool:
    """ "150 đồng chí được xếp loại: xuất sắc 22, tốt 118": the colon ends what was said of the total."""
    sign, following = items[at], items[at + 1 : at + 3]
    if not isinstance(sign, Label) or sign.text != ":" or not clause.figures or len(following) < 2:
        return False
    label, figure = following
    return isinstance(label, Label) and label.name in RATINGS and isinstance(figure, Figure)
