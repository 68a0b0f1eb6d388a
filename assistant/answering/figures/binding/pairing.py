"""Numbers and the labels beside them: which label goes with which number by their order in a clause."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.answering.figures.binding.lexicon import Label
from assistant.answering.figures.figure import Figure

ROLES = ("excellent", "good", "good_up", "completed", "not_completed", "exempt", "suspended", "new", "absent", "on_time",
         "exceeded", "late", "low_votes", "unfixed", "fixed", "disciplined", "common", "result", "done", "assigned")  # fmt: skip
_PARTS = ("exceeded", "late", "on_time", "done", "not_completed")
_OF_PEOPLE = ("excellent", "good", "good_up")  # ratings no task has
_OWN = ("score", "months", "days", "staff", "council")  # units that are a role by themselves


def tasks_then_part(items: Sequence[Label | Figure]) -> bool:
    """ "30 nhiệm vụ vượt mức 9": the number after the label is the part, the one before it the tasks."""
    if len(items) < 3 or any(isinstance(item, Label) or not item.is_share for item in items[3:]):
        return False  # a share behind them is the bound asked about
    first, label, last = items[:3]
    return (
        isinstance(first, Figure) and first.unit == "tasks" and isinstance(label, Label) and label.name in _PARTS
        and isinstance(last, Figure) and last.unit in (None, "tasks") and not last.is_share and last.value <= first.value
    )  # fmt: skip


def points_of(items: Sequence[Label | Figure]) -> list[tuple[Figure, Label]]:
    """ "kết quả 62 có được xuất sắc không": points stand right after the group they are of."""
    found: list[tuple[Figure, Label]] = []
    for at, (label, figure) in enumerate(pairwise(items)):
        before = items[at - 1] if at else None
        if isinstance(label, Label) and label.name in ("common", "result") and isinstance(figure, Figure):
            free = not isinstance(before, Figure) or any(before is one for one, _ in found)
            if free and not figure.is_share and figure.unit in (None, "score"):
                found.append((figure, label))
    return found


def pairs_of(items: Sequence[Label | Figure], *, forward: bool) -> list[tuple[Figure, Label]]:
    """Each number with the first label after (before) it and before the next number; a word that asks stands between."""
    ordered = list(items) if forward else list(reversed(items))
    found: list[tuple[Figure, Label]] = []
    current: Figure | None = None
    for at, item in enumerate(ordered):
        if isinstance(item, Figure):
            current = item
        elif item.name == "ask":
            current = None
        elif forward and current is not None and current.unit == "tasks" and _asked_after(ordered, at):
            current = None  # "50 nhiệm vụ được trễ mấy nhiệm vụ": how many late is asked, the 50 are all
        elif item.name == "assigned" and current is not None and current.of is not None:
            continue  # "3 việc trên 12 việc được giao": the whole was assigned
        elif (
            item.name in ROLES
            and current is not None
            and (current.unit not in _OWN or item.name in ("common", "result"))
            and not (current.unit == "tasks" and item.name in _OF_PEOPLE)
            and not (current.unit == "people" and item.name in ("common", "result"))
        ):
            found.append((current, item))
            current = None
    return found


def _asked_after(items: Sequence[Label | Figure], at: int) -> bool:
    """Whether the label at a place is a part of the tasks whose number is asked for right after it."""
    label, following = items[at], items[at + 1] if at + 1 < len(items) else None
    if not isinstance(label, Label) or not isinstance(following, Label):
        return False
    return label.name in _PARTS and following.name == "ask" and following.start - label.end <= 1


def _each_led(items: Sequence[Label | Figure]) -> bool:
    """Whether each of several numbers follows its label at once: "xs 16 tot 60"."""
    at = [number for number, item in enumerate(items) if isinstance(item, Figure)]
    if len(at) < 2:
        return False
    for number in at:
        label, figure = items[number - 1] if number else None, items[number]
        if not isinstance(label, Label) or label.name not in _OF_PEOPLE or not isinstance(figure, Figure):
            return False
        if figure.quantity.start - label.end > 1:
            return False
    return True


def linked(items: Sequence[Label | Figure]) -> bool:
    """Whether the first label is tied to the number after it: "xuất sắc: 5", "tốt là 28"; "tốt 28" if nothing follows."""
    at = next(number for number, item in enumerate(items) if isinstance(item, Label) and item.name in ROLES)
    following = items[at + 1] if at + 1 < len(items) else None
    if isinstance(following, Label) and following.name == "is":
        return True
    if _each_led(items):
        return True
    return not any(isinstance(item, Label) and item.name in ROLES for item in items[at + 1 :])
