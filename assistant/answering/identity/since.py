"""Whether a document applies from the day named ("có hiệu lực từ 20/9/2025 phải không")."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.question.interrogative import asking, asks_yes_no, confirms
from assistant.answering.question.polarity import stance
from assistant.answering.question.question import Question
from assistant.answering.verdict.word import verdict_word
from corpus.citation import name_document, say_day
from corpus.document import Document
from corpus.text import fold

_SINCE = re.compile(r"\b(?:co )?hieu luc (?:ke )?tu\b")
_REPLACED = re.compile(r"\bthay\b")  # the day may be of the document that replaced it
_PERIOD = re.compile(
    r"\bhieu luc (?:ke )?tu (?:(?:thang )?(\d{1,2})[/.-]|(?:ngay |nam |dau |cuoi |giua )*)(20\d\d)\b"
)  # no day of it
_SIGNED = re.compile(r"\bhieu luc (?:ke )?tu (?:chinh )?ngay (?:ky|ban hanh)\b")
_DAY = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")


def since_claim(document: Document, question: Question) -> Claim | None:
    """Có or Không to the one day named, with the day on which the document came into force."""
    folded, since = fold(question.text), document.in_force.since
    days = _DAY.findall(question.text)
    if len(question.documents) != 1 or _REPLACED.search(folded):
        return None
    if since is None or not asks_yes_no(folded) or not _SINCE.search(folded) or stance(asking(folded)).denies:
        return None
    period = _PERIOD.search(folded)
    if len(days) == 1:
        right = tuple(map(int, days[0])) == (since.day, since.month, since.year)
    elif not days and period is not None:
        right = int(period[2]) == since.year and period[1] in (None, str(since.month), f"{since.month:02}")
    elif not days and _SIGNED.search(folded):
        right = document.signed == since
    else:
        return None
    return in_force_from(document, verdict_word(holds=right, confirming=confirms(folded)))


def in_force_from(document: Document, word: str) -> Claim | None:
    """The sentence that tells the day; None where it is not known."""
    since = document.in_force.since
    if since is None:
        return None
    text = f"{word}. {name_document(document)} có hiệu lực từ ngày {say_day(since)}."
    return Claim(text, (document.id,), ClaimKind.IDENTITY)
