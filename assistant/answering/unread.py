"""A place or a form that a question names and the corpus does not hold: "Điều 30 Quy định 366", "Mẫu 9"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.question import Question
from corpus.citation import name_document
from corpus.document import Corpus
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
    for place in named:
        other = [replace(place, division=division) for division in _POINTS if place.division in _POINTS]
        if any(place_match(item.key, (one,)) > 0 for item in document.provisions for one in (place, *other)):
            return None
    if not named:
        return None
    words = ", ".join(f"{place.division.label} {_written(place)}" for place in named)
    return f"{words}, {name_document(document)}"


def _written(place: Place) -> str:
    if place.division is Division.POINT and place.number == "dd":
        return "đ"
    return place.number.upper() if re.fullmatch("[ivxlc]+", place.number) else place.number


def _unread_form(corpus: Corpus, question: Question) -> str | None:
    forms = [place for place in question.places if place.division in (Division.FORM, Division.TABLE)]
    if not forms or any(place_match(key, (form,)) > 0 for key in corpus.provisions for form in forms):
        return None
    return ", ".join(f"{form.division.label} {form.number.upper()}" for form in forms)
