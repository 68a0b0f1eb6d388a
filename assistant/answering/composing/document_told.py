"""A document found by its subject, told as a whole."""

from __future__ import annotations

import re

from assistant.answering.composing.draft import Draft
from assistant.answering.identity.claims import identity_claims
from assistant.answering.identity.day import day_asked
from assistant.answering.identity.known import known_claims, tells_wanted
from assistant.answering.identity.validity import current_of, validity
from assistant.answering.identity.words import ABOUT, IDLE
from assistant.answering.question.question import Question
from assistant.answering.stored.document_opening import document_opening
from index.query import Hit
from index.search import Index

_A_DOCUMENT = re.compile(
    r"\b(?:quy dinh|huong dan|nghi quyet|ket luan|chi thi|cong van|nghi dinh|ke hoach|dieu le|van ban|luat)\b|\b27\b"
)
_STANDS = re.compile(r"(?:Có|Không|Rồi|Chưa)[.,] ")


def tell_document(index: Index, question: Question, top: Hit, draft: Draft) -> None:
    """A document found by its subject: the one that serves today first, where the question fixes no day."""
    document = index.corpus.documents[top.key]
    then = question.dated and question.as_of != question.today  # "hiện nay" asks for what serves now
    current = document if then else current_of(index.corpus, document, question.today)
    draft.evidence.update({item.id: 0.0 for item in index.corpus if item.number in (document.number, current.number)})
    lead = document_opening(index, question, current) if current is document else None
    if lead is not None and validity(index.corpus, current, question, day_asked(question)) is None:
        draft.tell([lead])  # whether it serves is for the Có or Không to say first
    elif current is document and ABOUT.search(question.folded) is None:
        told = known_claims(document, set(question.folded.split()) - IDLE)
        draft.tell([claim for claim in told if tells_wanted(question, claim.text)][:1])
    for item in {current.id: current, document.id: document}.values():
        claims = identity_claims(index.corpus, item, question, brief=item is not current)
        if not question.documents and not _A_DOCUMENT.search(question.folded):
            claims = [
                claim for claim in claims if not _STANDS.match(claim.text)
            ]  # "mức yếu kém còn dùng không" asks of no text
        for claim in claims:
            draft.evidence.update({key: draft.evidence.get(key, 0.0) for key in claim.citations})
        draft.add(claims)
