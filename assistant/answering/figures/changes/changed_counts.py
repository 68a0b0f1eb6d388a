"""The count of the good as it is once people came, left or were rated anew: "sáp nhập thêm 6 đồng chí, cả 6 đều tốt"."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from assistant.answering.figures.changes.coming_going import is_raised_to_good, leaves, sign_of, start_of
from assistant.answering.figures.changes.fewer_excellent import fewer_excellent
from assistant.answering.figures.changes.grown_good import added_first, name_becoming
from assistant.answering.figures.changes.moved import moved
from assistant.answering.figures.changes.people_changed import base_of, follows, is_of, people_changed
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Need
from assistant.calculator.number import say

_AMONG_GOOD = re.compile(r"\btrong (?:so |nhom )?(?:do|ay|nay|day|kia)\b|\btot\b")
_ALL_GOOD = re.compile(
    r"\b(?:deu|tat ca|toan bo|ai cung|ca (?:\d+|\w+))\b[^.;?]{0,30}?\btot\b(?! (?:nhiem vu )?tro len)"
)


def change_counts(told: Told) -> None:
    """Put the new count of the good in place of the old one; what was added or taken off is noted."""
    if fewer_excellent(told) or added_first(told):
        return
    name_becoming(told)
    base, found = base_of(told), people_changed(told)
    if base is None or not found or _moves_beside_excellent(told, found):
        return
    last, count = told.folded[start_of(told) :], Fraction(0)
    others = [one for one in told.figures if one.turn == told.last_turn and follows(told, one)]
    others = [one for one in others if one is not base and not any(one is figure for figure in found)]
    signs = {sign_of(told, figure) for figure in found}
    for figure in found:
        part = None
        if len(found) == 1 and signs == {1}:
            part = next(
                (one for one in others if one.role == "good" and one.value <= figure.value and one.of is None), None
            )
        become = figure.role == "good" or _ALL_GOOD.search(last) or is_raised_to_good(told, figure)
        if signs != {-1} and part is None and not become:
            return
        if signs == {-1} and not _AMONG_GOOD.search(last) and leaves(told, figure) and not is_of(figure, base):
            return
        count += part.value if part is not None else figure.value
    total = base.value + signs.pop() * count if len(signs) == 1 else Fraction(-1)
    if total < 0:
        return
    terms = " + ".join(say(figure.value) for figure in found) if len(found) > 1 else say(count)
    told.notes.append(
        f"{say(base.value)} {'thêm' if total > base.value else 'bớt'} {terms} là {say(total)} tốt{' trở lên' if base.role == 'good_up' else ''}"
    )
    base.quantity = replace(base.quantity, value=total, text=say(total))
    raised = sum((one.value for one in found if is_raised_to_good(told, one)), Fraction(0))
    for one in (*found, *others):
        if one.role not in ("excellent", "completed", "not_completed") or any(one is figure for figure in found):
            one.role = "among"
    _leave_completed(told, raised)
    told.changed = True
    told.loose = [name for name in told.loose if name != "completed"]


def _moves_beside_excellent(told: Told, found: list[Figure]) -> bool:
    """ "17 tốt 4 xs … hạ 1 người xuống hoàn thành": `quota.after_move` reckons it, and it is not taken off twice."""
    move = moved(told) if told.has("excellent") else None
    return move is not None and move[1] == "below" and any(one is move[0] for one in found)


def _leave_completed(told: Told, raised: Fraction) -> None:
    """Those raised to good are no longer of the number told as completed."""
    completed = told.get("completed")
    if completed is not None and raised <= completed.value:
        left = completed.value - raised
        completed.quantity = replace(completed.quantity, value=left, text=say(left))


def unclear_change(told: Told) -> Need | None:
    """Those who come or leave without being told as good: how many of them are?"""
    found = [one for one in people_changed(told) if one.role not in ("among", "good")]
    if not found or told.changed or base_of(told) is None or _moves_beside_excellent(told, found):
        return None
    said = "mới thêm" if sign_of(told, found[0]) > 0 else "chuyển đi"
    return Need(
        "changed", f"Trong {say(found[0].value)} đồng chí {said}, có bao nhiêu đồng chí xếp Hoàn thành tốt nhiệm vụ?"
    )
