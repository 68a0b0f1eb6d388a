"""The two ends of a comparison: two names, or a chain "132..366" whose steps are compared one after another."""

from __future__ import annotations

from assistant.cli.docs.naming import find_document
from corpus.changes import Changes, changes, changes_along
from corpus.document import Corpus, Document
from corpus.errors import InputError
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
    """Both documents; bare numbers are read as two of one line: 132 and 366, 21 and 43."""
    if first.isdigit() and second.isdigit():
        pairs = [
            (one, other) for one in _numbered(corpus, first) for other in _numbered(corpus, second)
            if one.id != other.id and other in chain(corpus, one.id)
        ]  # fmt: skip
        if len(pairs) == 1:
            return pairs[0]
        raise InputError(f"Không rõ {first} và {second} là hai văn bản nào. Hãy nêu cả thể loại, ví dụ “QĐ {first}”.")
    return find_document(corpus, first), find_document(corpus, second)


def _numbered(corpus: Corpus, number: str) -> list[Document]:
    return [item for item in corpus if item.provisions and (item.number or "").split("-")[0] == number]


def _begun(document: Document) -> str:
    return str(document.in_force.since or "")
