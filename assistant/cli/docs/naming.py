"""Which document or provision a person means: by key, by a part of it, or as they would say it."""

from __future__ import annotations

from difflib import get_close_matches

from corpus.candidate import candidates
from corpus.citation import name_document
from corpus.document import Corpus, Document, Provision
from corpus.errors import InputError
from corpus.place import find_places
from corpus.reference import find_references


def find_document(corpus: Corpus, name: str) -> Document:
    """The one document of a name.

    Raises:
        InputError: none or several fit; the message names them.
    """
    if name in corpus.documents:
        return corpus.documents[name]
    references = find_references(name, corpus)
    found = {item.id: item for reference in references[:1] for item in candidates(reference, corpus)}
    if len(found) == 1:
        return next(iter(found.values()))
    if found:
        several = "; ".join(f"{name_document(item)} ({item.id})" for item in found.values())
        raise InputError(f"“{name}” hợp với nhiều văn bản: {several}. Hãy nêu năm, ngày hoặc khóa.")
    raise InputError(f"Không thấy văn bản “{name}”.{_nearest(name, list(corpus.documents))} Xem: troly docs list")


def find_target(corpus: Corpus, name: str) -> list[Document | Provision]:
    """The document, or the provisions at and under a place.

    Raises:
        InputError: nothing fits, or several documents do.
    """
    if name in corpus.provisions:
        return [corpus.provisions[name]]
    under = [item for key, item in corpus.provisions.items() if key.startswith(name.rstrip("/") + "/")]
    if "/" in name:
        if under:
            return [*under]
        raise InputError(f"Không thấy điều khoản “{name}”.{_nearest(name, list(corpus.provisions))}")
    document = find_document(corpus, name)
    places = find_places(name)
    if not places:
        return [document]
    from index.agreement import place_match

    inside = [item for item in document.provisions if place_match(item.key, places) == 1]
    if not inside:
        raise InputError(
            f"{name_document(document)} không có điều khoản nào ở nơi ấy trong kho. Xem: troly docs show {document.id}"
        )
    return [*inside]


def _nearest(name: str, keys: list[str]) -> str:
    near = get_close_matches(name, keys, n=3, cutoff=0.6)
    return f" Gần nhất: {', '.join(near)}." if near else ""
