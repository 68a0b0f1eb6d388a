"""What a question says about where to search: the documents and places it names, and the day it is about."""

from __future__ import annotations

import re
from datetime import date

from corpus.candidate import candidates
from corpus.document import Corpus
from corpus.place import find_places
from corpus.reference import find_references
from corpus.text import fold
from corpus.timeline import last_day
from index.query import Query

_YEAR = re.compile(r"\b(?:nam|ky|cuoi nam|dau nam|ky kiem diem)\s+(20\d{2})\b")


def read_query(
    text: str,
    corpus: Corpus,
    *,
    today: date,
    as_of: date | None = None,
    documents: frozenset[str] | None = None,
    scope: str | None = None,
) -> Query:
    """A query out of a question.

    A day or documents that are given win over those the question names. Without a given day it is the end of the year
    named, the last day of the document named, or today. Documents given restrict the search; documents named lift it.
    """
    references = find_references(text, corpus)
    named = [document for reference in references for document in candidates(reference, corpus)]
    folded = fold(text)
    for reference in references:
        folded = folded[: reference.start] + "#" * (reference.end - reference.start) + folded[reference.end :]
    years = [min(today, date(int(year), 12, 31)) for year in _YEAR.findall(folded)]
    held = [document for document in named if document.provisions] or named  # two documents may bear one number
    latest = max((last_day(document, today) for document in held), default=today)
    return Query(
        text,
        as_of or (years[0] if years else latest),
        documents=frozenset(document.id for document in named),
        places=find_places(text),
        only=documents,
        scope=scope,
    )
