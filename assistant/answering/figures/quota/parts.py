"""The counts of a quota against the number of all: more than there are, no whole numbers, or some whose rating is not told."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.counted import set_apart
from assistant.answering.figures.outcome import Odd
from assistant.calculator.number import say


def _is_of_one(told: Told, members: Figure, good: int) -> bool:
    before = [
        one for one in told.figures if one.role in ("good", "excellent") and one.quantity.start < members.quantity.start
    ]
    cell = re.search(r"\b(?:chi bo|to|phong|don vi|ban|noi)(?: \w+){0,2}\s*$", told.folded[: members.quantity.start])
    return (
        bool(before)
        and cell is not None
        and members.value < good
        and told.says(r"\b(?:ca|toan) (?:dang bo|co quan|xa|don vi|phuong|dang uy)\b|\b(?:chia|phan bo)\b")
    )


def _are_others(told: Told, members: Figure, good: int) -> bool:
    counted = told.get("good")
    behind = counted is not None and counted.quantity.end < members.quantity.start and counted.turn == members.turn
    led = re.search(r"\b(?:va|voi|cung|ngoai ra|them)(?: (?:co|con|ca))*\s*$", told.folded[: members.quantity.start])
    return behind and members.value < good and led is not None


def odd_counts(told: Told, good: int, excellent: Figure | None) -> Odd | None:
    """Why the counts cannot be: below zero, no whole numbers, more than all there are."""
    members = told.get("members")
    if members is not None and _are_others(told, members, good):
        members = None  # "17 đồng chí tốt và 2 đồng chí đang đi học": told beside them, not all there are
    if members is not None and _is_of_one(told, members, good):
        members = None  # "cả đảng bộ 100 tốt … chi bộ 10 người": the number of one cell among several
    parts = {"tốt": good, "xuất sắc": int(excellent.value) if excellent else 0}
    parts |= {
        label: int(figure.value)
        for label, figure in (("hoàn thành", told.get("completed")), ("không hoàn thành", told.get("not_completed")))
        if figure
    }
    negative = next((name for name, count in parts.items() if count < 0), None)
    if negative is not None:
        return Odd(f"Số {negative} là {parts[negative]}, không thể âm.")
    broken = next(
        (
            figure
            for figure in told.figures
            if figure.role in ("good", "excellent") and figure.value.denominator != 1 and not figure.is_share
        ),
        None,
    )
    if broken is not None:
        told_as = next(
            (note for note in told.notes if note.endswith(f" là {broken.quantity.text}")), f"ghi {broken.quantity.text}"
        )
        return Odd(f"Số người phải là số nguyên, nay {told_as}.")
    total, apart = sum(parts.values()), set_apart(told)[0]
    if (
        members is not None
        and members.turn == max(f.turn for f in told.figures if f.role in ("good", "members"))
        and total > members.value - apart
    ):
        told_parts = " + ".join(f"{say(count)} {name}" for name, count in parts.items() if count)
        less = f" trừ {say(apart)} không xếp loại" if apart else ""
        return Odd(
            f"{told_parts}{f' = {say(total)}' if '+' in told_parts else ''}, lớn hơn tổng số {say(members.value)}{less}."
        )
    return None


def not_told(told: Told, good: int, excellent: int) -> str | None:
    """ "25 đảng viên: 4 xuất sắc, 18 tốt, 2 hoàn thành": one of them has no rating told; None where the parts make the whole,
    or not all of them are told."""
    members, lower = told.get("members") or told.get("units"), told.all("completed") + told.all("not_completed")
    if members is None or not lower or "completed" in told.loose or members.turn != lower[-1].turn:
        return None
    apart = set_apart(told)[0]
    total = good + excellent + sum(int(figure.value) for figure in lower)
    left = int(members.value) - apart - total
    if left <= 0:
        return None
    less = f" trừ {say(apart)} không xếp loại" if apart else ""
    return f"Các mức đã nêu cộng lại là {say(total)}, ít hơn tổng số {say(members.value)}{less}: còn {say(left)} chưa nêu xếp loại"
