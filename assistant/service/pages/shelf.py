"""The documents as people look for them: what holds now first, what is most read from first, places apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from corpus.text import fold

Row = Mapping[str, Any]
NOW = "Trung ương: đang áp dụng"
BEFORE = "Trung ương: đã hết hiệu lực, đã qua kỳ"
LOCAL = "Địa phương"


def shelves(rows: Iterable[Row], words: str = "") -> list[tuple[str, list[Row]]]:
    """Label and documents of each shelf that has any; `words` keeps those whose name, title or place holds them all."""
    wanted = fold(words).split()
    found: dict[str, list[Row]] = {NOW: [], BEFORE: [], LOCAL: []}
    for row in rows:
        told = fold(f"{row['name']} {row['title']} {row['issuer'] or ''} {row['scope'] or ''}")
        if all(word in told for word in wanted):
            found[LOCAL if row["scope"] else NOW if row["applies"] else BEFORE].append(row)
    return [(label, sorted(of, key=_rank)) for label, of in found.items() if of]


def _rank(row: Row) -> tuple[Any, ...]:
    """Those with most provisions in the library, then the newest."""
    return (str(row["scope"] or ""), -int(row["provision_count"]), _newest(str(row["signed"] or "")))


def _newest(day: str) -> tuple[int, ...]:
    return tuple(-int(part) for part in day.split("-") if part)
