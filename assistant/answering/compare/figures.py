"""The figures that differ between documents that follow each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.answering.answer import Claim, ClaimKind
from corpus.citation import name_document
from corpus.document import Corpus, Document
from corpus.text import uncapitalized
from corpus.vocabulary import Confidence

if TYPE_CHECKING:
    from corpus.changes import Changes, Figure


def changed_places(corpus: Corpus, documents: Sequence[Document]) -> frozenset[str]:
    """The keys at which a figure of one document differs from that of the next."""
    return frozenset(
        figure.key for step in _steps(corpus, documents) for _, item in step.figures
        for figure in (item.old, item.new) if figure is not None
    )  # fmt: skip


def figure_claims(corpus: Corpus, documents: Sequence[Document]) -> list[Claim]:
    """The figures with an old and a new value between documents that follow each other, each with its place."""
    found = []
    for step in _steps(corpus, documents):
        names = [name_document(document, dated=False) for document in (step.old, step.new)]
        for change, item in step.figures:
            if item.old is None or item.new is None or item.old.by or item.new.by:
                continue
            lines = [
                f"  – {name}: {_clause(corpus, figure)}."
                for name, figure in zip(names, (item.old, item.new), strict=True)
            ]
            found.append(
                Claim("\n".join((f"{change.heading}:", *lines)), (item.old.key, item.new.key), ClaimKind.VERSION)
            )
    return found


def _clause(corpus: Corpus, figure: Figure) -> str:
    """The clause a figure stands in; one told from memory says so."""
    recalled = corpus.provisions[figure.key].confidence is Confidence.RECALLED
    mark = " (ghi theo trí nhớ, chưa đối chiếu)" if recalled else ""
    return f"{uncapitalized(figure.clause).rstrip('.')}{mark}"


def _steps(corpus: Corpus, documents: Sequence[Document]) -> list[Changes]:
    held = [document for document in documents if document.provisions]
    from corpus.changes.memory import remembered  # at use: most questions compare nothing

    return [remembered(corpus, old.id, new.id) for old, new in pairwise(held) if old.id != new.id]
