"""How much of a statement a sentence repeats: its words in their order, or its neighbouring pairs of words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise


def in_order(mine: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """The longest run of words, not always neighbours, that both hold in the same order."""
    best: list[list[list[str]]] = [[[] for _ in range(len(theirs) + 1)] for _ in range(len(mine) + 1)]
    for row, word in enumerate(mine, start=1):
        for column, other in enumerate(theirs, start=1):
            if word == other:
                best[row][column] = [*best[row - 1][column - 1], word]
            else:
                best[row][column] = max(best[row - 1][column], best[row][column - 1], key=len)
    return best[-1][-1]


def share_of_pairs(mine: Sequence[str], theirs: Sequence[str]) -> float:
    """The share of the neighbouring pairs of a statement that a sentence holds too: nearly all only where it is repeated
    word for word."""
    pairs, held = list(pairwise(mine)), set(pairwise(theirs))
    return sum(pair in held for pair in pairs) / len(pairs) if pairs else 0.0
