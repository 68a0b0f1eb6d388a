"""A document as it was read from a file, before anybody has confirmed it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from corpus.vocabulary import DocumentKind


@dataclass(frozen=True)
class Head:
    """What the document says of itself; None or empty where it was not found.

    Attributes:
        replaces: the documents it replaces, number and day as written.
        evidence: for each field found, the line of the file it was read from.
    """

    number: str | None = None
    kind: DocumentKind | None = None
    signed: date | None = None
    dated: str | None = None
    issuer: str | None = None
    title: str | None = None
    place: str | None = None
    signer: str | None = None
    replaces: tuple[str, ...] = ()
    in_force_since: date | None = None
    evidence: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Piece:
    """One division of the document, list items included.

    Attributes:
        at: its place, ``dieu-5/khoan-2/diem-a``; unique in the document.
        heading: its own heading, or the first words where it has none.
        text: all that stands in it down to its first subdivision, mark and heading included.
        body: `text` without the mark and without a heading that stands on a line of its own.
        lines: first and last line of the file.
        level: depth, 0 at the top.
        mark: the mark `text` begins with ("Điều 5.", "a)"), empty where there is none.
        titled: whether the heading is a heading in the text, not its first words.
    """

    at: str
    heading: str
    text: str
    lines: tuple[int, int]
    level: int
    body: str = ""
    titled: bool = True
    mark: str = ""


@dataclass(frozen=True)
class Remainder:
    """Text of the file that belongs to no provision, and why."""

    text: str
    why: str
    lines: tuple[int, int]


@dataclass(frozen=True)
class Draft:
    """Everything read from one file. Each character of it stands in one piece or one remainder.

    Attributes:
        questions: what the reader was unsure of, in Vietnamese, for the person who confirms.
        pages: pages of the file, 1 where it has none.
        chars: characters read, spaces not counted.
        method: ``docx``, ``pdf``, ``txt``, ``html``, ``ocr``, ``tcvn3``, ``vni`` or ``1258``.
        digest: SHA-256 of the file.
        known: the id of the document of the corpus this one was recognised as.
        replaced: ids of the corpus's documents it says it replaces.
        stands_for: restated places without a number (``noi-dung-…``) and the place of this text that says the same.
    """

    path: Path
    head: Head
    provisions: tuple[Piece, ...]
    remainder: tuple[Remainder, ...]
    questions: tuple[str, ...]
    pages: int
    chars: int
    method: str
    digest: str = ""
    known: str | None = None
    replaced: tuple[str, ...] = ()
    stands_for: Mapping[str, str] = field(default_factory=dict)

    def outline(self) -> str:
        """The divisions, indented, with what was left out and what is uncertain; for a person to confirm."""
        from corpus.ingest.telling import tell

        return tell(self)

    def counts(self) -> Counter[str]:
        """How many pieces of each division: ``{"dieu": 19, "khoan": 62}``."""
        return Counter(piece.at.rsplit("/", 1)[-1].partition("-")[0] for piece in self.provisions)

    def as_document(self, *, id: str | None = None, overrides: Mapping[str, str] | None = None) -> dict[str, Any]:
        """The document as a file of the corpus holds it; `overrides` are fields a person corrected.

        Raises:
            IngestError: an override is not a field or not a value that field takes.
        """
        from corpus.ingest.writing import write

        return write(self, id=id, overrides=overrides or {})
