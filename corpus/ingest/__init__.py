"""Real documents in: a file becomes a draft that a person confirms.

Names are brought in when they are asked for: the guard and the openers here serve commands that read no document.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from corpus.ingest.draft import Draft, Head, Piece, Remainder
    from corpus.ingest.reading import read_draft

__all__ = ["Draft", "Head", "Piece", "Remainder", "read_draft"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module(f"corpus.ingest.{'reading' if name == 'read_draft' else 'draft'}"), name)
