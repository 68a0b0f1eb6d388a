"""The letter by which one round alone was directed ("công văn chỉ đạo riêng kỳ kiểm điểm năm 2026"): spent with its round."""

from __future__ import annotations

import re

from assistant.answering.question.province import named_province
from assistant.answering.question.question import Question
from corpus.citation import name_document
from corpus.document import Corpus, Document
from corpus.vocabulary import DocumentKind, Status

_ASKED = re.compile(
    r"\bcong van(?: (?:huong dan|chi dao|trung uong|cua|moi|ve|kiem diem|rieng))* (?:nao|gi|rieng|moi|chua|so may)\b|"
    r"\bco cong van (?:huong dan|chi dao|rieng|moi)\b|"
    r"\bcong van\b(?! (?:luu|den|di)\b)(?: \w+){0,14}? (?:kiem diem|xep loai|danh gia)\b|"
    r"\b(?:kiem diem|xep loai|danh gia)\b(?: \w+){0,14}? cong van\b(?! (?:luu|den|di)\b)"
)
_ROUND = re.compile(r"\bnăm (20\d{2})\b")
_LONGEST = 30  # words: a story may mention a letter in passing


def asks_letter(question: Question) -> bool:
    """Whether the letter for a round named is asked for, not a document by its number or a letter of a place."""
    if question.documents or question.unknown or named_province(question) or round_asked(question) is None:
        return False
    return _ASKED.search(question.folded) is not None and len(question.folded.split()) <= _LONGEST


def round_asked(question: Question) -> int | None:
    """The year of the round a question names last."""
    days = [moment.day for moment in question.moments if moment.fixed and moment.day and not moment.impossible]
    return days[-1].year if days else None


def letter_of(corpus: Corpus, year: int | None) -> Document | None:
    """The central letter for the round of a year, where one is held."""
    return _letters(corpus).get(year or 0)


def missing_letter(corpus: Corpus, question: Question) -> tuple[int, Document] | None:
    """The year of a round whose letter is asked for and not held, and the letter nearest to it in time; else None.

    A letter for one round says nothing of another: the one of 2022 is no answer for 2024.
    """
    year, letters = round_asked(question), _letters(corpus)
    if year is None or not letters or year in letters or not asks_letter(question):
        return None
    return year, letters[min(letters, key=lambda held: (abs(held - year), -held))]


def letter_named(document: Document) -> str:
    """A letter by its name and its round."""
    return f"{name_document(document)} (kỳ {_round_of(document)})"


def _letters(corpus: Corpus) -> dict[int, Document]:
    return {year: item for item in corpus if (year := _round_of(item))}


def _round_of(document: Document) -> int:
    """The year of the one round a central letter is for; 0 of any other document."""
    if document.kind is not DocumentKind.OFFICIAL_LETTER or document.status is not Status.SPENT or document.is_local:
        return 0
    year = _ROUND.search(document.title)
    return int(year[1]) if year is not None else 0
