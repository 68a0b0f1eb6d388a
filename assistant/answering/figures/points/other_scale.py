"""Points of a scale that no text has: "45/50 điểm"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Need
from assistant.calculator.number import say

_SCALE = re.compile(  # "bi khien trach thang 5": a month, unless points are named or one stands on it
    r"\b(?:(?:tren|theo) thang |thang diem (?:la )?|thang (?=[25]0\b|1000\b))(5|10|20|50|1000)\b"
    r"(?! ?(?:/|nam))(?=\s*(?:diem|thi|[,.;?]|$))"
)


def other_scale(told: Told) -> Need | None:
    """ "45/50 điểm": of a scale that no text has."""
    scale = _SCALE.search(told.folded)
    if scale is not None and int(scale[1]) not in (100, 30, 70) and told.has("score"):
        return Need(
            "score", f"Thang điểm {scale[1]} không phải thang 100 của văn bản: tổng điểm trên thang 100 là bao nhiêu?"
        )
    if told.has("score"):
        return None  # "45/50 điểm …, tổng cộng 78 điểm": the total is told as well
    for figure in told.figures:
        whole = figure.of
        if (
            figure.turn == told.last_turn
            and figure.unit == "score"
            and figure.role is None
            and whole is not None
            and whole.role == "scale"
        ):
            said = f"{say(figure.value)}/{say(whole.value)}"
            return Need("score", f"{said} không theo thang điểm của văn bản: tổng điểm trên thang 100 là bao nhiêu?")
    return None
