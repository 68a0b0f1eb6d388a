"""What was found for a question or one of its parts."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answering.question.question import Question
from index.query import Hit

DEPTH = 10


@dataclass(frozen=True)
class Found:
    """Hits for one part of a question; `lapsed` where nothing in force was close and an earlier text had to serve;
    `unmet` where none speaks of the question's matter."""

    question: Question
    hits: tuple[Hit, ...]
    lapsed: bool = False
    unmet: bool = False
