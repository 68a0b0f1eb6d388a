"""The groups of signs that a message names, asks the meaning of, or sets against each other."""

from __future__ import annotations

import re

from assistant.answering.matter.topic import topic_of
from assistant.answering.question.comparing import ASKED
from assistant.answering.question.definition import notion_asked
from assistant.answering.question.question import Question
from corpus.document import Document, Provision

GROUP = re.compile(r"\bnhom (?:thu )?(\d|nhat|hai|ba|mot|i{1,3})\b")
NUMBERS = {"nhat": "1", "mot": "1", "hai": "2", "ba": "3", "i": "1", "ii": "2", "iii": "3"}
GROUP_WORDS = (
    ("1", r"tu tuong(?:,? chinh tri)?|(?<!he thong )chinh tri(?! tu tuong)"),
    ("2", r"dao duc|loi song"),
    ("3", r"tu dien bien|tu chuyen hoa"),
)
IDLE = frozenset(
    "bieu hien dau hieu su suy thoai hoa bien chat ve nhom va trong noi bo dang cac nhung can bo dang vien la mat".split()
)
OTHER_GROUPS = re.compile(r"\b(?:doi tuong|cong viec|noi dung|tieu chi|giai phap|nhiem vu|diem)\b")
LONGEST = 16  # words of a message that sets groups side by side


def signs_of(document: Document, numbers: str) -> list[Provision]:
    """The signs of the groups with these numbers, in their order."""
    return [item for item in document.provisions if re.fullmatch(rf"nhom-[{numbers}]/so-\d", item.at)]


def groups_meant(question: Question) -> str:
    """The numbers of the groups whose meaning is asked for ("thế nào là suy thoái đạo đức, lối sống")."""
    asked = notion_asked(question.text) or notion_asked(question.folded)
    if asked is None:
        return ""
    numbered = GROUP.fullmatch(asked)
    return _groups_named(asked) if numbered is None else NUMBERS.get(numbered[1], numbered[1])


def groups_told_apart(question: Question) -> str:
    """The numbers of the groups whose difference is asked for; degradation without more is the first two against the
    third."""
    folded = question.folded
    if not ASKED.search(folded) or len(folded.split()) > LONGEST or OTHER_GROUPS.search(folded):
        return ""
    found = "".join(number for number, words in GROUP_WORDS if re.search(rf"\b(?:{words})\b", folded))
    numbered = {NUMBERS.get(number, number) for number in GROUP.findall(folded)}
    if len(numbered) > 1:
        return "".join(sorted(numbered & set("123")))
    if found == "3" and "suy thoai" in folded:
        return "123"
    if "tu dien bien" in folded and "tu chuyen hoa" in folded:
        return found  # the two make up one group
    return found if len(found) > 1 and re.search(r"\b(?:suy thoai|bieu hien|tu dien bien)\b", folded) else ""


def groups_as_topic(question: Question) -> str:
    """The numbers of the groups of signs that a message is nothing but the names of ("suy thoái đạo đức, lối sống")."""
    topic = topic_of(question)
    if topic is not None and GROUP.fullmatch(topic):
        number = topic.split()[-1]
        return NUMBERS.get(number, number)
    if topic is None or not re.search(
        r"\b(?:bieu hien|dau hieu|suy thoai|thoai hoa|tu dien bien|tu chuyen hoa)\b", topic
    ):
        return ""
    return _groups_named(topic)


def _groups_named(topic: str) -> str:
    """The numbers of the groups that a few words are nothing but the names of; all of them for degradation alone."""
    if not re.search(r"\b(?:bieu hien|dau hieu|suy thoai|thoai hoa|tu dien bien|tu chuyen hoa)\b", topic):
        return ""
    numbered = GROUP.search(topic)
    named, rest = ("", topic) if numbered is None else (NUMBERS.get(numbered[1], numbered[1]), GROUP.sub(" ", topic))
    for number, words in GROUP_WORDS:
        if re.search(rf"\b(?:{words})\b", rest):
            named, rest = named + number, re.sub(rf"\b(?:{words})\b", " ", rest)
    return "" if set(re.findall(r"\w+", rest)) - IDLE else named or "123"
