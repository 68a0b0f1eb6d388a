"""The second step: provisions are found for the question or each of its parts."""

from __future__ import annotations

from assistant.answering.retrieval.found import Found
from assistant.answering.retrieval.retrieve import retrieve
from assistant.answering.route import Way
from assistant.answering.work import Work
from index.query import Query


def retrieve_step(work: Work) -> None:
    """Find provisions for the question or each of its parts."""
    question, route = work.known()
    if route.way is Way.SEARCH:
        work.found = retrieve(work.index, question, scope=work.settings.scope)
    else:
        day = None if route.way is Way.COMPARE else question.as_of
        named = frozenset(document.id for document in question.documents)
        hits = tuple(work.index.search(Query(question.text, day, named, question.places), k=10))
        work.found = [Found(question, hits)]
    if question.unknown and not question.documents and route.way is Way.SEARCH:
        reference = question.unknown[0]
        missing = question.text[reference.start : reference.end].strip()
        work.remarks.append(f"Kho không có {missing}; nội dung trên lấy từ văn bản có nhắc đến văn bản này.")
    if work.found and work.found[0].lapsed:
        work.as_of = work.found[0].question.as_of
