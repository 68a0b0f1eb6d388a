"""Two forests of one kind as one: its log-odds are the mean of theirs, so that what only one of them believes counts half."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from eval.weighing.learn import Arrays


def blended(name: str, one: Mapping[str, np.ndarray], two: Mapping[str, np.ndarray]) -> Arrays:
    """The arrays of the forest `name` made of both.

    Raises:
        ValueError: they were learned from rows of other columns.
    """
    first, second = ({field: np.asarray(held[f"{name}.{field}"]) for field in _FIELDS} for held in (one, two))
    if int(first["width"]) != int(second["width"]):
        raise ValueError(f"forests of {int(first['width'])} and {int(second['width'])} columns are not one")
    after = len(first["feature"])
    joined: Arrays = {field: np.concatenate([first[field], second[field]]) for field in ("feature", "threshold")}
    for field in ("left", "right", "roots"):
        joined[field] = np.concatenate([first[field], second[field] + after]).astype(np.int32)
    joined["value"] = np.concatenate([first["value"], second["value"]]) / np.float32(2)
    joined["base"] = np.float32((float(first["base"]) + float(second["base"])) / 2)  # type: ignore[assignment]
    joined["width"] = first["width"]
    return {f"{name}.{field}": value for field, value in joined.items()}


_FIELDS = ("feature", "threshold", "left", "right", "value", "roots", "base", "width")
