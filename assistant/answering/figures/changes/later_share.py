"""A percentage of a later turn that takes the place of the one told before: "hoàn thành 95% nhiệm vụ xếp gì", then "dưới 70% thì sao"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told

_ROLES = ("done", "on_time", "late", "exceeded", "not_done", "fixed", "low_votes", "disciplined")
_NEW_CASE = re.compile(
    r"\W*(?:(?:con|the|vay|neu|roi|ma|thi|la|chi|duoc|dat|khoang|tu|den|duoi|tren|hon|a|cu|va|nho|lam|hoan thanh|xong) )*$"
)

_RATED = re.compile(
    r"\s*(?:so )?(?:nhiem vu|nv|viec|cong viec|chi tieu|phieu)?(?: nay| do)?\s*(?:(?:thi|la|co|duoc|bi) )*(?:sao|the nao|ra sao|xep|muc|loai|[?.!]|$)"
)


def place_later_share(told: Told) -> None:
    """Give it the role of the one before, which is told no more; a turn that tells anything else is left as it is."""
    for turn in range(1, told.last_turn + 1):
        own = [figure for figure in told.figures if figure.turn == turn]
        before = [one for one in told.figures if one.turn < turn and one.is_share and one.role in _ROLES]
        if len(own) != 1 or not before or own[0].role not in (None, before[-1].role) or not own[0].is_share:
            continue
        if any(one.role not in _ROLES for one in before) or len({one.role for one in before}) > 1:
            continue
        if not _NEW_CASE.search(_said_before(told, own[0])) or not _RATED.match(told.folded, own[0].quantity.end):
            continue
        own[0].role, own[0].unit = before[-1].role, before[-1].unit
        for one in before:
            one.role = "among"


def _said_before(told: Told, figure: Figure) -> str:
    """What the turn says before its number."""
    return told.folded[: figure.quantity.start].rsplit(" . ", 1)[-1]
