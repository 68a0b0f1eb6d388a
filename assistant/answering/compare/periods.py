"""Who spoke of a topic before, and who speaks of it now, where a question names times and no document."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from assistant.answering.compare.verdict import agrees
from assistant.answering.identity.serving import governing
from assistant.answering.versions import UNREAD
from corpus.document import Corpus, Document
from corpus.timeline import chain
from corpus.topics import Topic

# the rule of a document that leaves the matter to its guidance, or goes by the regulation, is none of its own
_POINTS = re.compile(r"Hướng dẫn (?:số )?\d+|không ấn định|áp dụng Quy định|^theo Hướng dẫn|không đặt")
_LEAST = 2


def then_and_now(corpus: Corpus, topic: Topic, today: date) -> tuple[Document, ...]:
    """The document that rules on a topic now after the one before it, and the one before that where its rule was another
    still; the oldest first, empty where two of them are not held."""
    lines = [_line(corpus, newest) for newest in governing(corpus, today)]
    for line in lines:
        if len(line) >= _LEAST and all(rules(topic, item) for item in line[:_LEAST]):
            before = [other[_LEAST] for other in (line, *lines) if len(other) > _LEAST]
            older = [item for item in before if rules(topic, item)][:1]
            return tuple(reversed([*line[:_LEAST], *(item for item in older if agrees(topic, item, line[1]) is False)]))
    for line in lines:  # one between that is not read of the matter is passed over
        ruling = [item for item in line if rules(topic, item)]
        if len(ruling) >= _LEAST and ruling[0] is line[0]:
            return tuple(reversed(ruling[:_LEAST]))
    periods = [[line[number] for line in lines if len(line) > number] for number in range(_LEAST)]
    found = [next((item for item in held if rules(topic, item)), None) for held in periods]
    chosen = [item for item in reversed(found) if item is not None]
    return tuple(chosen) if len(chosen) == _LEAST and all(one.id != other.id for one, other in pairwise(chosen)) else ()


def _line(corpus: Corpus, newest: Document) -> list[Document]:
    """A document and those of its kind before it, the newest first."""
    return [item for item in reversed(chain(corpus, newest.id)) if item.kind is newest.kind and item.provisions]


def rules(topic: Topic, document: Document) -> bool:
    """Whether a document has a rule of its own on a topic."""
    gist = topic.gist.get(document.id, "")
    return (
        bool(gist)
        and not UNREAD.search(gist)
        and not _POINTS.search(gist)
        and not gist.startswith(("chỉ biết", "không nêu"))
    )
