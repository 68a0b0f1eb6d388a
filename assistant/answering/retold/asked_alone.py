"""A turn that gets the answer of the turn before it once more, though a stored sentence answers the turn by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answering import replies
from assistant.answering.answer import Answer, Claim, ClaimKind, Outcome
from assistant.answering.conversation.bare import bare
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.retold.untold import OF_ANOTHER, SURE, asked_anew
from corpus.text import fold, squeeze
from index.search import Index

_TOLD = (ClaimKind.LEAD, ClaimKind.CLAUSE)
_OWN = re.compile(r"\b(?:toi|tui|em|minh|chau)\b")
_ASKS, _NEW = 4, 2  # words of a turn that can ask by itself; how many of them say what was not asked before


def asked_alone(
    index: Index, turns: Sequence[str], before: Answer, made: Answer, answered: Callable[[Sequence[str]], Answer]
) -> Answer | None:
    """The answer to the last turn alone, where the conversation made of it the first sentence of the answer `before` again
    and the turn alone is answered outright by another; else None. `answered` answers turns."""
    turn = squeeze(bare(turns[-1])).strip(" ?.!")
    folded = fold(turn)
    if made.status is not Outcome.ANSWERED or before.status is not Outcome.ANSWERED or made.findings:
        return None
    first = _first(made)
    if first is None or (earlier := _first(before)) is None or first.text != earlier.text:
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
    alone = answered([turn])
    lead = _first(alone)
    if alone.status is not Outcome.ANSWERED or alone.findings or lead is None or lead.kind is not ClaimKind.LEAD:
        return None
    if alone.as_of != made.as_of or _is_local(index, first) != _is_local(index, lead):
        return None  # of another time or place than the one spoken of
    if alone.text.startswith(replies.NEAREST_TOLD) or lead.text in {claim.text for claim in before.claims}:
        return None
    return replace(alone, text=f"{alone.text}\n{replies.ALONE.format(asked=turn)}")


def _is_local(index: Index, claim: Claim) -> bool:
    return any(index.corpus.document_of(key).is_local for key in claim.citations)


def _first(answer: Answer) -> Claim | None:
    return next((claim for claim in answer.claims if claim.kind in _TOLD), None)
