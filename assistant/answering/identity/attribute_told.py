"""The attributes of a document, each as the sentence that tells it."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.answer import Claim
from assistant.answering.identity.attribute import Attribute, asked_for, asks_attribute, asks_turn
from assistant.answering.identity.line import line
from assistant.answering.identity.phrases import phrases
from assistant.answering.identity.succession import in_force_claim, predecessor_claim, successor_claim, until_claim
from assistant.answering.question.question import Question
from corpus.citation import name_document, say_day
from corpus.document import Corpus, Document
from corpus.timeline import oldest_first, predecessors, successors

_PAGES = 3  # public pages named, at most
_MOST = 3  # attributes told of one document
_COUNTED = re.compile(r"\d+ (?:chương|điều|mục|phụ lục)\b")


def attributes_asked(corpus: Corpus, document: Document, question: Question) -> list[Claim]:
    """The sentences that tell the attributes asked for, as far as they are known."""
    asked = asked_for(question)
    if len(question.documents) > 1 and not asks_attribute(question):
        return []
    told: list[Claim] = []
    for one in asked:
        claim = _TELLERS[one](corpus, document)
        if claim is None or (one is Attribute.SIGNER and any("gười ký" in other.text for other in told)):
            continue
        told += [claim] if claim not in told else []
    return told[:_MOST]


def attribute_claims(corpus: Corpus, document: Document) -> list[Claim]:
    """Every such sentence that may be said of a document."""
    return [claim for tell in _TELLERS.values() if (claim := tell(corpus, document)) is not None]


def neighbours_told(corpus: Corpus, document: Document, question: Question) -> list[Claim]:
    """What replaced the one document named and what it replaced, where its turn among others is asked ("47 thay 37 hay 37
    thay 47") and they are named by number alone."""
    if not asks_turn(question):
        return []
    found = (
        successor_claim(corpus, document) if successors(corpus, document.id) else None,
        predecessor_claim(corpus, document) if predecessors(corpus, document.id) else None,
    )
    return [claim for claim in found if claim is not None]


def guides_of(corpus: Corpus, document_id: str) -> tuple[Document, ...]:
    """The central texts that guide a document, the oldest first."""
    return tuple(oldest_first(item for item in corpus if document_id in item.implements and not item.is_local))


def _signed(_: Corpus, document: Document) -> Claim | None:
    if document.signed is None:
        return None
    text = f"{name_document(document, dated=False)} do {document.issuer} ban hành ngày {say_day(document.signed)}"
    return line(document, f"{text}; người ký: {document.signer}." if document.signer else f"{text}.")


def _guide(corpus: Corpus, document: Document) -> Claim | None:
    guides = guides_of(corpus, document.id)
    if not guides:
        return None
    named = "; ".join(name_document(item) for item in guides)
    return line(document, f"{name_document(document)} được hướng dẫn bằng {named}.", *guides)


def _guided(corpus: Corpus, document: Document) -> Claim | None:
    guided = [corpus.documents[key] for key in document.implements if key in corpus.documents]
    if not guided:
        return None
    named = "; ".join(name_document(item) for item in guided)
    return line(document, f"{name_document(document)} hướng dẫn thực hiện {named}.", *guided)


def _signer(_: Corpus, document: Document) -> Claim | None:
    if document.signer:
        return line(document, f"Người ký {name_document(document)}: {document.signer}.")
    return line(document, f"Kho chưa ghi người ký {name_document(document)}; cơ quan ban hành: {document.issuer}.")


def _issuer(_: Corpus, document: Document) -> Claim | None:
    return line(document, f"{name_document(document)} do {document.issuer} ban hành.")


def _structure(_: Corpus, document: Document) -> Claim | None:
    counted = [phrase for phrase in (document.structure or "", *phrases(document.subject)) if _COUNTED.match(phrase)]
    name = name_document(document)
    if not counted:
        return line(document, f"Kho chưa ghi {name} có bao nhiêu chương, điều.")
    return line(document, f"{name} gồm {counted[0].rstrip('.')}.")


def where_claim(_: Corpus, document: Document) -> Claim | None:
    """The sentence that tells where a document can be read."""
    pages = [source for source in document.sources if source.startswith("http")][:_PAGES]
    name = name_document(document)
    if any(item.is_official for item in document.provisions):
        return line(document, f"Kho có nguyên văn {name}; xem ở mục văn bản của trợ lý.")
    text = f"Kho không lưu bản gốc {name} để tải về"
    if not pages:
        return line(document, f"{text}; hãy hỏi văn phòng hoặc ban tổ chức cấp ủy.")
    return line(
        document,
        f"{text}; nội dung ghi theo các trang công khai: {'; '.join(pages)}. Bản chính thức hỏi văn phòng hoặc ban tổ chức cấp ủy.",
    )


_TELLERS: dict[Attribute, Callable[[Corpus, Document], Claim | None]] = {
    Attribute.WHERE: where_claim,
    Attribute.GUIDE: _guide,
    Attribute.GUIDED: _guided,
    Attribute.SUCCESSOR: successor_claim,
    Attribute.PREDECESSOR: predecessor_claim,
    Attribute.UNTIL: until_claim,
    Attribute.SINCE: in_force_claim,
    Attribute.SIGNED: _signed,
    Attribute.SIGNER: _signer,
    Attribute.ISSUER: _issuer,
    Attribute.STRUCTURE: _structure,
}
