"""Learn which sentence should open an answer: ``python -m eval.first_sentence [--write]``.

Prints, by models that have seen no question of the same hand, how many answers open otherwise than now for each margin, and how
their grades change.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from assistant.answering.first_sentence.choosing import MARGIN, WORD_MARGIN, picked
from assistant.answering.judges.first_sentence import MODEL, NAMES
from assistant.assistant import Assistant
from assistant.clock import today
from eval.first_sentence.gather import Row, gathered
from eval.first_sentence.graded import MAIN, MATTER, WHOLE, graded
from eval.weighing.learn import exported

FOLDS, SEED = 8, 1
TARGETS = dict(zip(NAMES, (WHOLE, MAIN, MATTER), strict=True))
MARGINS = (0.0, MARGIN, 0.1, WORD_MARGIN)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {MODEL.name}")
    given = parser.parse_args(arguments)
    rows = list(gathered(Assistant.open(), graded(), today()))
    table, grades = np.array([row.traits for row in rows]), np.array([row.grade for row in rows])
    report(rows, unseen(table, grades, [row.hand for row in rows]))
    if given.write:
        arrays: dict[str, NDArray[np.generic]] = {}
        for name, least in TARGETS.items():
            arrays |= exported(name, model().fit(table, grades >= least))
        np.savez_compressed(MODEL, **arrays)  # type: ignore[arg-type]
        print(f"đã ghi {MODEL.name}, {MODEL.stat().st_size // 1024} KB")
    return 0


def model() -> HistGradientBoostingClassifier:
    return HistGradientBoostingClassifier(
        max_iter=250, learning_rate=0.05, max_leaf_nodes=14, min_samples_leaf=25, l2_regularization=2.0,
        early_stopping=False, random_state=SEED,
    )  # fmt: skip


def unseen(table: NDArray[np.float64], grades: NDArray[np.int64], hands: Sequence[str]) -> NDArray[np.float64]:
    """What each sentence is worth, (n,), by models that have seen no question of its hand."""
    names = np.random.default_rng(SEED).permutation(sorted(set(hands)))
    fold = {name: at % FOLDS for at, name in enumerate(names.tolist())}
    of = np.array([fold[hand] for hand in hands])
    worth = np.zeros(len(table))
    for at in range(min(FOLDS, len(fold))):
        kept = of == at
        for least in TARGETS.values():
            trained = model().fit(table[~kept], grades[~kept] >= least)
            worth[kept] += trained.predict_proba(table[kept])[:, 1] / len(TARGETS)
    return worth


def report(rows: Sequence[Row], worth: NDArray[np.float64]) -> None:
    """How grades change where the sentence worth most is told instead of the one told now."""
    of: dict[int, list[int]] = {}
    for at, row in enumerate(rows):
        of.setdefault(row.question, []).append(at)
    pairs = [(told_at(rows, places), [at for at in places if not rows[at].told]) for places in of.values()]
    held = sum(rows[told].grade >= WHOLE for told, _ in pairs)
    print(f"{len(of)} câu của {len({row.hand for row in rows})} người, nay mở đầu trúng {held}")
    for margin in MARGINS:
        changes = []
        for told, rest in pairs:
            if not rest:
                continue
            place = picked(worth[told], [worth[one] for one in rest], [rows[one].word for one in rest], margin)
            if place is not None:
                changes.append((rows[told].grade, rows[rest[place]].grade))
        gained = sum(before < WHOLE <= after for before, after in changes)
        lost = sum(after < WHOLE <= before for before, after in changes)
        better, worse = (sum(sign * (after - before) > 0 for before, after in changes) for sign in (1, -1))
        print(
            f"chênh {margin}: đổi {len(changes)}, thành trúng {gained}, mất trúng {lost}, khá hơn {better}, kém đi {worse}"
        )


def told_at(rows: Sequence[Row], places: Sequence[int]) -> int:
    """The place of the sentence told now, among those of a question."""
    return next(at for at in places if rows[at].told)


if __name__ == "__main__":
    raise SystemExit(main())
