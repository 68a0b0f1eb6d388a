"""A question understood: what it asks for, the day it is about, the documents and places it names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from assistant.answering.question.asks import Asks, asks_of
from assistant.answering.question.moment import Moment, find_moments
from assistant.answering.question.namesake import by_years, choose
from assistant.answering.question.review_words import REVIEW
from corpus.candidate import candidates
from corpus.document import Corpus, Document
from corpus.place import Place, find_places
from corpus.reference import Reference, find_references
from corpus.text import fold, nfc, squeeze
from corpus.timeline import began, last_day, predecessors

_BEFORE = re.compile(
    r"\b(truoc khi|khi chua|luc chua|hoi chua) (?:co|ban hanh|ap dung)\b"
)  # "trước khi có Hướng dẫn 21"
_ROUND = re.compile(r"(?:ky|dot) (?:\D* )?(?:19|20)\d{2}$")
_DATED = re.compile(
    r"(?:ngay )?\d{1,2}(?:[/.-]\d{1,2}[/.-]| thang \d{1,2} nam )\d{4}$|(?:thang )?\d{1,2} ?(?:/|-|nam) ?\d{4}$"
)
_OF_NOW = re.compile(r"\b(?:nam nay|ky nay|dot nay|bay gio|hien nay|hien gio)\b")
_STANDING = re.compile(
    r"\b(?:hieu luc|thay|bai bo|(?:con|van|tiep tuc) (?:\w+ ){0,2}(?:dung|xai|ap dung)|dung duoc|het han)\b"
)
_LIKE = re.compile(
    r"(?<!cung )(?<!giong )\b(?:giong )?nhu(?: la| trong| o| cua| voi| theo| hoi| thoi| luc| dot| ky)*(?: quy dinh| huong dan| qd| hd)?(?: so)? $"
)


@dataclass(frozen=True)
class Question:
    """One question with everything the later steps need to know of it.

    Attributes:
        as_of: the day to answer about.
        dated: True where the question (not the default) fixed the day.
        documents: the documents it names, resolved.
        unknown: references that no document of the corpus fits; `unclear`: those that fit several.
        formerly: "trước đây", "quy định cũ": asks for what applied before.
        turns: what was said that it was put together from, where an earlier turn's facts were taken over; the last stands last.
    """

    text: str
    folded: str
    today: date
    as_of: date
    asks: Asks
    dated: bool = False
    moments: tuple[Moment, ...] = ()
    documents: tuple[Document, ...] = ()
    references: tuple[Reference, ...] = ()
    unknown: tuple[Reference, ...] = ()
    unclear: tuple[tuple[Reference, tuple[Document, ...]], ...] = ()
    places: tuple[Place, ...] = ()
    formerly: bool = False
    turns: tuple[str, ...] = ()

    @property
    def without_documents(self) -> str:
        """The text with the documents it names taken out."""
        rest = self.text
        for reference in reversed(self.references):
            rest = rest[: reference.start] + " " + rest[reference.end :]
        return rest

    def has(self, pattern: str) -> bool:
        return re.search(pattern, self.folded) is not None


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
    told = as_of or _day_told(folded, moments, named, today, corpus)
    if told is None and formerly:
        told = _before_current(corpus, today)
    return Question(
        text=whole, folded=folded, today=today, as_of=told or today, asks=asks_of(folded), dated=told is not None, moments=moments,
        documents=tuple(named), references=references, unknown=tuple(unknown), unclear=tuple(unclear),
        places=tuple(find_places(whole)), formerly=formerly,
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


def _day_told(
    folded: str, moments: tuple[Moment, ...], named: list[Document], today: date, corpus: Corpus
) -> date | None:
    """The day that the moments or the documents named fix; None where none does."""
    fixed = [moment.day for moment in moments if moment.fixed and not moment.impossible]
    if not fixed:
        if not named:
            return None
        latest = max(named, key=began)
        return last_day(latest, today) if _STANDING.search(folded) else _served_until(latest, today, corpus)
    day = _of_round(moments) or max(fixed)
    if len(named) == 1 and not named[0].in_force.holds(day) and not _BEFORE.search(folded):
        return last_day(named[0], today)
    return day


def _served_until(document: Document, today: date, corpus: Corpus) -> date:
    """The last day a document served: a guidance that outlived for some weeks what it guides served with that."""
    day = last_day(document, today)
    ends = [corpus.documents[key].in_force.until for key in document.implements if key in corpus.documents]
    earlier = [end - timedelta(days=1) for end in ends if end is not None and end <= day]
    return min((each for each in earlier if document.in_force.holds(each)), default=day)


def _of_round(moments: tuple[Moment, ...]) -> date | None:
    """The one round named, where all else are days and months: what is done for the round of 2024 on a day of 2025 goes
    by what applied to that round."""
    rounds = {moment.day for moment in moments if _ROUND.match(moment.words)}
    others = [moment for moment in moments if not _ROUND.match(moment.words)]
    dated = all(_DATED.match(moment.words) for moment in others)
    return rounds.pop() if len(rounds) == 1 and others and dated else None


def _before_current(corpus: Corpus, today: date) -> date:
    """The last day before the present main regulation: what "quy định cũ" speaks of."""
    current = [
        document for document in corpus
        if document.provisions and document.in_force.holds(today) and not document.is_local
        and predecessors(corpus, document.id)
    ]  # fmt: skip
    return min(map(began, current), default=today) - timedelta(days=1)
