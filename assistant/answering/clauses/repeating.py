"""Whether a line says nothing that has not been said."""

from __future__ import annotations

from collections.abc import Callable

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
