"""The count of the good told with what it grows by: "nhận thêm 6 đồng chí tốt thì 38 thành bao nhiêu"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.changes.coming_going import COME, goods_of
from assistant.answering.figures.figure import Told
from assistant.calculator.number import say

_THERE_ARE = re.compile(r"\b(?:dang|hien|nay|gio|san|da|moi)(?: (?:co|la|dang|tai|gio|nay|duoc))*\s*$")
_BECOMES = re.compile(
    r"\s*(?:(?:nguoi|dong chi|dang vien|chi bo) )?(?:tot )?(?:se |thi )?(?:thanh|len) (?:ra )?(?:bao nhieu|may)\b"
)


def name_becoming(told: Told) -> None:
    """ "nhận thêm 6 đồng chí tốt thì 38 thành bao nhiêu": the number that grows by the good is one of the good."""
    for figure in told.figures:
        plain = figure.role is None and figure.unit in (None, "people") and figure.of is None and not figure.is_share
        if plain and figure.turn == told.last_turn and _BECOMES.match(told.folded, figure.quantity.end):
            grown = [one for one in told.all("good") if COME.search(told.folded[: one.quantity.start])]
            if len(grown) != 1 or len(told.all("good")) != 1:
                return
            figure.role, told.changed = "good", True
            total = figure.value + grown[0].value
            told.notes.append(f"{say(figure.value)} thêm {say(grown[0].value)} là {say(total)} tốt")
            figure.quantity, grown[0].role = replace(figure.quantity, value=total, text=say(total)), "among"
            return


def added_first(told: Told) -> bool:
    """ "thêm 3 người tốt nữa thì được thêm mấy, giờ đang 27 tốt": those there are told behind those who come."""
    goods = [one for one in goods_of(told) if one.turn == told.last_turn and one.of is None]
    if len(goods) != 2 or told.has("assigned", "score"):
        return False
    more, base = goods
    if not COME.search(told.folded[: more.quantity.start]) or not _THERE_ARE.search(told.folded[: base.quantity.start]):
        return False
    total = base.value + more.value
    told.notes.append(f"{say(base.value)} thêm {say(more.value)} là {say(total)} tốt")
    base.quantity, more.role, told.changed = replace(base.quantity, value=total, text=say(total)), "among", True
    return True
