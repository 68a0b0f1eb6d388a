"""Whether a matter is still as it was, where it is asked of both times: the matter is that of the provision found."""

from __future__ import annotations

from assistant.answering.answer import Claim
from assistant.answering.compare.line import row_claim, verdict_claim
from assistant.answering.compare.rows import speaking
from assistant.answering.compare.sides import sides
from assistant.answering.compare.verdict import words_for
from assistant.answering.question.question import Question
from assistant.answering.question.then_and_now import asks_thing_then_and_now
from assistant.answering.versions import topic_asked, topics_of
from index.search import Index


def since_then(index: Index, question: Question, key: str) -> list[Claim]:
    """The sentence that says whether it changed, and what each time had; nothing where that is not asked, or is not sure of the
    topic of the provision found (its `key`)."""
    if not asks_thing_then_and_now(question) or key not in index.corpus.provisions:
        return []
    topic = topic_asked(topics_of(index.topics, key), question.folded, index.weight)
    pair = sides(index.corpus, question)
    if topic is None or pair is None:
        return []
    held = speaking(index.corpus, topic, pair, [], [key])
    told = verdict_claim(topic, held, words_for(question))
    return [] if told is None else [told, row_claim(topic, held)]
