"""How many are good, as the counts tell it: by itself, as those left of all, or beside the excellent among those good or better."""

from __future__ import annotations

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Odd
from assistant.answering.figures.quota.rest import rest_good, rest_pool, rest_said
from assistant.calculator.number import say


def count_good(told: Told, members: Figure | None, excellent: Figure | None) -> int | Odd | None:
    """The number, what was made of the counts noted; None where they do not tell it."""
    good, pool = told.get("good"), told.get("good_up")
    good_count = int(good.value) if good else rest_good(told, members, excellent)
    if good_count is None and pool is not None and excellent is not None and not good:
        good_count = int(pool.value - excellent.value)
        if good_count < 0:
            return Odd(f"{say(excellent.value)} xuất sắc lớn hơn {say(pool.value)} từ tốt trở lên.")
        told.notes.append(f"{say(pool.value)} từ tốt trở lên - {say(excellent.value)} xuất sắc = {say(good_count)} tốt")
    if good_count is None and excellent is not None and (together := rest_pool(told, members)) is not None:
        good_count = together - int(excellent.value)
        if good_count < 0:
            return Odd(f"{say(excellent.value)} xuất sắc lớn hơn {say(together)} từ tốt trở lên.")
        told.notes.append(rest_said(told, members, None, named="từ tốt trở lên"))
        told.notes.append(f"{say(together)} - {say(excellent.value)} xuất sắc = {say(good_count)} tốt")
    return good_count
