"""Items on the documents themselves: what replaced what, since when, and who issued it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assistant.training.item import Solution, solution
from corpus.citation import name_document, say_day, short_title
from corpus.document import Corpus, Document
from corpus.vocabulary import Status


def make(corpus: Corpus, today: date) -> Iterator[Solution]:
    """Items on each central document whose identity is known."""
    central = [
        one for one in corpus if not one.is_local and one.number and one.signed and one.status is not Status.UNKNOWN
    ]
    for document in central:
        name = name_document(document)
        near = sorted((one for one in central if one is not document), key=lambda one: _far(one, document))
        successor = next((corpus.documents[one] for one in document.replaced_by if one in corpus.documents), None)
        if successor is not None and successor.number and len(document.replaced_by) == 1:
            wrong = [one for one in near if one is not successor and one.kind is successor.kind]
            yield from _one(
                f"Văn bản nào đã thay thế {name}?", name_document(successor), [name_document(one) for one in wrong], document,
                f"{name_document(successor)} thay thế {name}.", (successor.id, document.id),
            )  # fmt: skip
        since = document.in_force.since
        if since is not None and document.in_force.holds(today):
            days = [one.in_force.since for one in near if one.in_force.since and one.in_force.since != since]
            yield from _one(
                f"{name_document(document, dated=False)} ({short_title(document)}) có hiệu lực từ ngày nào?",
                say_day(since), [say_day(day) for day in days], document,
                f"{name} có hiệu lực từ {say_day(since)}.", (document.id,),
            )  # fmt: skip
        if document.issuer:
            issuers: list[str] = []
            for one in near:
                if not any(_overlap(one.issuer, other) for other in (document.issuer, *issuers)):
                    issuers.append(one.issuer)
            yield from _one(
                f"Cơ quan nào ban hành {name}?", document.issuer, issuers, document,
                f"{name} do {document.issuer} ban hành.", (document.id,),
            )  # fmt: skip


def _one(
    question: str, right: str, wrong: list[str], document: Document, told: str, keys: tuple[str, ...]
) -> Iterator[Solution]:
    made = solution(question, right, wrong, topic="van-ban", key=document.id, explanation=told, citations=keys)
    if made:
        yield made


def _far(one: Document, other: Document) -> tuple[bool, int, str]:
    assert one.signed is not None
    assert other.signed is not None
    return one.kind is not other.kind, abs((one.signed - other.signed).days), one.id


def _overlap(one: str, other: str) -> bool:
    return one in other or other in one
