"""The documents a reference may mean, and the places that speak of one we do not hold."""

from __future__ import annotations

import re
from datetime import date

from corpus.document import Corpus, Document
from corpus.naming import bare_number
from corpus.reference import Reference
from corpus.text import fold


def candidates(reference: Reference, corpus: Corpus) -> list[Document]:
    """Documents a reference fits, oldest first; a wrong issuer or kind is forgiven if nothing fits otherwise."""
    fitting = [document for document in corpus if reference.fits(document)]
    if not fitting and reference.issuer is not None:
        loose = Reference(reference.kind, reference.number, None, reference.year, reference.signed, 0, 0)
        fitting = [document for document in corpus if loose.fits(document) and not document.is_local]
    return sorted(fitting, key=lambda document: (document.signed or date.min, document.id))


def mentioned(reference: Reference, corpus: Corpus) -> frozenset[str]:
    """Keys of the provisions whose heading or text names a document that the corpus does not hold."""
    borne = {bare_number(document.number) for document in corpus if document.number}
    if reference.kind is None or reference.number in borne:
        return frozenset()
    named = re.compile(rf"(?<!\d){reference.number}\s*-\s*{reference.kind.value}\b")
    return frozenset(
        key for key, item in corpus.provisions.items() if named.search(fold(f"{item.heading} {item.text}"))
    )
