"""The part, its whole, and the quantity of the rules they are."""

from __future__ import annotations

from assistant.answering.figures.case.places import failed_places
from assistant.answering.figures.case.whole import QUANTITY_OF, WHOLE_OF, whole_of
from assistant.answering.figures.figure import Figure, Told


def pair_of(told: Told) -> tuple[Figure, Figure, str] | None:
    """The part, its whole, and the quantity of the rules they are."""
    if (places := failed_places(told)) is not None:
        return (*places, "units_failed")
    for role in WHOLE_OF:
        part = told.get(role)
        if part is None:
            continue
        whole = whole_of(told, part, role)
        if whole is not None and whole is not part and whole.value > 0:
            return part, whole, QUANTITY_OF.get(role, role)
    bare = next((figure for figure in told.figures if figure.of is not None and figure.of.value > 0), None)
    if bare is not None and bare.of is not None and bare.unit == "tasks":
        return bare, bare.of, "done"  # "đạt 21/30 nhiệm vụ"
    return None
