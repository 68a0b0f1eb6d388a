"""Which provision a topic wants, where the first found is of a special case: the general one leads, the special yields."""

from __future__ import annotations

import re

from assistant.answering.matter.level import rating
from assistant.answering.matter.quota import QUOTA
from assistant.answering.matter.subject import slots
from assistant.answering.matter.topic import topic_of
from assistant.answering.question.question import Question
from assistant.answering.said import folded_of, text_of
from corpus.document import Provision

_SHARE = re.compile(
    r"\b(?:ty le|ti le|khong che|gioi han|han muc|tran|so luong|toi da|phan tram|lam tron|nhom|ngoai le|tren tong|chi tieu)\b|%|\b(?:20|25)\b"
)
_CONDITIONS = re.compile(r"\b(?:dieu kien|tieu chuan)\b")
_PAPERS = re.compile(r"\b(?:mau|bieu|ban|bao cao|ho so|phieu|quyet dinh|danh muc|viet|nop|bien ban|giay|to)\b")
_FORM_KEY = re.compile(r"/(?:mau|bieu)-[^/]*$")
_ACTS = (("review", "kiem diem"), ("rating", "xep loai"))


def of_conditions(question: Question, provision: Provision, first: Provision | None) -> bool | None:
    """Where a topic is a level of rating and no share of it, whether a provision gives the conditions of that level."""
    level = rating(question.folded)
    if level is None or first is None or topic_of(question) is None or _SHARE.search(question.folded):
        return None
    if QUOTA.search(text_of(first)) is None:
        return None
    return (
        rating(folded_of(provision.heading)) == level and _CONDITIONS.search(folded_of(provision.heading)) is not None
    )


def of_no_paper(question: Question, provision: Provision, first: Provision | None) -> bool | None:
    """Where a topic names no paper, whether a provision is no form."""
    if first is None or question.places or topic_of(question) is None or _PAPERS.search(question.folded):
        return None
    return None if _FORM_KEY.search(first.key) is None else _FORM_KEY.search(provision.key) is None


def of_no_one_post(question: Question, provision: Provision, first: Provision | None) -> bool | None:
    """Where a topic names no post, whether a provision is not headed with those outside the political system alone."""
    if first is None or question.places or topic_of(question) is None or "post" in slots(question.folded):
        return None
    return None if not _is_of_outside(first) else not _is_of_outside(provision)


def _is_of_outside(provision: Provision) -> bool:
    return slots(provision.heading).get("post") == frozenset({"outside"})


def of_act(question: Question, provision: Provision, first: Provision | None) -> bool | None:
    """Where a topic is of the review or of the rating alone and the first is headed with the other, whether a provision is
    headed with the one."""
    if first is None or topic_of(question) is None:
        return None
    mine, theirs = _acts(question.folded), _acts(folded_of(first.heading))
    if len(mine) != 1 or len(theirs) != 1 or mine == theirs:
        return None
    return mine <= _acts(folded_of(provision.heading))


def _acts(folded: str) -> frozenset[str]:
    return frozenset(name for name, words in _ACTS if re.search(rf"\b(?:{words})\b", folded))
