"""The documents on the quarterly assessment."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim
from assistant.answering.basis.asking import BASIS, LONGEST
from assistant.answering.basis.card import card
from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question
from corpus.document import Corpus
from corpus.text import fold

_QUARTERLY = re.compile(r"\b(?:hang|tung|moi) quy\b(?! dinh)")


def quarterly(corpus: Corpus, question: Question) -> list[Claim]:
    """The documents on the quarterly assessment, those that bear it in their title first."""
    if (
        not _QUARTERLY.search(question.folded)
        or question.documents
        or question.places
        or not BASIS.search(question.folded)
    ):
        return []
    if question.asks is Asks.HOW_MANY or len(question.folded.split()) > LONGEST:
        return []
    day = question.as_of
    held = [item for item in corpus if item.in_force.holds(day) and not item.is_local]
    titled = [item for item in held if _QUARTERLY.search(fold(item.title))]
    told = [item for item in held if item not in titled and _QUARTERLY.search(fold(item.subject))]
    return [claim for item in (*titled, *told) for claim in card(corpus, item, day)]
