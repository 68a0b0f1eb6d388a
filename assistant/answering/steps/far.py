"""Whether what was found is only what is nearest: no sentence answers outright, and nothing indexed is much like the question."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.declining.fragment import is_case_alone
from assistant.answering.matter.subject import slots
from assistant.answering.matter.time import asks_time
from assistant.answering.matter.topic import topic_of
from assistant.answering.question.asks import Asks
from assistant.answering.retrieval.kind_first import asks_otherwise
from assistant.answering.sign_key import SIGN
from assistant.answering.stored.alike import likest
from assistant.answering.work import Work

# A provision that does answer, without an opening sentence, is seldom this far by all three.
_LIKENESS = 0.52
_ALIKE = 0.42
_SCORE = 12.5
_TOLD_BY_CLAUSES = (Asks.LIST, Asks.WHICH_FORM)


def is_far(work: Work, claims: Sequence[Claim]) -> bool:
    """Whether claims that are clauses alone are to be told as the nearest there is."""
    question, _ = work.known()
    if work.computed is not None or len(work.found) != 1 or work.found[0].lapsed or not work.found[0].hits:
        return False
    if question.documents or question.places or question.asks in _TOLD_BY_CLAUSES or topic_of(question) is not None:
        return False
    top = work.found[0].hits[0]
    if not claims or claims[0].kind is not ClaimKind.CLAUSE or top.key not in work.index.corpus.provisions:
        return False
    if is_case_alone(question.text, question.folded) and not SIGN.match(top.key):
        return True  # nothing is asked of it
    if not SIGN.match(top.key) and not asks_time(question) and asks_otherwise(work.index, question, top.key):
        return True
    if SIGN.match(top.key) or top.likeness >= _LIKENESS or top.score >= _SCORE:
        return False
    if asks_time(question):
        return False
    standing = slots(question.folded).get("standing", frozenset())
    if standing & slots(work.index.corpus.provisions[top.key].heading).get("standing", frozenset()):
        return False  # the place is headed by the asker's own case
    return likest(work.index, question, top.key) < _ALIKE
