"""Whether an answer tells already what another opens with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.answer import Answer, Claim, ClaimKind
from assistant.answering.clauses.repeating import repeats, weighty_share
from assistant.answering.left_open import thing_unsaid
from assistant.answering.verdict.word import VERDICT
from assistant.answering.verdict.wording import remainder
from index.search import Index
from index.text import tokens

# the share of a sentence's weighty words from which it is told; where its numbers are told too
_TOLD, _ALIKE = 0.8, 0.5
_WHOLLY = 0.95  # from which what is known of a document is told
_SAME = 0.7  # from which one sentence of a place tells another of it, whatever the word that binds it
_NUMBERS = re.compile(r"\d+(?:[.,/]\d+)*(?! tháng)")  # "chưa đủ 6 tháng" tells a case


def is_told(index: Index, answer: Answer, made: Answer, *, reckoned: bool = False) -> bool:
    """Whether `made` tells what an answer opens with; what figures come to (`reckoned`) must stand there word for word."""
    if answer is made:
        return True
    if not answer.claims:
        return answer.text.partition("\n")[0] in made.text
    return tells(index, made.claims, answer.claims[0], exactly=reckoned)


def tells(index: Index, claims: Sequence[Claim], opened: Claim, *, exactly: bool = False) -> bool:
    """Whether claims tell the sentence of another, word for word (`exactly`) or in its weighty words and numbers."""
    lead, told = opened.text, " ".join(claim.text for claim in claims)
    if exactly or lead in told:
        return lead in told
    if opened.kind is ClaimKind.IDENTITY:
        return VERDICT.match(lead) is None and repeats(lead, told, index.weight, share=_WHOLLY)
    if VERDICT.match(lead):
        return remainder(lead) in told  # a Có or Không to another question
    if (open_ := thing_unsaid(lead)) is not None:
        things = [thing_unsaid(claim.text) for claim in claims]
        return any(thing is not None and _holds(index, thing, open_) for thing in things)
    of_place = [claim for claim in claims if claim.citations == opened.citations]
    if any(weighty_share(tokens(lead), tokens(claim.text), index.weight) >= _SAME for claim in of_place):
        return True  # in other words
    numbers = set(_NUMBERS.findall(lead))
    same = bool(numbers) and numbers <= set(_NUMBERS.findall(told))
    return lead in told or repeats(lead, told, index.weight, share=_ALIKE if same else _TOLD)


def _holds(index: Index, thing: str, other: str) -> bool:
    """Whether what is named as not laid down is among what another sentence names so."""
    return weighty_share(tokens(other), tokens(thing), index.weight) >= _TOLD
