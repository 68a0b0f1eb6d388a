"""The kind of thing a question asks for, told apart finely: who, where, when, which level, how many of what. A sentence stored for
one kind of thing is no answer to a question for another, however alike the two are."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.answering.left_open import is_as_read

_KINDS = {
    "who": r"\b(?:ai(?! cung\b)|cap nao|nguoi nao|co quan nao|ben nao)\b",
    "where": r"\b(?:o|den|len|ve|cho|tai|gui|nop) dau\b|\b(?:noi|cho) nao\b(?! (?:truoc|sau))|\b(?:may|hai|ba|bao nhieu) (?:noi|cho)\b",
    "order": r"\b(?:noi|cho|ai|cai|ben|viec|cap|gi)(?: nao)? (?:\w+ )?truoc\b(?! (?:khi|ngay|luc|ky))|\btruoc hay\b|\b(?:thu tu|trinh tu)\b",
    "times": r"\b(?:may|bao nhieu) lan\b",
    "when": r"\b(?:ngay nao|khi nao|bao gio|(?<!phu )luc nao|chung nao|truoc ngay|bao lau|thoi (?:han|gian|diem)|han (?:chot|nop|gui|cuoi))\b|\b(?:may|bao nhieu) (?:ngay|thang|buoi|gio|tieng)\b(?! sinh hoat)",
    "form": r"\b(?:mau|bieu|bieu mau) (?:nao|gi|so may|may)\b",
    "level": r"\b(?:muc|loai) (?:nao|gi|may)\b|\bxep (?:loai )?gi\b",
    "points": r"\b(?:may|bao nhieu) diem\b",
    "people": r"\b(?:may|bao nhieu) (?:nguoi|dong chi|dang vien|xuat sac)\b",
    "share": r"\b(?:may|bao nhieu) (?:phan tram|%)|\bty le (?:nao|bao nhieu|la bao nhieu)\b",
    "copies": r"\b(?:may|bao nhieu) (?:ban|bo|trang)\b",
    "groups": r"\b(?:may|bao nhieu) nhom\b",
    "levels": r"\b(?:may|bao nhieu) (?:muc|cap do|loai|hang)\b",
    "text": r"\b(?:quy dinh|van ban|huong dan|nghi quyet)(?: so)? (?:nao|gi|may)\b",
    "case": r"\b(?:truong hop|dieu kien|tinh huong) (?:nao|gi)\b",
    "steps": r"\b(?:may|bao nhieu) (?:buoc|khau)\b|\b(?:cac|nhung) buoc\b",
    "criteria": r"\b(?:may|bao nhieu) tieu chi\b",
}
_READ = {name: re.compile(words) for name, words in _KINDS.items()}
_A_TEXT = frozenset(("text",))
_NEAR = (
    {"times", "where"},
    {"who", "where"},
    {"points", "level"},
    {"people", "share"},
    {"form", "copies"},
    {"groups", "criteria"},
    {"case", "when"},
    {"text", "where"},
    {"text", "when"},
)


def of_another_kind(asked: str, stored: str, lead: str) -> bool:
    """Whether two folded questions ask for things of different kinds, none of which the sentence stored tells as well; what
    is told to be left open is judged by its own words."""
    if is_as_read(lead):
        return False
    mine, theirs = kinds_of(asked), kinds_of(stored)
    if theirs == _A_TEXT and not mine:
        return True  # by which text a thing is laid down is told to who asks that
    mine -= _A_TEXT  # asked beside another thing, or by who asks how a thing is
    return bool(mine and theirs) and not is_of_kind(mine, stored)


def is_of_kind(kinds: frozenset[str], stored: str) -> bool:
    """Whether a folded question asks for one of these kinds of things, or for what is asked in its words."""
    theirs = kinds_of(stored)
    return bool(kinds & theirs) or any(pair & kinds and pair & theirs for pair in _NEAR)


@lru_cache(maxsize=4096)
def kinds_of(folded: str) -> frozenset[str]:
    """The kinds of things that a folded question asks for, as far as they are told apart here."""
    return frozenset(name for name, words in _READ.items() if words.search(folded))
