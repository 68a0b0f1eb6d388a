"""A thing put to the figures as a denial ("chưa đến mức phải xếp …", "được đứng ngoài diện kiểm điểm"): its yes is a no."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Told
from assistant.answering.interrogative import asking, confirms
from assistant.answering.negation import act_denied, is_odd, negations
from assistant.answering.polarity import main_clause, stance

_TURNED = {"Có": ("Không", "Không đúng"), "Không": ("Có", "Đúng")}


def is_denied(told: Told, act: str) -> bool:
    """Whether the question denies an act (a pattern) of what it puts first."""
    put = stance(asking(told.folded)).folded
    main = main_clause(put)
    wanted = re.compile(rf"\b(?:{act})\b")
    return is_odd([each for each in negations(main) if wanted.search(f"{each.act} {act_denied(main, each)}")])


def opening_word(told: Told, act: str, *, yes: bool) -> str:
    """Có or Không to the act; where it is denied the other word, and Đúng or Không đúng where that is to be confirmed."""
    word = "Có" if yes else "Không"
    return _TURNED[word][confirms(told.folded)] if is_denied(told, act) else word


def turned(told: Told, act: str, lead: str) -> str:
    """A first line led by Có or Không, with the word that answers where the act is denied."""
    word, mark, rest = lead.partition(": ")
    if word not in _TURNED or not mark:
        return lead
    return f"{opening_word(told, act, yes=word == 'Có')}: {rest}"
