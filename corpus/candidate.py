"""The documents a reference may mean, and the places that speak of one we do not hold."""

from __future__ import annotations

import re
from datetime import date

from corpus.document import Corpus, Document
from corpus.naming import bare_number
from corpus.reference import Reference
from corpus.text import fold
from corpus.vocabulary import DocumentKind


def candidates(reference: Reference, corpus: Corpus) -> list[Document]:
    """Documents a reference fits, oldest first; a wrong issuer or kind is forgiven if nothing fits otherwise."""
    fitting = [document for document in corpus if reference.fits(document)]
    if not fitting and reference.issuer is not None:
        loose = Reference(reference.kind, reference.number, None, reference.year, reference.signed, 0, 0)
        fitting = [document for document in corpus if loose.fits(document) and not document.is_local]
    if not fitting and reference.kind is DocumentKind.GUIDANCE:  # "hướng dẫn 366" is the guidance on Quy định 366
        fitting = [
            document for document in corpus if document.kind is reference.kind and _guides(document, reference, corpus)
        ]
    return sorted(fitting, key=lambda document: (document.signed or date.min, document.id))


def _guides(document: Document, reference: Reference, corpus: Corpus) -> bool:
    """Whether a guidance carries out a document of the number referred to."""
    guided = (corpus.documents[name] for name in document.implements if name in corpus.documents)
    return any(item.number is not None and bare_number(item.number) == reference.number for item in guided)


def mentioned(reference: Reference, corpus: Corpus) -> frozenset[str]:
    """Keys of the provisions whose heading or text names a document that the corpus does not hold."""
    borne = {bare_number(document.number) for document in corpus if document.number}
    if reference.kind is None or reference.number in borne:
        return frozenset()
    named = re.compile(rf"(?<!\d){reference.number}\s*-\s*{reference.kind.value}\b")
    return frozenset(
        key for key, item in corpus.provisions.items() if named.search(fold(f"{item.heading} {item.text}"))
    )
