"""Which documents the yearly review goes by on a day, said in one sentence: the answer to "năm 2021 theo văn bản nào"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.answering.answer import Claim, ClaimKind
from corpus.citation import name_document, say_day
from corpus.document import Corpus, Document
from corpus.timeline import began, standing


def governing(corpus: Corpus, day: date) -> list[Document]:
    """The central regulation of the yearly review in force on a day, then its guidance, as far as their texts are held."""
    found = [
        item for item in corpus
        if item.provisions and not item.is_local and item.in_force.holds(day) and item.kind.value in ("qd", "hd")
    ]  # fmt: skip
    return sorted(found, key=lambda one: one.kind.value == "qd", reverse=True)


def serving(documents: Sequence[Document], day: date, today: date) -> Claim | None:
    """The sentence that names the documents which serve on a day; None where there are none."""
    if not documents:
        return None
    named = " và ".join(name_document(item) for item in documents)
    return Claim(f"{named} {_when(day, today)}.", tuple(item.id for item in documents), ClaimKind.IDENTITY)


def serving_of(corpus: Corpus, named: Sequence[Document], day: date, today: date) -> Claim | None:
    """The one of several documents that serves on a day, and where each of the others stands; None where none does, or
    several do."""
    held = [item for item in named if item.in_force.holds(day)]
    if len(named) < 2 or len(held) != 1:
        return None
    rest = sorted((item for item in named if item is not held[0]), key=began)
    others = "; ".join(f"{name_document(item)} {standing(corpus, item, day)}" for item in rest)
    text = f"{name_document(held[0])} {_when(day, today)}; {others}."
    return Claim(text, (held[0].id, *(item.id for item in rest)), ClaimKind.IDENTITY)


def is_serving(corpus: Corpus, claim: Claim, day: date) -> bool:
    """Whether a claim is such a sentence about the documents it cites, for that day."""
    documents = [corpus.documents[key] for key in claim.citations if key in corpus.documents]
    if len(documents) != len(claim.citations) or not documents[0].in_force.holds(day):
        return False
    every = [serving(documents, day, today) for today in (day, date.max)]
    return claim in [*every, *(serving_of(corpus, documents, day, today) for today in (day, date.max))]


def _when(day: date, today: date) -> str:
    if day == today:
        return "đang áp dụng"
    year_end = (day.month, day.day) == (12, 31)
    return f"áp dụng cho kỳ cuối năm {day.year}" if year_end else f"áp dụng vào ngày {say_day(day)}"
