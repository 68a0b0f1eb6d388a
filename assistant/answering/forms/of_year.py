"""Whether the forms of an earlier round may still be used: they came with the guidance of that time, and stand or fall with it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from assistant.answering.answer import Claim
from assistant.answering.identity.claims import identity_claims
from assistant.answering.identity.validity import validity
from assistant.answering.matter.subject import slots
from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question
from corpus.document import Corpus, Document
from corpus.text import fold
from corpus.timeline import began, predecessors

_FORM = re.compile(r"\bmau\b")
_USED = re.compile(r"\b(?:dung|xai|su dung|ap dung|lam|viet|theo|lay)\b")
_MAY = re.compile(
    r"\b(?:duoc|con|tiep|hop le|on|lai)\b[^?]*\b(?:khong|ko|k|hong|chu|a|ha|nhi)(?: (?:a|vay|nhi|ad|anh|chi|em|ban))*"
    r"(?: (?:bo )?mau(?: \w+){1,4}? (?:ay|co|y|do|day|ma))?[\s?.!]*$"
)
_ASKS_ELSE = re.compile(r"\b(?:nao|gi|ai|may|khac|dau|bao nhieu|the nao|sao)\b")
_LONGEST = 16  # words
_STILL = "con dung duoc khong"  # what is asked of the guidance, folded


def forms_valid(corpus: Corpus, question: Question) -> list[Claim]:
    """Có or Không to the forms of another time, by the guidance that gives them; empty where that is not asked."""
    found = _asked(corpus, question)
    if found is None:
        return []
    document, now = found
    claim = validity(corpus, document, question, now)
    if claim is None and _may_be_used(question):
        claim = validity(corpus, document, replace(question, folded=_STILL, asks=Asks.YES_NO), now)
    if claim is None:
        return []
    asked = Question(text="", folded="", today=now, as_of=now, asks=Asks.WHAT)
    return [claim, *identity_claims(corpus, document, asked, brief=True)[:1]]


def forms_of(corpus: Corpus, question: Question) -> Document | None:
    """The guidance that gives the forms asked about, where an answer says whether they may be used."""
    found = _asked(corpus, question)
    return found[0] if found is not None and forms_valid(corpus, question) else None


def _asked(corpus: Corpus, question: Question) -> tuple[Document, date] | None:
    """The guidance of the time whose forms are asked about, and the day they would be used on."""
    if question.documents or not _FORM.search(question.folded) or "post" in slots(question.folded):
        return None
    days = sorted(moment.day for moment in question.moments if moment.fixed)
    if days:
        document = _giving(corpus, days[0])
        return None if document is None else (document, days[-1] if len(days) > 1 else question.today)
    current = _giving(corpus, question.today)
    before = predecessors(corpus, current.id) if current is not None and question.formerly else ()
    return (before[0], question.today) if len(before) == 1 and _may_be_used(question) else None


def _may_be_used(question: Question) -> bool:
    folded = fold(question.text)
    asks = _USED.search(folded) is not None and _MAY.search(folded) is not None
    return asks and _ASKS_ELSE.search(folded) is None and len(folded.split()) <= _LONGEST


def _giving(corpus: Corpus, day: date) -> Document | None:
    """The newest document in force on a day that comes with forms."""
    giving = [
        item for item in corpus
        if item.in_force.holds(day) and any(one.at.startswith(("mau-", "bieu-")) for one in item.provisions)
    ]  # fmt: skip
    return max(giving, key=began, default=None)
