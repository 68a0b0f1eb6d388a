"""A percentage told for what was reckoned, no part of anybody: "7 xuất sắc / 38 tốt = 18,42%"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.figure import Figure, Told

_DRAWN = re.compile(
    r"\d[^.;?\d]{0,30}\b(?:ra|bang|tuc(?: la)?|la|duoc|chiem|dat) ?$"
)  # "12 xuất sắc chia 73 tốt ra 16,4%"
_SHARE_IS = re.compile(  # "tỷ lệ xuất sắc đúng 17,5% không"
    r"\b(?:ty|ti) le (?:hoan thanh )?(?:xuat sac|xs|htxs\w*)(?: (?:nhu vay|nhu the|nay|do|la|bang|dung|dat|duoc|chi|vao|khoang|ghi|tinh|ra|bao cao|co|phai|chiem))*\s*$"
)


def settle_stated_shares(told: Told) -> None:
    """ "7 xuất sắc / 38 tốt = 18,42%": the percentage is what was reckoned, no part of anybody."""
    for figure in told.figures:
        own = figure.quantity.percent and not figure.is_of_rule and figure.role is None and figure.of is None
        before = told.folded[: figure.quantity.start]
        drawn = _DRAWN.search(before) is not None and told.has("good", "good_up")
        if own and told.has("excellent") and (drawn or _SHARE_IS.search(before)):
            figure.role = "stated"
    for part in told.figures:
        if part.of is None:
            continue
        following = [figure for figure in told.figures if figure.quantity.start > part.of.quantity.start]
        for figure in following[:2]:
            if _is_bare_share(told, figure):
                figure.quantity = replace(figure.quantity, percent=True, text=f"{figure.quantity.text}%")
                figure.role = "stated"
        if part.quantity.whole is not None:
            continue
        if following and following[0].quantity.percent:
            between = told.folded[part.of.quantity.end : following[0].quantity.start]
            if re.fullmatch(r"[^.;?]{0,40}?(?:=|\b(?:la|bang|dat|chiem|ra|duoc|ghi|tuong ung))\s*", between):
                following[0].role = "stated"


def _is_bare_share(told: Told, figure: Figure) -> bool:
    """ "tỷ lệ 6/31 ghi 19,4": a number with decimals that is written down for a share, its sign left out."""
    decimals = re.search(r"\d[.,]\d", figure.quantity.text) is not None
    plain = figure.role is None and figure.unit is None and not figure.is_share and decimals
    put_up = told.says(r"\b(?:ty|ti) le\b|%|\bphan tram\b") or told.says(
        r"\d hay (?:la )?\d|\b(?:ghi|bang)(?: la)? \d|\d ?= ?\d"
    )
    return plain and put_up and not told.says(r"(?<!kiem )\bdiem\b") and 0 < figure.value < 100
