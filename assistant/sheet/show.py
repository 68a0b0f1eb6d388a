"""The outcome of a check as a person reads it: a table by group, then what needs attention."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

from assistant.calculator.number import say as number
from assistant.calculator.source import name_key
from assistant.cli.screen import say, table
from assistant.sheet.check import Outcome, State
from assistant.sheet.columns import RATING_FIELDS, Field
from corpus.citation import say_day

_TITLES = ("Nhóm", "Tổng số", "Xuất sắc", "Tốt", "Hoàn thành", "Không HT", "Tối đa", "Kết luận")
_MOST = 40


def show(outcomes: list[Outcome], day: date, copy: Path | None) -> None:
    """Print the table, the reasons and where the annotated copy is."""
    states = Counter(one.state for one in outcomes)
    summary = ", ".join(f"{count} {state.value}" for state, count in states.items())
    say(f"Kiểm tra theo quy định áp dụng ngày {say_day(day)}: {summary}.")
    groups = [one for one in outcomes if one.counts and one.field is Field.EXCELLENT]
    if groups:
        table(_TITLES, [_cells(one) for one in groups])
    told = [one for one in outcomes if one.state is not State.HOLDS]
    for one in told[:_MOST]:
        cites = "; ".join(name_key(key) for key in one.citations[:2])
        say(f"- {one.name}: {one.says}" + (f" Căn cứ: {cites}." if cites else ""))
    if len(told) > _MOST:
        say(f"- … và {len(told) - _MOST} dòng khác, xem bản có chú thích.")
    if copy is not None:
        say(f"Bản có chú thích: {copy}")


def _cells(one: Outcome) -> tuple[str, ...]:
    counts = [number(one.counts[field]) if field in one.counts else "" for field in (Field.TOTAL, *RATING_FIELDS)]
    return (one.name, *counts, "" if one.ceiling is None else number(one.ceiling), one.state.value)
