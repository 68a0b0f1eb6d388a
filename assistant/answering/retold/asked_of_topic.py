"""A turn that gets the answer of the turn before it once more, or none, or clauses of another matter, though a stored sentence
answers it with what the turns before speak of."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answering.answer import Answer, ClaimKind, Outcome
from assistant.answering.conversation.bare import bare
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.retold.asked_alone import ASKS, TOLD, first_of, is_told_again, stored_for, taken, tells
from assistant.answering.retold.topic_before import with_topic
from assistant.answering.retold.untold import OF_ANOTHER, SURE, asked_anew, names_another
from corpus.text import fold
from index.search import Index
from index.text import tokens

_DECLINED = (Outcome.OUT_OF_SCOPE, Outcome.NOT_IN_CORPUS, Outcome.NEEDS_DETAILS)
_POINTS = re.compile(r"\b(?:do|nay|ay|kia|no|tren)\b")  # at what was told before
_LONGEST = 10  # words of a turn that is read with what the turns before speak of
_ALL_TAKEN_UP = 0.9  # the share of what a turn asks anew from which lines told again answer that too
_TAKEN_UP = 0.5  # and that a sentence, or the question it is stored for, must speak of


def asked_of_topic(
    index: Index, turns: Sequence[str], before: Answer, made: Answer, answered: Callable[[Sequence[str]], Answer]
) -> Answer | None:
    """The answer to the last turn read with what the turns before speak of, where the conversation made of it the answer
    `before` again or none, and a stored sentence speaks of what the turn asks anew; else None."""
    turn, folded = turns[-1], fold(turns[-1])
    told_again = is_told_again(before, made)
    if not (
        made.status in _DECLINED or (told_again and _wants_more(index, turns, made)) or _is_beside(index, turns, made)
    ):
        return None
    if (
        before.status is not Outcome.ANSWERED
        or len(folded.split()) > _LONGEST
        or not asks_anything(turn)
        or not asks_anything(turns[-2])
        or names_another(turn)
        or (told_again and SURE.search(folded))
    ):
        return None
    asked = asked_anew(index, turns)
    whole_by_itself = len(folded.split()) >= ASKS and not OF_ANOTHER.search(folded) and not _POINTS.search(folded)
    readings = (with_topic(turns, index.corpus, today=made.as_of), bare(turn) if whole_by_itself else None)
    for whole in readings:
        found = taken(index, whole, before, made, answered([whole])) if whole and asked else None
        if found is not None and _takes_up(index, found, asked):
            return found
    return None


def _wants_more(index: Index, turns: Sequence[str], made: Answer) -> bool:
    """Whether the sentence told again is not stored for what is asked anew, nor does a line under it tell of another case."""
    first = first_of(made)
    if first is None or first.kind is not ClaimKind.LEAD or tells(index, turns, made):
        return False
    return not OF_ANOTHER.search(fold(turns[-1])) or _told_share(index, turns, made) < _ALL_TAKEN_UP


def _is_beside(index: Index, turns: Sequence[str], made: Answer) -> bool:
    """Whether no sentence opens an answer, but the clauses that came nearest, and they speak of nothing asked anew."""
    first = first_of(made)
    if made.status is not Outcome.ANSWERED or made.findings or first is None or first.kind is not ClaimKind.CLAUSE:
        return False
    if made.claims[0] is not first:
        return False  # a sign or a document is told first
    return _told_share(index, turns, made) < _TAKEN_UP


def _told_share(index: Index, turns: Sequence[str], made: Answer) -> float:
    """The share of what a turn asks anew that the lines of an answer speak of."""
    told = {word for claim in made.claims if claim.kind in TOLD for word in tokens(claim.text)}
    return index.share(asked_anew(index, turns), told)


def _takes_up(index: Index, found: Answer, asked: frozenset[str]) -> bool:
    """Whether the sentence that opens an answer, or the question it is stored for, speaks of what a turn asks anew."""
    lead = first_of(found)
    if lead is None:
        return False
    spoken = set(tokens(lead.text)).union(*stored_for(index, lead))
    return index.share(asked, spoken) >= _TAKEN_UP
