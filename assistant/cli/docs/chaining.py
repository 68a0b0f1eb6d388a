"""The two ends of a comparison: two names, or a chain "132..366" whose steps are compared one after another."""

from __future__ import annotations

from assistant.cli.docs.naming import find_document
from corpus.candidate import candidates
from corpus.changes import Changes, changes, changes_along
from corpus.document import Corpus, Document
from corpus.errors import InputError
from corpus.reference import find_references
from corpus.timeline import chain

_JOIN = ".."


def compared(corpus: Corpus, first: str, second: str | None) -> tuple[Changes, ...]:
    """The comparison of two documents, the older first, or every step of a chain.

    Raises:
        InputError: one name alone that is no chain, a name that fits none or several, the same document twice.
    """
    if second is None:
        ends = [part.strip() for part in first.split(_JOIN)]
        if len(ends) != 2 or not all(ends):
            raise InputError(
                'Cần hai văn bản hoặc một chuỗi. Ví dụ: troly docs compare "QĐ 124" "QĐ 366" hoặc 132..366'
            )
        old, new = _ends(corpus, *ends)
        return changes_along(corpus, old.id, new.id)
    old, new = _ends(corpus, first, second)
    if _begun(old) > _begun(new):
        old, new = new, old
    return (changes(corpus, old.id, new.id),)


def _ends(corpus: Corpus, first: str, second: str) -> tuple[Document, Document]:
    """Both documents. Where a name alone fits several ("21", "hd 21"), those two that belong to one line are meant."""
    pairs = [
        (one, other) for one in _fitting(corpus, first) for other in _fitting(corpus, second)
        if one.id != other.id and other in chain(corpus, one.id)
    ]  # fmt: skip
    if len(pairs) == 1:
        return pairs[0]
    return find_document(corpus, first), find_document(corpus, second)


def _fitting(corpus: Corpus, name: str) -> list[Document]:
    """Documents with content that a name may mean; a bare number is that of any kind."""
    if name in corpus.documents:
        return [corpus.documents[name]]
    if name.isdigit():
        found = [item for item in corpus if (item.number or "").split("-")[0] == name]
    else:
        found = [item for reference in find_references(name, corpus)[:1] for item in candidates(reference, corpus)]
    return [item for item in found if item.provisions]


def _begun(document: Document) -> str:
    return str(document.in_force.since or "")
