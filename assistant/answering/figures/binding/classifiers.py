"""What "cái" stands for: "nhiệm vụ giao 12 cái, 3 cái trễ" counts tasks, "10 chi bộ, 7 cái tốt" organizations."""

from __future__ import annotations

import re

from assistant.answering.figures.binding.lexicon import labels
from assistant.answering.figures.figure import Told

_CLASSIFIER = re.compile(r"\s*(?:cai|dau muc|muc viec)\b")
_NAMED = ("tasks", "organizations", "collectives", "shortcomings")


def name_counted(told: Told) -> None:
    """Give each such number the unit named last before it; a fault, a vote or a form is counted by its own word."""
    named = [label for label in labels(told.text) if label.name in _NAMED]
    for figure in told.figures:
        if figure.unit is not None or not _CLASSIFIER.match(told.folded, figure.quantity.end):
            continue
        before = [label for label in named if label.end <= figure.quantity.start]
        if before:
            figure.unit, figure.unit_text = before[-1].name, before[-1].text
