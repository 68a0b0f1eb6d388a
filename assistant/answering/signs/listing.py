"""The signs of degradation asked for as a list: the 27, or those of one of their three groups."""

from __future__ import annotations

import re

from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question
from assistant.answering.signs.group import SIGNS_OF
from assistant.answering.signs.groups_named import (
    GROUP,
    GROUP_WORDS,
    IDLE,
    NUMBERS,
    OTHER_GROUPS,
    groups_as_topic,
    groups_meant,
    groups_told_apart,
    signs_of,
)
from assistant.answering.stored.why import asks_why
from corpus.document import Corpus, Provision

_BELONGS = re.compile(r"\bthuoc (?:\w+ ){1,2}(?:nao|gi|may)\b")
_ASKS_ALL = re.compile(
    r"\b(?:cac|nhung|may|bao nhieu|ke ten|liet ke) (?:bieu hien|dau hieu)\b|\b(?:bieu hien|dau hieu)\b.*\bco (?:may|bao nhieu) (?:cai|dieu|y)\b"
)
_COUNTED = re.compile(r"\b(?:27|hai muoi bay|9|chin) (?:bieu hien|dau hieu|bh|bhst)\b")
_ONE_OF = re.compile(
    r"\b(?:la|thuoc|vao|roi vao|phai|dinh|ung voi|nam o|tinh la)(?: vao)? (?:cai )?(?:bieu hien|dau hieu|bh)(?: suy thoai)? (?:nao|gi|thu may|so may|may)\b"
)
_ABOUT = re.compile(
    r"\b(?:bieu hien|dau hieu|cai|dieu) nao\b.*\b(?:noi ve|noi den|de cap(?: den)?|lien quan(?: den| toi)?) (.+)$"
)
_ASKING_WORDS = frozenset("cho em toi minh hoi thi la co bi mot cai hanh vi viec".split())
_DEED = 3  # words that tell a deed
_WHICH_TEXT = re.compile(
    r"\b(?:nghi quyet|van ban|quy dinh|huong dan|ket luan)(?: trung uong)? (?:nao|gi|so may|so bao nhieu|may)\b"
)
_TELL_OVER = re.compile(r"\b(?:liet ke|ke ten|ke ra|ke)\b")
_NAMES_OF_GROUPS = re.compile(
    r"\bten (?:\w+ ){0,2}nhom\b|\b(?:cac|nhung|may|3|ba) nhom (?:nao|gi|la gi)\b|\bnhom (?:do|nay) la (?:gi|nhung nhom nao)\b|\b(?:3|ba) nhom (?:\w+ ){0,3}(?:ten|goi) (?:la )?gi\b"
)
_EVERY = re.compile(r"\b(?:27|hai muoi bay)\b|tat ca|toan bo|day du")
_GROUP_OF = re.compile(
    r"\b(?:liet ke|ke ten|ke ra|neu)\b(?: \w+){0,4} nhom\b|\bnhom\b.*\b(?:gom|nhung gi|liet ke|ke ra|noi (?:ve )?(?:cai )?gi)\b"
)
_LISTS = re.compile(
    r"\b(gom|liet ke|ke|nhung gi|danh sach|la gi|nao|neu|ra sao|noi (?:ve )?(?:cai )?gi|ve (?:cai |van de )?gi|cho (?:toi|em|minh) (?:xem|biet)|noi dung|toan bo|day du|cu the)\b"
)


def signs_listed(corpus: Corpus, question: Question) -> list[Provision]:
    """The signs of a group, or all 27, where a list of them is asked for or is the topic; else none."""
    document = corpus.documents.get(SIGNS_OF)
    folded = question.folded
    other = question.documents and document not in question.documents
    if document is None or other or any(place.division.value == "so" for place in question.places):
        return []
    named = GROUP.search(folded)
    if _NAMES_OF_GROUPS.search(folded):
        return []  # the names of the groups are asked for, not their signs
    if topical := groups_told_apart(question) or groups_meant(question):
        return signs_of(document, topical)
    one = [number for number, words in GROUP_WORDS if re.search(words, folded)]
    of_one = named or (len(one) == 1 and (one != ["3"] or "suy thoai" not in folded))
    counted = question.asks is Asks.HOW_MANY and not (
        of_one and (_ASKS_ALL.search(folded) or _TELL_OVER.search(folded))
    )
    if (
        question.asks in (Asks.YES_NO, Asks.WHO, Asks.WHICH_FORM)
        or counted
        or len(folded.split()) > 16
        or _BELONGS.search(folded)
    ):
        return []  # a described behaviour, not a list
    if _names_deed(folded) or asks_why(question):
        return []
    if _WHICH_TEXT.search(folded) and question.asks is not Asks.LIST:
        return []  # the document is asked for
    if topical := groups_as_topic(question):
        return signs_of(document, topical)
    worded = next((number for number, words in GROUP_WORDS if re.search(words, folded)), None)
    if re.search(r"\b(bieu hien|dau hieu|bh)\b", folded):
        several = _ASKS_ALL.search(folded) is not None or named is not None
        asked = _LISTS.search(folded) is not None or question.asks in (Asks.LIST, Asks.HOW_MANY)
        listed = _COUNTED.search(folded) is not None or (several and asked)
    else:  # "nhóm đạo đức, lối sống gồm những gì"
        listed = (
            (worded or named) is not None and _GROUP_OF.search(folded) is not None and not OTHER_GROUPS.search(folded)
        )
    every = _EVERY.search(folded) is not None and not (worded and _TELL_OVER.search(folded))
    group = NUMBERS.get(named.group(1), named.group(1)) if named else None if every else worded
    if not listed or not (group or every or re.search(r"\b(?:cac|nhung) bieu hien\b", folded)):
        return []
    return signs_of(document, group or "123")


def _names_deed(folded: str) -> bool:
    """Whether it is asked which of the signs a deed told is ("… là biểu hiện nào trong 27 biểu hiện")."""
    if (about := _ABOUT.search(folded)) is not None and not any(re.search(words, about[1]) for _, words in GROUP_WORDS):
        return True
    found = _ONE_OF.search(folded)
    if found is None:
        return False
    return len(set(re.findall(r"\w+", folded[: found.start()])) - IDLE - _ASKING_WORDS) >= _DEED
