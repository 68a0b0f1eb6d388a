"""How likely a sentence is the right first one of an answer: learned from questions of many hands, each with sentences that people
graded (``python -m eval.first_sentence``)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.forest import Forest

MODEL = Path(__file__).parent / "model" / "first_sentence.npz"
# that it answers the very question outright; at least in the main; that it is at least of the same matter
NAMES = ("whole", "main", "matter")


def worth(rows: Sequence[Sequence[float]]) -> NDArray[np.float32]:
    """What each of some sentences, rows of traits (n, f), is worth as the first one (n,), 0 to 1."""
    trained = forests()
    found: NDArray[np.float32] = np.mean([trained[name].score(rows) for name in NAMES], axis=0, dtype=np.float32)
    return found


@lru_cache(maxsize=1)
def forests() -> dict[str, Forest]:
    with np.load(MODEL) as arrays:
        kept = {name: arrays[name] for name in arrays.files}
    return {name: Forest.read(kept, name) for name in NAMES}
