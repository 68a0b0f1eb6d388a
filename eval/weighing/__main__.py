"""Learn the relations of reports: ``python -m eval.weighing [--reports DIR] [--trials 9] [--write]``.

Three steps, each seen only by models that know no report of the same hand: which agreements are meant, which
disagreements were meant to agree, which alarms (of the rules and of these relations) name a figure that was changed.
Prints how many figures changed alone, and fixed by another, are named, and how many alarms the clean reports raise.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.audit.weighing.choosing import chosen
from assistant.audit.weighing.weigh import MODEL
from corpus.load import load_corpus
from eval.weighing.alarms import Alarm, Tried, tried
from eval.weighing.key import hand_of
from eval.weighing.learn import Arrays, classifier, exported, learned, unseen
from eval.weighing.material import material

REPORTS = Path(__file__).parent.parent / "reports"
FOLDS = 4
ROUNDS, FEATURES = 200, 0.1  # of the forest of alarms: many numbers that tell the same


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=Path, default=REPORTS, help="folder of clean reports with keys")
    parser.add_argument("--without", nargs="*", default=[], help="hands left out altogether")
    parser.add_argument("--models", type=Path, help="folder of the models of the folds, kept there for another run")
    parser.add_argument("--trials", type=int, default=9)
    parser.add_argument("--write", type=Path, nargs="?", const=MODEL, help="file of the model (that of the audit)")
    given = parser.parse_args(arguments)
    paths = [path for path in sorted(given.reports.glob("*.txt")) if path.with_name(f"{path.stem}.key.yaml").exists()]
    paths = [path for path in paths if hand_of(path) not in given.without]
    corpus = load_corpus()
    with ProcessPoolExecutor(2) as pool:
        materials = list(pool.map(partial(material, corpus=corpus), paths))
    print(f"{len(materials)} báo cáo, {sum(len(one.rows) for one in materials)} quan hệ có thể có")
    order = {hand: at % FOLDS for at, hand in enumerate(sorted({one.hand for one in materials}))}
    with tempfile.TemporaryDirectory() as folder:
        models = [(given.models or Path(folder)) / f"{at}.npz" for at in range(FOLDS)]
        for at, model in enumerate(models):
            if not model.exists():
                _save(model, learned([one for one in materials if order[one.hand] != at]))
        told = tried(paths, [models[order[one.hand]] for one in materials], trials=given.trials)
    rows = [(one, alarm) for one in told for alarm in one.alarms]
    table, true = [alarm.traits for _, alarm in rows], [alarm.true for _, alarm in rows]
    hands, weights = [one.hand for one, _ in rows], _weights(rows)
    scores = unseen(hands, table, true, rounds=ROUNDS, weights=weights, folds=FOLDS, features=FEATURES)
    _report(told, scores)
    if given.write is not None:
        alarm = classifier(ROUNDS, features=FEATURES).fit(table, true, weights)
        _save(given.write, learned(materials) | exported("alarm", alarm))
        print(f"đã ghi {given.write.name}")
    return 0


def _weights(rows: Sequence[tuple[Tried, Alarm]]) -> list[float]:
    """A false alarm of a report stands in each of its copies, and counts once."""
    often = Counter((one.name, alarm.figures) for one, alarm in rows if not alarm.true)
    return [1.0 if alarm.true else 1 / often[one.name, alarm.figures] for one, alarm in rows]


def _save(path: Path, arrays: Arrays) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(path, **arrays)  # type: ignore[arg-type]


def _report(told: Sequence[Tried], scores: NDArray[np.float64]) -> None:
    found, false, at = 0, 0, 0
    for one in told:
        alarms, own = one.alarms, scores[at : at + len(one.alarms)].tolist()
        at += len(alarms)
        rules, figures = [a.rule for a in alarms], [a.figures for a in alarms]
        places = chosen(rules, own, figures, [a.refuted for a in alarms], [a.idle for a in alarms])
        found += one.fixed and any(alarms[place].true for place in places)
        false += 0 if one.slips or one.excerpt else len(places)
    stated = sum(one.stated for one in told if not one.slips and not one.excerpt)
    fixed = sum(one.fixed for one in told)
    print(f"tìm được {found}/{fixed} ({100 * found / max(1, fixed):.1f}%), báo động sai {false}/{stated}")


if __name__ == "__main__":
    raise SystemExit(main())
