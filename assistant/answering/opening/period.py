"""The period of a question against that of the text found: another year, another quarter than today's."""

from __future__ import annotations

import re

from assistant.answering.question.province import named_province
from assistant.answering.question.question import Question
from corpus.text import fold

_QUARTER = re.compile(r"\bquy (iv|iii|ii|i|[1-4]|mot|hai|ba|bon|tu)\b")
_DENIED_QUARTER = re.compile(r"\bquy (iv|iii|ii|i) khong\b")
_AS_NOW = re.compile(r"\b(?:nhu|giong|giong nhu) (?:bay gio|hien nay|hien gio|nam nay|gio|hien tai)\b")
_ROMAN = {"1": "i", "2": "ii", "3": "iii", "4": "iv", "mot": "i", "hai": "ii", "ba": "iii", "bon": "iv", "tu": "iv"}


def is_past(question: Question) -> bool:
    """Whether an earlier text serves where none in force was found: its Có or Không does not hold today."""
    return not question.dated and question.as_of < question.today and named_province(question) is None


def is_set_beside_now(question: Question) -> bool:
    """Whether a past period is asked about by what holds now ("năm 2024 có … như bây giờ không"), and the text found is
    today's: its Có or Không is not of that period."""
    past = [moment for moment in question.moments if moment.fixed and moment.day and moment.day < question.as_of]
    return bool(past) and _AS_NOW.search(question.folded) is not None


def is_of_other_quarter(asked: str, said: str) -> bool:
    """Whether a clause says its Không of one quarter, and another or none in particular is asked about."""
    named, denied = _QUARTER.search(asked), _DENIED_QUARTER.search(fold(said))
    return denied is not None and (named is None or _ROMAN.get(named[1], named[1]) != denied[1])
