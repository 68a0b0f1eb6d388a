"""What a number can be of by its kind: people get no points, the ratio of the rule counts nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.figures.binding.clauses import Clause
from assistant.answering.figures.binding.lexicon import Label
from assistant.answering.figures.figure import RATED_UNITS, Figure
from assistant.answering.figures.ratings import RATINGS


def is_ratio_of_rule(folded: str, figure: Figure) -> bool:
    """ "để được 7 xuất sắc theo 25%": the rule's own ratio counts nobody."""
    own = figure.is_of_rule
    return (
        own
        and re.search(r"\b(?:theo|tran|khung|nguong)(?: (?:muc|ty le|ti le|la))* ?$", folded[: figure.quantity.start])
        is not None
    )


def no_points(figure: Figure, label: Label) -> bool:
    """ "Kết quả lấy phiếu: 33 phiếu": a number of votes is no points of a group."""
    return label.name in ("common", "result") and figure.unit not in (None, "score", "tasks")


def of_people_alone(clause: Clause) -> bool:
    """Whether every number of a clause counts people or organizations, or is a share: "Kết quả năm nay: 157 đồng chí …"
    tells no points, "được giao tổng hợp: 18 đồng chí …" no tasks."""
    counts = [at for at, item in enumerate(clause.items) if isinstance(item, Figure) and not item.is_share]
    return bool(counts) and all(_counts_rated(clause.items, at) for at in counts)


def _counts_rated(items: Sequence[Label | Figure], at: int) -> bool:
    """Whether a number counts people or organizations by its unit, or by the rating right behind it ("7 xuất sắc")."""
    figure, after = items[at], items[at + 1] if at + 1 < len(items) else None
    if not isinstance(figure, Figure) or figure.unit is not None:
        return isinstance(figure, Figure) and figure.unit in RATED_UNITS
    return isinstance(after, Label) and after.name in RATINGS and after.start - figure.quantity.end <= 1
