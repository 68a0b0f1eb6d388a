"""How much of a statement another repeats, and whether a line says nothing that has not been said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from assistant.answering.clauses.figures import figures
from index.text import tokens

_CONDITION = frozenset(tokens("nếu khi trừ chỉ riêng nhưng không chưa phải ít nhất tối thiểu tối đa quá"))


def repeats(line: str, said: str, weight: Callable[[str], float], *, share: float = 0.8) -> bool:
    """Whether a line says nothing that has not been said: hardly a weighty word (`share` of their weight is told), no
    figure and no condition more."""
    words, before = set(tokens(line)), set(tokens(said))
    if not figures(line) <= figures(said) or (words & _CONDITION) - before:
        return False
    heavy = sum(weight(word) for word in words)
    return heavy > 0 and sum(weight(word) for word in words & before) >= share * heavy


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


def weighty_share(words: Sequence[str], among: Sequence[str], weight: Callable[[str], float]) -> float:
    """The share of words, by their weight, that stand among others."""
    total = sum(weight(word) for word in set(words))
    return sum(weight(word) for word in set(words) & set(among)) / total if total else 0.0
