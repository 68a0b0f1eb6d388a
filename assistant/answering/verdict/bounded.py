"""A case told in a figure ("45% phiếu tín nhiệm thấp") against the bound at which a clause says that a thing follows."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.clause import EXCEPTS, clauses
from assistant.answering.clauses.repeating import weighty_share
from assistant.answering.matter.condition import Threshold, amounts, thresholds
from assistant.answering.matter.level import rating
from assistant.answering.matter.subject import conflicts, slots
from assistant.answering.question.act import IDLE
from assistant.answering.question.polarity import Stance, main_clause
from assistant.answering.verdict.settled import said_of
from assistant.answering.verdict.word import verdict_word
from assistant.answering.verdict.wording import remainder
from corpus.document import Provision
from corpus.text import fold, squeeze
from index.text import tokens

_LONGEST = 420
_ABOUT = 0.6  # the share of what a clause counts that the question must name
_FOLLOWS = 0.6  # and of what the question says follows that the clause must hold
_COUNTED = 6  # words behind a figure that say what is counted
_JUST_OVER = Fraction(1, 1000)
_HALF = re.compile(r"\bqua (?:nua|ban)\b")
_PERSONS = re.compile(r"(\d+|\b(?:hai|ba|bon|nam)) (?:lanh dao|cap pho|nguoi lanh dao)\b")
_ALLOWANCE = re.compile(r"\b(?:it nhat|toi thieu|toi da|nhieu nhat|khong qua|khong vuot|khong duoc qua)\b")
_ESCAPES = re.compile(
    r"\b(?:thoat|tranh|ne)(?: duoc| khoi)*(?= (?:muc|viec|xep|bi|loai)\b)|\b(?:thoat|tranh) (?:duoc )?muc\b"
)
_CLAIMED = re.compile(r"\bmoi (?:tinh|bi|duoc|phai|xep|la)\b")  # "trên 30% mới tính": the bound is what is asked
_NEGATIVE = re.compile(r"\b(?:khong|chua)\b(?! (?:hoan thanh|du|dat|qua|vuot))")


def bounded(
    figures: str, asked: Stance, provision: Provision, weight: Callable[[str], float], *, confirming: bool
) -> Claim | None:
    """Có or Không by whether the one figure told meets the one bound that a clause sets for the same thing; None where
    several are in play, or the clause and the question do not speak of the same consequence.

    Args:
        figures: the question folded with its signs ("45%").
    """
    told = _PERSONS.sub(r"\1 nguoi", _HALF.sub("tren 50%", figures))
    value = _told(told)
    if value is None or asked.denies or _CLAIMED.search(figures):
        return None
    for clause in clauses(provision.text):
        text = squeeze(clause.text)
        limits = [each for each in thresholds(text) if each.unit == value[1]]
        if len(limits) != 1 or len(text) > _LONGEST or _ALLOWANCE.search(fold(text)) or EXCEPTS.search(fold(text)):
            continue
        if conflicts(slots(figures), slots(provision.heading)) or not _same_thing(told, fold(text), limits[0], weight):
            continue
        follows = _follows(asked.folded, provision, fold(text), weight)
        if follows is not None:
            met = limits[0].met_by(value[0])
            holds = (met == follows) != (_ESCAPES.search(asked.folded) is not None)
            return _claim(provision, text, limits[0], holds=holds, confirming=confirming)
    return None


def _told(folded: str) -> tuple[Fraction, str] | None:
    """The one figure of a question; just above it where it is told as exceeded ("hơn bốn tháng")."""
    mine = set(amounts(folded))
    if len(mine) != 1:
        return None
    [(value, unit)] = mine
    bounds = {each.bound for each in thresholds(folded)}
    if not bounds:
        return value, unit
    if bounds == {"more_than"}:
        return value + _JUST_OVER, unit
    return (value - _JUST_OVER, unit) if bounds == {"less_than"} else None


def _same_thing(asked: str, clause: str, limit: Threshold, weight: Callable[[str], float]) -> bool:
    """Whether what the clause counts ("phiếu tín nhiệm thấp") is what the question counts."""
    figure = re.search(rf"\b0?{limit.value.numerator}\s*(?:%|[a-z]+ )(.*)", clause)
    counted = [] if figure is None else [word for word in tokens(re.split(r"[,;.(]", figure[1])[0]) if word not in IDLE]
    counted = counted[:_COUNTED]
    if not counted:
        return False
    return weighty_share(counted, tokens(asked), weight) >= _ABOUT


def _follows(asked: str, provision: Provision, clause: str, weight: Callable[[str], float]) -> bool | None:
    """Whether the clause affirms (True) or denies (False) what the question says follows; None where it speaks of another."""
    main = main_clause(asked)
    level, theirs = rating(main), rating(fold(provision.heading))
    if level is not None and theirs is not None:
        return True if level == theirs else (False if theirs == "none" else None)
    after = re.sub(r"\d+\s*(?:%|[a-z]+)", " ", main)
    act = [word for word in tokens(after) if word not in IDLE and not word.isdigit()]
    if len(act) < 2 or weighty_share(act, tokens(clause), weight) < _FOLLOWS:
        return None
    return _NEGATIVE.search(clause) is None


def _claim(provision: Provision, text: str, limit: Threshold, *, holds: bool, confirming: bool) -> Claim:
    """The verdict: a Không with a stored sentence that gives the bound, where there is one; else with the clause."""
    word = verdict_word(holds=holds, confirming=confirming)
    for item in () if holds else provision.questions:
        rest = remainder(item.lead or "")
        if rest and thresholds(rest) == (limit,):
            return Claim(f"{word}. {rest}", (provision.key,), ClaimKind.LEAD)
    return Claim(said_of(word, provision, text), (provision.key,), ClaimKind.LEAD)
