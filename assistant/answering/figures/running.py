"""Running a function of the calculator on what was told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from assistant.answering.figures.figure import Told
from corpus.citation import say_day
from corpus.text import uncapitalized

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding


def run(name: str, given: Mapping[str, object], told: Told) -> Finding:
    """Compute.

    Raises:
        RegulationError: figures that cannot be, or no rule on the day.
    """
    from assistant.calculator.functions import FUNCTIONS  # at first use: most questions bring no figures

    texts = {key: value.isoformat() if isinstance(value, date) else str(value) for key, value in given.items()}
    function = FUNCTIONS[name]
    if any(field.name == "as_of" for field in function.fields):
        texts.setdefault("as_of", told.as_of.isoformat())
    return function(texts, today=told.today)


def on_day(told: Told) -> str:
    """The day whose rules a result is reckoned by, as it is echoed."""
    return f"tính theo quy định ngày {say_day(told.as_of)}"


def lower(says: str) -> str:
    """A sentence to follow a colon."""
    return uncapitalized(says) if says[:2] not in ("HD", "QĐ") else says
