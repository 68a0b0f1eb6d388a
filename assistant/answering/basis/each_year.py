"""By which documents the yearly review is done in each of several years: a line for each, the earliest first."""

from __future__ import annotations

import re
from datetime import date

from assistant.answering.answer import Claim
from assistant.answering.identity.serving import governing, serving
from assistant.answering.question.question import Question
from corpus.document import Corpus

_BASIS = re.compile(
    r"\b(?:van ban|quy dinh|huong dan|can cu|qd|hd) (?:nao|gi)\b|\b(?:theo|dung|ap dung) (?:\w+ ){0,3}(?:nao|gi)\b|\b(?:van ban|quy dinh|huong dan) (?:tuong ung|ap dung)\b"
)
_MATTER = re.compile(
    r"\b(?:ty le|ti le|mau|muc|ky luat|xuat sac|(?:so|may|nhieu|thang|cham) diem|buoc|tieu chi|ho so|thoi han|khac|giong|so sanh|thay doi|nghi|mien|dinh chi|ket nap)\b"
)
_SPAN = re.compile(
    r"\b(?:tu|giai doan|trong)(?: cac)?(?: nam)? (20\d\d) ?(?:den|toi|-|–)(?: het)?(?: nam)? ?(20\d\d|nay|gio|bay gio|hien nay)\b"
)
_EACH = re.compile(r"\b(?:moi|tung|cac|qua cac|nhung) nam\b|\blan luot\b|\btuong ung\b|\bnam nao\b")
_YEAR = re.compile(r"(?<![\d/.-])(20\d\d)(?!\d)")
_FIRST, _LEAST, _MOST = 2018, 2, 10


def years_asked(question: Question) -> list[int]:
    """The years of which it is asked by what documents the review is done; empty where fewer than two are."""
    folded = question.folded
    if question.documents or question.places or not _BASIS.search(folded) or _MATTER.search(folded):
        return []
    span = _SPAN.search(folded)
    if span is not None and (_EACH.search(folded) or question.folded.count(" nao")):
        last = int(span[2]) if span[2].isdigit() else question.today.year
        years = list(range(int(span[1]), last + 1)) if _EACH.search(folded) else []
    else:
        years = sorted({int(year) for year in _YEAR.findall(folded)})
        if re.search(r"\b(?:nam nay|hien nay|bay gio)\b", folded):
            years = sorted({*years, question.today.year})
    years = [year for year in years if _FIRST <= year <= question.today.year]
    return years if _LEAST <= len(years) <= _MOST else []


def last_days(question: Question) -> list[date]:
    """The last days of those years: a round is held at the end of its year."""
    return [date(year, 12, 31) for year in years_asked(question)]


def each_year(corpus: Corpus, question: Question) -> list[Claim]:
    """For each of those years the regulation and the guidance that served at its end."""
    told = [serving(governing(corpus, day), day, question.today) for day in last_days(question)]
    return [claim for claim in told if claim is not None]
