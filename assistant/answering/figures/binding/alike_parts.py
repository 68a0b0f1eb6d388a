"""A kind told out of the number of all, rated good: "22 đồng chí gồm 3 lãnh đạo và 19 giáo viên, đều tốt", "14 người tốt, trong
đó 2 lãnh đạo"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.figures.binding.kinds_told import can_be_one, is_part, kind_of
from assistant.answering.figures.binding.name_before import name_before
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.group_names import OF_EACH
from assistant.calculator.number import say
from corpus.text import fold

_NOBODYS = {"", "nguoi", "dong chi", "d/c", "dc"}


def kinds_of_whole(told: Told, role: str) -> bool:
    """ "22 đồng chí gồm 3 lãnh đạo và 19 giáo viên": the kinds stand behind the numbers, which make up that of all."""
    parts = [one for one in told.figures if can_be_one(one) and kind_of(told, one)]
    others = [one for one in told.figures if all(one is not part for part in parts) and not one.is_of_rule]
    kinds = {fold(kind_of(told, one)) for one in parts}
    if role == "good_up" and _kinds_alone(told, parts, others):
        return True
    if len(parts) < 2 or len(kinds) < len(parts) or len(others) != 1:
        return False
    (whole,) = others
    if whole.value != sum(one.value for one in parts) or (role == "good" and whole.role != "good"):
        return False
    for one in parts:
        one.role, one.unit, one.name, one.turn = role, one.unit or "people", kind_of(told, one), parts[0].turn
    whole.role = "among"
    return True


def part_of(told: Told, roles: tuple[str | None, ...], role: str) -> bool:
    """ "14 người tốt, trong đó 2 lãnh đạo": the leaders and the others are two groups of the good."""
    wholes = [one for one in told.figures if one.role in roles and not one.is_share and not is_part(told, one)]
    parts = [one for one in told.figures if is_part(told, one)]
    if len(wholes) != 1 or len(parts) != 1 or wholes[0].unit not in (None, "people"):
        return False
    whole, part = wholes[0], parts[0]
    if not 0 < part.value < whole.value or part.quantity.start < whole.quantity.start:
        return False
    rest, kind = whole.value - part.value, kind_of(told, part)
    up = "" if role == "good" else "từ "
    told.notes.append(
        f"{say(whole.value)} {up}tốt{' trở lên' if up else ''} gồm {say(part.value)} {kind}, còn lại {say(rest)}"
    )
    part.role, part.unit, part.name, part.turn = role, "people", kind, whole.turn
    told.figures.append(replace(whole, role="among"))
    whole.quantity = replace(whole.quantity, value=rest, text=say(rest))
    whole.role, whole.unit, whole.name = role, "people", "số còn lại"
    return True


def _kinds_alone(told: Told, parts: Sequence[Figure], others: Sequence[Figure]) -> bool:
    """ "5 đồng chí cấp ủy và 26 đảng viên, tất cả đều tốt, mỗi nhóm mấy xuất sắc": one kind beside the members at large."""
    rest = [one for one in others if can_be_one(one) and one.unit == "people"]
    if len(parts) != 1 or len(rest) != 1 or len(others) != 1 or not told.says(OF_EACH):
        return False
    first = rest[0].quantity.start < parts[0].quantity.start
    counted = "" if fold(rest[0].unit_text) in _NOBODYS else rest[0].unit_text
    other = (name_before(told, rest[0]) if first else "") or counted
    if not other:
        return False
    for one, name in ((parts[0], kind_of(told, parts[0])), (rest[0], other)):
        one.role, one.unit, one.name, one.turn = "good_up", "people", name, parts[0].turn
    return True
