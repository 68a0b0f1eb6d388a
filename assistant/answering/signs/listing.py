"""The signs of degradation asked for as a list: the 27, or those of one of their three groups."""

from __future__ import annotations

import re

from assistant.answering.matter.topic import topic_of
from assistant.answering.question.asks import Asks
from assistant.answering.question.comparing import ASKED
from assistant.answering.question.definition import notion_asked
from assistant.answering.question.question import Question
from assistant.answering.signs.group import SIGNS_OF
from assistant.answering.stored.why import asks_why
from corpus.document import Corpus, Document, Provision

_GROUP = re.compile(r"\bnhom (?:thu )?(\d|nhat|hai|ba|mot|i{1,3})\b")
_NUMBERS = {"nhat": "1", "mot": "1", "hai": "2", "ba": "3", "i": "1", "ii": "2", "iii": "3"}
_GROUP_WORDS = (
    ("1", r"tu tuong(?:,? chinh tri)?|(?<!he thong )chinh tri(?! tu tuong)"),
    ("2", r"dao duc|loi song"),
    ("3", r"tu dien bien|tu chuyen hoa"),
)
_BELONGS = re.compile(r"\bthuoc (?:\w+ ){1,2}(?:nao|gi|may)\b")
_ASKS_ALL = re.compile(
    r"\b(?:cac|nhung|may|bao nhieu|ke ten|liet ke) (?:bieu hien|dau hieu)\b|\b(?:bieu hien|dau hieu)\b.*\bco (?:may|bao nhieu) (?:cai|dieu|y)\b"
)
_COUNTED = re.compile(r"\b(?:27|hai muoi bay|9|chin) (?:bieu hien|dau hieu|bh|bhst)\b")
_ONE_OF = re.compile(
    r"\b(?:la|thuoc|vao|roi vao|phai|dinh|ung voi|nam o|tinh la)(?: vao)? (?:cai )?(?:bieu hien|dau hieu|bh)(?: suy thoai)? (?:nao|gi|thu may|so may|may)\b"
)
_ABOUT = re.compile(
    r"\b(?:bieu hien|dau hieu) nao\b.*\b(?:noi ve|noi den|de cap(?: den)?|lien quan(?: den| toi)?) (.+)$"
)
_ASKING_WORDS = frozenset("cho em toi minh hoi thi la co bi mot cai hanh vi viec".split())
_DEED = 3  # words that tell a deed
_IDLE = frozenset(
    "bieu hien dau hieu su suy thoai hoa bien chat ve nhom va trong noi bo dang cac nhung can bo dang vien la mat".split()
)
_WHICH_TEXT = re.compile(
    r"\b(?:nghi quyet|van ban|quy dinh|huong dan|ket luan)(?: trung uong)? (?:nao|gi|so may|so bao nhieu|may)\b"
)
_EVERY = re.compile(r"\b(?:27|hai muoi bay)\b|tat ca|toan bo|day du")
_GROUP_OF = re.compile(r"\bnhom\b.*\b(?:gom|nhung gi|liet ke|ke ra|noi (?:ve )?(?:cai )?gi)\b")
_OTHER_GROUPS = re.compile(r"\b(?:doi tuong|cong viec|noi dung|tieu chi|giai phap|nhiem vu|diem)\b")
_LONGEST = 16  # words of a message that sets groups side by side
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
    named = _GROUP.search(folded)
    if topical := _groups_told_apart(question) or _groups_meant(question):
        return _of_groups(document, topical)
    one = [number for number, words in _GROUP_WORDS if re.search(words, folded)]
    of_one = named or (len(one) == 1 and (one != ["3"] or "suy thoai" not in folded))
    counted = question.asks is Asks.HOW_MANY and not (of_one and _ASKS_ALL.search(folded))
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
    if topical := _groups_as_topic(question):
        return _of_groups(document, topical)
    worded = next((number for number, words in _GROUP_WORDS if re.search(words, folded)), None)
    if re.search(r"\b(bieu hien|dau hieu|bh)\b", folded):
        several = _ASKS_ALL.search(folded) is not None or named is not None
        asked = _LISTS.search(folded) is not None or question.asks in (Asks.LIST, Asks.HOW_MANY)
        listed = _COUNTED.search(folded) is not None or (several and asked)
    else:  # "nhóm đạo đức, lối sống gồm những gì"
        listed = (
            (worded or named) is not None and _GROUP_OF.search(folded) is not None and not _OTHER_GROUPS.search(folded)
        )
    every = _EVERY.search(folded) is not None
    group = _NUMBERS.get(named.group(1), named.group(1)) if named else None if every else worded
    if not listed or not (group or every or re.search(r"\b(?:cac|nhung) bieu hien\b", folded)):
        return []
    return _of_groups(document, group or "123")


def _names_deed(folded: str) -> bool:
    """Whether it is asked which of the signs a deed told is ("… là biểu hiện nào trong 27 biểu hiện")."""
    if (about := _ABOUT.search(folded)) is not None and not any(
        re.search(words, about[1]) for _, words in _GROUP_WORDS
    ):
        return True
    found = _ONE_OF.search(folded)
    if found is None:
        return False
    return len(set(re.findall(r"\w+", folded[: found.start()])) - _IDLE - _ASKING_WORDS) >= _DEED


def _of_groups(document: Document, numbers: str) -> list[Provision]:
    return [item for item in document.provisions if re.fullmatch(rf"nhom-[{numbers}]/so-\d", item.at)]


def _groups_meant(question: Question) -> str:
    """The numbers of the groups whose meaning is asked for ("thế nào là suy thoái đạo đức, lối sống")."""
    asked = notion_asked(question.text) or notion_asked(question.folded)
    if asked is None:
        return ""
    numbered = _GROUP.fullmatch(asked)
    return _groups_named(asked) if numbered is None else _NUMBERS.get(numbered[1], numbered[1])


def _groups_told_apart(question: Question) -> str:
    """The numbers of the groups whose difference is asked for; degradation without more is the first two against the
    third."""
    folded = question.folded
    if not ASKED.search(folded) or len(folded.split()) > _LONGEST or _OTHER_GROUPS.search(folded):
        return ""
    found = "".join(number for number, words in _GROUP_WORDS if re.search(rf"\b(?:{words})\b", folded))
    numbered = {_NUMBERS.get(number, number) for number in _GROUP.findall(folded)}
    if len(numbered) > 1:
        return "".join(sorted(numbered & set("123")))
    if found == "3" and "suy thoai" in folded:
        return "123"
    if "tu dien bien" in folded and "tu chuyen hoa" in folded:
        return found  # the two make up one group
    return found if len(found) > 1 and re.search(r"\b(?:suy thoai|bieu hien|tu dien bien)\b", folded) else ""


def _groups_as_topic(question: Question) -> str:
    """The numbers of the groups of signs that a message is nothing but the names of ("suy thoái đạo đức, lối sống")."""
    topic = topic_of(question)
    if topic is not None and _GROUP.fullmatch(topic):
        number = topic.split()[-1]
        return _NUMBERS.get(number, number)
    if topic is None or not re.search(
        r"\b(?:bieu hien|dau hieu|suy thoai|thoai hoa|tu dien bien|tu chuyen hoa)\b", topic
    ):
        return ""
    return _groups_named(topic)


def _groups_named(topic: str) -> str:
    """The numbers of the groups that a few words are nothing but the names of; all of them for degradation alone."""
    if not re.search(r"\b(?:bieu hien|dau hieu|suy thoai|thoai hoa|tu dien bien|tu chuyen hoa)\b", topic):
        return ""
    numbered = _GROUP.search(topic)
    named, rest = ("", topic) if numbered is None else (_NUMBERS.get(numbered[1], numbered[1]), _GROUP.sub(" ", topic))
    for number, words in _GROUP_WORDS:
        if re.search(rf"\b(?:{words})\b", rest):
            named, rest = named + number, re.sub(rf"\b(?:{words})\b", " ", rest)
    return "" if set(re.findall(r"\w+", rest)) - _IDLE else named or "123"
