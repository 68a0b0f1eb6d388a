"""The opening sentence for a topic: the stored one that says most of the provision, not the one for its nearest case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.matter.subject import slots
from assistant.answering.matter.topic import topic_of
from assistant.answering.question.question import Question
from assistant.answering.stored.alike import CLOSE, alike_leads
from assistant.answering.stored.unsaid import as_asked
from corpus.document import Asking, Provision
from corpus.text import fold
from index.search import Index
from index.text import tokens, with_bigrams

_EXCEPTED = re.compile(r"\bkhong (?:phai|thuoc dien|co)\b")
_OF_A_CASE = re.compile(r", (?:vì|nên) |^Không (?!hoàn thành|quá)")  # told of a case, with its reason or a denial
_DENIES = re.compile(r"\bkhong\b")
_NEAR_ITS_HEAD = 2  # words more than the topic's in which a sentence that is about it begins
_MUCH = 0.2  # the weighted share of a provision from which one sentence stands for it
_SPOKEN_OF = 0.35  # the weighted share of the topic's words that a sentence and its question must hold
_TELLING = 0.5  # what that share weighs beside likeness to the topic and the share of the provision that is said


def overview(index: Index, question: Question, part: str, provision: Provision) -> Claim | None:
    """The stored sentence that speaks of the topic and, of those, says most of the provision; None where none does, so
    that the provision's own text opens."""
    known = set(tokens(" ".join((provision.heading, provision.text, *(item.text for item in provision.questions)))))
    wanted = with_bigrams([word for word in tokens(topic_of(question) or question.folded) if word in known])
    best, lead = 0.0, None
    for asked, alike, said in _sentences(index, question, part, provision):
        if as_asked(index, question, asked.lead or "", alike) is None:
            continue  # what it leaves open is not what is asked
        told = index.share(wanted, with_bigrams(tokens(f"{asked.lead} {asked.text}")))
        about = index.share(wanted, with_bigrams(tokens(asked.lead or "")[: (len(wanted) + 1) // 2 + _NEAR_ITS_HEAD]))
        worth = said + alike + _TELLING * (told + about)
        if worth > best and (told >= _SPOKEN_OF or alike >= CLOSE):
            best, lead = worth, as_asked(index, question, asked.lead or "", alike)
    return None if lead is None else Claim(lead, (provision.key,), ClaimKind.LEAD)


def gist(index: Index, question: Question, provision: Provision) -> Claim | None:
    """The stored sentence that says most of a provision which is one of several meant; None where each says little."""
    found = ((said, asked.lead) for asked, _, said in _sentences(index, question, question.folded, provision))
    said, lead = max(found, default=(0.0, None), key=lambda pair: pair[0])
    return Claim(lead, (provision.key,), ClaimKind.LEAD) if lead is not None and said >= _MUCH else None


def _sentences(
    index: Index, question: Question, part: str, provision: Provision
) -> Iterator[tuple[Asking, float, float]]:
    """Stored questions with an opening sentence, how like the topic they are, and the weighted share of the provision
    that the sentence says; not those on who is excepted, which is no answer to who is meant."""
    text = tokens(fold(provision.text))
    excepted = _DENIES.search(question.folded) is not None or "standing" in slots(question.folded)
    for asked, alike in alike_leads(index, question, part, provision, yes_no=False, any_like=True):
        if (
            asked.lead is not None
            and not _OF_A_CASE.search(asked.lead)
            and (excepted or not _EXCEPTED.search(fold(asked.lead)))
        ):
            yield asked, alike, index.share(text, tokens(asked.lead))
