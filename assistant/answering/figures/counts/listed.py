"""Numbers set side by side, of which often one alone bears the word: "tổng điểm 92; 89,9; 70", "90, 71 và 68 điểm"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told

_APART = re.compile(r"\s*(?:diem)?\s*(?:[;,/]|\bva\b|\bhay\b|\bhoac\b)\s*(?:(?:va|diem|la) )*")
_MOST = 100  # of points


def listed_with(told: Told, figure: Figure) -> list[Figure]:
    """The points of the list a score stands in, in order, with it; it alone where it stands in none."""
    run: list[Figure] = []
    for one in sorted(told.figures, key=lambda item: item.quantity.start):
        if not _may_be_points(one):
            continue
        between = told.folded[run[-1].quantity.end : one.quantity.start] if run else ""
        if run and not _APART.fullmatch(between):
            if any(item is figure for item in run):
                break
            run = []
        run.append(one)
    return run if any(item is figure for item in run) else [figure]


def _may_be_points(figure: Figure) -> bool:
    plain = not figure.is_share and figure.of is None and not figure.vague
    return plain and figure.unit in (None, "score") and 0 <= figure.value <= _MOST
