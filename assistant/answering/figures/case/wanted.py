"""The rating a question asks about, as the calculator takes it."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told
from corpus.vocabulary import Rating

KEY_OF = {
    Rating.EXCELLENT: "xuat-sac", Rating.GOOD: "tot", Rating.COMPLETED: "hoan-thanh", Rating.NOT_COMPLETED: "khong-hoan-thanh",
}  # fmt: skip
_KEYS = {
    "excellent": "xuat-sac",
    "good": "tot",
    "completed": "hoan-thanh",
    "not_completed": "khong-hoan-thanh",
    "good_up": "tot",
}
_SHARE_OF = (  # "đủ tỷ lệ xuất sắc không": the share a rating asks for
    r"\b(?:du|dat)(?: (?:dieu kien|ve|muc))* (?:ty|ti) le(?: (?:de|xet|xep|duoc|muc))* (?:hoan thanh )?(?:xuat sac|tot)\b(?! tro len)"
)
RATING_OF = {key: rating for rating, key in KEY_OF.items()}


def wanted_of(told: Told) -> str | None:
    """The rating a yes-or-no question asks about: the last one named without a number."""
    if not told.says(asking.YES_NO) and not told.says(
        r"\b(?:da (?:cham|du|dat)|duoc chua|du chua|con cua|co (?:duoc|du|bi|dat|len))\b"
    ):
        return None
    if (share := re.search(_SHARE_OF, told.folded)) is not None:
        return "xuat-sac" if "xuat" in share.group() else "tot"
    named = [name for name in told.loose if name in _KEYS]
    return _KEYS[named[-1]] if named else None


def wish_field(wanted: str | None) -> dict[str, str]:
    """The rating to be checked; the lowest is never wished for, only fallen into."""
    return {} if wanted in (None, KEY_OF[Rating.NOT_COMPLETED]) else {"wanted": str(wanted)}
