"""Days told over so many months: "1 tháng 20 ngày", "6 tháng và 3 ngày"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told

OVER = re.compile(r"\s*thang (?:va |le |hon )?(\d{1,2}) ngay\b")  # "1 tháng 20 ngày"


def days_over(told: Told, figure: Figure) -> int:
    """The days told beside months."""
    found = OVER.match(told.folded, figure.quantity.end)
    return int(found[1]) if found is not None else 0
