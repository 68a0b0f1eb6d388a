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
# "Câu 7. … là: A. 15% B. 20% … Chọn đáp án nào": the choices offered are no figures of a case
_NUMBERED = re.compile(r"^\s*cau(?: hoi)? \d+\s*[:.)\]–-]\s*(?=\S)")
_CHOICES = re.compile(r"[\s:,;.(]+a\s*[.)\]:]\s*\S.*?[\s,;.(]b\s*[.)\]:]\s*\S.*$", re.DOTALL)
_AMONG = re.compile(r"\b(?:nao|gi) (?:sau|duoi) day\b|\b(?:sau|duoi) day\b")  # nothing is asked without the choices
_LEAST = 3  # words of a statement, or of a question under a heading
_MARKS = " \t.,;:!?…“”\"'«»"


def put_up(text: str) -> str:
    """The message with its statement put up for confirmation; as it stands where none is put up so."""
    text = _without_choices(text)
    folded = fold(text)
    if len(folded) != len(text):
        return text
    if (heading := _HEADING.match(folded)) is not None:
        under = text[heading.end() :].strip()
        if len(under.split()) >= _LEAST and not asks_exercises(fold(under)):
            text = _without_choices(under)
            folded = fold(text)
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


def _without_choices(text: str) -> str:
    """A question of an examination without its number and the choices offered for its answer; what is under no choices stays."""
    folded = fold(text)
    choices = _CHOICES.search(folded) if len(folded) == len(text) else None
    if choices is None:
        return text
    number = _NUMBERED.match(folded)
    stem = text[number.end() if number is not None else 0 : choices.start()].strip(_MARKS)
    if len(stem.split()) < _LEAST or asks_exercises(fold(stem)) or _AMONG.search(fold(stem)):
        return text
    return (
        f"{stem} {'bao nhiêu' if re.search(r'[0-9]', text[choices.start() :]) else 'gì'}?"
        if fold(stem).endswith(" la")
        else f"{stem}?"
    )
