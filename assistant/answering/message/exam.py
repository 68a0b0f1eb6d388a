"""A message put as in an examination: a statement ("đúng hay sai: …", "nhận định sau đúng hay sai? …") said as one to be confirmed,
a question without the heading over it ("câu hỏi ôn tập: trình bày …")."""

from __future__ import annotations

import re

from assistant.answering.message.exercise import asks_exercises
from corpus.text import fold, squeeze

_TRUE_FALSE = r"dung\s*(?:hay(?: la)?|hoac|/|-)?\s*sai|d\s*/\s*s"
_CALLED = r"(?:(?:cac |nhung |cau |y |mot )?(?:cau|nhan dinh|phat bieu|menh de|khang dinh|y kien|noi dung|dieu)(?: hoi)?(?: nay| sau(?: day)?| duoi day| day)?\s*[,:]?\s*)"
_BEFORE = re.compile(
    rf"^[\s(\[]*(?:(?:cho|xin|em|toi|minh|chau|anh|chi|ad|hoi|giup|a|da|thua|cau do|trac nghiem)\b[\s,:]*)*{_CALLED}?(?:la |thi |co |xem )*(?:{_TRUE_FALSE})(?:\s+(?:vay|a|the|nhi|khong))*\s*(?:[:?,.;)\]–-]+|(?=[“\"'«]))\s*{_CALLED}?[:]?\s*(?=\S)"
)
_AFTER = re.compile(
    rf"\s*[,.:;?–-]*\s*(?:(?:thi |la |nhu (?:vay|the) )*(?:noi (?:vay|the) )?(?:la )?)(?:{_TRUE_FALSE})(?:\s+(?:vay|a|the|nhi|ad|anh|chi|em))*\s*[?.!]*$"
)
_SAID = re.compile(
    r"^(?:noi(?: rang| la)?|bao(?: rang| la)|viet(?: rang| la)|cau|nhan dinh|phat bieu)\s*[:,]?\s*(?=\S)"
)
_HEADING = re.compile(
    r"^\s*(?:(?:cau|cau hoi|bai|bai tap|de)\s+)?(?:on tap|on thi|thao luan|kiem tra|tu luan|trac nghiem|tinh huong|luyen tap)(?: so)?(?: \d+)?\s*[:.)\]–-]\s*(?=\S)"
)
_LEAST = 3  # words of a statement, or of a question under a heading
_MARKS = " \t.,;:!?…“”\"'«»"


def put_up(text: str) -> str:
    """The message with its statement put up for confirmation; as it stands where none is put up so."""
    folded = fold(text)
    if len(folded) != len(text):
        return text
    if (heading := _HEADING.match(folded)) is not None:
        under = text[heading.end() :].strip()
        if len(under.split()) >= _LEAST and not asks_exercises(fold(under)):
            text, folded = under, fold(under)
    if (found := _BEFORE.match(folded)) is not None:
        told = text[found.end() :]
    elif (found := _AFTER.search(folded)) is not None:
        told = text[: found.start()]
        if (opened := _SAID.match(fold(told))) is not None:
            told = told[opened.end() :]
    else:
        return text
    told = squeeze(told).strip(_MARKS)
    return f"{told}, đúng không?" if len(told.split()) >= _LEAST else text
