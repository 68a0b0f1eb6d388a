"""Turns about forms: another form, the form for another person or paper."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.conversation.bare import bare
from assistant.answering.forms.contents import asks_contents
from assistant.answering.question.asks import Asks, asks_of
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.question.rated import SUBJECTS
from corpus.place import find_places
from corpus.text import fold, squeeze
from corpus.vocabulary import Division

_PAPER = re.compile(
    r"\b(?:bao cao|ban (?:tu )?(?:kiem diem|danh gia)|bien ban|quyet dinh|ho so|phieu|danh sach|tong hop|van ban)\b"
)
_FORM_ALONE = re.compile(r"(?:(?:còn|thế|vậy|con|the|vay)\s+)*(?:0?\d[a-cA-C]|0\d)", re.IGNORECASE)
_FORM_TOLD = re.compile(
    r"\b(?:mau|bieu) (?:so )?0?\d\w?\b.{0,20}\b(?:la (?:mau |bieu )?gi|dung (?:de )?lam gi|cho ai)\b"
)
_FOR_WHOM = re.compile(r"\b(?:cho|danh cho) ai\b|\bai (?:dung|lam|viet)\b")
# "mẫu nào cho tập thể", then "cái nào cho lãnh đạo"
_WHICH_ONE = re.compile(r"(?:(?:the|vay|con|thi|a)\s+)*(?P<one>(?:cai|loai|ban) nao)\b(?! (?:moi|cu|sau|truoc|dung)\b)")
_NAMED = 6  # words that name somebody


def form_alone(turns: Sequence[str]) -> str | None:
    """A last turn that is the bare number of a form ("2B?") after one about another form, in words; else None."""
    form = turns[-1].strip(" ?.!")
    before = any(place.division is Division.FORM for turn in turns[-2:-1] for place in find_places(turn))
    return f"còn mẫu {form.split()[-1]}" if before and _FORM_ALONE.fullmatch(form) else None


def which_form(context: str, text: str) -> str | None:
    """ "Cái nào cho lãnh đạo" after one that asks for a form, as that asks; None for any other turn."""
    which = _WHICH_ONE.match(fold(text)) if asks_of(fold(context)) is Asks.WHICH_FORM else None
    if which is None:
        return None
    tie, form = text[: which.start("one")], "mau" if fold(text) == text else "mẫu"
    return squeeze(f"{tie}{form} nào{text[which.end() :]}")


def contents_of_form(context: str, text: str) -> str | None:
    """ "Nội dung gồm những gì" after one about one form, as that of the form; None for any other turn."""
    forms = [place for place in find_places(context) if place.division is Division.FORM]
    if len({form.number for form in forms}) != 1 or _has_form(text) or not asks_contents(fold(text)):
        return None
    if SUBJECTS.search(fold(text)) or _PAPER.search(fold(text)):
        return None
    return squeeze(f"{context[forms[0].start : forms[0].end]} {bare(text)}")


def form_of_whom(context: str, text: str) -> bool:
    """Whether a turn after one that asks whom a form is for only names somebody else: "mẫu 2A cho ai", "còn người về hưu"."""
    named = bare(text)
    alone = SUBJECTS.search(fold(named)) is not None and len(named.split()) <= _NAMED and not asks_anything(named)
    return alone and _has_form(context) and not _has_form(text) and _FOR_WHOM.search(fold(context)) is not None


def asks_another_form(context: str, text: str) -> bool:
    """Whether a turn after one about the form of a paper asks for the form of another paper it names."""
    if asks_of(fold(text)) is not Asks.WHICH_FORM:
        return False
    if _FORM_TOLD.search(fold(context)) and not _has_form(text) and SUBJECTS.search(fold(text)):
        return True  # "mẫu 02 là mẫu gì", then "cho lãnh đạo dùng mẫu nào": not that form
    return asks_of(fold(context)) is Asks.WHICH_FORM and _PAPER.search(fold(bare(text))) is not None


def _has_form(text: str) -> bool:
    return any(place.division is Division.FORM for place in find_places(text))
