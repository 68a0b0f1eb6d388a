"""A spell told by its days ("từ 01/3 đến 30/9/2025") or months as the texts speak of one: its length is of the case alone."""

from __future__ import annotations

import re

from assistant.answering.matter.circumstance import circumstances
from corpus.text import fold

_DAY = r"(?:ngay )?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|thang \d{1,2}(?:[/.-]\d{4})?|\d{1,2}[/.-]\d{4}|\d{1,2} thang \d{1,2})(?: nam \d{4})?"
_SPELL = re.compile(rf"\btu {_DAY} (?:den|toi|den het|toi het|cho den) {_DAY}\b")
_MONTHS = re.compile(r"(?: (?:duoc|dc|moi|khoang|trong|mat|ca|tam))* \d{1,2} thang\b(?! \d)")
_WHEREVER = frozenset({"unpaid", "posted", "studying", "moved", "abroad"})  # no rule on them counts months
_COUNTED = re.compile(r"\b(?:om|thai san|ket nap|vao dang|du|bo nhiem|du bi|dinh chi)\b")
_TIMED = re.compile(r"\b(?:ngay nao|khi nao|bao gio|luc nao|may thang|bao nhieu thang|may ngay|bao nhieu ngay|han)\b")


def without_days(text: str) -> str:
    """The text with such spells as "nhiều tháng", without the months where no rule on the case counts them; unchanged where
    a day or a length of time is asked for."""
    folded = fold(text)
    if len(folded) != len(text) or _TIMED.search(folded):
        return text
    if _WHEREVER & circumstances(folded) and not _COUNTED.search(folded):
        for match in reversed(list(_MONTHS.finditer(folded))):
            text = f"{text[: match.start()]}{text[match.end() :]}"
        folded = fold(text)
    bare = folded == text.lower()
    for match in reversed(list(_SPELL.finditer(folded))):
        text = f"{text[: match.start()]}{'nhieu thang' if bare else 'nhiều tháng'}{text[match.end() :]}"
    return text
