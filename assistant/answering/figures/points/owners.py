"""Whose points are told: "bí thư 92 điểm nhưng chi bộ chỉ được 85 điểm thì bí thư xếp loại gì" asks of the first."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.points.named_scores import owner_of

_WHO = r"(?P<who>(?:pho )?(?:bi thu|giam doc|hieu truong|truong phong|chu tich)|thu truong|pho phong|pho ban|chi bo|chi uy|dang bo|tap the|co quan|don vi|phong|em|toi|minh)"
_ASKED = re.compile(
    rf"(?:\b(?:thi|vay|the|hoi|xin hoi)|[,;]) {_WHO}(?: (?:em|toi|minh|do))? (?:duoc |bi )?(?:xep|dat|loai|muc|o muc)\b"
)
_GETS = r"(?: (?:thi|chi|duoc|dc|dat|co|la|cham|bi|moi))*\s*$"
_BODY = re.compile(
    rf"\b(?:don vi|co quan|phong|chi bo|tap the|ban|khoa|truong|xa|phuong)(?: (?:em|toi|minh|chung toi|chung em))?{_GETS}"
)
_SPEAKER = re.compile(
    rf"(?<!don vi )(?<!co quan )(?<!phong )(?<!chi bo )(?<!tap the )(?<!ban )(?<!khoa )(?<!truong )(?<!xa )(?<!phuong )\b(?:em|toi|minh){_GETS}"
)
_LOWEST, _HIGHEST = 10, 100  # points
_NEAR = 24  # letters between an owner and the points


def keep_asked(told: Told) -> None:
    """Where totals of one turn have owners and one of these is asked about, the other totals count nothing."""
    if _keep_named(told):
        return
    points = [figure for figure in told.figures if figure.role == "score" and figure.turn == told.last_turn]
    asked = _ASKED.search(told.folded)
    if not points and told.last_turn:  # "trưởng phòng 90 điểm", "phòng 85 điểm", then "trưởng phòng loại gì"
        points = [figure for figure in told.figures if figure.role == "score"]
        asked = _ASKED.search(f", {told.folded.rsplit(BETWEEN, 1)[-1].strip()}")
    if len(points) != 2:
        return
    if asked is None:
        _keep_speaker(told, points)
        return
    owned = [_is_of(told, figure.quantity.start, asked["who"]) for figure in points]
    if owned.count(True) == 1:
        points[owned.index(False)].role = "among"


def _keep_named(told: Told) -> bool:
    """ "A 71 điểm, B 69 điểm", then "nếu A bị khiển trách thì sao": of those told by name, the one the last turn names."""
    scores = [figure for figure in told.figures if figure.role == "score"]
    if not scores or any(figure.turn == told.last_turn for figure in scores):
        return False
    latest = [
        figure
        for figure in told.figures
        if figure.turn == scores[-1].turn and (figure in scores or _is_listed(told, figure))
    ]
    owners = [owner_of(told, figure) for figure in latest]
    last = told.text.rsplit(BETWEEN, 1)[-1]
    named = [bool(owner) and re.search(rf"\b{re.escape(owner)}\b", last) is not None for owner in owners]
    if len(latest) < 2 or named.count(True) != 1 or not all(owners):
        return False
    for figure in (*scores, *latest):
        kept = figure is latest[named.index(True)]
        figure.role, figure.unit = ("score" if kept else "among"), "score"
    told.notes.append(f"xét {owners[named.index(True)]}")
    return True


def _is_listed(told: Told, figure: Figure) -> bool:
    """ "An 88, Bình 92, Cường 69 điểm": a bare number behind a name, in a row of scores."""
    bare = figure.role is None and figure.unit is None and figure.of is None and not figure.is_share
    return bare and _LOWEST < figure.value <= _HIGHEST and bool(owner_of(told, figure))


def _keep_speaker(told: Told, points: list[Figure]) -> None:
    """ "tôi 95 điểm nhưng đơn vị tôi 65 điểm": the points of the one who asks, where the others are of a body."""
    own = [_SPEAKER.search(told.folded[: figure.quantity.start]) is not None for figure in points]
    body = [_BODY.search(told.folded[: figure.quantity.start]) is not None for figure in points]
    if own.count(True) == 1 and body.count(True) == 1 and own.index(True) != body.index(True):
        points[body.index(True)].role = "among"


def _is_of(told: Told, start: int, who: str) -> bool:
    before = told.folded[max(0, start - _NEAR) : start]
    said = list(re.finditer(rf"(?<!pho )\b{who}\b(?P<rest>[^,.;?]*)$", before))
    return bool(said) and not re.search(r"\d|\b(?:nhung|con|ma)\b", said[-1]["rest"])
