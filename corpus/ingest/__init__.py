"""Real documents in: a file becomes a draft that a person confirms."""

from corpus.ingest.draft import Draft, Head, Piece, Remainder
from corpus.ingest.reading import read_draft

__all__ = ["Draft", "Head", "Piece", "Remainder", "read_draft"]
