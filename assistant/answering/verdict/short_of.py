"""A figure asked about ("gửi trước 2 ngày được không") against the least or most that a clause sets."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.clause import clauses
from assistant.answering.matter.condition import Threshold, amounts, thresholds
from assistant.answering.matter.subject import conflicts, slots
from assistant.answering.question.act import IDLE
from assistant.answering.question.interrogative import confirms, is_universal
from assistant.answering.question.polarity import Stance
from assistant.answering.verdict.settled import said_of
from assistant.answering.verdict.word import verdict_word
from corpus.document import Provision
from corpus.text import fold, squeeze
from index.text import tokens

_LONGEST = 420
_ABOUT = 0.45  # the weighted share of what is asked, besides its figure, that the clause must speak of
_BOUND = re.compile(r"\b(?:it nhat|toi thieu|khong (?:vuot )?qua|toi da|nhieu nhat|khong vuot)\b")
_AHEAD = re.compile(r"\btruoc (?:\w+ ){0,3}?(?:\d|(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\b)")
_JUST_OVER = Fraction(1, 1000)
_OF_ALL = re.compile(r"\b(?<!khong phai )(?:tren |trong )?tong so\b")
_OF_EACH = re.compile(
    r"\b(?:moi|tat ca|toan bo|bat ky|bat cu)(?: cac)? (?:don vi|noi|co quan|chi bo|dang bo|dang vien|ca nhan|tap the|truong hop|nguoi|to chuc)\b"
)
_ALLOWED = re.compile(
    r"\bduoc (?:lay|len|nang|toi|xep) [\w% ]{0,25}%[\w ]{0,15} (?:khong|ko)$|"
    r"\b(?:co the|duoc phep|cho phep|co duoc|co quyen) (?:lay|len|nang|xep|de|gui|cho)(?: \w+){0,4} (?:toi |len |den |truoc )?\d|"
    r"\b(?:duoc|on|hop le|dung quy dinh|dung|du|kip)(?: quy dinh| luon)? (?:khong|ko|chua|chu)\b|\bla (?:duoc|du|on)\b"
)


def short_of(
    folded: str, asked: Stance, provision: Provision, weight: Callable[[str], float], *, figures: str = ""
) -> Claim | None:
    """Không where the one figure asked about misses the bound that a clause on the same act sets for its unit; Có where
    it holds. None where several figures or bounds are in play, or another thing is asked than whether it will do.

    Args:
        figures: the question folded with its signs ("30%"), which `folded` may lack.
    """
    if is_universal(asked.folded) or _OF_EACH.search(asked.folded):
        return None  # what an exception lets through is not so of each
    mine = amounts(figures) or amounts(folded)
    if len(mine) != 1 or asked.denies or not (_ALLOWED.search(folded) or _ALLOWED.search(figures.rstrip(" ?."))):
        return None
    value, unit = mine[0]
    bound = [item.bound for item in thresholds(figures or folded) if item.value == value and item.unit == unit]
    if bound == ["more_than"] and unit == "%":
        value += _JUST_OVER  # "được lấy quá 25% không"
    elif bound:
        return None  # "trên 3 ngày": not one figure
    about = [word for word in tokens(asked.folded) if word not in IDLE and not word.isdigit()]
    best: tuple[float, str, Threshold] | None = None
    outcomes = set()
    for clause in clauses(provision.text):
        text = squeeze(clause.text)
        bounds = [item for item in thresholds(text) if item.unit == unit]
        if len(bounds) != 1 or len(text) > _LONGEST or not _BOUND.search(fold(text)):
            continue
        if conflicts(slots(folded), slots(f"{provision.heading} {text}")):
            continue
        if bool(_AHEAD.search(fold(text))) != bool(_AHEAD.search(folded)):
            continue  # days ahead of a meeting are not days that it lasts
        if _OF_ALL.search(folded) and not _OF_ALL.search(fold(text)):
            continue  # the share is not of them all
        outcomes.add(bounds[0].met_by(value))
        told = sum(weight(word) for word in set(about) & set(tokens(f"{provision.heading} {text}")))
        if told >= _ABOUT * sum(weight(word) for word in set(about)) and (best is None or told > best[0]):
            best = (told, text, bounds[0])
    if best is None or (
        len(outcomes) > 1 and not best[1].startswith("Ngoại lệ") and not best[1].startswith("- Ngoại lệ")
    ):
        return None  # an exception lets through what the rule does not
    return _verdict(provision, best[1], best[2], holds=best[2].met_by(value), confirming=confirms(folded))


def _verdict(provision: Provision, text: str, bound: Threshold, *, holds: bool, confirming: bool) -> Claim:
    return Claim(
        said_of(verdict_word(holds=holds, confirming=confirming), provision, text), (provision.key,), ClaimKind.LEAD
    )
