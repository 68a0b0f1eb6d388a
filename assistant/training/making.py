"""All items of a corpus on a day, made once and kept while the corpus is the same."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from datetime import date

from assistant.training.item import Solution
from assistant.training.makers import cases, documents, figures, forms, openings, signs
from corpus.document import Corpus

_MAKERS = (openings.make, figures.make, signs.make, forms.make, documents.make, cases.make)
_made: dict[tuple[str, date], Mapping[str, Solution]] = {}
_lock = threading.Lock()


def make_items(corpus: Corpus, today: date) -> Mapping[str, Solution]:
    """The items by id, the same ones in the same order for the same corpus and day."""
    with _lock:
        kept = _made.get((corpus.digest, today))
        if kept is None:
            kept = {}
            asked: set[str] = set()
            for make in _MAKERS:
                for made in make(corpus, today):
                    if made.item.question not in asked:
                        asked.add(made.item.question)
                        kept[made.item.id] = made
            while len(_made) >= 4:
                _made.pop(next(iter(_made)))
            _made[corpus.digest, today] = kept
        return kept
