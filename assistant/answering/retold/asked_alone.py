"""A turn that gets the answer of the turn before it once more, though a stored sentence answers the turn by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answering import replies
from assistant.answering.answer import Answer, Claim, ClaimKind, Outcome
from assistant.answering.conversation.bare import bare
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.retold.read_on import goes_on, read_on
from assistant.answering.retold.untold import OF_ANOTHER, SURE, asked_anew
from corpus.text import fold, squeeze
from index.search import Index
from index.text import tokens

TOLD = (ClaimKind.LEAD, ClaimKind.CLAUSE)
_OWN = re.compile(r"\b(?:toi|tui|em|minh|chau)\b")
ASKS, _NEW = 4, 2  # words of a turn that can ask by itself; how many of them say what was not asked before
_ALL_TAKEN_UP = 0.9  # from which the sentence told again answers that too


def asked_alone(
    index: Index, turns: Sequence[str], before: Answer, made: Answer, answered: Callable[[Sequence[str]], Answer]
) -> Answer | None:
    """The answer to the last turn alone, where the conversation made of it the first sentence of the answer `before` again
    and the turn alone is answered outright by another; else None. `answered` answers turns."""
    if (going_on := _going_on(index, turns, before, answered)) is not None:
        return _spelled_out(going_on, answered)
    turn = squeeze(bare(turns[-1])).strip(" ?.!")
    folded = fold(turn)
    if not is_told_again(before, made) or tells(index, turns, made):
        return None
    if (
        len(folded.split()) < ASKS
        or not asks_anything(turn)
        or not asks_anything(turns[-2])  # a case told is still the one asked about,
        or all(_OWN.search(fold(told)) for told in turns[-2:])  # and so is one's own
        or SURE.search(folded)
        or OF_ANOTHER.search(folded)
        or len(asked_anew(index, turns)) < _NEW
    ):
        return None
    return taken(index, turn, before, made, answered([turn]))


def _going_on(
    index: Index, turns: Sequence[str], before: Answer, answered: Callable[[Sequence[str]], Answer]
) -> str | None:
    """The last turn spelled out, each turn it goes on from being spelled out first ("nhóm 1 có mấy cái", "cái số 2", "cái sau")."""
    if not goes_on(turns[-1]) or len(turns) < 2:
        return None
    if len(turns) > 2 and goes_on(turns[-2]):
        earlier = _going_on(index, turns[:-1], answered(turns[:-2]), answered)
        before = before if earlier is None else answered([earlier])
    return read_on(index.corpus, turns, before)


def _spelled_out(asked: str, answered: Callable[[Sequence[str]], Answer]) -> Answer | None:
    """The answer to a turn spelled out, with what it was taken for; None where there is none."""
    made = answered([asked])
    told = f"{made.text}\n{replies.ALONE.format(asked=asked)}"
    return replace(made, text=told) if made.status is Outcome.ANSWERED else None


def tells(index: Index, turns: Sequence[str], made: Answer) -> bool:
    """Whether the sentence told again is stored for what the turn asks anew too: "phụ lục 4 cho ai", then "mấy tiêu chí"."""
    lead, asked = first_of(made), asked_anew(index, turns)
    if lead is None or lead.kind is not ClaimKind.LEAD or not asked:
        return False
    return any(index.share(asked, words) >= _ALL_TAKEN_UP for words in stored_for(index, lead))


def stored_for(index: Index, lead: Claim) -> list[set[str]]:
    """The words of each question that a sentence is stored for."""
    provision = index.corpus.provisions.get(lead.citations[0])
    stored = () if provision is None else provision.questions
    return [set(tokens(index.normalizer.question(item.text)[0])) for item in stored if item.lead == lead.text]


def is_told_again(before: Answer, made: Answer) -> bool:
    """Whether an answer opens with the sentence that the one before it opened with."""
    if made.status is not Outcome.ANSWERED or before.status is not Outcome.ANSWERED or made.findings:
        return False
    first, earlier = first_of(made), first_of(before)
    return first is not None and earlier is not None and first.text == earlier.text


def taken(index: Index, asked: str, before: Answer, made: Answer, alone: Answer) -> Answer | None:
    """An answer to a turn read in another way, where a stored sentence that was not told before opens it without a doubt."""
    lead = first_of(alone)
    if alone.status is not Outcome.ANSWERED or alone.findings or lead is None or lead.kind is not ClaimKind.LEAD:
        return None
    if alone.text.startswith(replies.NEAREST_TOLD) or lead.text in {claim.text for claim in before.claims}:
        return None
    first = first_of(made)
    if first is not None and (alone.as_of != made.as_of or _is_local(index, first) != _is_local(index, lead)):
        return None  # of another time or place than the one spoken of
    return replace(alone, text=f"{alone.text}\n{replies.ALONE.format(asked=asked)}")


def _is_local(index: Index, claim: Claim) -> bool:
    return any(index.corpus.document_of(key).is_local for key in claim.citations)


def first_of(answer: Answer) -> Claim | None:
    return next((claim for claim in answer.claims if claim.kind in TOLD), None)
