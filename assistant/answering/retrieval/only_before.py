"""Whether only an earlier document speaks of the matter."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.question.province import named_province
from assistant.answering.question.question import Question
from assistant.answering.retrieval.kind_wanted import any_letter
from assistant.answering.retrieval.own_words import told_in_words
from corpus.document import Corpus
from corpus.text import fold
from corpus.topics import Topic
from corpus.vocabulary import Division
from index.agreement import place_match
from index.query import Hit

LAPSED_MARGIN = 4.5  # of the ranking score: an earlier text must be this much closer to be used for an undated question
_OTHER_MATTER = 9.0  # of the ranking score: a provision this far behind speaks of another matter


def only_before(
    corpus: Corpus, topics: Sequence[Topic], question: Question, hits: Sequence[Hit], wide: Sequence[Hit]
) -> bool:
    """Whether only an earlier document speaks of the matter: it names a form or local case that none in force has, or is
    far closer than anything in force."""
    best = wide[0]
    if "/" not in best.key or best.key == hits[0].key:
        return False
    forms = [
        place for place in question.places
        if place.division in (Division.FORM, Division.TABLE) and not any_letter(place)
    ]  # fmt: skip
    if (
        forms
        and place_match(best.key, forms) > 0
        and not any("/" in hit.key and place_match(hit.key, forms) > 0 for hit in hits)
    ):
        return True
    province = named_province(question)
    if province and _speaks_of(corpus, best.key, province) and not _speaks_of(corpus, hits[0].key, province):
        return True
    if corpus.document_of(best.key).is_local or _same_topic(topics, best, hits):
        return False
    closer = best.score - hits[0].score
    return closer > LAPSED_MARGIN and (closer > _OTHER_MATTER or not told_in_words(question, corpus, hits[0]))


def _speaks_of(corpus: Corpus, key: str, province: str) -> bool:
    provision = corpus.provisions.get(key)
    return provision is not None and province in fold(f"{provision.heading} {provision.text}")


def _same_topic(topics: Sequence[Topic], best: Hit, hits: Sequence[Hit]) -> bool:
    """Whether a provision in force, among the first hits, speaks of the same matter; one that is far behind shares another
    matter with a place that holds two (a transfer, temporary residence)."""
    mine = {topic.id for topic in topics if best.key in topic.keys}
    near = [hit for hit in hits[:5] if best.score - hit.score <= _OTHER_MATTER]
    return any(topic.id in mine for hit in near for topic in topics if hit.key in topic.keys)
