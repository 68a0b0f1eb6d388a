"""Probationary members by the months of each: "1 dự bị 8 tháng", "4 dự bị (2 người 3 tháng, 2 người 7 tháng)"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.six_months import has_months

_RESERVE = re.compile(r"\s*(?:(?:dong chi|dang vien|nguoi|d/c|dc|dv) )?(?:dang vien )?du bi\b")
_HELD = re.compile(
    r"\s*(?:(?:dong chi|dang vien|nguoi|d/c|dc|em|bac|co) )?(?:(?:dang vien )?du bi )?(?:(?:vua|moi|da|duoc|co|ket nap|vao dang|tu|la|thi|ngoai|gan|chua du|chua toi|chua den) )*"
)


def short_reserves(told: Told) -> int:
    """How many of them have not got the months of the rule yet; those whose months are not told are left out."""
    ordered = sorted(told.figures, key=lambda figure: figure.quantity.start)
    short = 0
    for at, figure in enumerate(ordered):
        if figure.role == "new" or not _RESERVE.match(told.folded, figure.quantity.end):
            continue
        held = _held(told, ordered, at)
        if held is not None:
            short += 0 if has_months(told, held) else int(figure.value)
            continue
        pairs = [
            (one, months)
            for number, one in enumerate(ordered[at + 1 : at + 9], start=at + 1)
            if one.unit != "months" and one.role != "new" and (months := _held(told, ordered, number)) is not None
        ]
        taken: list[tuple[Figure, Figure]] = []
        for pair in pairs:
            if sum(one.value for one, _ in taken) < figure.value:
                taken.append(pair)
        if sum(one.value for one, _ in taken) == figure.value:
            short += sum(int(one.value) for one, months in taken if not has_months(told, months))
    return short


def _held(told: Told, ordered: list[Figure], at: int) -> Figure | None:
    """The months told right after a number of people."""
    if at + 1 >= len(ordered):
        return None
    figure, after = ordered[at], ordered[at + 1]
    between = told.folded[figure.quantity.end : after.quantity.start]
    plain = figure.value.denominator == 1 and not figure.is_share and figure.of is None
    return after if plain and after.unit == "months" and _HELD.fullmatch(between) else None
