"""Which topic a document's items belong to, and how a question names it."""

from __future__ import annotations

from datetime import date

from assistant.calculator.rulebook import document_names
from corpus.citation import name_document
from corpus.document import Corpus, Document

_TOPICS = {
    "qd-366-2025": "quy-dinh-366", "hd-43-2025": "huong-dan-43", "nq-04-2016": "27-bieu-hien", "kl-21-2021": "27-bieu-hien",
    "qd-124-2023": "ky-2023-2025", "hd-25-2023": "ky-2023-2025",
    "qd-132-2018": "ky-2018-2023", "hd-16-2018": "ky-2018-2023", "hd-21-2019": "ky-2018-2023", "cv-4264-2022": "ky-2018-2023",
}  # fmt: skip
_LAPSED_TOPICS = {"ky-2023-2025", "ky-2018-2023"}


def topic_of(document: Document) -> str:
    """The topic of questions on what a document says."""
    return _TOPICS.get(document.id, "khac")


def has_lapsed(document: Document, today: date) -> bool:
    """Whether it no longer applies on the day (or did its service for one year only)."""
    return not document.in_force.holds(today) or _TOPICS.get(document.id) in _LAPSED_TOPICS


def named(corpus: Corpus, key: str, today: date) -> str:
    """``"Quy định 366-QĐ/TW (2025)"``; a lapsed one is said to be."""
    document = corpus.document_of(key)
    name = document_names().get(document.id) or name_document(document)
    return f"{name}, nay không còn áp dụng" if has_lapsed(document, today) else name
