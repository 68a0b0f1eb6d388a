"""Rows and the units that own them: the best, and the mean of the best three."""

from __future__ import annotations

import numpy as np

from index.owners import Owners


def test_mean_of_the_best_three_is_that_of_a_sorted_list():
    """
    Equals count each; a unit with fewer rows counts noughts, one with none is nought.
    """
    chance = np.random.default_rng(5)
    for _ in range(50):
        units, rows = int(chance.integers(1, 9)), int(chance.integers(0, 40))
        owners = np.sort(chance.integers(0, units, rows)).astype(np.int32)
        scores = np.round(chance.random(rows), 1).astype(np.float32)

        found = Owners(owners, units).top(scores)

        for unit in range(units):
            best = sorted(scores[owners == unit].tolist(), reverse=True)[:3]
            assert abs(float(found[unit]) - sum(best) / 3) < 1e-6
