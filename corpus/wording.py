"""Everyday wordings of the stored questions: what people type where a question speaks the language of its provision.

They stand in files of their own, one a document, so that a document's file stays readable. A wording is searched for
like the question it belongs to, and is told the same opening sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from corpus.document import Asking, Document
from corpus.errors import DocumentError
from corpus.fields import Fields
from corpus.marked import Marked

SHIPPED = Path(__file__).parent / "wordings"
_KEYS = frozenset({"document", "wordings"})
_ITEM_KEYS = frozenset({"at", "ask", "also"})

Wordings = dict[tuple[str | None, str], tuple[str, ...]]


def worded(document: Document, folder: Path = SHIPPED) -> Document:
    """A document whose questions know their everyday wordings; as it is where it has no file of them.

    Raises:
        DocumentError: one of its kinds, with file, line and remedy; also where a question is no longer the document's.
    """
    path = folder / f"{document.id}.yaml"
    if not path.is_file():
        return document
    wordings = _read(path, document.id)
    questions = _with(document.questions, None, wordings)
    provisions = tuple(
        replace(item, questions=_with(item.questions, item.at, wordings)) for item in document.provisions
    )
    for at, ask in wordings:
        raise DocumentError(
            f"câu hỏi “{ask}” không còn ở {document.id}{f'/{at}' if at else ''}. Hãy sửa theo câu hiện có hoặc bỏ các cách hỏi "
            "của nó.",
            path=path,
        )
    return replace(document, questions=questions, provisions=provisions)


def _with(askings: tuple[Asking, ...], at: str | None, wordings: Wordings) -> tuple[Asking, ...]:
    """The questions of a place with their wordings beside those they have; what is given is taken out."""
    return tuple(replace(item, also=item.also + wordings.pop((at, item.text), ())) for item in askings)


def _read(path: Path, document_id: str) -> Wordings:
    source = Marked(path)
    top = Fields(source, source.value)
    top.only(_KEYS)
    if top.text("document") != document_id:
        raise top.fail(DocumentError, f"document phải là {document_id}, như tên tệp.", "document")
    found: Wordings = {}
    for number, entry in enumerate(top.items("wordings")):
        if not isinstance(entry, Mapping):
            raise top.fail(DocumentError, "mỗi mục phải là danh mục at, ask, also.", "wordings", number)
        item = top.inside(entry, "wordings", number)
        item.only(_ITEM_KEYS)
        place = (item.maybe("at"), item.text("ask"))
        if place in found:
            raise item.fail(DocumentError, "câu hỏi này đã có ở mục trên. Hãy gộp lại.", "ask")
        found[place] = item.texts("also")
    return found
