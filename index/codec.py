"""A corpus as JSON inside the index, so that answering never parses YAML."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from corpus.document import Asking, Corpus, Document, Period, Provision
from corpus.topics import Topic, check_topics, fitting, topic_from
from corpus.topics import load_topics as load_shipped_topics
from corpus.vocabulary import Confidence, DocumentKind, Status, TextKind


def save_corpus(corpus: Corpus, path: Path) -> None:
    """Write all documents."""
    documents = [asdict(document) for document in corpus]
    path.write_text(json.dumps({"digest": corpus.digest, "documents": documents}, ensure_ascii=False, default=_plain),
                    encoding="utf-8")  # fmt: skip


def save_topics(corpus: Corpus, path: Path) -> None:
    """Write the shipped topics, checked against the corpus."""
    topics = load_shipped_topics()
    check_topics(topics, corpus)
    path.write_text(
        json.dumps([asdict(topic) for topic in fitting(topics, corpus)], ensure_ascii=False), encoding="utf-8"
    )


def load_topics(path: Path) -> tuple[Topic, ...]:
    """Read what `save_topics` wrote."""
    return tuple(topic_from(item) for item in json.loads(path.read_text(encoding="utf-8")))


def load_corpus(path: Path) -> Corpus:
    """Read what `save_corpus` wrote."""
    values = json.loads(path.read_text(encoding="utf-8"))
    documents = (_document(item) for item in values["documents"])
    return Corpus(documents={document.id: document for document in documents}, digest=values["digest"])


def _plain(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _document(values: dict[str, Any]) -> Document:
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in values.items()}
    values["kind"] = DocumentKind(values["kind"])
    values["text_kind"] = TextKind(values["text_kind"])
    values["status"] = Status(values["status"])
    values["confidence"] = Confidence(values["confidence"])
    values["signed"] = _day(values["signed"])
    period = values["in_force"]
    values["in_force"] = Period(_day(period["since"]), _day(period["until"]))
    values["questions"] = tuple(_asking(item) for item in values["questions"])
    values["provisions"] = tuple(_provision(item) for item in values["provisions"])
    return Document(**values)


def _provision(values: dict[str, Any]) -> Provision:
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in values.items()}
    values["confidence"] = Confidence(values["confidence"])
    values["text_kind"] = TextKind(values["text_kind"])
    values["questions"] = tuple(_asking(item) for item in values["questions"])
    return Provision(**values)


def _asking(values: dict[str, Any]) -> Asking:
    return Asking(**{**values, "also": tuple(values["also"])})
