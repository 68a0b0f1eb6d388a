"""Whose points are told: "bí thư 92 điểm nhưng chi bộ chỉ được 85 điểm thì bí thư xếp loại gì" asks of the first."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import BETWEEN, Told

_WHO = r"(?P<who>(?:pho )?(?:bi thu|giam doc|hieu truong|truong phong|chu tich)|thu truong|pho phong|pho ban|chi bo|chi uy|dang bo|tap the|co quan|don vi|phong|em|toi|minh)"
_ASKED = re.compile(
    rf"(?:\b(?:thi|vay|the|hoi|xin hoi)|[,;]) {_WHO}(?: (?:em|toi|minh|do))? (?:duoc |bi )?(?:xep|dat|loai|muc|o muc)\b"
)
_NEAR = 24  # letters between an owner and the points


def keep_asked(told: Told) -> None:
    """Where two totals of one turn have owners and one of these is asked about, the other total counts nothing."""
    points = [figure for figure in told.figures if figure.role == "score" and figure.turn == told.last_turn]
    asked = _ASKED.search(told.folded)
    if not points and told.last_turn:  # "trưởng phòng 90 điểm", "phòng 85 điểm", then "trưởng phòng loại gì"
        points = [figure for figure in told.figures if figure.role == "score"]
        asked = _ASKED.search(f", {told.folded.rsplit(BETWEEN, 1)[-1].strip()}")
    if len(points) != 2 or asked is None:
        return
    owned = [_is_of(told, figure.quantity.start, asked["who"]) for figure in points]
    if owned.count(True) == 1:
        points[owned.index(False)].role = "among"


def _is_of(told: Told, start: int, who: str) -> bool:
    before = told.folded[max(0, start - _NEAR) : start]
    said = list(re.finditer(rf"(?<!pho )\b{who}\b(?P<rest>[^,.;?]*)$", before))
    return bool(said) and not re.search(r"\d|\b(?:nhung|con|ma)\b", said[-1]["rest"])
