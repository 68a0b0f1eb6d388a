"""Recall at k: the share of the right texts that stand among the first k.

Recall@k = |right ∩ first k| / |right|, averaged over questions (Manning, Raghavan, Schütze 2008, 8.3).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence


def recall(ranked: Sequence[str], right: Collection[str], k: int) -> float:
    """One question's recall.

    >>> recall(["b", "a", "c"], {"a", "d"}, 1)  # none of two
    0.0
    >>> recall(["b", "a", "c"], {"a", "d"}, 3)  # one of two
    0.5
    """
    return len(set(ranked[:k]) & set(right)) / len(right)
