"""A place that does not exist: "Điều 25" of a regulation of 19 articles, a 28th sign among the 27."""

from __future__ import annotations

import re

from assistant.answering import replies
from assistant.answering.question.question import Question
from assistant.answering.replies import Reply
from corpus.citation import name_document
from corpus.document import Corpus, Document
from corpus.sign_number import GROUPS, IN_GROUP, find_sign
from corpus.text import fold
from corpus.vocabulary import Division

_COUNTED = {Division.CHAPTER: "chương", Division.ARTICLE: "điều", Division.ANNEX: "phụ lục"}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_SIGNS = "nq-04-2016"


def no_such_place(question: Question, corpus: Corpus) -> tuple[Reply, dict[str, str]] | None:
    """The reply to a place that the document named does not have; None where it may have it."""
    return _beyond_the_last(question) or _no_sign(question, corpus)


def _beyond_the_last(question: Question) -> tuple[Reply, dict[str, str]] | None:
    """An article, chapter or annex past the number that the one document named is known to have."""
    if len(question.documents) != 1 or question.unknown or question.unclear:
        return None
    document = question.documents[0]
    for place in question.places:
        word = _COUNTED.get(place.division)
        most = None if word is None else _how_many(document, word)
        number = _ROMAN.get(place.number) or (int(place.number) if place.number.isdigit() else 0)
        if most is not None and number > most:
            return replies.NO_SUCH_PLACE, {
                "document": name_document(document), "whole": f"{most} {word}",
                "place": f"{place.division.label} {place.number.upper()}",
            }  # fmt: skip
    return None


def _how_many(document: Document, word: str) -> int | None:
    """How many of a division a document is known to have."""
    found = re.search(rf"(?<!Điều )\b(\d+) {word}\b", document.structure or "")
    return int(found[1]) if found else None


def _no_sign(question: Question, corpus: Corpus) -> tuple[Reply, dict[str, str]] | None:
    """A sign of degradation past the last one, of its group or of all."""
    sign = find_sign(fold(question.text))
    resolution = corpus.documents.get(_SIGNS)
    if sign is None or sign.group is not None or resolution is None:
        return None
    named = next((place.number for place in question.places if place.division is Division.GROUP), None)
    of_group = f" ở nhóm {named}" if named and sign.told <= GROUPS * IN_GROUP else ""
    whole = f"{GROUPS * IN_GROUP} biểu hiện, chia {GROUPS} nhóm, mỗi nhóm {IN_GROUP} biểu hiện"
    return replies.NO_SUCH_PLACE, {
        "document": name_document(resolution), "whole": whole, "place": f"biểu hiện thứ {sign.told}{of_group}",
    }  # fmt: skip
