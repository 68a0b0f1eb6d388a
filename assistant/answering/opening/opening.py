"""How an answer opens: Có, Không, Tùy; the figure, the day, the body, the form."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.identity.asking import asks_standing
from assistant.answering.identity.day import day_asked
from assistant.answering.identity.replacing import replaces
from assistant.answering.identity.since import since_claim
from assistant.answering.identity.validity import validity
from assistant.answering.opening.also_asked import asks_which_first
from assistant.answering.opening.days import asks_counting, counting_open
from assistant.answering.opening.outright import outright
from assistant.answering.opening.period import is_past
from assistant.answering.opening.reading import Reading, asking_part, read
from assistant.answering.opening.thing import thing_told
from assistant.answering.opening.yes_or_no import yes_or_no
from assistant.answering.question.asks import Asks
from assistant.answering.question.interrogative import alternatives, confirms, is_tagged, is_yes_no
from assistant.answering.question.question import Question
from assistant.answering.stored.unsaid import unsaid
from assistant.answering.stored.why import asks_why, reason
from assistant.answering.stored.word_for_word import repeated
from assistant.answering.verdict.told_apart import told_apart
from corpus.document import Document, Provision
from corpus.text import fold
from index.search import Index

_ITSELF = re.compile(
    r"\bco (?:nam |ghi |duoc )*(?:o )?trong (?:chinh |ban than )?(?:quy dinh|huong dan|nghi quyet|ket luan|qd|hd|nq|kl) \d|"
    r"\b(?:ban than|chinh|ngay trong|trong)(?: \w+){0,2}? (?:quy dinh|huong dan|nghi quyet|ket luan|qd|hd|nq|kl)\b[^?]*\b(?:ghi|neu|an dinh|dat ra|quy dinh (?:so|ro|cu the))\b"
)


def opening(index: Index, question: Question, provision: Provision, document: Document) -> Claim | None:
    """The sentence that answers outright, if one is known: the place of a sign of degradation; whether a figure the
    question asserts is the provision's; a stored sentence whose question is like this one; the clause that settles it."""
    if (whole := _of_document(index, question, document)) is not None:
        return whole
    if asks_why(question):
        return reason(index, question, asking_part(index, question), provision)
    if asks_counting(question):
        left = unsaid(index, question, asking_part(index, question), provision) or counting_open(provision)
        return None if left is None else Claim(left, (provision.key,), ClaimKind.LEAD)
    if _is_of_another_text(question, document):
        return None  # its Có would be taken for one to the document named
    if not is_past(question) and (known := repeated(index, question, [provision.key])) is not None:
        return Claim(known[1], (provision.key,), ClaimKind.LEAD)
    if not is_past(question) and confirms(fold(question.text)):
        if (held := told_apart(index, question, provision)) is not None:
            return held
    reading = read(index, question, provision, document)
    if (claim := outright(reading)) is not None:
        return claim
    asks = is_yes_no(reading.typed) or is_yes_no(reading.part) or is_tagged(reading.typed)
    if asks and reading.beside_now:
        return None
    return yes_or_no(reading) if _wants_word(reading, asks=asks) else thing_told(reading)


def _of_document(index: Index, question: Question, document: Document) -> Claim | None:
    """What is said of a document as a whole: what it replaced, since when it serves, whether it still does."""
    whole = replaces(index.corpus, question)
    if whole is None and document in question.documents:
        whole = since_claim(document, question)
    if whole is None and asks_standing(question):
        whole = validity(index.corpus, question.documents[0], question, day_asked(question))
    return whole


def _wants_word(reading: Reading, *, asks: bool) -> bool:
    """Whether a Có or Không is wanted; "tự viết hay nhờ người viết được không": neither is affirmed by a Có."""
    question = reading.question
    if asks_which_first(question):
        return False
    if asks and not alternatives(reading.part):
        return True
    return question.asks is Asks.YES_NO and " hay " not in question.folded


def _is_of_another_text(question: Question, document: Document) -> bool:
    """Whether it is asked what a document itself says ("chính Quy định 366 ghi …"), and another one says it."""
    named = question.documents
    return bool(named) and document not in named and _ITSELF.search(question.folded) is not None
