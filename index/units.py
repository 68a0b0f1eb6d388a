"""The units of an index, provisions and documents as wholes: which may be found, and what a question names of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from corpus.document import Corpus
from corpus.path import split
from corpus.text import fold
from corpus.timeline import applies
from corpus.vocabulary import Confidence, Division
from index.agreement import agreement
from index.fuse import FACTS
from index.query import Query

_SIGN = {Division.GROUP, Division.SIGN}


class Units:
    """The keys of an index, each the same place in every array of scores.

    Attributes:
        identity: 1 for a document as a whole (n,); recalled: 1 for a provision told from memory (n,).
    """

    def __init__(self, corpus: Corpus, keys: Sequence[str]) -> None:
        self._corpus = corpus
        self._keys = keys
        self._documents = [key.split("/", 1)[0] for key in keys]
        self.identity = np.asarray(["/" not in key for key in keys], dtype=np.float32)
        recalled = (corpus.provisions.get(key) for key in keys)
        self.recalled = np.asarray(
            [item is not None and item.confidence is Confidence.RECALLED for item in recalled], dtype=np.float32
        )
        scopes = np.asarray([fold(corpus.documents[name].scope or "") for name in self._documents])
        self._of_scope = {scope: (scopes == scope).astype(np.float32) for scope in set(scopes.tolist()) - {""}}
        self._places = [tuple(split(key.split("/", 1)[1])) if "/" in key else () for key in keys]
        self._masks = lru_cache(maxsize=64)(self._mask)

    def allowed(self, query: Query) -> NDArray[np.bool_]:
        """Which units the query's filters leave (n,)."""
        mask = self._masks(query.as_of, query.only)
        if not query.scope:
            return mask
        named = np.asarray([name in query.documents for name in self._documents], dtype=np.bool_)
        found: NDArray[np.bool_] = mask & (named | (self.elsewhere(query) == 0))
        return found

    def elsewhere(self, query: Query) -> NDArray[np.float32]:
        """1 for units of a local document whose province neither the question nor the setting names."""
        own = f"{fold(query.text)} {fold(query.scope or '')}"
        return self._in_scope(lambda scope: scope not in own)

    def facts(self, query: Query, elsewhere: NDArray[np.float32]) -> NDArray[np.float32]:
        """What the question names outright: documents, articles, forms, a province."""
        text = fold(query.text)
        found = FACTS["elsewhere"] * elsewhere
        found += FACTS["named_scope"] * self._in_scope(lambda scope: scope in text)
        if not query.documents and not query.places:
            return found
        for unit, (key, name) in enumerate(zip(self._keys, self._documents, strict=True)):
            if name in query.documents:
                found[unit] += FACTS["named_identity"] if key == name else FACTS["named_document"]
            if query.places and key != name:
                match = agreement(self._places[unit], query.places)
                found[unit] += FACTS["named_place"] * match
                if match == 1 and name in query.documents and self._corpus.provisions[key].is_official:
                    found[unit] += FACTS["official_place"]
                if match == 1 and {place.division for place in query.places} >= _SIGN:
                    found[unit] += FACTS["named_sign"]
        return found

    def _in_scope(self, holds: Callable[[str], bool]) -> NDArray[np.float32]:
        """1 for units of a province of which something holds."""
        found = np.zeros(len(self._keys), dtype=np.float32)
        for scope, units in self._of_scope.items():
            if holds(scope):
                found += units
        return found

    def _mask(self, as_of: date | None, only: frozenset[str] | None) -> NDArray[np.bool_]:
        """Units that may be found: of the documents asked for, applying on the day; identities are always known."""
        allowed = {
            document.id: (only is None or document.id in only) and (as_of is None or applies(document, as_of))
            for document in self._corpus
        }
        return np.asarray(
            [
                (allowed[name] or "/" not in key) and (only is None or name in only)
                for key, name in zip(self._keys, self._documents, strict=True)
            ],
            dtype=np.bool_,
        )
