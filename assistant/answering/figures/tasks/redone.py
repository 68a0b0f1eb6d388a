"""A later turn in which all tasks are done: "còn nếu xong hết thì sao" after "xong 18/20 việc" tells a new case."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.figures.figure import Figure

_SET_ASIDE = {
    "done": ("done", "completed", "not_done", "not_completed"),
    "completed": ("done", "completed", "not_done", "not_completed"),
    "on_time": ("on_time", "late"),
}


def set_aside(earlier: Sequence[Figure], everybody: set[str], own: Sequence[Figure]) -> None:
    """The counts of earlier turns that the new word for all of them takes the place of count no more; their whole stands."""
    for role in everybody & set(_SET_ASIDE):
        if any(figure.role in _SET_ASIDE[role] for figure in own):
            continue
        for figure in earlier:
            if figure.role in _SET_ASIDE[role] and _of_tasks(figure):
                figure.role = "among"


def _of_tasks(figure: Figure) -> bool:
    return figure.unit == "tasks" or (figure.of is not None and figure.of.unit == "tasks")
