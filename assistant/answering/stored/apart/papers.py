"""Whose form or annex a stored sentence tells of, and whose is asked about: a head of a village, another head, another post."""

from __future__ import annotations

import re

from assistant.answering.matter.subject import slots
from assistant.answering.stored.apart.parties import PARTY

_VILLAGE = re.compile(
    r"\b(?:(?:truong|bi thu(?: chi bo)?) (?:thon|ap|xom|buon|to dan pho|khu pho)|to truong(?: to)? dan pho)\b"
)
_FORM_CODE = re.compile(r"\b0?[12][a-c]\b")
_ANNEX_CODE = re.compile(r"\bphu luc \d\b")
_WHOSE = frozenset(("post", "body", "unit"))
_HEAD_OF = re.compile(
    r"\b(?<!ke toan )(?<!hieu )truong (phong|thon|ap|xom|ban lang|buon|khoa|tram|khu pho|cong an|doan|nganh|bo mon)\b"
)


def of_office(asked: str, told: str) -> bool:
    """Whether a folded question asks for the form of a head of a village or its like, and what was stored, with its sentence,
    speaks of heads alone: whether he holds a post in the political system the texts do not tell."""
    return _VILLAGE.search(asked) is not None and _FORM_CODE.search(asked) is not None and _VILLAGE.search(told) is None


def of_a_post(asked: str, stored: str, lead: str) -> bool:
    """Whether a stored sentence gives the one form or annex of a post or body that its question names ("phó giám đốc … Mẫu 2A"),
    and a folded question names neither that nor a form; all folded."""
    given = set(_FORM_CODE.findall(lead)) | set(_ANNEX_CODE.findall(lead))
    if len(given) != 1 or _FORM_CODE.search(asked) or _ANNEX_CODE.search(asked):
        return False
    theirs = _whose(stored)
    return bool(theirs) and not theirs & _whose(asked)


def of_another_head(asked: str, lead: str) -> bool:
    """Whether a stored sentence speaks of the head of one kind of unit ("Trưởng phòng"), and a folded question asks of that of
    another ("trưởng thôn"); both folded."""
    mine, theirs = set(_HEAD_OF.findall(asked)), set(_HEAD_OF.findall(lead))
    return bool(mine and theirs) and not mine & theirs


def _whose(folded: str) -> set[str]:
    """By what a folded question tells for whom a paper is: a post, a unit, a body."""
    named = _WHOSE & slots(folded).keys()
    return {*named, "body"} if any(match.lastgroup == "body" for match in PARTY.finditer(folded)) else {*named}
