"""A message read as a question."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from assistant.answering.question.asks import Asks, asks_of
from assistant.answering.question.day_told import before_current, day_told
from assistant.answering.question.moment import Moment
from assistant.answering.question.moments import find_moments
from assistant.answering.question.namesake import by_years, choose
from assistant.answering.question.question import Question
from assistant.answering.question.review_words import REVIEW
from corpus.candidate import candidates
from corpus.document import Corpus, Document
from corpus.place import find_places
from corpus.reference import Reference, find_references
from corpus.text import fold, nfc, squeeze

_OF_NOW = re.compile(r"\b(?:nam nay|ky nay|dot nay|bay gio|hien nay|hien gio)\b")
_LIKE = re.compile(
    r"(?<!cung )(?<!giong )\b(?:giong )?nhu(?: la| trong| o| cua| voi| theo| hoi| thoi| luc| dot| ky)*(?: quy dinh| huong dan| qd| hd)?(?: so)? $"
)


def understand(
    text: str, corpus: Corpus, *, today: date, as_of: date | None = None, mended: str | None = None
) -> Question:
    """Read a question. `as_of` overrides the day it names; `mended` is its folded form with slips and abbreviations
    spelled out, where the caller has an index to make it."""
    whole = squeeze(nfc(text))
    kept = _unlikened(whole, corpus)
    likened = kept != whole
    folded = mended or fold(whole)
    if likened:
        whole, folded = kept, fold(kept)
    references = tuple(find_references(whole, corpus))
    spans = tuple((reference.start, reference.end) for reference in references)
    moments = tuple(find_moments(whole, today, skip=spans))
    beside = likened or len(references) > 1 or bool(find_places(whole)) or "phu luc" in folded
    named: list[Document] = []
    unknown: list[Reference] = []
    unclear: list[tuple[Reference, tuple[Document, ...]]] = []
    for reference in references:
        fitting = candidates(reference, corpus)
        if not fitting and reference.year is not None:
            day = date(reference.year, 12, 31)
            if applied := _applied(reference, day, folded, corpus):
                fitting = applied
                moments = (*moments, Moment(min(day, today), str(reference.year)))
        several = by_years(fitting, moments)
        chosen = several or choose(fitting, folded, moments, beside=beside)
        if not fitting:
            unknown.append(reference)
        elif len(chosen) == 1 or several:
            named += [document for document in chosen if document not in named]
        else:
            unclear.append((reference, tuple(fitting)))
    formerly = any(not moment.fixed for moment in moments)
    told = as_of or day_told(folded, moments, named, today, corpus)
    if told is None and formerly:
        told = before_current(corpus, today)
    return Question(
        text=whole, folded=folded, today=today, as_of=told or today, asks=asks_of(folded), dated=told is not None, moments=moments,
        documents=tuple(named), references=references, unknown=tuple(unknown), unclear=tuple(unclear),
        places=find_places(whole), formerly=formerly,
    )  # fmt: skip


def _unlikened(text: str, corpus: Corpus) -> str:
    """A yes-or-no question without the document it only likens to ("Quy định 124 có … như 366 không"; "năm nay có phải
    vẫn là 15 tháng 2 như hồi Hướng dẫn 25 không")."""
    references, folded = find_references(text, corpus), fold(text)
    of_now = len(references) == 1 and _OF_NOW.search(folded[: references[0].start]) is not None
    if not (len(references) == 2 or of_now) or asks_of(folded) is not Asks.YES_NO:
        return text
    likeness = _LIKE.search(folded[: references[-1].start])
    return text if likeness is None else squeeze(text[: likeness.start()] + " " + text[references[-1].end :])


def _applied(reference: Reference, day: date, folded: str, corpus: Corpus) -> list[Document]:
    """The documents of a number in force on a day: in "Quy định 132 năm 2021" the year is when it was applied, not when
    it was signed."""
    numbered = candidates(replace(reference, year=None), corpus)
    applied = [item for item in numbered if item.in_force.holds(day)]
    if applied and REVIEW.search(folded):  # a namesake we only know by its title is not meant
        return [item for item in applied if item.provisions] or [item for item in numbered if item.provisions]
    return applied
