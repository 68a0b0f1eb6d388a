"""Forests learned with scikit-learn's histogram boosting, written as plain arrays the audit reads by itself."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from assistant.audit.weighing.belief import Beliefs
from eval.weighing.material import Material, Row, Slip

Arrays = dict[str, NDArray[Any]]
Rows = list[tuple[str, list[float], bool]]
# Where the keys name no relation of a kind, one that holds is taken as meant this surely.
_UNNAMED = 0.9


def classifier(rounds: int, *, features: float = 0.25) -> HistGradientBoostingClassifier:
    """Shallow trees, each split among a share of the features."""
    return HistGradientBoostingClassifier(
        max_iter=rounds, max_leaf_nodes=12, learning_rate=0.07, min_samples_leaf=20, l2_regularization=2.0,
        max_features=features, max_bins=64, early_stopping=False, random_state=1,
    )  # fmt: skip


def learned(materials: Sequence[Material]) -> Arrays:
    """The forests "holds.FAMILY" and "fails.FAMILY"."""
    arrays, worth = _holding(materials)
    rows: dict[str, Rows] = defaultdict(list)
    for one in materials:
        for row, traits in failing(one, lambda row: worth[row]):
            rows[row.family].append((one.hand, traits, row.meant))
    for family, told in rows.items():
        if len({meant for _, _, meant in told}) == 2:
            model = classifier(200).fit([traits for _, traits, _ in told], [meant for _, _, meant in told])
            arrays |= exported(f"fails.{family}", model)
    return arrays


def _holding(materials: Sequence[Material]) -> tuple[Arrays, dict[Row, float]]:
    """The forests of relations that hold, and the worth of each of these by forests that did not see its hand."""
    arrays: Arrays = {}
    worth: dict[Row, float] = {}
    rows: dict[str, list[tuple[str, Row]]] = defaultdict(list)
    for one in materials:
        for row in one.rows:
            if row.holds:
                rows[row.family].append((one.hand, row))
    for family, told in rows.items():
        if not any(row.meant for _, row in told):
            arrays |= _constant(f"holds.{family}", _UNNAMED, width=len(told[0][1].traits))
            worth |= {row: _UNNAMED for _, row in told}
            continue
        table, meant = [row.traits for _, row in told], [row.meant for _, row in told]
        scores = unseen([hand for hand, _ in told], table, meant, rounds=100)
        worth |= {row: float(score) for (_, row), score in zip(told, scores, strict=True)}
        arrays |= exported(f"holds.{family}", classifier(100).fit(table, meant))
    return arrays, worth


def failing(one: Material, worth: Callable[[Row], float]) -> Iterator[tuple[Row, list[float]]]:
    """Rows that fail, with what the rows that hold say against them added."""
    holding = [row for row in one.rows if row.holds]
    groups: dict[Slip | None, list[Row]] = defaultdict(list)
    for row in one.rows:
        groups[row.slip].append(row)
    for slip, rows in groups.items():
        if slip is None:
            kept = [row for row in holding if row.slip is None]
        else:
            clean = (row for row in holding if row.slip is None)
            kept = [row for row in clean if all(item.at != slip[0] for item in row.bond.items)]
            kept += [row for row in rows if row.holds]
        beliefs = Beliefs.of([row.bond for row in kept], [worth(row) for row in kept])
        for row in rows:
            if not row.holds:
                yield row, [*row.traits, *beliefs.traits(row.bond)]


def unseen(
    hands: Sequence[Hashable],
    table: Sequence[list[float]],
    meant: Sequence[bool],
    *,
    rounds: int,
    folds: int = 4,
    weights: Sequence[float] | None = None,
    features: float = 0.25,
) -> NDArray[np.float64]:
    """Scores of each row by a model that has seen nothing by the same hand."""
    order = {hand: at % folds for at, hand in enumerate(sorted(set(map(str, hands))))}
    fold, rows, right = np.array([order[str(hand)] for hand in hands]), np.asarray(table, float), np.asarray(meant)
    scores, heavy = np.zeros(len(rows)), np.asarray(weights if weights is not None else [1.0] * len(rows))
    for at in set(fold):
        rest = fold != at
        if len(set(right[rest])) == 2:
            scores[~rest] = (
                classifier(rounds, features=features)
                .fit(rows[rest], right[rest], heavy[rest])
                .predict_proba(rows[~rest])[:, 1]
            )
    return scores


def exported(name: str, model: HistGradientBoostingClassifier) -> Arrays:
    """A fitted model as the arrays `Forest.read` takes."""
    parts: dict[str, list[NDArray[Any]]] = defaultdict(list)
    roots, offset = [], 0
    for (tree,) in model._predictors:
        nodes = tree.nodes
        leaf = nodes["is_leaf"].astype(bool)
        roots.append(offset)
        parts["feature"].append(np.where(leaf, -1, nodes["feature_idx"]).astype(np.int16))
        parts["threshold"].append(np.where(leaf, 0, np.clip(nodes["num_threshold"], -1e30, 1e30)).astype(np.float32))
        parts["left"].append((nodes["left"].astype(np.int64) + offset).astype(np.int32))
        parts["right"].append((nodes["right"].astype(np.int64) + offset).astype(np.int32))
        parts["value"].append(np.where(leaf, nodes["value"], 0).astype(np.float32))
        offset += len(nodes)
    arrays: Arrays = {f"{name}.{field}": np.concatenate(kept) for field, kept in parts.items()}
    arrays[f"{name}.roots"] = np.array(roots, np.int32)
    arrays[f"{name}.base"] = np.float32(model._baseline_prediction.ravel()[0])  # type: ignore[assignment]
    arrays[f"{name}.width"] = np.int32(model.n_features_in_)  # type: ignore[assignment]
    return arrays


def _constant(name: str, worth: float, *, width: int) -> Arrays:
    empty = {"feature": np.int16, "threshold": np.float32, "left": np.int32, "right": np.int32, "value": np.float32}
    arrays: Arrays = {f"{name}.{field}": np.zeros(0, kind) for field, kind in empty.items()}
    arrays[f"{name}.roots"] = np.zeros(0, np.int32)
    arrays[f"{name}.base"] = np.float32(math.log(worth / (1 - worth)))  # type: ignore[assignment]
    arrays[f"{name}.width"] = np.int32(width)  # type: ignore[assignment]
    return arrays
