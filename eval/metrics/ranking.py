"""Hit@k and reciprocal rank: how high the first right entry stands."""

from __future__ import annotations

from collections.abc import Collection, Sequence


def hit_at(found: Sequence[str], right: Collection[str], k: int) -> bool:
    """Whether one of the first `k` found is right.

    >>> hit_at(["a", "b", "c"], {"c"}, 2), hit_at(["a", "b", "c"], {"c"}, 3)
    (False, True)
    """
    return any(key in right for key in found[:k])


def reciprocal_rank(found: Sequence[str], right: Collection[str]) -> float:
    """1 over the place of the first right one (from 1), 0 if none (Voorhees 1999).

    >>> reciprocal_rank(["a", "b", "c"], {"b", "c"})
    0.5
    """
    return next((1 / place for place, key in enumerate(found, start=1) if key in right), 0.0)
