"""A turn that points back to a thing the conversation named ("nhóm này", "mức đó", "họ"), with that thing in its place."""

from __future__ import annotations

import re

from assistant.answering.question.rated import RATINGS, SUBJECTS
from corpus.text import fold, squeeze

_THIS = r"(?:do|nay|ay|kia|tren)"
_TIE = re.compile(r"^(?:(?:the|vay|con|a|u|thi)\s+)+")
_NUMBER = r"(?:\d|mot|hai|ba|i{1,3})"
_NAMED = {
    "nhom": re.compile(rf"\bnhom (?:thu )?{_NUMBER}\b(?! (?:bieu hien|nguoi|noi dung|tieu chi))"),
    "muc": RATINGS,
    "mau": re.compile(r"\bmau (?:so )?0?\d[a-c]?\b"),
    "phu luc": re.compile(r"\bphu luc (?:so )?\d\b"),
}
_POINTED = re.compile(rf"\b(?P<noun>nhom|muc|mau|phu luc) {_THIS}\b(?! (?:tro|hon))")
# "vậy họ có được xuất sắc không": who was spoken of, with the case told of him
_OF_THEM = re.compile(
    r"(?:ban than |chinh )?(?:ho|nguoi (?:do|nay|ay)|dong chi (?:do|nay|ay)|nhung nguoi (?:do|nay|ay)) (?P<rest>(?:thi )?(?:co|duoc|phai|bi|can|xep|kiem diem|viet|dung)\b.*)"
)
_CASE = r"(?: (?:du bi|huong|bi|dang|moi|duoc mien|mien|di|nghi|hoc|mac|chuyen|vua|het)\b[^,.;?]*?(?= (?:thi |co |duoc |phai |tinh |xep |kiem )|$))?"
_AFTER = re.compile(r"(?: (?:thi|co|duoc|phai|tinh|xep|kiem|bi|can)\b|[\s.,;?!]*$)")
_WHO = re.compile(rf"(?:{SUBJECTS.pattern}){_CASE}")
_OF_A_CASE = re.compile(
    r"\b(?:20\d\d|nam (?:ngoai|truoc|sau)|toi|em|minh|chau)\b"
)  # it is asked of what was told before
_LONGEST = 12  # words of such a turn
_ASKS = 4  # words with which it asks by itself
_SIGN_OF = re.compile(r"\b(?P<sign>bieu hien (?:thu |so )?\d) cua nhom\b")
_OTHER_GROUP = re.compile(
    rf"(?:(?:the|vay|con)\s+)*(?P<group>nhom (?:thu )?{_NUMBER})(?: thi)?(?: (?:sao|the nao))?[\s?.!]*"
)


def points_at(context: str, text: str) -> str | None:
    """A turn whole with the thing it points at; None where it points at nothing that was named."""
    folded = fold(text)
    if len(folded.split()) > _LONGEST:
        return None
    tie = _TIE.match(folded)
    start = tie.end() if tie else 0
    if (pointed := _POINTED.search(folded)) is not None:
        found = [*_NAMED[pointed["noun"]].finditer(fold(context))]
        if (
            _OF_A_CASE.search(folded)
            or len({match.group() for match in found}) != 1
            or len(folded[start:].split()) < _ASKS
        ):
            return None
        name = context[found[0].start() : found[0].end()]
        return squeeze(f"{text[start : pointed.start()]}{name}{text[pointed.end() :]}")
    if (them := _OF_THEM.fullmatch(folded[start:])) is not None:
        who = _WHO.match(fold(context))
        if who is not None and _AFTER.match(fold(context)[who.end() :]) is None:
            return None  # more was told of him
        return None if who is None else squeeze(f"{context[: who.end()]} {text[start + them.start('rest') :]}")
    return None


def other_group(context: str, text: str) -> str | None:
    """What was asked of one group of signs, of another that a turn only names ("còn nhóm 1")."""
    found, told = _OTHER_GROUP.fullmatch(fold(text)), [*_NAMED["nhom"].finditer(fold(context))]
    if found is not None and not told and (sign := _SIGN_OF.search(fold(context))) is not None:
        return squeeze(f"{context[slice(*sign.span('sign'))]} {text[slice(*found.span('group'))]} là gì")
    if found is None or len(told) != 1:
        return None
    return squeeze(f"{context[: told[0].start()]}{text[slice(*found.span('group'))]}{context[told[0].end() :]}")
