"""A place or a form that a question names and the corpus does not hold: "khoản 9 Điều 11 Quy định 366", "Mẫu 9"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.question.question import Question
from corpus.citation import name_document
from corpus.document import Corpus, Document
from corpus.place import Place
from corpus.vocabulary import Division
from index.agreement import place_match

_POINTS = (Division.POINT, Division.SUBSECTION)


def unread_places(corpus: Corpus, question: Question) -> str | None:
    """The place named in a document named, or the form that no document has, in words, where the corpus holds nothing of
    it; else None."""
    if not question.documents:
        return _unread_form(corpus, question)
    if len(question.documents) != 1 or not question.places:
        return None
    document = question.documents[0]
    if not document.provisions:
        return None
    named = [place for place in question.places if place.division is not Division.SIGN]
    if _is_missing_clause(document, named):
        return f"{_in_words(named)}, {name_document(document)}"
    for place in named:
        other = [replace(place, division=division) for division in _POINTS if place.division in _POINTS]
        if any(place_match(item.key, (one,)) > 0 for item in document.provisions for one in (place, *other)):
            return None
    if not named:
        return None
    return f"{_in_words(named)}, {name_document(document)}"


def _is_missing_clause(document: Document, named: Sequence[Place]) -> bool:
    """Whether a clause or point is named in an article that is held in its clauses, none of them that one."""
    articles = [place for place in named if place.division is Division.ARTICLE]
    inner = [place for place in named if place.division in (Division.CLAUSE, Division.POINT)]
    if len(articles) != 1 or len(named) != 1 + len(inner) or len({place.division for place in inner}) < len(inner):
        return False
    inside = [item for item in document.provisions if place_match(item.key, articles) > 0]
    clauses = [place for place in inner if place.division is Division.CLAUSE]
    if not clauses or not any(f"/{Division.CLAUSE.value}-" in item.key for item in inside):
        return False
    alike = [(place, replace(place, division=Division.POINT)) for place in clauses]
    return not any(place_match(item.key, (one,)) > 0 for item in inside for pair in alike for one in pair)


def _in_words(named: Sequence[Place]) -> str:
    return ", ".join(f"{place.division.label} {_written(place)}" for place in named)


def _written(place: Place) -> str:
    if place.division is Division.POINT and place.number == "dd":
        return "đ"
    return place.number.upper() if re.fullmatch("[ivxlc]+", place.number) else place.number


def _unread_form(corpus: Corpus, question: Question) -> str | None:
    forms = [place for place in question.places if place.division in (Division.FORM, Division.TABLE)]
    if not forms or any(place_match(key, (form,)) > 0 for key in corpus.provisions for form in forms):
        return None
    return ", ".join(f"{form.division.label} {form.number.upper()}" for form in forms)
