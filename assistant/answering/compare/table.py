"""The table of two documents: every topic that either speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.document import Corpus
from corpus.topics import Topic, fitting


@dataclass(frozen=True)
class Row:
    """One topic in two documents; a gist is None where the document is not known to speak of it."""

    label: str
    left: str | None
    right: str | None
    left_key: str | None
    right_key: str | None
    changed: bool
    topic: str


def compare_documents(corpus: Corpus, topics: Sequence[Topic], left_id: str, right_id: str) -> list[Row]:
    """Every topic that either document is known to speak of, what changed first."""
    rows = []
    for topic in fitting(tuple(topics), corpus):
        left, right = topic.gist.get(left_id), topic.gist.get(right_id)
        if left is None and right is None:
            continue
        left_keys, right_keys = topic.of(left_id), topic.of(right_id)
        rows.append(
            Row(topic.label, left, right, left_keys[0] if left and left_keys else None,
                right_keys[0] if right and right_keys else None, topic.changed and left != right, topic.id)
        )  # fmt: skip
    return sorted(rows, key=lambda row: (not (row.left and row.right), not row.changed))
