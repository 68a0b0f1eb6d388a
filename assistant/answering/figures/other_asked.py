"""What is asked of figures that no sum answers: who is taken, what votes come to, whether two people fare alike."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.figure import BETWEEN, Told

_ALIKE = re.compile(r"\b(?:khac|giong) nhau\b(?! (?:may|bao nhieu))")
_VOTES = re.compile(r"\b(?:so |ket qua |kiem |dem )?(?:phieu|bo phieu|kiem phieu|bieu quyet|gio tay)\b(?! tin nhiem)")
_LOW = re.compile(r"\btin nhiem\b|\bphieu thap\b")
_RATES = re.compile(r"\bxep (?:loai )?(?:gi|nao|muc nao|sao|the nao|loai nao|muc gi)\b|\bmuc (?:nao|gi)\b|\b(?:thi )?(?:la )?loai (?:gi|nao)\b|\bket luan (?:sao|the nao|gi)\b|\bai thang\b")
_RATED = ("excellent", "good", "completed", "not_completed")
_LEAST = 2


def asks_other(told: Told) -> bool:
    """Whether the figures are told of something that the question does not ask to be reckoned."""
    last = told.folded.rsplit(BETWEEN, 1)[-1]
    if len(told.all("disciplined")) >= _LEAST and _ALIKE.search(last):
        return True
    votes = _VOTES.search(told.folded) and not _LOW.search(told.folded)
    rated = {one.role for one in told.figures if one.role in _RATED and not one.is_share}
    of_quota = told.says(asking.OVER) or told.says(asking.MOST) or told.says(asking.MORE) or told.says(asking.LOWER)
    return bool(votes) and len(rated) >= _LEAST and _RATES.search(told.folded) is not None and not of_quota
