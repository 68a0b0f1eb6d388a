"""Questions of many hands, each with sentences graded as the first one of its answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.answering.first_sentence.candidate import bare

HERE = Path(__file__).parent
QUESTIONS, SENTENCES = HERE / "questions.tsv", HERE / "sentences.txt"
# grades: the very question outright; in the main; the same matter, but another thing of it; nought is beside it, or misleading
WHOLE, MAIN, MATTER = 3, 2, 1


@dataclass(frozen=True)
class Graded:
    """A question of one hand; `grades` by the sentence without its marks."""

    hand: str
    text: str
    grades: dict[str, int]


def graded() -> Iterator[Graded]:
    """All of them: a line of `QUESTIONS` has the hand, the question, then the number of each sentence's line with its grade."""
    sentences = SENTENCES.read_text(encoding="utf-8").splitlines()
    for line in QUESTIONS.read_text(encoding="utf-8").splitlines():
        hand, text, *told = line.split("\t")
        pairs = (one.split(":") for one in told)
        yield Graded(hand, text, {bare(sentences[int(at)]): int(grade) for at, grade in pairs})
