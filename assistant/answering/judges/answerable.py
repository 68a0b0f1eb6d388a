"""How likely it is that what was found answers at all: learned from questions no text here answers
(``python -m eval.answerable``)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import numpy as np

from assistant.answering.judges.intent import shipped
from assistant.answering.matter.topic import topic_of
from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question
from assistant.answering.question.review_words import REVIEW
from assistant.answering.retrieval.found import Found
from assistant.answering.said import all_of
from assistant.answering.sign_key import SIGN
from assistant.answering.stored.alike import likest
from corpus.document import Provision
from corpus.text import fold
from index.forest import Forest
from index.fuse import SIGNALS
from index.search import Index
from index.text import tokens

MODEL = Path(__file__).parent / "model" / "answerable.npz"
WORDS = MODEL.with_suffix(".json")
NAME = "answerable"
DECLINED = 0.06  # below, nothing found is told as an answer
DOUBTED = 0.2  # below, what is told is told as the nearest there is
_NEAR = 3  # provisions looked at
_CHANCES = ("in_scope", "out_of_scope", "other_party", "needs_details", "authority_decides", "small_talk")
_ASKS = (Asks.LIST, Asks.YES_NO, Asks.WHICH_FORM, Asks.HOW_MANY, Asks.WHEN, Asks.WHO)
_LEAST_KNOWN = 4  # of the words nothing near tells, the most telling


def answerable(index: Index, part: Found, chances: Mapping[str, float]) -> float:
    """The probability that the first provision found answers; 1 where a document was found, which tells what it is."""
    traits = traits_of(index, part, chances)
    if traits is None:
        return 1.0
    told = shipped(WORDS).probabilities(part.question.folded)[NAME]
    return float(_forest().score([[*traits, told]])[0])


def traits_of(index: Index, part: Found, chances: Mapping[str, float]) -> list[float] | None:
    """What speaks for an answer beside the words of the question, in an order fixed: how well what was found was found, how much of the question its text
    and its stored questions tell, what the judge of messages thinks; None where no provision stands first."""
    question, hits = part.question, part.hits
    if not hits or hits[0].key not in index.corpus.provisions:
        return None
    top, scores = hits[0], [hit.score for hit in hits]
    return [
        top.score, top.likeness, top.score - (scores[1] if len(scores) > 1 else 0.0),
        max(hit.likeness for hit in hits[:_NEAR]), *(top.signals.get(name, 0.0) for name in SIGNALS),
        *(chances.get(name, 0.0) for name in _CHANCES), likest(index, question, top.key),
        *_told(index, question, [hit.key for hit in hits[:_NEAR]]),
        float(REVIEW.search(question.folded) is not None), float(SIGN.match(top.key) is not None),
        *(float(question.asks is asks) for asks in _ASKS), float(topic_of(question) is not None),
    ]  # fmt: skip


def _told(index: Index, question: Question, keys: list[str]) -> list[float]:
    """The share of a question's words that is told: by the first provision, with the questions stored for it, by the
    first few; how telling the words are that the first leaves out."""
    words = list(dict.fromkeys(tokens(question.folded)))
    near = [_words(index.corpus.provisions[key]) for key in keys if key in index.corpus.provisions]
    text, both = near[0][0], near[0][0] | near[0][1]
    missing = sorted((index.weight(word) for word in words if word not in both), reverse=True)[:_LEAST_KNOWN]
    return [
        index.share(words, text), index.share(words, both),
        index.share(words, frozenset().union(*(one | other for one, other in near))),
        missing[0] if missing else 0.0, missing[1] if len(missing) > 1 else 0.0, sum(missing), float(len(words)),
    ]  # fmt: skip


@lru_cache(maxsize=4096)
def _words(provision: Provision) -> tuple[frozenset[str], frozenset[str]]:
    """The words a provision says, and those of the questions stored for it."""
    asked = fold(" ".join(f"{item.text} {item.lead or ''}" for item in provision.questions))
    return frozenset(tokens(all_of(provision))), frozenset(tokens(asked))


@lru_cache(maxsize=1)
def _forest() -> Forest:
    with np.load(MODEL) as arrays:
        return Forest.read(dict(arrays), NAME)
