"""A question understood: what it asks for, the day it is about, the documents and places it names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from assistant.answering.question.asks import Asks
from assistant.answering.question.moment import Moment
from corpus.document import Document
from corpus.place import Place
from corpus.reference import Reference


@dataclass(frozen=True)
class Question:
    """One question with everything the later steps need to know of it.

    Attributes:
        as_of: the day to answer about.
        dated: True where the question (not the default) fixed the day.
        documents: the documents it names, resolved.
        unknown: references that no document of the corpus fits; `unclear`: those that fit several.
        formerly: "trước đây", "quy định cũ": asks for what applied before.
        turns: what was said that it was put together from, where an earlier turn's facts were taken over; the last stands last.
    """

    text: str
    folded: str
    today: date
    as_of: date
    asks: Asks
    dated: bool = False
    moments: tuple[Moment, ...] = ()
    documents: tuple[Document, ...] = ()
    references: tuple[Reference, ...] = ()
    unknown: tuple[Reference, ...] = ()
    unclear: tuple[tuple[Reference, tuple[Document, ...]], ...] = ()
    places: tuple[Place, ...] = ()
    formerly: bool = False
    turns: tuple[str, ...] = ()

    @property
    def without_documents(self) -> str:
        """The text with the documents it names taken out."""
        rest = self.text
        for reference in reversed(self.references):
            rest = rest[: reference.start] + " " + rest[reference.end :]
        return rest

    def has(self, pattern: str) -> bool:
        return re.search(pattern, self.folded) is not None
