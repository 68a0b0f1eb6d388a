"""Tasks told to be done in full: "hoàn thành đủ 22 chỉ tiêu đúng tiến độ" tells all there were to do."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Told

_IN_FULL = re.compile(
    r"\b(?:hoan thanh|lam|thuc hien|xong)(?: (?:xong|duoc|tot|day))* (?:du|het|ca|toan bo|tron(?: ven)?|day du)(?: ca)?\s*$"
)
_DONE = ("done", "on_time", "completed")


def tell_in_full(told: Told) -> None:
    """Take such a number for the whole, every task of it done or in time; nothing where a whole is told apart."""
    if told.has("assigned") or told.says(
        r"\b(?:phai|can|neu|it nhat|toi thieu) (?:\w+ ){0,2}?(?:hoan thanh|lam|thuc hien)\b"
    ):
        return
    found = [
        figure
        for figure in told.figures
        if figure.unit == "tasks" and figure.role in _DONE and figure.of is None and not figure.is_share
    ]
    if len(found) != 1 or not _IN_FULL.search(told.folded[: found[0].quantity.start]):
        return
    told.everybody.add("on_time" if found[0].role == "on_time" else "done")
    found[0].role = "assigned"
