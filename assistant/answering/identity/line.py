"""A line that tells of a document as a whole, citing it and the others it names."""

from __future__ import annotations

from assistant.answering.answer import Claim, ClaimKind
from corpus.document import Document


def line(document: Document, text: str, *others: Document, kind: ClaimKind = ClaimKind.IDENTITY) -> Claim:
    """The text as a claim of the document."""
    return Claim(text, (document.id, *(item.id for item in others)), kind)
