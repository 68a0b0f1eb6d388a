"""Numbers told without the word that names them: "giao 8 chỉ tiêu đạt 5", "làm hết việc, vượt 40%", "nhiệm vụ 48 điểm"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told

_REACHED = re.compile(r"\b(?:dat|lam duoc|xong duoc|dat duoc)(?: (?:co|moi|chi))*\s*$")
_BEYOND = re.compile(r"\bvuot(?: (?:muc|duoc|khoang))*\s*$")
_OF_TASKS = re.compile(r"\b(?:phan |nhom |diem )?(?:nhiem vu|cong viec|chuyen mon)(?: (?:duoc|dat|la|co|:))*\s*$")
_WORK = r"\b(?:nhiem vu|viec|chi tieu)\b"
_RATED = ("excellent", "good", "good_up")


def tell_short(told: Told) -> None:
    """Give each such number the role that what was told before it leaves open."""
    for figure in told.figures:
        before = told.folded[: figure.quantity.start]
        if _is_reached(told, figure) and _REACHED.search(before):
            figure.role, figure.unit = "done", "tasks"
        elif _is_beyond(told, figure) and _BEYOND.search(before):
            figure.role = "exceeded"
        elif _is_of_results(told, figure) and _OF_TASKS.search(before):
            figure.role = "result"


def _is_reached(told: Told, figure: Figure) -> bool:
    """Fewer than the tasks assigned in the same turn, none of which is told to be done."""
    if (
        figure.role is not None
        or figure.unit not in (None, "tasks")
        or figure.is_share
        or figure.of is not None
        or figure.vague
    ):
        return False
    assigned = [one for one in told.figures if one.role == "assigned" and one.turn == figure.turn]
    return (
        len(assigned) == 1 and not told.has("done", "score", *_RATED)
        and assigned[0].quantity.end <= figure.quantity.start and figure.value <= assigned[0].value
    )  # fmt: skip


def _is_beyond(told: Told, figure: Figure) -> bool:
    return figure.role is None and figure.is_share and not told.has(*_RATED, "exceeded") and told.says(_WORK)


def _is_of_results(told: Told, figure: Figure) -> bool:
    """Points of the group of results, where those of the other group are told beside them and no total is."""
    points = [one for one in told.figures if one.role == "score" and one.turn == figure.turn]
    common = told.get("common")
    return (
        figure.role == "score" and points == [figure] and common is not None and common.turn == figure.turn
        and not told.has("result") and not told.says(r"\btong (?:so )?diem\b|\bcong lai\b|\btong\b")
    )  # fmt: skip
