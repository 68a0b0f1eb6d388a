"""Documents told as wholes: one way of putting an answer together."""

from __future__ import annotations

from assistant.answering import replies
from assistant.answering.identity.asking import asks_identity
from assistant.answering.identity.attribute import asks_turn
from assistant.answering.identity.by_which import asks_which
from assistant.answering.identity.claims import identity_claims
from assistant.answering.identity.day import day_asked
from assistant.answering.identity.known import (
    is_unread,
    known_claims,
    speaks_of,
    subject_claims,
    tells_wanted,
    unread_phrase,
)
from assistant.answering.identity.related import asks_related
from assistant.answering.identity.serving import serving_of
from assistant.answering.question.asks import Asks
from assistant.answering.question.comparing import ASKED
from assistant.answering.question.question import Question
from assistant.answering.route import Way, bare_document
from assistant.answering.stored.document_opening import document_opening
from assistant.answering.work import Work
from corpus.citation import name_document
from corpus.document import Document

_THE_SAME = 0.5  # likeness from which a stored Có or Không answers what is asked of a document by its name


def identified(work: Work) -> bool:
    """What the documents named are, where that is asked for; a fixed reply where one's content is asked for and neither
    held nor known."""
    question, route = work.known()
    if route.way is not Way.IDENTITY:
        return False
    corpus = work.index.corpus
    asked = set(question.folded.split())
    asks_content = _asks_content(question)
    if asks_which(question) and (serves := serving_of(corpus, question.documents, day_asked(question), question.today)):
        work.draft.add([serves])
    for document in _in_turn(question):
        outside = asks_content and not document.provisions  # its content is asked for, and not held
        lead = None
        if len(question.documents) == 1 and not document.provisions and work.computed is None:
            lead = document_opening(work.index, question, document, least=_THE_SAME)
            work.draft.add([lead] if lead is not None else [])
        near = [] if question.places else known_claims(document, asked)
        known = [claim for claim in near if not outside or tells_wanted(question, claim.text)]
        if outside and not question.places:
            known = known or subject_claims(document, question)
        spoken = tells_wanted(question, document.subject) and speaks_of(document, question)
        spoken = spoken and not is_unread(document, question)
        if work.computed is not None:  # reckoned by what is known of it
            work.draft.tell(work.computed.claims)
            known = []
        elif lead is None and outside and not known and (not spoken or question.asks is Asks.LIST):
            if is_unread(document, question):
                work.remarks.append(f"Ghi chú của kho: {unread_phrase(document, question)}.")
            work.remarks += [claim.text.replace("Nội dung đã biết", "Nội dung gần nhất đã biết") for claim in near]
            work.reply(
                replies.IDENTITY_ONLY, {"document": name_document(document), "title": document.title.rstrip(".")}
            )
            return True
        about = identity_claims(corpus, document, question, brief=len(question.documents) > 1)
        work.draft.add([*known, *about] if outside else [*about, *known])
    work.draft.cite(work.draft.claims)
    return True


def _asks_content(question: Question) -> bool:
    """Whether what a document says is asked for, rather than what it is."""
    told_apart = ASKED.search(question.folded) is not None and len(question.documents) > 1
    if asks_related(question) or asks_turn(question):
        return False
    return bool(question.places) or not (told_apart or asks_identity(question) or bare_document(question))


def _in_turn(question: Question) -> list[Document]:
    """The documents named, three at most; where it is asked which one applies, that one is the answer and stands first."""
    named = list(question.documents[:3])
    if asks_which(question):
        named.sort(key=lambda document: not document.in_force.holds(day_asked(question)))
    return named
