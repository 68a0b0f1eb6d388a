"""One order out of many signals: a weighted sum whose weights were learned from the bank of questions.

The weights come from ``python -m index.tune``, which asks every indexed question of the index without itself
(listwise softmax; Cao et al. 2007, ListNet). Named documents and places are facts, not likenesses, so their weights
are set here.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Features = NDArray[np.float32]

SIGNALS = (
    "lexical_heading",
    "lexical_text",
    "lexical_question",
    "lexical_questions",
    "lexical_all",
    "lexical_synonyms",
    "dense_question",
    "dense_questions",
    "dense_chunk",
    "agreement",
    "identity",
    "elsewhere",
    "recalled",
)
FACTS = {
    "named_document": 2.0,
    "named_identity": 1.5,
    "named_place": 4.0,
    "official_place": 12.0,  # a place of an official text cited outright is the one meant
    "named_sign": 12.0,  # a sign of degradation told by its number is that sign, whatever words stand beside
    "named_scope": 2.5,
    "elsewhere": -2.0,
}
_FILE = Path(__file__).parent / "weights.json"


@lru_cache(maxsize=1)
def weights() -> NDArray[np.float32]:
    """The learned weights, in the order of `SIGNALS`."""
    values = json.loads(_FILE.read_text(encoding="utf-8"))["weights"]
    return np.asarray([values[name] for name in SIGNALS], dtype=np.float32)


def save_weights(found: NDArray[np.float32], *, made_by: str) -> None:
    """Write the weights beside the command that made them."""
    values = {name: round(float(value), 4) for name, value in zip(SIGNALS, found, strict=True)}
    _FILE.write_text(json.dumps({"made_by": made_by, "weights": values}, indent=1) + "\n", encoding="utf-8")


def relative(scores: Features, *, floor: float) -> Features:
    """Scores from 0 to below 1, relative to the best one; `floor` keeps a weak best from looking strong."""
    found: Features = scores / (float(scores.max(initial=0.0)) + floor)
    return found
