"""What a figure counts: the words before it and after it, and the ratings they name."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.rating import Ratings, rating_of, ratings_in
from corpus.text import fold
from corpus.vocabulary import Rating

_SAME = re.compile(r"^[^.;]{0,40}(?:tương (?:đương|ứng)|bằng|tỷ lệ|\()[^.;]{0,12}$")
_BARE = re.compile(
    r"(?:tap the|to chuc|chi bo|nguoi|dong chi|dang vien|can bo|don vi)?\s*(?:duoc )?(?:xep loai |dat |loai |muc )?tot"
)
_PLAIN = re.compile(r"(?:xep loai |loai |muc )?hoan thanh(?: nhiem vu)?|htn?v?")
# "hoàn thành 37 gói thầu" rates nothing.
_RATABLE = re.compile(
    r"\W*(?:$|va\b|chi (?:bo|uy)|dang|to chuc|tap the|ca nhan|dong chi|d/c|nguoi\b|can bo|cong chuc|vien chuc|don vi|cap uy"
    r"|truong hop|phong|chiem|dat|bang|tuong)"
)
_STOP = re.compile(r"[;:()\n]|\.(?=\s|$)|,(?=\s)")


def described(figure: Figure, text: str, found: list[Figure], at: int) -> Figure:
    low = next((one.end for one in reversed(found[:at]) if one.kind is not Kind.DURATION), 0)
    high = found[at + 1].start if at + 1 < len(found) else len(text)
    before, after = text[low : figure.start], text[figure.end : high]
    stop = _STOP.search(after)
    unit = after[: stop.start()] if stop else after
    clauses = re.split(r"[;()\n]|\.(?=\s)", before)
    nearest = re.split(r",(?=\s)", clauses[-1])[-1]
    previous = found[at - 1] if at else None
    bound = previous is not None and previous.countable and not _STOP.search(before)
    ratings: Ratings = rating_of(unit) or bare_rating(unit)
    if not ratings:
        ratings = _beyond_comma(after)
        if not bound:
            ratings = rating_of(nearest) or ratings or rating_of(clauses[-1])
    if not ratings and len(clauses) > 1 and before.rstrip().endswith("("):
        ratings = rating_of(clauses[-2])
    if not ratings:
        ratings = bare_rating(nearest) if _RATABLE.match(fold(unit)) else ratings
    follows = (
        figure.kind is Kind.PERCENT
        and previous is not None
        and previous.chained
        and previous.countable
        and _SAME.search(before)
    )
    if follows and "năm" not in before:
        figure = replace(figure, chained=True)
    return replace(figure, label=fold(clauses[-1]).strip(), unit=fold(unit).strip(), ratings=ratings)


def bare_rating(phrase: str) -> Ratings:
    """A rating said in one word: "107 tập thể tốt", "tốt 170"."""
    words = fold(phrase).strip(" ,-+*:")
    if _BARE.fullmatch(words):
        return frozenset({Rating.GOOD})
    return frozenset({Rating.COMPLETED}) if _PLAIN.fullmatch(words) else frozenset()


def _beyond_comma(after: str) -> Ratings:
    """The rating after a comma in what is counted: "389 chi bộ, đảng bộ bộ phận hoàn thành xuất sắc, chiếm"."""
    clause = re.split(r"[;:().]", after)[0]
    found = ratings_in(clause)
    if not found or not re.search(r"[^\W\d]", clause[found[0][1] :]):
        return frozenset()
    return found[0][2]
