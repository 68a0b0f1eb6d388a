"""How many chapters, articles or annexes a document is said to have, against what it has."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim
from assistant.answering.identity.line import line
from assistant.answering.question.interrogative import asks_yes_no, confirms
from assistant.answering.question.polarity import stance
from assistant.answering.question.question import Question
from assistant.answering.verdict.word import verdict_word
from corpus.citation import name_document
from corpus.document import Document
from corpus.text import fold

_PARTS = re.compile(r"\b(\d{1,3}) (chuong|dieu|phu luc)\b(?! (?:dang vien|kien|cam|khong))")
_LONGEST = 14  # words


def claims_structure(question: Question) -> bool:
    """Whether the number of a document's parts is put up ("Quy định 366 gồm 20 điều, đúng không")."""
    folded = fold(question.text)
    one = len(question.documents) == 1 and not question.places and len(folded.split()) <= _LONGEST
    return one and asks_yes_no(folded) and _PARTS.search(folded) is not None and not stance(folded).denies


def structure_claim(document: Document, question: Question) -> Claim | None:
    """The word to it, with what the document has; None where that is not known of these parts."""
    if not claims_structure(question):
        return None
    told, known = _parts(fold(question.text)), _parts(fold(document.structure or ""))
    if not set(told) <= set(known):
        return None
    right = all(known[part] == number for part, number in told.items())
    return made_of(document, verdict_word(holds=right, confirming=confirms(fold(question.text))))


def made_of(document: Document, word: str) -> Claim | None:
    """What a document is made of, under a word; None where it is not known."""
    if not _PARTS.search(fold(document.structure or "")):
        return None
    text = f"{word}. {name_document(document)} gồm {(document.structure or '').rstrip('.')}."
    return line(document, text)


def _parts(folded: str) -> dict[str, int]:
    return {part: int(number) for number, part in _PARTS.findall(folded)}
