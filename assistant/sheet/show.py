"""The outcome of a check in words: a summary, a table by group, then what needs attention."""

from __future__ import annotations

from collections import Counter
from datetime import date

from assistant.calculator.number import say
from assistant.calculator.source import name_key
from assistant.sheet.check import Outcome, State
from assistant.sheet.columns import RATING_FIELDS, Field
from corpus.citation import say_day

TITLES = ("Nhóm", "Tổng số", "Xuất sắc", "Tốt", "Hoàn thành", "Không HT", "Tối đa", "Kết luận")
_MOST = 40


def summary(outcomes: list[Outcome], day: date) -> str:
    """One sentence: how many of each outcome."""
    states = Counter(one.state for one in outcomes)
    counts = ", ".join(f"{count} {state.value}" for state, count in states.items())
    return f"Kiểm tra theo quy định áp dụng ngày {say_day(day)}: {counts}."


def rows(outcomes: list[Outcome]) -> list[tuple[str, ...]]:
    """The table by group, in the order of the sheet."""
    return [_cells(one) for one in outcomes if one.counts and one.field is Field.EXCELLENT]


def reasons(outcomes: list[Outcome]) -> list[str]:
    """A line for each row that does not hold, with its provisions."""
    told = [one for one in outcomes if one.state is not State.HOLDS]
    lines = []
    for one in told[:_MOST]:
        cites = "; ".join(name_key(key) for key in one.citations[:2])
        lines.append(f"- {one.name}: {one.says}" + (f" Căn cứ: {cites}." if cites else ""))
    if len(told) > _MOST:
        lines.append(f"- … và {len(told) - _MOST} dòng khác, xem bản có chú thích.")
    return lines


def _cells(one: Outcome) -> tuple[str, ...]:
    counts = [say(one.counts[field]) if field in one.counts else "" for field in (Field.TOTAL, *RATING_FIELDS)]
    return (one.name, *counts, "" if one.ceiling is None else say(one.ceiling), one.state.value)
