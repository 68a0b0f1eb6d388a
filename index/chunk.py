"""Provisions cut for the index: never inside a sentence, each chunk knowing its provision and its heading path."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.citation import name_document, name_place
from corpus.document import Corpus, Document, Provision

LIMIT = 700  # characters of text in one chunk; a longer sentence stands alone rather than being cut
_ITEM = re.compile(r"^\s*(?:[-–•+]|\(?[a-zđ0-9]{1,2}(?:\.[0-9]+)*[.)])\s+")
# A stop after an abbreviation or the number of a place ("TP. Hồ Chí Minh", "Điều 5. Phạm vi") ends no sentence.
_STOP = re.compile(r"(?<=[\w)”\"%]{3}[.!?])\s+(?=[^\W_]|[\"“(])|(?<=;)\s+")


@dataclass(frozen=True)
class Chunk:
    """A piece of a provision as it is embedded: `context` (document, place, heading) and `text`."""

    key: str
    number: int
    context: str
    text: str

    @property
    def embedded(self) -> str:
        return f"{self.context}\n{self.text}"


def chunk_corpus(corpus: Corpus) -> list[Chunk]:
    """All chunks, document by document; every document's identity is one chunk under the document's id."""
    return [chunk for document in corpus for chunk in chunk_document(document)]


def chunk_document(document: Document) -> list[Chunk]:
    """The document's identity, then its provisions in order."""
    found = [Chunk(document.id, 0, name_document(document), identity(document))]
    for provision in document.provisions:
        found += chunk_provision(document, provision)
    return found


def chunk_provision(document: Document, provision: Provision) -> list[Chunk]:
    """One provision's chunks of at most `LIMIT` characters, split at points, then at sentences."""
    heading = " › ".join((*_above(document, provision), provision.heading))
    context = f"{name_document(document)} – {name_place(provision)} – {heading}"
    pieces: list[str] = []
    for piece in split_clauses(provision.text):
        if pieces and len(pieces[-1]) + 1 + len(piece) <= LIMIT:
            pieces[-1] += "\n" + piece
        else:
            pieces.append(piece)
    return [Chunk(provision.key, number, context, piece) for number, piece in enumerate(pieces)]


def identity(document: Document) -> str:
    """What is said of a document as a whole: title, issuer, subject, what is known of its content."""
    parts = [document.title, document.issuer, document.subject, document.structure or "", *document.known]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def split_clauses(text: str) -> list[str]:
    """Lines, and long lines at their sentences; white space aside, nothing is lost."""
    return [clause for line in text.splitlines() if line.strip() for clause in _sentences(line.strip())]


def is_item(line: str) -> bool:
    """Whether a line is a list item ("- …", "1. …", "a) …")."""
    return _ITEM.match(line) is not None


def _sentences(line: str) -> Iterator[str]:
    if len(line) <= LIMIT:
        yield line
    else:
        start = 0
        for stop in _STOP.finditer(line):
            after = line[stop.end()]
            if line[stop.start() - 1] == ";" or after.isupper() or not after.isalpha():
                yield line[start : stop.start()]
                start = stop.end()
        yield line[start:]


def _above(document: Document, provision: Provision) -> list[str]:
    """The headings of the places an official provision lies in: the way down to it, as in the text itself."""
    if not provision.is_official:
        return []
    parts = provision.at.split("/")
    places = {"/".join(parts[:end]) for end in range(1, len(parts))}
    found = [item.heading for item in document.provisions if item.at in places]
    return [heading for heading in dict.fromkeys(found) if heading != provision.heading]
