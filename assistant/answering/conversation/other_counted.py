"""A turn that asks the quota of another kind than the one whose numbers were told: they are not carried over ("12 chi bộ
hoàn thành tốt, được mấy chi bộ xuất sắc", then "thế còn đảng viên")."""

from __future__ import annotations

import re

from assistant.answering.conversation.told_counts import OF_EXCELLENT
from corpus.text import fold

_OPENS = re.compile(r"(?:(?:a|u|da|vang|ok|roi|nhung|ma|the|vay)\b\s*,?\s*)*(?:con|the|vay)\b")
_NUMBERED = r"\b\d+ (?:\w+ ){0,2}?"
_KINDS = {
    "tổ chức đảng": r"(?:chi bo|dang bo|to chuc dang|to chuc co so)",
    "tập thể lãnh đạo, quản lý": r"tap the",
    "đảng viên": r"(?:dang vien|dv|dong chi|d/c|dc|nguoi|ca nhan)",
    "cán bộ lãnh đạo, quản lý": r"(?:can bo lanh dao|can bo|(?<!tap the )lanh dao)",
}
_PERSONS = ("đảng viên", "cán bộ lãnh đạo, quản lý")
_LONGEST = 9  # words
_ASKED = "tỷ lệ {kind} được xếp xuất sắc tối đa bao nhiêu phần trăm"


def other_counted(context: str, text: str) -> str | None:
    """The question of the kind a turn names; None where it names the kind that was counted, or tells a number itself."""
    asked, folded = fold(context), fold(text)
    if _OPENS.match(folded) is None or OF_EXCELLENT.search(asked) is None or re.search(r"\d", folded):
        return None
    if len(folded.split()) > _LONGEST:
        return None
    counted = [kind for kind, words in _KINDS.items() if re.search(rf"{_NUMBERED}{words}\b", asked)]
    named = [kind for kind, words in _KINDS.items() if re.search(rf"\b{words}\b", folded)]
    if len(named) != 1 or not counted or named[0] in counted or any(kind in _PERSONS for kind in counted):
        return None
    question = _ASKED.format(kind=named[0])
    return fold(question) if fold(text) == text else question  # as it is typed
