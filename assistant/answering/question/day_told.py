"""The day that a question is about, by the moments and the documents it names."""

from __future__ import annotations

import re
from datetime import date, timedelta

from assistant.answering.question.moment import Moment
from corpus.document import Corpus, Document
from corpus.timeline import began, last_day, predecessors

_BEFORE = re.compile(
    r"\b(truoc khi|khi chua|luc chua|hoi chua) (?:co|ban hanh|ap dung)\b"
)  # "trước khi có Hướng dẫn 21"
_ROUND = re.compile(r"(?:ky|dot) (?:\D* )?(?:19|20)\d{2}$")
_DATED = re.compile(
    r"(?:ngay )?\d{1,2}(?:[/.-]\d{1,2}[/.-]| thang \d{1,2} nam )\d{4}$|(?:thang )?\d{1,2} ?(?:/|-|nam) ?\d{4}$"
)
_STANDING = re.compile(
    r"\b(?:hieu luc|thay|bai bo|(?:con|van|tiep tuc) (?:\w+ ){0,2}(?:dung|xai|ap dung)|dung duoc|het han)\b"
)


def day_told(
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


def before_current(corpus: Corpus, today: date) -> date:
    """The last day before the present main regulation: what "quy định cũ" speaks of."""
    current = [
        document for document in corpus
        if document.provisions and document.in_force.holds(today) and not document.is_local
        and predecessors(corpus, document.id)
    ]  # fmt: skip
    return min(map(began, current), default=today) - timedelta(days=1)
