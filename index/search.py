"""A question, a day → the provisions that answer it, best first."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.document import Asking, Corpus, askings
from index.codec import load_corpus, load_topics
from index.embed import Encoder
from index.fuse import SIGNALS, Features, relative, weights
from index.leads import Leads
from index.lexical import Lexical
from index.lexicon import Lexicon
from index.mapped import mapped
from index.owners import Owners
from index.query import Hit, Query
from index.sentences import SENTENCES, Sentence, Sentences
from index.store import Manifest
from index.tables import foremost, load_table
from index.text import Normalizer, tokens
from index.units import Units
from index.words import Words

_LIKENESS = SIGNALS.index("dense_question")
_WORDING = 0.95  # what an everyday wording counts for beside its question, which speaks the language of the provision
_TYPED = 0.45  # likeness from which it counts at all


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
        self.units = Units(self.corpus, self.keys)
        self._unit = {key: number for number, key in enumerate(self.keys)}
        self._chunk_owners, self._question_owners = (
            Owners(np.asarray(plan[name], dtype=np.int32), len(self.keys)) for name in ("chunks", "questions")
        )
        self._headings, self._texts, self._asked, self._all = (
            Lexical.load(folder / "lexical" / name) for name in ("headings", "texts", "questions", "all")
        )
        self._chunks, self._questions = (load_table(folder, name, encoder) for name in ("chunks", "questions"))
        lexicon = Lexicon(**json.loads((folder / "lexicon.json").read_text(encoding="utf-8")))
        self.normalizer = Normalizer(lexicon, self._all.syllables)
        self._rarity, self._rarest = self._all.rarity()
        self._found = lru_cache(maxsize=8)(self.signals)  # a question is searched for on its day, and without a day
        self._meaning = lru_cache(maxsize=16)(self._likeness)
        stored = list(askings(self.corpus))
        asked = [asking for _, asking in stored]
        self._worth = np.asarray([1.0 if item.of is None else _WORDING for item in asked], dtype=np.float32)
        words = Words.load(folder, self.weight)
        self._leads = Leads(asked, self._question_owners, words, self.normalizer, meaning=self._questions_like)
        self._sentences = _sentences(folder, encoder, stored, plan["questions"], words)

    @classmethod
    def open(cls, folder: Path, encoder: Encoder) -> Index:
        return cls(folder, encoder)

    def search(self, query: Query, *, k: int = 10) -> list[Hit]:
        """The `k` best units, best first; filters are applied before anything is ranked."""
        signals, facts = self._found(replace(query, as_of=None, only=None))
        scores = signals @ weights() + facts
        scores[~self.units.allowed(query)] = -np.inf
        order = np.argsort(-scores, kind="stable")[:k]
        order = order[np.isfinite(scores[order])]
        told = zip(order.tolist(), scores[order].tolist(), signals[order, _LIKENESS].tolist(), strict=True)
        return [Hit(self.keys[unit], score, round(likeness, 3), signals[unit]) for unit, score, likeness in told]

    def signals(self, query: Query, *, skip: int | None = None) -> tuple[Features, NDArray[np.float32]]:
        """The learned signals of every unit (n, `len(SIGNALS)`) and the bonus of what the question names (n,).

        `skip` leaves one indexed question out, for tuning.
        """
        mended, terms = self.normalizer.question(query.text)
        syllables = tokens(mended)
        chunks, likeness = (foremost(found) for found in self._meaning(mended))
        elsewhere = self.units.elsewhere(query)
        worth = np.where((self._worth < 1) & (likeness < _TYPED), 0, self._worth).astype(np.float32)
        likeness = likeness * worth
        asked = self._asked.scores(syllables) * worth
        if skip is not None:
            likeness[skip] = asked[skip] = 0.0
        by_question = self._question_owners.best(asked)
        dense_question = self._question_owners.best(likeness)
        synonyms = self._all.scores([word for term in terms for word in tokens(term)])
        columns = (
            relative(self._headings.scores(syllables), floor=4.0),
            relative(self._chunk_owners.best(self._texts.scores(syllables)), floor=4.0),
            relative(by_question, floor=6.0),
            relative(self._question_owners.top(asked), floor=6.0),
            relative(self._all.scores(syllables), floor=4.0),
            relative(synonyms, floor=4.0),
            dense_question,
            self._question_owners.top(likeness),
            self._chunk_owners.best(chunks),
            relative(by_question, floor=6.0) * dense_question,
            self.units.identity,
            elsewhere,
            self.units.recalled,
        )
        assert len(columns) == len(SIGNALS)
        return np.stack(columns, axis=1).astype(np.float32), self.units.facts(query, elsewhere)

    def nearest_leads(self, text: str, key: str, *, yes_no: bool, most: int = 5) -> list[tuple[Asking, float]]:
        """The indexed questions of a unit most like a text, see `Leads.nearest`."""
        return self._leads.nearest(text, self._unit[key], yes_no=yes_no, most=most)

    def nearest_sentences(self, query: Query, *, most: int) -> list[Sentence]:
        """The stored sentences likest to answer a question, wherever they stand, of the texts the query's filters leave, the
        likest first; none where the encoder is not the shipped one."""
        if self._sentences is None:
            return []
        return self._sentences.nearest(query.text, *self._leads.heard(query.text), self.units.allowed(query), most=most)

    def sentence_stored(self, lead: str, text: str) -> Sentence | None:
        """The stored question with this sentence that a text is likest to; None where none has it, or no likeness is known."""
        return None if self._sentences is None else self._sentences.of_lead(lead, text, *self._leads.heard(text))

    def weight(self, syllable: str) -> float:
        """How telling a folded syllable is: its inverse document frequency over the units."""
        return self._rarity.get(syllable, self._rarest)

    def share(self, words: Collection[str], among: Collection[str]) -> float:
        """The weighted share of words that stand among others (0 to 1)."""
        total = sum(self.weight(word) for word in set(words))
        return sum(self.weight(word) for word in set(words) & set(among)) / total if total else 0.0

    def _likeness(self, mended: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """How like a text with its slips mended is to each chunk, and to each indexed question."""
        vector = self.encoder.encode([mended])
        return self._chunks.likeness(vector), self._questions.likeness(vector)

    def _questions_like(self, mended: str) -> NDArray[np.float32]:
        return self._meaning(mended)[1]


def _sentences(
    folder: Path, encoder: Encoder, asked: list[tuple[str, Asking]], units: list[int], words: Words
) -> Sentences | None:
    """The stored sentences with the vectors kept for them; None where none were, the encoder being another's."""
    map_ = mapped(encoder)
    if map_ is None or not (folder / SENTENCES).is_file():
        return None
    return Sentences(asked, np.asarray(units, dtype=np.int32), words, np.load(folder / SENTENCES), map_)
