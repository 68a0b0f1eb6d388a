"""A bare number put up as the excellent beside the good: "60 tốt, lấy 15 có vượt không"."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told

_PUT_UP = re.compile(
    r"\b(?:lay|xet|chon|de nghi|de xuat|trinh|duyet|bau|cong nhan)(?: (?:luon|du|them|len|ca|hen))*\s*$"
)
_PEOPLE = re.compile(
    r"\s*(?:nguoi|dong chi|d/c|dc|dang vien|dv)?\s*(?:(?:thi|la|vay|nhu vay|nhu the) )*(?:co |da |bi |[,.;?]|$)"
)
_QUOTA = r"\bvuot\b|\bqua (?:ty le|ti le|tran)\b|\b(?:dung|trong) (?:ty le|ti le)\b|\blo (?:ty le|ti le)\b"


def settle_put_up(told: Told) -> None:
    """The one such number is the excellent, where the good are told and it is asked whether it is over."""
    if told.has("excellent", "good_up", "score", "assigned") or len(told.all("good")) != 1 or not told.says(_QUOTA):
        return
    if not told.says(asking.YES_NO):
        return
    good = told.all("good")[0]
    found = [
        figure
        for figure in told.figures
        if figure.role in (None, "members")
        and figure.unit in (None, "people")
        and not figure.is_share
        and not figure.vague
        and figure.of is None
        and figure.value <= good.value
        and _PUT_UP.search(told.folded[: figure.quantity.start])
        and _PEOPLE.match(told.folded, figure.quantity.end)
    ]
    if len(found) == 1 and found[0].turn == good.turn:
        found[0].role = "excellent"
