"""A question, a day → the provisions that answer it, best first."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.document import Asking, Corpus, Provision, askings
from corpus.path import split, spoken
from corpus.place import Place
from corpus.text import fold
from corpus.timeline import applies
from corpus.vocabulary import Confidence, Division
from index.codec import load_corpus, load_topics
from index.embed import Encoder
from index.fuse import FACTS, SIGNALS, Features, relative, weights
from index.lexical import Lexical
from index.lexicon import Lexicon
from index.store import Manifest
from index.text import Normalizer, tokens
from index.vectors import VectorTable

_LIKENESS = SIGNALS.index("dense_question")


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

    @property
    def signals(self) -> dict[str, float]:
        """The learned signals by name (none for what was not found by ranking)."""
        if self.row is None:
            return {}
        return {name: round(float(value), 3) for name, value in zip(SIGNALS, self.row, strict=True)}


class Index:
    """An opened index: the corpus it was built from and the parts to search it."""

    def __init__(self, folder: Path, encoder: Encoder) -> None:
        self.folder = folder
        self.manifest = Manifest.load(folder)
        self.encoder = encoder
        self.corpus: Corpus = load_corpus(folder / "corpus.json")
        self.topics = load_topics(folder / "topics.json")
        plan = json.loads((folder / "units.json").read_text(encoding="utf-8"))
        self.keys: list[str] = plan["keys"]
        self._chunk_owner = np.asarray(plan["chunks"], dtype=np.int32)
        self._question_owner = np.asarray(plan["questions"], dtype=np.int32)
        self.askings = [asking for _, asking in askings(self.corpus)]
        self._unit = {key: number for number, key in enumerate(self.keys)}
        self._headings, self._texts, self._asked, self._all = (
            Lexical.load(folder / "lexical" / name) for name in ("headings", "texts", "questions", "all")
        )
        self._chunks = VectorTable.load(folder, "chunks", len(self.keys))
        self._questions = VectorTable.load(folder, "questions", len(self.keys))
        lexicon = Lexicon(**json.loads((folder / "lexicon.json").read_text(encoding="utf-8")))
        self.normalizer = Normalizer(lexicon, (term for term in self._all.terms if "_" not in term))
        self._rarity, self._rarest = self._all.rarity()
        self._documents = [key.split("/", 1)[0] for key in self.keys]
        self._identity = np.asarray(["/" not in key for key in self.keys], dtype=np.float32)
        recalled = (self.corpus.provisions.get(key) for key in self.keys)
        self._recalled = np.asarray(
            [item is not None and item.confidence is Confidence.RECALLED for item in recalled], dtype=np.float32
        )
        self._scopes = [fold(self.corpus.documents[name].scope or "") for name in self._documents]
        self._places = [tuple(split(key.split("/", 1)[1])) if "/" in key else () for key in self.keys]
        self._wide = _Wide(self._question_owner, len(self.keys))
        self._masks = lru_cache(maxsize=64)(self._mask)
        self._found = lru_cache(maxsize=8)(self.signals)  # a question is searched for on its day, and without a day
        self._vector = lru_cache(maxsize=16)(self._encoded)
        self._asked_weights = lru_cache(maxsize=None)(self._weights_of_asking)

    @classmethod
    def open(cls, folder: Path, encoder: Encoder) -> Index:
        return cls(folder, encoder)

    def search(self, query: Query, *, k: int = 10) -> list[Hit]:
        """The `k` best units, best first; filters are applied before anything is ranked."""
        signals, facts = self._found(replace(query, as_of=None, only=None))
        scores = signals @ weights() + facts
        scores[~self.allowed(query)] = -np.inf
        order = np.argsort(-scores, kind="stable")[:k]
        return [self._hit(int(unit), float(scores[unit]), signals[unit]) for unit in order if np.isfinite(scores[unit])]

    def signals(self, query: Query, *, skip: int | None = None) -> tuple[Features, NDArray[np.float32]]:
        """The learned signals of every unit (n, `len(SIGNALS)`) and the bonus of what the question names (n,).

        `skip` leaves one indexed question out, for tuning.
        """
        mended, terms = self.normalizer.question(query.text)
        syllables = tokens(mended)
        vector = self._vector(mended)
        elsewhere = self._elsewhere(query)
        asked = self._asked.scores(syllables)
        if skip is not None:
            asked[skip] = 0.0
        by_question = _best(asked, self._question_owner, len(self.keys))
        likeness = self._questions.rows(vector, skip=skip)
        dense_question = _best(likeness, self._question_owner, len(self.keys))
        synonyms = self._all.scores([word for term in terms for word in tokens(term)])
        columns = (
            relative(self._headings.scores(syllables), floor=4.0),
            relative(_best(self._texts.scores(syllables), self._chunk_owner, len(self.keys)), floor=4.0),
            relative(by_question, floor=6.0),
            relative(self._wide.top(asked), floor=6.0),
            relative(self._all.scores(syllables), floor=4.0),
            relative(synonyms, floor=4.0),
            dense_question,
            self._wide.top(likeness),
            _best(self._chunks.rows(vector), self._chunk_owner, len(self.keys)),
            relative(by_question, floor=6.0) * dense_question,
            self._identity,
            elsewhere,
            self._recalled,
        )
        assert len(columns) == len(SIGNALS)
        return np.stack(columns, axis=1).astype(np.float32), self._facts(query, elsewhere)

    def allowed(self, query: Query) -> NDArray[np.bool_]:
        """Which units the query's filters leave (n,)."""
        mask = self._masks(query.as_of, query.only)
        if not query.scope:
            return mask
        named = np.asarray([name in query.documents for name in self._documents], dtype=np.bool_)
        found: NDArray[np.bool_] = mask & (named | (self._elsewhere(query) == 0))
        return found

    def nearest_leads(self, text: str, key: str, *, yes_no: bool, most: int = 5) -> list[tuple[Asking, float]]:
        """The indexed questions of a unit most like a text, among those with an opening sentence of the kind asked for,
        with how alike they are (0 to 1): half by meaning, half by the share of weighty words in common."""
        unit = self._unit[key]
        first, end = np.searchsorted(self._question_owner, (unit, unit + 1))
        rows = [
            row
            for row in range(int(first), int(end))
            if self.askings[row].lead and (self.askings[row].opens is not None) == yes_no
        ]
        if not rows:
            return []
        mended, _ = self.normalizer.question(text)
        meaning = self._questions.some(self._vector(mended), rows)
        words = self._weights(tokens(mended))
        alike = [
            (0.5 * float(likeness) + 0.5 * _jaccard(words, self._asked_weights(row)), row)
            for row, likeness in zip(rows, meaning, strict=True)
        ]
        return [(self.askings[row], score) for score, row in sorted(alike, key=lambda pair: -pair[0])[:most]]

    def _weights_of_asking(self, row: int) -> dict[str, float]:
        """The weighed syllables of an indexed question, its abbreviations spelled out as a question's asked are."""
        return self._weights(tokens(self.normalizer.question(self.askings[row].text)[0]))

    def weight(self, syllable: str) -> float:
        """How telling a folded syllable is: its inverse document frequency over the units."""
        return self._rarity.get(syllable, self._rarest)

    def _weights(self, syllables: list[str]) -> dict[str, float]:
        return {syllable: self.weight(syllable) for syllable in syllables}

    def unreachable(self, done: Collection[str] = ()) -> list[str]:
        """Keys of provisions that their own heading does not bring among the first ten of their document; an official
        text may head many places alike ("1. Tập thể"): there the place is asked for, as people cite it. Documents that are `done` are left out."""
        return [
            provision.key
            for provision in self.corpus.provisions.values()
            if provision.document_id not in done and not self._is_reached(provision)
        ]

    def _is_reached(self, provision: Provision) -> bool:
        document = self.corpus.documents[provision.document_id]
        only = frozenset({document.id})
        if provision.key in [hit.key for hit in self.search(Query(provision.heading, None, only=only), k=10)]:
            return True
        if not provision.is_official:
            return False
        places = tuple(Place(division, number, 0, 0) for division, number in split(provision.at))
        text = f"{spoken(provision.at)} {document.number or ''} {provision.heading}"
        query = Query(text, None, documents=only, places=places, only=only)
        return provision.key in [hit.key for hit in self.search(query, k=10)]

    def _encoded(self, mended: str) -> NDArray[np.float32]:
        return self.encoder.encode([mended])

    def _hit(self, unit: int, score: float, signals: Features) -> Hit:
        return Hit(self.keys[unit], score, round(float(signals[_LIKENESS]), 3), signals)

    def _mask(self, as_of: date | None, only: frozenset[str] | None) -> NDArray[np.bool_]:
        """Units that may be found: of the documents asked for, applying on the day; identities are always known."""
        allowed = {
            document.id: (only is None or document.id in only) and (as_of is None or applies(document, as_of))
            for document in self.corpus
        }
        return np.asarray(
            [
                (allowed[name] or "/" not in key) and (only is None or name in only)
                for key, name in zip(self.keys, self._documents, strict=True)
            ],
            dtype=np.bool_,
        )

    def _elsewhere(self, query: Query) -> NDArray[np.float32]:
        """1 for units of a local document whose province neither the question nor the setting names."""
        own = f"{fold(query.text)} {fold(query.scope or '')}"
        return self._in_scope(lambda scope: scope not in own)

    def _in_scope(self, holds: Callable[[str], bool]) -> NDArray[np.float32]:
        """1 for units of a province of which something holds."""
        kept = {scope for scope in set(self._scopes) if scope and holds(scope)}
        if not kept:
            return np.zeros(len(self.keys), dtype=np.float32)
        return np.asarray([scope in kept for scope in self._scopes], dtype=np.float32)

    def _facts(self, query: Query, elsewhere: NDArray[np.float32]) -> NDArray[np.float32]:
        """What the question names outright: documents, articles, forms, a province."""
        text = fold(query.text)
        found = FACTS["elsewhere"] * elsewhere
        found += FACTS["named_scope"] * self._in_scope(lambda scope: scope in text)
        if not query.documents and not query.places:
            return found
        for unit, (key, name) in enumerate(zip(self.keys, self._documents, strict=True)):
            if name in query.documents:
                found[unit] += FACTS["named_identity"] if key == name else FACTS["named_document"]
            if query.places and key != name:
                match = _agreement(self._places[unit], query.places)
                found[unit] += FACTS["named_place"] * match
                if match == 1 and name in query.documents and self.corpus.provisions[key].is_official:
                    found[unit] += FACTS["official_place"]
        return found


class _Wide:
    """Scores of questions laid out by unit, so that each unit's best ones are found at once."""

    def __init__(self, owners: NDArray[np.int32], units: int) -> None:
        counts = np.bincount(owners, minlength=units)
        self._rows = np.full((units, max(3, int(counts.max(initial=0)))), len(owners), dtype=np.int64)
        order = np.argsort(owners, kind="stable")
        start = np.concatenate(([0], np.cumsum(counts)[:-1]))
        self._rows[owners[order], np.arange(len(order)) - start[owners[order]]] = order

    def top(self, scores: Features) -> Features:
        """The mean of each unit's three best questions: one lucky wording weighs less than a unit that fits throughout."""
        laid = np.append(scores, -np.inf).astype(np.float32)[self._rows]
        best = np.partition(laid, laid.shape[1] - 3, axis=1)[:, -3:]
        best.sort(axis=1)
        best = np.where(np.isfinite(best), best, 0).astype(np.float32) / np.float32(3)
        return (best[:, 2] + best[:, 1]) + best[:, 0]


def place_match(key: str, places: Sequence[Place]) -> float:
    """The share of the places named that a key agrees with; a disagreement on the same division counts as none."""
    return _agreement(split(key.split("/", 1)[1]), places)


def _agreement(parts: Sequence[tuple[Division, str]], places: Sequence[Place]) -> float:
    at: dict[Division, list[str]] = {}
    for division, number in parts:
        at.setdefault(division, []).append(number.lower())
    matched = 0
    for place in places:
        numbers = at.get(place.division)
        if numbers is None:
            continue
        named = place.number.lower().lstrip("0")
        if any(number.lstrip("0") == named or number.lstrip("0").startswith(f"{named}-") for number in numbers):
            matched += 1
        elif place.division in (Division.ARTICLE, Division.FORM, Division.TABLE, Division.ANNEX):
            return 0.0
    return matched / len(places)


def _jaccard(left: dict[str, float], right: dict[str, float]) -> float:
    """Weighted overlap: the weight of shared syllables over that of all."""
    union = {**left, **right}
    total = sum(union.values())
    return sum(weight for syllable, weight in left.items() if syllable in right) / total if total else 0.0


def _best(scores: Features, owners: NDArray[np.int32], units: int) -> Features:
    """The best score among a unit's rows."""
    found = np.zeros(units, dtype=np.float32)
    np.maximum.at(found, owners, scores)
    return found
