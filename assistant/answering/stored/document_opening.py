"""The stored sentence with which an answer about a document known only as a whole opens."""

from __future__ import annotations

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.matter.condition import agrees
from assistant.answering.matter.parties import other_party
from assistant.answering.question.interrogative import asking, is_yes_no
from assistant.answering.question.question import Question
from assistant.answering.stored.alike import CLOSE
from assistant.answering.stored.carries import carries
from assistant.answering.stored.denial import denies_same, met
from assistant.answering.stored.sameness import same_case
from assistant.answering.verdict.wording import fitted
from corpus.document import Document
from corpus.text import fold
from index.search import Index

_THE_SAME = 0.55


def document_opening(index: Index, question: Question, document: Document, *, least: float = CLOSE) -> Claim | None:
    """The sentence stored for a question like this one about what is known of a document's content; `least`:
    the likeness from which its Có or Không is said."""
    part = index.normalizer.question(asking(fold(question.text)))[0]
    if not document.in_force.holds(question.today):
        return None
    if not (is_yes_no(fold(question.text)) or is_yes_no(part)):
        return _open_one(index, question, document)
    for asked, alike in index.nearest_leads(question.text, document.id, yes_no=True):
        if alike < least or asked.lead is None or asked.opens is None:
            continue
        same = same_case(index, question, asked, alike) and agrees(question.text, asked.text, asked.lead)
        same = same and not other_party(question.folded, fold(asked.text)) and denies_same(index, question, asked)
        if same and met(question.folded, part, asked) and carries(part, asked.text, asked.opens):
            return Claim(fitted(question, asked.lead), (document.id,), ClaimKind.LEAD)
    return None


def _open_one(index: Index, question: Question, document: Document) -> Claim | None:
    """The sentence stored for a question that is answered by no Có or Không, where it is the one asked."""
    for asked, alike in index.nearest_leads(question.text, document.id, yes_no=False, most=1):
        if alike >= _THE_SAME and asked.lead and agrees(question.text, asked.text, asked.lead):
            return Claim(asked.lead, (document.id,), ClaimKind.LEAD)
    return None
