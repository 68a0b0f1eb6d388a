"""Learn which questions are answered: ``python -m eval.answerable [--write]``.

Prints, by models that have not seen the question, how many of those answered would be doubted or declined, and how many of
those nothing answers.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import StratifiedKFold

from assistant.answering.judges.answerable import DECLINED, DOUBTED, MODEL, NAME
from assistant.assistant import Assistant
from assistant.clock import today
from eval.answerable.gather import Told, gathered
from eval.answerable.words import unseen, words_model, write_words
from eval.weighing.learn import exported

FOLDS = 8


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {MODEL.name}")
    given = parser.parse_args(arguments)
    told = list(gathered(Assistant.open(), today()))
    table, answered = np.array([one.traits for one in told]), np.array([one.answered for one in told])
    folded = np.array([one.folded for one in told], object)
    scores = np.zeros(len(told))
    for rest, kept in StratifiedKFold(FOLDS, shuffle=True, random_state=1).split(table, answered):
        words = words_model().fit(folded[rest], answered[rest]).predict_proba(folded[kept])[:, 1]
        forest = _model().fit(np.c_[table[rest], unseen(folded[rest], answered[rest])], answered[rest])
        scores[kept] = forest.predict_proba(np.c_[table[kept], words])[:, 1]
    _report(told, scores.tolist())
    if given.write:
        MODEL.parent.mkdir(exist_ok=True)
        write_words(folded, answered)
        arrays = exported(NAME, _model().fit(np.c_[table, unseen(folded, answered)], answered))
        np.savez_compressed(MODEL, **arrays)  # type: ignore[arg-type]
        print(f"đã ghi {MODEL.name}, {MODEL.stat().st_size // 1024} KB")
    return 0


def _model() -> HistGradientBoostingClassifier:
    return HistGradientBoostingClassifier(
        max_iter=200, learning_rate=0.06, max_leaf_nodes=12, min_samples_leaf=15, l2_regularization=1.0,
        early_stopping=False, random_state=1,
    )  # fmt: skip


def _report(told: Sequence[Told], scores: Sequence[float]) -> None:
    counted, declined, doubted = Counter[str](), Counter[str](), Counter[str]()
    for one, score in zip(told, scores, strict=True):
        name = f"{one.kind}, {'có lời đáp' if one.answered else 'không có lời đáp'}"
        counted[name] += 1
        declined[name] += score < DECLINED
        doubted[name] += DECLINED <= score < DOUBTED
    for name in sorted(counted):
        print(f"{name}: {counted[name]} câu, từ chối {declined[name]}, nói chưa chắc {doubted[name]}")


if __name__ == "__main__":
    raise SystemExit(main())
