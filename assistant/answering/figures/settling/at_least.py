"""A number of those rated at least Hoàn thành nhiệm vụ: they are all who were rated, the better ones among them."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Told

_COMPLETED_UP = re.compile(
    r"\s*(?:nguoi|dang vien|dong chi|d/c|dc|dv)?(?: (?:deu|cung|tu|dat|duoc|xep|loai|o|muc))* (?:hoan thanh(?: nhiem vu)?|htnv|ht) tro len\b"
)


def settle_at_least(told: Told) -> None:
    """ "25 đảng viên đều từ hoàn thành nhiệm vụ trở lên, 21 từ tốt trở lên": the 21 are of the 25, none beside them."""
    if not told.has("good", "good_up", "excellent"):
        return
    for figure in told.figures:
        if figure.role == "completed" and _COMPLETED_UP.match(told.folded, figure.quantity.end):
            figure.role = "members"
