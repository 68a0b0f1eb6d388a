"""Points told of a scale: "27/30" and "58/70" are points of the two groups of criteria, "85/100" is a total."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.points.group_scales import RULES

_POINTS = r"(?<!kiem )\bdiem\b|(?:tieu chi|ket qua)[^.;?]{0,20}\d+ ?/ ?\d+"


def settle_scales(told: Told) -> None:
    """Give points the role their scale tells; points of a scale no text has are no total."""
    from assistant.calculator.rulebook import rulebook

    pairs = [(figure, figure.of) for figure in told.figures if figure.of is not None and _is_points(told, figure)]
    if not pairs:
        return
    scales = {name: rulebook().find(rule, told.as_of) for name, rule in RULES.items()}
    known = {value.number: name for name, value in scales.items() if value is not None}
    if len(pairs) == 1 and known.get(int(pairs[0][1].value)) == "common":
        pairs += _tasks_in_points(told, known)
    if any(whole.value not in known for _, whole in pairs) and not any(one.role == "score" for one, _ in pairs):
        return
    for figure, whole in pairs:
        figure.unit, whole.role = "score", "scale"
        figure.role = known.get(whole.value.numerator if whole.value.denominator == 1 else -1)


def _tasks_in_points(told: Told, known: Mapping[int | Fraction, str]) -> list[tuple[Figure, Figure]]:
    """ "26/30 tiêu chí chung, 60/70 nhiệm vụ": points of the group of results beside those of the other group."""
    return [
        (figure, figure.of)
        for figure in told.figures
        if figure.of is not None and figure.unit == "tasks" and figure.role in (None, "assigned")
        and known.get(int(figure.of.value)) == "result"
    ]  # fmt: skip


def _is_points(told: Told, figure: Figure) -> bool:
    if figure.unit not in (None, "score") or figure.role not in (None, "score", "common", "result"):
        return False
    return told.says(_POINTS)
