"""Which of the provisions found are told: the first, and one more that is nearly as close and says something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.matter.level import rating
from assistant.answering.matter.subject import conflicts, slots
from assistant.answering.question.question import Question
from assistant.answering.retrieval.for_subject import for_subject
from assistant.answering.stored.word_for_word import repeated
from assistant.answering.versions import topics_of
from corpus.text import fold
from index.query import Hit
from index.search import Index

_BESIDE = 1.2  # a second provision this close to the first in score is shown too
_POINTER = re.compile(r"/noi-dung-((?:qd|hd)-\d+-\d{4}/.+)$")


def hits_told(index: Index, question: Question, hits: Sequence[Hit]) -> list[Hit]:
    """The first provision, and one more where it is nearly as close and says something else."""
    provisions = [hit for hit in hits if "/" in hit.key]
    first = provisions[0]
    pointer = _POINTER.search(first.key)
    if (
        pointer and repeated(index, question, [first.key]) is None
    ):  # a guidance's reminder of the regulation: the regulation itself is cited
        target = pointer.group(1)
        meant = [hit for hit in provisions if hit.key.startswith(target)]
        meant.sort(key=lambda hit: not _of_level(index, question, hit.key))  # stable: the likest of the level asked for
        first = next(iter(meant), replace(first, key=target) if target in index.corpus.provisions else first)
    first = for_subject(index.corpus, question, first, provisions)
    chosen = [first]
    for hit in provisions[:4]:
        same = hit.key == first.key or _POINTER.search(hit.key) or _other_subject(index, question, hit)
        if (
            not same
            and first.score - hit.score < _BESIDE
            and len(chosen) < 2
            and not _same_topic(index, first.key, hit.key)
        ):
            chosen.append(hit)
    return chosen


def _of_level(index: Index, question: Question, key: str) -> bool:
    level = rating(question.folded)
    return level is not None and rating(fold(index.corpus.provisions[key].heading)) == level


def _other_subject(index: Index, question: Question, hit: Hit) -> bool:
    return conflicts(slots(question.folded), slots(index.corpus.provisions[hit.key].heading))


def _same_topic(index: Index, one: str, other: str) -> bool:
    ids = {topic.id for topic in topics_of(index.topics, one)}
    return one.split("/", 1)[0] != other.split("/", 1)[0] and bool(
        ids & {topic.id for topic in topics_of(index.topics, other)}
    )
