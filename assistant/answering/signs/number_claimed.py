"""How many levels of rating or signs of degradation a statement claims ("có 4 mức xếp loại", "27 biểu hiện chia 4 nhóm")."""

from __future__ import annotations

import re

from assistant.answering.question.interrogative import asks_yes_no, confirms
from assistant.answering.question.polarity import stance
from assistant.answering.question.question import Question
from assistant.answering.verdict.word import verdict_word
from corpus.sign_number import GROUPS, IN_GROUP
from corpus.text import fold

_SPELLED = {"hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10, "hai muoi bay": 27, "hai bay": 27}  # fmt: skip
_ANY = rf"(\d+|{'|'.join(sorted(_SPELLED, key=len, reverse=True))})"
_LEVELS = re.compile(
    rf"\b{_ANY} (?:muc|loai|bac)(?: do)?(?: (?:xep loai|danh gia|chat luong|hoan thanh))+\b|\bxep loai(?: \w+){{0,4}} {_ANY} (?:muc|loai|bac)\b"
)
_OF_CRITERIA = re.compile(r"\btieu chi\b|\bcap do\b")
_GROUPS = re.compile(rf"\b{_ANY} nhom\b(?! (?:giai phap|nhiem vu|noi dung|tieu chi|doi tuong))")
_IN_EACH = re.compile(rf"\b(?:moi|tung) nhom (?:co |gom |la )?{_ANY}(?: (?:bieu hien|dau hieu|bh))?\b")
_SIGNS = re.compile(rf"\b{_ANY} (?:bieu hien|dau hieu|bh)\b")
_FOUR = 4
_LONGEST = 20  # words


def levels_claimed(question: Question) -> str | None:
    """The word to a statement that tells how many levels there are; None where none is put up."""
    found = _LEVELS.search(question.folded)
    if found is None or not _put_up(question) or _OF_CRITERIA.search(question.folded):
        return None
    return verdict_word(holds=_number(found[1] or found[2]) == _FOUR, confirming=confirms(fold(question.text)))


def signs_claimed(question: Question) -> str | None:
    """The word to a statement that tells how many signs or groups of signs there are; None where none is put up."""
    folded = question.folded
    if not _put_up(question) or not re.search(r"\b(?:bieu hien|dau hieu|bh|suy thoai)\b", folded):
        return None
    each = _IN_EACH.search(folded)
    rest = _IN_EACH.sub(" ", folded)
    groups, signs = _GROUPS.search(rest), _SIGNS.search(rest)
    if each is None and groups is None:
        return None  # how many a text has may be said of any part of them
    told = [_number(found[1]) == right for found, right in ((each, IN_GROUP), (groups, GROUPS), (signs, GROUPS * IN_GROUP)) if found]  # fmt: skip
    return verdict_word(holds=all(told), confirming=confirms(fold(question.text)))


def _put_up(question: Question) -> bool:
    short = len(question.folded.split()) <= _LONGEST
    return short and asks_yes_no(fold(question.text)) and not stance(fold(question.text)).denies


def _number(told: str) -> int:
    return _SPELLED.get(told) or int(told)
