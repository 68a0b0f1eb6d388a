"""The opening sentence for a topic: the stored one that says most of the provision, not the one for its nearest case."""

from __future__ import annotations

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.question import Question
from assistant.answering.sameness import CLOSE, alike_leads
from assistant.answering.topic import topic_of
from corpus.document import Provision
from corpus.text import fold
from index.search import Index
from index.text import tokens

_SPOKEN_OF = 0.45  # the weighted share of the topic's words that a sentence and its question must hold
_TELLING = 0.5  # what that share weighs beside likeness to the topic and the share of the provision that is said


def overview(index: Index, question: Question, part: str, provision: Provision) -> Claim | None:
    """The stored sentence that speaks of the topic and, of those, says most of the provision; None where none does, so
    that the provision's own text opens."""
    known = set(tokens(f"{provision.heading} {provision.text}"))
    wanted = [word for word in tokens(topic_of(question) or "") if word in known]
    text = tokens(fold(provision.text))
    best, lead = 0.0, None
    for asked, alike in alike_leads(index, question, part, provision, yes_no=False, any_like=True):
        told = index.share(wanted, tokens(f"{asked.lead} {asked.text}"))
        worth = index.share(text, tokens(asked.lead or "")) + alike + _TELLING * told
        if worth > best and (told >= _SPOKEN_OF or alike >= CLOSE):
            best, lead = worth, asked.lead
    return None if lead is None else Claim(lead, (provision.key,), ClaimKind.LEAD)
