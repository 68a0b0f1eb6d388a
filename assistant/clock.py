"""Today's date, from one place, so that any day can be replayed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from corpus.day import typed_day
from corpus.errors import InputError

VARIABLE = "ASSISTANT_TODAY"


def today() -> date:
    """The day questions are asked on: `ASSISTANT_TODAY` if set, else the machine's.

    Raises:
        InputError: the variable holds something that is not a day.
    """
    given = os.environ.get(VARIABLE, "").strip()
    return parse_day(given) if given else date.today()


def parse_day(text: str) -> date:
    """Read a day as people type it: 1/12/2025, 01-12-2025, 2025-12-1.

    Raises:
        InputError: it is not one; the message shows the forms.
    """
    day = typed_day(text)
    if day is None:
        raise InputError(f"Ngày “{text}” không đọc được. Hãy viết theo dạng 21/11/2026 hoặc 2026-11-21.")
    return day


@contextmanager
def fixed(day: date) -> Iterator[None]:
    """Within the block, `today` is this day."""
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = day.isoformat()
    try:
        yield
    finally:
        if before is None:
            del os.environ[VARIABLE]
        else:
            os.environ[VARIABLE] = before
