"""The outcome of a check in words: a summary, a table by group, then what needs attention."""

from __future__ import annotations

from collections import Counter
from datetime import date

from assistant.calculator.number import say
from assistant.calculator.source import name_key
from assistant.sheet.check import day_of
from assistant.sheet.fields import RATING_FIELDS, Field
from assistant.sheet.outcome import Outcome, State
from assistant.sheet.rows import Proposal
from corpus.citation import say_day

TITLES = ("Nhóm", "Tổng số", "Xuất sắc", "Tốt", "Hoàn thành", "Không HT", "Tối đa", "Kết luận")
_MOST = 40


def summary(outcomes: list[Outcome], day: date) -> str:
    """One sentence: how many of each outcome."""
    states = Counter(one.state for one in outcomes)
    counts = ", ".join(f"{count} {state.value}" for state, count in states.items())
    return f"Kiểm tra theo quy định áp dụng ngày {say_day(day)}: {counts}."


def notes(proposal: Proposal, day: date | None) -> list[str]:
    """Where the day comes from, and by name what of the file was not read."""
    found = []
    for table in proposal.tables:
        taken = day_of(proposal, table, day)
        if day is not None:
            if table.stamp is not None and table.stamp.day != day:
                found.append(
                    f"Ngày áp dụng {say_day(day)} là ngày đã chọn; bảng ghi ngày {say_day(table.stamp.day)} "
                    f"({table.stamp.place})."
                )
        elif table.stamp is not None:
            found.append(f"Ngày áp dụng {say_day(taken)} lấy theo bảng ({table.stamp.place}).")
    if day is None and not found and any(table.name for table in proposal.tables):
        found.append("Bảng không ghi ngày, nên áp dụng quy định của ngày hôm nay.")
    return [*found, *(note for table in proposal.tables for note in table.notes), *proposal.notes]


def rows(outcomes: list[Outcome]) -> list[tuple[str, ...]]:
    """The table by group, in the order of the sheet."""
    return [_cells(one) for one in outcomes if one.counts and one.field in (Field.EXCELLENT, Field.TOTAL)
            and one.state is not State.MISMATCH]  # fmt: skip


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
    counts = [say(one.counts[field]) if field in one.counts else "" for field in (_total(one), *RATING_FIELDS)]
    return (one.name, *counts, "" if one.ceiling is None else say(one.ceiling), one.state.value)


def _total(one: Outcome) -> Field:
    return next((field for field in (Field.TOTAL, Field.TO_RATE, Field.RATED) if field in one.counts), Field.TOTAL)
