"""Where a provision stands, said first where it is asked which text or place says a thing."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.question.interrogative import asks_yes_no
from assistant.answering.question.question import Question
from corpus.citation import name_document, name_place
from corpus.document import Corpus, Provision
from corpus.path import spoken
from corpus.text import fold

_TEXT = r"(?:van ban|quy dinh|huong dan|nghi quyet|ket luan|dieu khoan|dieu|khoan|muc(?! xep))"
_WHICH = re.compile(
    rf"\b(?:o|tai|trong|nam o|cua) {_TEXT} (?:nao|may|gi)\b|\b{_TEXT} (?:nao|may) (?:noi|neu|ghi|quy dinh|cho phep|bat|dat ra|khong che)\b|"
    r"\b(?:quy dinh|neu|ghi|nam|noi)(?: ro| cu the)? (?:o|tai|trong) (?:dau|cho nao|phan nao)\b"
)


def located(corpus: Corpus, question: Question, provision: Provision) -> Claim | None:
    """The place of a provision, where a question asks which text or place says the thing."""
    if not _WHICH.search(question.folded) or asks_yes_no(fold(question.text)):
        return None
    return located_claim(corpus, provision)


def located_claim(corpus: Corpus, provision: Provision) -> Claim | None:
    """The sentence that tells the place of a provision; None where the place is not known."""
    if not (provision.label or spoken(provision.at)):
        return None
    document = name_document(corpus.document_of(provision.key))
    return Claim(f"Nội dung này ở {name_place(provision)}, {document}.", (provision.key,), ClaimKind.IDENTITY)
