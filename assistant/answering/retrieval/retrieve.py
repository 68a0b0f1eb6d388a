"""From a question understood to the provisions that may answer it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answering.identity.matter import named_by_matter
from assistant.answering.matter.case_told import without_days
from assistant.answering.matter.circumstance import identity_tells
from assistant.answering.matter.matter import WHEN_REVIEWED, asks_time, asks_unit, unmet
from assistant.answering.matter.topic import topic_of
from assistant.answering.question.parts import parts_of
from assistant.answering.question.province import named_province
from assistant.answering.question.question import Question, understand
from assistant.answering.retrieval.changed_after import WHEN_CHANGED, asks_change
from assistant.answering.retrieval.fitting import fitting
from assistant.answering.retrieval.kind_first import kind_first
from assistant.answering.retrieval.kind_wanted import any_letter
from assistant.answering.retrieval.local import central_first
from assistant.answering.retrieval.own_words import told_in_words
from assistant.answering.retrieval.unsaid_first import unsaid_first
from assistant.answering.retrieval.what_follows import what_follows
from assistant.answering.stored.unsaid import left_open
from corpus.candidate import mentioned
from corpus.document import Corpus
from corpus.text import fold
from corpus.timeline import applies, last_day, same_number
from corpus.topics import Topic
from corpus.vocabulary import Division
from index.agreement import place_match
from index.query import Hit, Query
from index.search import Index

DEPTH = 10
LAPSED_MARGIN = 4.5  # of the ranking score: an earlier text must be this much closer to be used for an undated question
_OTHER_MATTER = 9.0  # of the ranking score: a provision this far behind speaks of another matter
_OF_ITS_MATTER = 0.62  # likeness to a question on a document from which a topic is of its matter
_OUTRIGHT = 2.0  # of the ranking score: by so much what answers a thing asked outright stands before the rest
_NEARLY = 2.0  # of the ranking score: a provision this close is what a topic is about


@dataclass(frozen=True)
class Found:
    """Hits for one part of a question; `lapsed` where nothing in force was close and an earlier text had to serve;
    `unmet` where none speaks of the question's matter."""

    question: Question
    hits: tuple[Hit, ...]
    lapsed: bool = False
    unmet: bool = False


def retrieve(index: Index, question: Question, *, scope: str | None = None) -> list[Found]:
    """Hits for the whole question, or one list for each of its parts where it asks several things."""
    parts = parts_of(question.text)
    if len(parts) < 2:
        return [find(index, question, scope)]
    found = []
    for part in parts:
        asked = understand(part, index.corpus, today=question.today, mended=index.normalizer.question(part)[0])
        if not asked.dated and question.dated:
            asked = replace(asked, as_of=question.as_of, dated=True)
        found.append(find(index, asked, scope))
    return found


def find(index: Index, question: Question, scope: str | None = None) -> Found:
    """Hits for a question that is one."""
    documents = frozenset(document.id for document in question.documents)
    if question.unknown and not documents:
        return _of_mentioned(index, question, scope)
    query = Query(without_days(question.text), question.as_of, documents, question.places, scope=scope)
    hits = _content(index.corpus, question, index.search(query, k=2 * DEPTH + len(documents)))
    hits = fitting(index.corpus, question, central_first(index, query, question, hits))
    if (asked := WHEN_CHANGED if asks_change(question) else what_follows(question)) is not None:
        again = index.search(replace(query, text=asked), k=1)
        hits = (*(replace(hit, score=max(hit.score, hits[0].score) + _OUTRIGHT) for hit in again if hits),
                *(hit for hit in hits if all(hit.key != other.key for other in again)))  # fmt: skip
    if asks_time(question) and not question.dated:  # words of the asker may keep the general rule out of the hits
        general = index.search(replace(query, text=WHEN_REVIEWED), k=3)
        hits = fitting(index.corpus, question, (*hits, *(replace(hit, score=hits[0].score) for hit in general
                                                         if hits and all(hit.key != other.key for other in hits))))  # fmt: skip
    if named_province(question) is None:  # what is left open by the central texts a province may have laid down
        hits = kind_first(index, question, unsaid_first(index, question, hits))
    missing = unmet(index.corpus, question, hits) and not _left_open(index, question, hits)
    if question.dated and not question.formerly:
        return Found(question, hits, unmet=missing)
    wide = fitting(index.corpus, question, index.search(replace(query, as_of=None), k=DEPTH))
    earlier = missing and not unmet(index.corpus, question, wide[:1]) and "/" in wide[0].key
    if hits and wide and (earlier or _only_before(index.corpus, index.topics, question, hits, wide)):
        key = wide[0].key
        day = last_day(index.corpus.document_of(key), question.today)
        rest = tuple(hit for hit in hits if hit.key != key)[: DEPTH - 1]
        return Found(replace(question, as_of=day), (wide[0], *rest), lapsed=True, unmet=earlier)
    return Found(question, hits, unmet=missing)


def _left_open(index: Index, question: Question, hits: Sequence[Hit]) -> bool:
    """Whether the first provision found is known to leave open the case asked about, which is an answer; how long a thing
    may take is not (`LEFT_OPEN`)."""
    if asks_unit(question) or not hits or hits[0].key not in index.corpus.provisions:
        return False
    return left_open(index, question, hits[0].key) is not None


def _of_mentioned(index: Index, question: Question, scope: str | None) -> Found:
    """Hits for a question that names a document we do not hold: what the texts we hold say of it, on whatever day."""
    keys = mentioned(question.unknown[0], index.corpus)
    hits = tuple(
        hit for hit in index.search(Query(question.text, None, scope=scope), k=len(index.keys)) if hit.key in keys
    )
    document = index.corpus.document_of(hits[0].key)
    day = question.as_of if applies(document, question.as_of) else last_day(document, question.today)
    return Found(replace(question, as_of=day), hits[:DEPTH], lapsed=day != question.as_of)


def _content(corpus: Corpus, question: Question, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Without the identity of a document whose provisions are being asked for, of its namesakes, and, where the question
    fixes a day, of a document of another time which it does not name."""
    named = {document.id: bool(document.provisions) for document in question.documents}
    other = {item.id for document in question.documents for item in same_number(corpus, document)}
    if question.dated:
        found = [corpus.documents[hit.key] for hit in hits if hit.key in corpus.documents]
        other |= {document.id for document in found if not applies(document, question.as_of)}
    if not named:
        found = [corpus.documents[hit.key] for hit in hits if hit.key in corpus.documents]
        other |= {
            document.id
            for document in found
            if not (named_by_matter(document, question) or identity_tells(question, document))
        }
    other -= _led_by_identity(corpus, question, hits)
    if any(named.values()):  # a document's content is asked for: what other documents are is beside the point
        other |= {hit.key for hit in hits if "/" not in hit.key}
    return tuple(hit for hit in hits if not named.get(hit.key, hit.key in other))[:DEPTH]


def _led_by_identity(corpus: Corpus, question: Question, hits: Sequence[Hit]) -> set[str]:
    """The document that a topic is the matter of ("sinh hoạt nơi cư trú"), where no provision is nearly as close."""
    if topic_of(question) is None:
        return set()
    serving = (
        hit for hit in hits if hit.key in corpus.documents and applies(corpus.documents[hit.key], question.as_of)
    )
    first = next(serving, None)
    if first is None or first.likeness < _OF_ITS_MATTER:
        return set()
    nearly = any("/" in hit.key and first.score - hit.score < _NEARLY for hit in hits)
    return set() if nearly else {first.key}


def _only_before(
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
    return best.score - hits[0].score > LAPSED_MARGIN and not told_in_words(question, corpus, hits[0])


def _speaks_of(corpus: Corpus, key: str, province: str) -> bool:
    provision = corpus.provisions.get(key)
    return provision is not None and province in fold(f"{provision.heading} {provision.text}")


def _same_topic(topics: Sequence[Topic], best: Hit, hits: Sequence[Hit]) -> bool:
    """Whether a provision in force, among the first hits, speaks of the same matter; one that is far behind shares another
    matter with a place that holds two (a transfer, temporary residence)."""
    mine = {topic.id for topic in topics if best.key in topic.keys}
    near = [hit for hit in hits[:5] if best.score - hit.score <= _OTHER_MATTER]
    return any(topic.id in mine for hit in near for topic in topics if hit.key in topic.keys)
