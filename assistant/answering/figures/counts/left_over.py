"""Those not rated told beside the number they are of: "33 đảng viên, 3 miễn, còn lại 30", "24 tốt trong đó 3 cụ miễn"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.figure import Told
from assistant.answering.figures.members.counted import set_apart
from assistant.calculator.number import say

_LEFT = re.compile(r"(?:=|\b(?:con(?: lai)?|la|thanh|duoc|xep loai|danh gia))(?: (?:lai|la|co|duoc|dung))*\s*:?\s*$")

_AMONG = re.compile(
    r"\b(?:trong (?:do|so do|so nay)|ke ca|gom ca|tinh ca|bao gom|(?:nhung|ma|mac du) (?:\w+ )?co|(?:nhung|ma) (?:\w+ )?(?:con|lai) co)(?: (?:co|ca|them))*\s*$"
)


def settle_left(told: Told) -> None:
    """ "33 đảng viên, 3 miễn, còn lại 30 đồng chí thì 25 tốt …": the second number is that of all less those set apart."""
    found = [one for one in told.figures if one.role in (None, "members") and not one.is_share and not one.vague]
    for whole, left in ((one, other) for one in told.all("members")[:1] for other in found if other is not one):
        led = _LEFT.search(told.folded[: left.quantity.start]) is not None
        if led and left.turn == whole.turn and whole.value - set_apart(told)[0] == left.value < whole.value:
            left.role = "among"


def leave_out_of_good(told: Told) -> None:
    """ "24 tốt trong đó 3 cụ miễn sinh hoạt": those who are not rated cannot be among the good."""
    goods = told.all("good") or told.all("good_up")
    if len(goods) != 1 or told.has("members", "assigned", "score") or goods[0].turn != told.last_turn:
        return
    good, counts = goods[0], set_apart(told)[1]
    within = [
        one
        for role in counts
        if (one := told.get(role)) is not None
        and one.quantity.start > good.quantity.end
        and _AMONG.search(told.folded[good.quantity.end : one.quantity.start])
    ]
    less = sum(counts[str(one.role)] for one in within)
    if not within or not 0 < less < good.value:
        return
    left = good.value - less
    told.notes.append(f"{say(good.value)} - {say(less)} không thuộc diện xếp loại = {say(left)}")
    good.quantity = replace(good.quantity, value=left, text=say(left))
