"""Votes of a later turn in the place of those told before: "12 phiếu đồng ý xuất sắc có đạt không", then "nếu 14 phiếu thì sao"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Told
from assistant.answering.figures.ratings import LABEL_OF

_BALLOTS = re.compile(r"\s*(?:phieu )?(?:phat ra|thu ve|hop le|tat ca|tong)\b")


def votes_anew(told: Told, turn: int) -> bool:
    """ "12 phiếu đồng ý xuất sắc có đạt không", then "nếu 14 phiếu thì sao": so many votes in the place of those."""
    own = [figure for figure in told.figures if figure.turn == turn]
    before = [
        figure for figure in told.figures if figure.turn < turn and figure.unit == "votes" and figure.role in LABEL_OF
    ]
    if len(own) != 1 or len(before) != 1 or own[0].unit != "votes" or own[0].role not in (None, "votes"):
        return False
    if own[0].is_share or _BALLOTS.match(told.folded, own[0].quantity.end):
        return False
    own[0].role, before[0].role = before[0].role, "among"
    return True
