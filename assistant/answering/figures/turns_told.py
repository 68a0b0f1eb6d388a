"""The turns a question was joined from, as they were said and as they are read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.conversation.followup import joined
from assistant.answering.conversation.pointing import tells_number
from assistant.answering.question.question import Question
from assistant.answering.question.rated import SUBJECTS
from corpus.document import Corpus
from corpus.text import fold, nfc, squeeze

_CHANGED_AND_ASKED = 3  # turns: a case, a change of it, what is asked of that
_ROUNDED_UP = re.compile(
    r"\W*(?:(?:the|vay|co|thi|nhung|ma|neu) )*(?:duoc )?(?:lam|lay|tinh) tron(?: (?:len|thanh|la|luon|so))*(?: \d{1,3})?(?: (?:nguoi|dong chi|suat))?(?: (?:thi|co))* ?(?:duoc|sao|chua|k|ko|khong)*[\w\s?.!]{0,12}"
)
_REMARK = re.compile(r"\((?:kể cả|gồm cả|bao gồm|tính cả|ke ca|gom ca|bao gom|tinh ca)\b[^()\d]*\)", re.IGNORECASE)


def closed(turns: list[str]) -> list[str]:
    """The turns without last ones all of which stands in an earlier one now, and with one that tells no number joined to the
    one before it: what is told last is still what changes."""
    while len(turns) > 1 and not turns[-1].strip():
        turns = turns[:-1]
    if len(turns) < _CHANGED_AND_ASKED or tells_number(fold(turns[-1])) or not tells_number(fold(turns[-2])):
        return turns
    if SUBJECTS.search(fold(turns[-1])):
        return turns  # another is asked about
    return [*turns[:-2], f"{turns[-2].rstrip()}, {turns[-1].strip()}"]


def beside_blanked(text: str) -> str:
    """The text with remarks in parentheses that tell no number blanked: "từ tốt trở lên (kể cả xuất sắc) là 54"."""
    return _REMARK.sub(lambda match: " " * len(match.group()), text)


def chain_of(question: Question, corpus: Corpus, turns: Sequence[str]) -> Sequence[str]:
    """The turns the question was joined from, as they were said; the question alone where it stands by itself."""
    if question.turns:
        return question.turns
    said = [squeeze(nfc(turn)) for turn in turns]
    if (
        len(said) > 1
        and said[-1] == question.text
        and _ROUNDED_UP.fullmatch(fold(said[-1]))
        and tells_number(fold(said[-2]))
    ):
        return said[-2:]  # "12 tốt thì được mấy", then "làm tròn lên 3 được không": of the number told before
    for start in range(len(said) - 2, -1, -1):
        whole, first = joined(said[start:], corpus, today=question.today)
        if whole == question.text:
            alone = said[-1] == question.text or start + first == len(said) - 1  # nothing was taken over as it was said
            return [question.text] if alone else [turn for turn in said[start:] if turn]
    return [question.text]
