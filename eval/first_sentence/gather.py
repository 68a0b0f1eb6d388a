"""The traits of graded sentences, as the program takes them today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from assistant.answering.first_sentence.candidate import bare
from assistant.answering.first_sentence.choosing import may_be_bettered, weighed
from assistant.answering.pipeline import as_found
from assistant.answering.verdict.word import says_word
from assistant.assistant import Assistant
from eval.first_sentence.graded import Graded


@dataclass(frozen=True)
class Row:
    """A graded sentence. `question` numbers its question; `told`: whether the answer opens with it now; `word`: whether it says
    Có, Không or Tùy."""

    question: int
    hand: str
    told: bool
    word: bool
    grade: int
    traits: list[float]


def gathered(assistant: Assistant, questions: Iterable[Graded], today: date) -> Iterator[Row]:
    """Of each question that another first sentence may be told for, the sentences that were graded; none where the one told
    now was not."""
    for number, one in enumerate(questions):
        work, made = as_found(assistant.index, [one.text], today=today, settings=assistant.settings)
        if work is None or not may_be_bettered(work, made):
            continue
        candidates, rows = weighed(work, made)
        if not rows or bare(candidates[0].text) not in one.grades:
            continue
        for candidate, traits in zip(candidates, rows, strict=True):
            if (grade := one.grades.get(bare(candidate.text))) is not None:
                yield Row(number, one.hand, candidate.is_told, says_word(candidate.text), grade, traits)
