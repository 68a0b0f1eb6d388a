"""What a message is about, as a judge of words trained on examples (``python -m assistant.answering.judges.train_intent``)."""

from __future__ import annotations

import json
import math
from functools import lru_cache
from pathlib import Path

from index.text import tokens, with_bigrams

FILE = Path(__file__).parent / "intent.json"
IN_SCOPE = "in_scope"


class Intent:
    """A multinomial logistic model over folded syllables and bigrams."""

    def __init__(self, classes: list[str], bias: list[float], terms: dict[str, list[float]]) -> None:
        self.classes = classes
        self._bias = bias
        self._terms = terms  # term → its inverse document frequency, then one weight a class

    def probabilities(self, text: str) -> dict[str, float]:
        """The probability of each class, summing to 1."""
        counts: dict[str, int] = {}
        for term in terms_of(text):
            if term in self._terms:
                counts[term] = counts.get(term, 0) + 1
        weights = {term: (1 + math.log(count)) * self._terms[term][0] for term, count in counts.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        sums = list(self._bias)
        for term, weight in weights.items():
            for number, value in enumerate(self._terms[term][1:]):
                sums[number] += value * weight / length
        top = max(sums)
        powers = [math.exp(value - top) for value in sums]
        return {name: power / sum(powers) for name, power in zip(self.classes, powers, strict=True)}


def terms_of(text: str) -> list[str]:
    """The terms a message is judged by; numbers count as numbers, whatever their value."""
    return with_bigrams(["0" if token[0].isdigit() else token for token in tokens(text)])


@lru_cache(maxsize=4)
def shipped(file: Path = FILE) -> Intent:
    """A model shipped with the program."""
    values = json.loads(file.read_text(encoding="utf-8"))
    return Intent(values["classes"], values["bias"], values["terms"])
