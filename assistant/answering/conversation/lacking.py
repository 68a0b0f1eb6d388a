"""What a turn does not name and the one before it does: whom it is about, which rating."""

from __future__ import annotations

import re

from assistant.answering.conversation.in_place import STANDING
from assistant.answering.question.asks import Asks, asks_of
from assistant.answering.question.rated import RATINGS, SUBJECTS
from corpus.document import Corpus
from corpus.place import find_places
from corpus.reference import find_references
from corpus.text import fold
from corpus.vocabulary import Division

_ASKS_OF_FORM = re.compile(r"\b(?:ai|gi|nao|khi nao|may phan|o dau)\b")
_OF_RATING = re.compile(
    r"\b(?:dieu kien|yeu cau|tieu chuan|bao nhieu diem|may diem|(?:cham|tre|vuot)(?: muc| han| tien do)?(?: toi da| it nhat)?(?: \w+)? (?:viec|nhiem vu|bao nhieu|may))\b"
)
_CASE = re.compile(rf"{STANDING.pattern}|\b(?:giu|kiem nhiem|kiem) (?:nhieu|hai|ba|bon|\d) chuc(?: vu| danh)?\b")
_COUNTS = re.compile(r"\b\d+ (?:dang vien|dong chi|nguoi|dv|d/c)\b")  # who stands so is told among others

_UNDER_WHOM = re.compile(
    r" (?:thang |truc tiep |cua )*(?:(?:tinh|thanh|dang|huyen) uy|cap tinh|trung uong)(?: (?:xa|phuong|co so|tinh|bo phan))?\b"
)


def with_rating(context: str, text: str) -> str | None:
    """A turn that asks after the conditions of a rating and names none, with the one the turns before ask about."""
    asked, folded = fold(context), fold(text)
    if RATINGS.search(folded) or not _OF_RATING.search(folded) or re.search(r"\d", f"{asked} {folded}"):
        return None
    told = list(RATINGS.finditer(asked))
    if len({match.group() for match in told}) != 1:
        return None
    return f"{text.rstrip(' ?.')} (mức {context[slice(*told[0].span())].removeprefix('mức ')})"


def names_form(text: str) -> bool:
    """Whether a turn asks about a form it names ("mẫu 2B dùng cho ai"): that is whom and what it is about."""
    forms = any(place.division in (Division.FORM, Division.TABLE) for place in find_places(text))
    return forms and _ASKS_OF_FORM.search(fold(text)) is not None


def _lacks_subject(text: str, corpus: Corpus) -> bool:
    """Whether a short turn names neither a document nor whom it is about."""
    short = len(re.findall(r"\w+", text)) <= 9
    return short and not names_form(text) and not SUBJECTS.search(fold(text)) and not find_references(text, corpus)


def with_subject(context: str, text: str, corpus: Corpus) -> str | None:
    """A short turn that names nobody, with whom the turns before are about; None where it names somebody or a document."""
    if not _lacks_subject(text, corpus):
        return None
    subject = SUBJECTS.search(fold(context))
    whether = asks_of(fold(text)) is Asks.YES_NO  # which hangs on how he stands
    told = not whether or _CASE.search(fold(text)) or _COUNTS.search(fold(context))
    standing = None if told else _CASE.search(fold(context))
    if subject is None:
        return text if standing is None else f"{text.rstrip(' ?.')} ({context[slice(*standing.span())]})"
    end = subject.end()
    if standing is not None and standing.start() <= subject.start() and standing.end() > end:
        return f"{text.rstrip(' ?.')} ({context[slice(*standing.span())]})"
    if standing is not None and standing.start() >= end:
        return f"{text.rstrip(' ?.')} ({context[slice(*subject.span())]} {context[slice(*standing.span())]})"
    if subject.group().endswith("truc thuoc") and (under := _UNDER_WHOM.match(fold(context), end)) is not None:
        end = under.end()  # a "chi bộ trực thuộc tỉnh ủy" is no cell of a base
    return f"{text.rstrip(' ?.')} ({context[subject.start() : end]})"
