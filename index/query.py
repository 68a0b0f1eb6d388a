"""What to search for, and what is found."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from corpus.place import Place
from index.fuse import SIGNALS, Features


@dataclass(frozen=True)
class Query:
    """What to search for.

    Attributes:
        text: the question as typed.
        as_of: only documents that apply on this day; None searches all.
        documents: ids of the documents named; places: articles, forms … named.
        only: search within these documents alone.
        scope: the province or unit whose local documents count as one's own; those of other places are found only
            where the question names the place or the document.
    """

    text: str
    as_of: date | None
    documents: frozenset[str] = frozenset()
    places: tuple[Place, ...] = ()
    only: frozenset[str] | None = None
    scope: str | None = None


@dataclass(frozen=True)
class Hit:
    """A unit found: a provision's key, or a document's id for what concerns the document as a whole."""

    key: str
    score: float
    likeness: float = 0.0
    row: Features | None = field(default=None, repr=False, compare=False)

    @cached_property
    def signals(self) -> dict[str, float]:
        """The learned signals by name (none for what was not found by ranking)."""
        if self.row is None:
            return {}
        return {name: round(value, 3) for name, value in zip(SIGNALS, self.row.tolist(), strict=True)}
