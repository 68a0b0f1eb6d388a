"""From a question understood to the provisions that may answer it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.matter.case_told import without_days
from assistant.answering.matter.matter import unmet
from assistant.answering.matter.time import WHEN_REVIEWED, asks_time
from assistant.answering.matter.units import asks_unit
from assistant.answering.question.parts import parts_of
from assistant.answering.question.province import named_province
from assistant.answering.question.question import Question
from assistant.answering.question.understanding import understand
from assistant.answering.retrieval.changed_after import WHEN_CHANGED, asks_change
from assistant.answering.retrieval.content import content_alone
from assistant.answering.retrieval.fitting import fitting
from assistant.answering.retrieval.found import DEPTH, Found
from assistant.answering.retrieval.kind_first import kind_first
from assistant.answering.retrieval.local import central_first
from assistant.answering.retrieval.only_before import only_before
from assistant.answering.retrieval.unsaid_first import unsaid_first
from assistant.answering.retrieval.what_follows import what_follows
from assistant.answering.stored.unsaid import left_open
from corpus.candidate import mentioned
from corpus.timeline import applies, last_day
from index.query import Hit, Query
from index.search import Index

_OUTRIGHT = 2.0  # of the ranking score: by so much what answers a thing asked outright stands before the rest


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
    hits = content_alone(index.corpus, question, index.search(query, k=2 * DEPTH + len(documents)))
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
    if hits and wide and (earlier or only_before(index.corpus, index.topics, question, hits, wide)):
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
