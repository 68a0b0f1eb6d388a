"""The list of documents, oldest first within their kind, each with its standing."""

from __future__ import annotations

from datetime import date

from assistant.cli.screen import table
from corpus.citation import name_document
from corpus.document import Corpus, Document
from corpus.timeline import applies, standing


def list_documents(corpus: Corpus, *, today: date, on: date | None) -> None:
    """Print all documents, or those that apply on a day."""
    day = on or today
    chosen = [document for document in corpus if on is None or applies(document, on)]
    rows = [
        (document.id, name_document(document), document.title, standing(corpus, document, day), _held(document))
        for document in sorted(chosen, key=_order)
    ]
    table(("Khóa", "Văn bản", "Tên gọi", f"Hiệu lực ({day:%d/%m/%Y})", "Điều khoản"), rows)


def _held(document: Document) -> str:
    return str(len(document.provisions)) if document.provisions else "chỉ danh tính"


def _order(document: Document) -> tuple[bool, bool, str, date]:
    """Documents whose provisions are held come first, local ones last."""
    return document.is_local, not document.provisions, document.kind.label, document.signed or date.min
