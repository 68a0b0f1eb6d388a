"""Learn the ranking weights: ``python -m eval.tune``.

Two sources: the development half of our own cases (questions by people who did not write the bank), and the bank itself,
each of its questions asked of the index without itself. Listwise softmax loss (Cao et al. 2007), pulled towards the prior
below, minimized by L-BFGS (SciPy). The reported half of the cases is never looked at here.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.answering.question.understanding import understand
from corpus.document import askings
from corpus.load import load_corpus
from corpus.timeline import last_day
from eval.cases import Case, load_cases
from index.build import build
from index.embed import encoder_for
from index.fuse import SIGNALS, Features, save_weights
from index.query import Query
from index.search import Index

TODAY = date(2026, 11, 21)
_LEVEL = 12.6  # a tenth of the development half has its best score below: the bounds on scores (`answering`) suppose it
PRIOR = {
    "lexical_heading": 1.0, "lexical_text": 1.0, "lexical_question": 2.5, "lexical_questions": 1.5, "lexical_all": 1.5,
    "lexical_synonyms": 0.5, "dense_question": 2.5, "dense_questions": 1.5, "dense_chunk": 1.0, "agreement": 2.0,
    "identity": -0.5, "elsewhere": -1.5, "recalled": -0.2,
}  # fmt: skip


@dataclass(frozen=True)
class Ranking:
    """The units allowed for one question: signals (n, s), bonus (n,), the places of the right ones, its weight."""

    signals: Features
    facts: NDArray[np.float32]
    right: NDArray[np.intp]
    weight: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", help="bộ mã hóa khác bộ đi kèm")
    parser.add_argument("--bank", type=float, default=0.0, help="trọng số của ngân hàng câu hỏi so với bộ phát triển")
    parser.add_argument("--pull", type=float, default=0.001, help="lực kéo về trọng số ban đầu")
    parser.add_argument("--dry-run", action="store_true", help="chỉ in, không ghi tệp")
    options = parser.parse_args()
    encoder = encoder_for(options.model)
    with tempfile.TemporaryDirectory() as folder:
        build(load_corpus(), encoder, Path(folder) / "index")
        index = Index.open(Path(folder) / "index", encoder)
        cases = [case for case in load_cases() if case.status == "answered" and case.keys and len(case.turns) == 1]
        dev = list(_from_cases(index, [case for case in cases if case.is_dev]))
        test = list(_from_cases(index, [case for case in cases if not case.is_dev]))
        bank = list(_from_bank(index, options.bank * len(dev)))
    prior = np.asarray([PRIOR[name] for name in SIGNALS], dtype=np.float64)
    found = learn(dev + bank, prior, pull=options.pull)
    for name, rankings in (("phát triển", dev), ("báo cáo", test), ("ngân hàng", bank)):
        print(
            f"{name:11} {len(rankings):5} câu   ban đầu {hit(rankings, prior):.3f}   học được {hit(rankings, found):.3f}"
        )
    for name, weight in zip(SIGNALS, found, strict=True):
        without = np.where(np.asarray(SIGNALS) == name, 0, found)
        print(f"  {name:18} {weight:+.3f}   bỏ đi: {hit(dev, without):.3f}")
    if not options.dry_run:
        found *= _LEVEL / level(dev, found)
        save_weights(found.astype(np.float32), made_by="python -m eval.tune")


def _ranking(index: Index, query: Query, keys: frozenset[str], weight: float, skip: int | None) -> Ranking | None:
    signals, facts = index.signals(query, skip=skip)
    allowed = np.flatnonzero(index.units.allowed(query))
    right = np.flatnonzero([index.keys[unit] in keys for unit in allowed])
    return Ranking(signals[allowed], facts[allowed], right, weight) if right.size else None


def _from_cases(index: Index, cases: list[Case]) -> Iterator[Ranking]:
    for case in cases:
        asked = understand(case.turns[0], index.corpus, today=case.today or TODAY)
        named = frozenset(document.id for document in asked.documents)
        ranking = _ranking(index, Query(asked.text, asked.as_of, named, asked.places), case.keys, 1.0, None)
        if ranking is not None:
            yield ranking


def _from_bank(index: Index, total: float) -> Iterator[Ranking]:
    asked = list(askings(index.corpus))
    for row, (key, asking) in enumerate(asked):
        day = last_day(index.corpus.document_of(key), TODAY)
        ranking = _ranking(index, Query(asking.text, day), frozenset({key}), total / len(asked), row)
        if ranking is not None:
            yield ranking


def learn(rankings: list[Ranking], prior: NDArray[np.float64], *, pull: float) -> NDArray[np.float64]:
    """Weights (s,) that minimize the mean listwise loss, pulled towards the prior."""
    from scipy.optimize import minimize

    total = sum(ranking.weight for ranking in rankings)

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        value, gradient = 0.0, np.zeros_like(weights)
        for ranking in rankings:
            scores = ranking.signals @ weights + ranking.facts
            shares = np.exp(scores - scores.max())
            shares /= shares.sum()
            good = shares[ranking.right]
            value -= ranking.weight * float(np.log(good.sum() + 1e-12))
            wanted = (good / (good.sum() + 1e-12)) @ ranking.signals[ranking.right]
            gradient += ranking.weight * (shares @ ranking.signals - wanted)
        away = weights - prior
        return value / total + pull * float(away @ away), gradient / total + 2 * pull * away

    found = minimize(loss, prior.copy(), jac=True, method="L-BFGS-B", options={"maxiter": 150})
    return np.asarray(found.x)


def hit(rankings: list[Ranking], weights: NDArray[np.float64]) -> float:
    """The share of rankings whose first unit is right."""
    firsts = [int(np.argmax(item.signals @ weights + item.facts)) in item.right for item in rankings]
    return float(np.mean(firsts)) if firsts else 0.0


def level(rankings: list[Ranking], weights: NDArray[np.float64]) -> float:
    """The best score, without what the question names, that a tenth of the rankings stay below."""
    return float(np.quantile([(item.signals @ weights).max() for item in rankings], 0.1))


if __name__ == "__main__":
    main()
