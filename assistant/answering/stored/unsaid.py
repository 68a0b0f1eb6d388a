"""A stored sentence that tells what the texts held leave open ("Phần đọc được của Quy định không ghi …"): no Có or Không
follows from it, so it answers a question however that is put."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.left_open import answer_alone, is_unsaid, thing_unsaid
from assistant.answering.matter.subject import same_subject
from assistant.answering.matter.voting import asks_of_votes, votes
from assistant.answering.question.question import Question
from assistant.answering.stored.alike import CLOSE, alike_leads
from assistant.answering.stored.apart.papers import of_another_head
from assistant.answering.stored.apart.parties import of_a_body
from assistant.answering.stored.apart.sides import of_another_side
from assistant.answering.stored.open_thing import LEAST, LIKE, is_asked, share_told, telling
from corpus.document import Asking, Provision
from corpus.text import fold
from index.search import Index
from index.text import tokens

_SAME_CASE = 0.45  # likeness from which the case of a stored question may be told instead of what it leaves open
_TELLS = 0.5  # this share of its words
AMONG = 3  # stored questions looked at then
_VOTES_AMONG = 8
_LEVEL, _WEIGHED = 0.08, 0.25  # what is this near in likeness is ranked by what is told of it too


def unsaid(index: Index, question: Question, part: str, provision: Provision) -> str | None:
    """Such a sentence where its question is the one asked, and no stored question with a Có or Không is as like."""
    for item, alike in told_first(index, question, _nearest(index, question, part, provision)):
        lead = item.lead or ""
        if not is_unsaid(lead):
            break
        if is_asked(index, question, lead, alike, item.text):
            settled = alike_leads(index, question, part, provision, yes_no=True)
            return None if settled and settled[0][1] >= alike else lead
    return _of_votes(index, question, provision) if asks_of_votes(question.folded) else None


def told_first(index: Index, question: Question, found: Sequence[tuple[Asking, float]]) -> list[tuple[Asking, float]]:
    """Stored questions, the likest first, and of those that leave something open and are nearly as like, the one first of
    whose open thing the message tells most."""
    if not found or not is_unsaid(found[0][0].lead or ""):
        return list(found)
    level = [pair for pair in found if found[0][1] - pair[1] <= _LEVEL and is_unsaid(pair[0].lead or "")]
    best = max(level, key=lambda pair: pair[1] + _WEIGHED * share_told(index, question, pair[0].lead or ""))
    return [best, *(pair for pair in found if pair is not best)]


def _of_votes(index: Index, question: Question, provision: Provision) -> str | None:
    """The nearest sentence that leaves open how votes are cast or counted, whatever else the message tells."""
    near = index.nearest_leads(question.text, provision.key, yes_no=False, most=_VOTES_AMONG)
    of_votes = [
        (alike + share_told(index, question, item.lead), item.lead) for item, alike in near
        if item.lead and alike >= LEAST and (thing := thing_unsaid(item.lead)) and votes(thing)
    ]  # fmt: skip
    return max(of_votes)[1] if of_votes else None


def _nearest(index: Index, question: Question, part: str, provision: Provision) -> list[tuple[Asking, float]]:
    """The stored questions without a Có or Không, and how like they are, the likest first."""
    found = alike_leads(index, question, part, provision, yes_no=False)
    if any(not is_unsaid(item.lead or "") for item, _ in found):
        return found
    # nothing else is alike in its words: what is left open may still be told outright
    near = index.nearest_leads(question.text, provision.key, yes_no=False, most=AMONG)
    known = {item.text for item, _ in found}
    found += [
        (item, alike) for item, alike in near
        if item.text not in known and same_subject(question.folded, item.text, item.lead or "")
        and not of_another_head(question.folded, fold(item.lead or ""))
    ]  # fmt: skip
    return found


def is_of_another_matter(index: Index, question: Question, lead: str, alike: float, stored: str = "") -> bool:
    """Whether a stored sentence leaves open something that is not what is asked (`stored`: its own question, if known)."""
    if (
        alike >= _SAME_CASE
        and not (stored and alike < LIKE and of_a_body(question.folded, fold(stored)))
        and not ((thing := thing_unsaid(lead)) and of_another_side(question.folded, thing))
        and index.share(telling(fold(stored)), [*tokens(question.folded), *tokens(question.text)]) >= _TELLS
    ):
        return False
    return is_unsaid(lead) and not is_asked(index, question, lead, alike, stored)


def as_asked(index: Index, question: Question, lead: str, alike: float, stored: str = "") -> str | None:
    """A stored sentence as it may be said: without what it tells beside to be left open, where that is not what is asked;
    None where it tells nothing else."""
    if not is_of_another_matter(index, question, lead, alike, stored):
        return lead
    answer = answer_alone(lead)
    return None if answer == lead else answer


def left_open(index: Index, question: Question, key: str) -> str | None:
    """What a provision is known to leave open, where that is what is asked."""
    near = index.nearest_leads(question.text, key, yes_no=False, most=AMONG)
    asked = (
        item.lead
        for item, alike in near
        if alike >= CLOSE and item.lead and is_asked(index, question, item.lead, alike, item.text)
    )
    return next(asked, None)
