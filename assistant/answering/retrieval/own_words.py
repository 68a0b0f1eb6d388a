"""Whether a topic is told in the words of the provision found for it: a few words have too low a score to be known by."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.answering.matter.subject import slots
from assistant.answering.matter.topic import topic_of
from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question
from assistant.answering.said import all_of
from corpus.document import Corpus
from corpus.text import fold
from index.query import Hit

_LIKE_ENOUGH = 0.55  # likeness to an indexed question, where every word is the provision's
_WHOSE = ("standing", "post")


def in_its_words(question: Question, corpus: Corpus, top: Hit) -> bool:
    """Whether a topic is told in the words of the provision found, and is like what is asked of it or names a standing in
    the Party or a post that it rules on."""
    topic, provision = topic_of(question), corpus.provisions.get(top.key)
    if provision is not None and question.asks is Asks.WHICH_FORM:
        return bool(_of(question.folded, "post") & _of(provision.heading, "post"))
    if topic is None or provision is None or corpus.document_of(top.key).is_local:
        return False
    if is_keyword(question, corpus, top):
        return True
    if not told_in_words(question, corpus, top):
        return False
    said = f"{provision.heading} {provision.text}"
    return top.likeness >= _LIKE_ENOUGH or any(_of(question.folded, name) & _of(said, name) for name in _WHOSE)


def _of(text: str, dimension: str) -> frozenset[str]:
    return slots(text).get(dimension, frozenset())


def told_in_words(question: Question, corpus: Corpus, top: Hit) -> bool:
    """Whether every word of a topic is one that the provision found, or one question stored for it beside, uses: words scattered
    over many questions tell of no matter."""
    topic, provision = topic_of(question), corpus.provisions.get(top.key)
    if topic is None or provision is None:
        return False
    left = set(topic.split()) - set(re.findall(r"\w+", all_of(provision)))
    return not left or any(left <= set(re.findall(r"\w+", fold(item.text))) for item in provision.questions)


def is_keyword(question: Question, corpus: Corpus, top: Hit) -> bool:
    """Whether a topic is one of the words by which the provision found is known."""
    topic, provision = topic_of(question), corpus.provisions.get(top.key)
    return provision is not None and topic is not None and topic in _known_by(provision.keywords)


@lru_cache(maxsize=512)
def _known_by(keywords: tuple[str, ...]) -> frozenset[str]:
    """Keywords folded, each whole and each of those told together ("bè phái, cục bộ")."""
    return frozenset(part for word in keywords for part in (fold(word).replace(",", ""), *fold(word).split(", ")))
