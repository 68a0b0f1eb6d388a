"""A turn that gets the answer of the turn before it once more, or none, though a stored sentence answers it by itself or with
what the turns before speak of."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answering import replies
from assistant.answering.answer import Answer, Claim, ClaimKind, Outcome
from assistant.answering.conversation.bare import bare
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.retold.topic_before import with_topic
from assistant.answering.retold.untold import OF_ANOTHER, SURE, asked_anew, names_another
from corpus.text import fold, squeeze
from index.search import Index
from index.text import tokens

_TOLD = (ClaimKind.LEAD, ClaimKind.CLAUSE)
_DECLINED = (Outcome.OUT_OF_SCOPE, Outcome.NOT_IN_CORPUS, Outcome.NEEDS_DETAILS)
_OWN = re.compile(r"\b(?:toi|tui|em|minh|chau)\b")
_ASKS, _NEW = 4, 2  # words of a turn that can ask by itself; how many of them say what was not asked before
_LONGEST = 10  # words of a turn that is read with what the turns before speak of
_ALL_TAKEN_UP = 0.9  # from which the sentence told again answers that too
_TAKEN_UP = 0.5  # the share of what a turn asks anew that a sentence, or the question it is stored for, must speak of


def asked_alone(
    index: Index, turns: Sequence[str], before: Answer, made: Answer, answered: Callable[[Sequence[str]], Answer]
) -> Answer | None:
    """The answer to the last turn alone, where the conversation made of it the first sentence of the answer `before` again
    and the turn alone is answered outright by another; else None. `answered` answers turns."""
    turn = squeeze(bare(turns[-1])).strip(" ?.!")
    folded = fold(turn)
    if not _is_told_again(before, made) or _tells(index, turns, made):
        return None
    if (
        len(folded.split()) < _ASKS
        or not asks_anything(turn)
        or not asks_anything(turns[-2])  # a case told is still the one asked about,
        or all(_OWN.search(fold(told)) for told in turns[-2:])  # and so is one's own
        or SURE.search(folded)
        or OF_ANOTHER.search(folded)
        or len(asked_anew(index, turns)) < _NEW
    ):
        return None
    return _taken(index, turn, before, made, answered([turn]))


def asked_of_topic(
    index: Index, turns: Sequence[str], before: Answer, made: Answer, answered: Callable[[Sequence[str]], Answer]
) -> Answer | None:
    """The answer to the last turn read with what the turns before speak of, where the conversation made of it the answer
    `before` again or none, and a stored sentence speaks of what the turn asks anew; else None."""
    turn, folded = turns[-1], fold(turns[-1])
    told_again = _is_told_again(before, made)
    if (_tells(index, turns, made)) if told_again else not (made.status in _DECLINED or _is_unopened(made)):
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
    whole_by_itself = len(folded.split()) >= _ASKS and not OF_ANOTHER.search(folded)
    readings = (with_topic(turns, index.corpus, today=made.as_of), bare(turn) if whole_by_itself else None)
    for whole in readings:
        found = _taken(index, whole, before, made, answered([whole])) if whole and asked else None
        if found is not None and _takes_up(index, found, asked):
            return found
    return None


def _is_unopened(made: Answer) -> bool:
    """Whether no sentence opens an answer, but the clauses that came nearest."""
    first = _first(made)
    return (
        made.status is Outcome.ANSWERED and not made.findings and first is not None and first.kind is ClaimKind.CLAUSE
    )


def _takes_up(index: Index, found: Answer, asked: frozenset[str]) -> bool:
    """Whether the sentence that opens an answer, or the question it is stored for, speaks of what a turn asks anew."""
    lead = _first(found)
    if lead is None:
        return False
    spoken = set(tokens(lead.text)).union(*_stored_for(index, lead))
    return index.share(asked, spoken) >= _TAKEN_UP


def _tells(index: Index, turns: Sequence[str], made: Answer) -> bool:
    """Whether the sentence told again is stored for what the turn asks anew too: "phụ lục 4 cho ai", then "mấy tiêu chí"."""
    lead, asked = _first(made), asked_anew(index, turns)
    if lead is None or lead.kind is not ClaimKind.LEAD or not asked:
        return False
    return any(index.share(asked, words) >= _ALL_TAKEN_UP for words in _stored_for(index, lead))


def _stored_for(index: Index, lead: Claim) -> list[set[str]]:
    """The words of each question that a sentence is stored for."""
    provision = index.corpus.provisions.get(lead.citations[0])
    stored = () if provision is None else provision.questions
    return [set(tokens(index.normalizer.question(item.text)[0])) for item in stored if item.lead == lead.text]


def _is_told_again(before: Answer, made: Answer) -> bool:
    """Whether an answer opens with the sentence that the one before it opened with."""
    if made.status is not Outcome.ANSWERED or before.status is not Outcome.ANSWERED or made.findings:
        return False
    first, earlier = _first(made), _first(before)
    return first is not None and earlier is not None and first.text == earlier.text


def _taken(index: Index, asked: str, before: Answer, made: Answer, alone: Answer) -> Answer | None:
    """An answer to a turn read in another way, where a stored sentence that was not told before opens it without a doubt."""
    lead = _first(alone)
    if alone.status is not Outcome.ANSWERED or alone.findings or lead is None or lead.kind is not ClaimKind.LEAD:
        return None
    if alone.text.startswith(replies.NEAREST_TOLD) or lead.text in {claim.text for claim in before.claims}:
        return None
    first = _first(made)
    if first is not None and (alone.as_of != made.as_of or _is_local(index, first) != _is_local(index, lead)):
        return None  # of another time or place than the one spoken of
    return replace(alone, text=f"{alone.text}\n{replies.ALONE.format(asked=asked)}")


def _is_local(index: Index, claim: Claim) -> bool:
    return any(index.corpus.document_of(key).is_local for key in claim.citations)


def _first(answer: Answer) -> Claim | None:
    return next((claim for claim in answer.claims if claim.kind in _TOLD), None)
