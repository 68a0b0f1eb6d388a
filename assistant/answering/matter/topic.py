"""A message that is a topic ("thứ tự kiểm điểm", "4 mức xếp loại"): a few words that ask for no one thing of it."""

from __future__ import annotations

import re

from assistant.answering.matter.subject import slots
from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question

_LONGEST = 9  # words
_WHOLE = re.compile(  # "… là gì" asks for the topic as a whole
    r"(?: (?:la gi|la sao|la the nao|la nhu the nao|gom gi|gom nhung gi|co nhung gi|nhu the nao|the nao|ra sao))?[ ?.!]*$"
)
_ASKS = re.compile(
    r"\b(?:nao|gi|ai|may(?! (?:tinh|moc))|bao nhieu|bao gio|bao lau|sao|(?<!dung )dau(?! hieu)|tai sao|vi sao|(?<!truoc )hay)\b|"
    r"\b(?:khong|ko|chua|duoc|chu|ha|nhi)[ ?.!]*$|^(?:co|phai|bi|duoc|co phai|con) "
)
_TOLD = re.compile(r"\b(?:toi|em|minh|chung toi|ben em|nam nay|chau)\b")


def topic_of(question: Question) -> str | None:
    """The folded words of a topic, without "là gì"; None where a message asks for one thing or tells a case."""
    core = _WHOLE.sub("", question.folded.strip())
    short = core and len(core.split()) <= _LONGEST
    return core if short and not _ASKS.search(core) and not _TOLD.search(core) else None


def asks_of_all(question: Question) -> bool:
    """Whether a few words ask who or where ("ai xếp loại chi bộ") and name no particular kind of unit or person."""
    short = len(question.folded.split()) <= _LONGEST and not _TOLD.search(question.folded)
    return short and question.asks in (Asks.WHO, Asks.WHERE) and not slots(question.folded)
