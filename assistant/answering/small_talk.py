"""Greetings, thanks and questions about the assistant itself, and the fixed reply to each."""

from __future__ import annotations

import re

from assistant.answering import replies
from assistant.answering.question import Question
from assistant.answering.replies import Reply
from assistant.answering.review_words import REVIEW

_THANKS = re.compile(r"\b(cam on|thank|tks|thks|da ta)\b")
_BYE = re.compile(r"\b(tam biet|bye|hen gap|chao tam biet)\b")
_WHO = re.compile(
    r"\b(la ai|ten gi|ai tao|lam duoc gi|giup (?:duoc )?(?:nhung )?(?:viec )?gi|lam (?:duoc )?(?:nhung )?(?:viec )?gi cho|biet lam gi|chuc nang|la robot|la nguoi|may la gi|ban la gi|giup gi)\b"
)
_WHO_ARE_YOU = re.compile(r"(?:\w+ ){0,2}(?:ban|tro ly|bot|ad|may) la (?:ai|gi|cai gi)\b")
_YES = re.compile(r"[uoa][ .,!]*")  # "ừ", "ờ", "ạ"
_HELLO = re.compile(r"\b(chao|hello|hi|alo|xin chao|hey)\b")
_COUNTS = re.compile(  # "tot 35 xs 8 dc chua": counts of ratings are no small talk
    r"\b(?:tot|xs|ht|htt|httnv|htxs|htxsnv|xuat sac|hoan thanh)\b.*\d.*\b(?:tot|xs|ht|htt|httnv|htxs|htxsnv|xuat sac|hoan thanh)\b.*\d|"
    r"\d+ (?:\w+ )?(?:tot|xs|httnv|htxs|htxsnv|xuat sac|hoan thanh)\b.*\d+ (?:\w+ )?(?:tot|xs|ht|httnv|htxs|htxsnv|xuat sac|hoan thanh)\b"
)
_SURELY = 0.8


def small_talk(question: Question, chances: dict[str, float]) -> tuple[Reply, dict[str, str]] | None:
    """The reply to small talk; None where a message is none, or asks something beside it."""
    words = question.folded.split()
    if _WHO_ARE_YOU.match(question.folded) and not question.references:
        return replies.SMALL_TALK["who"], {}
    if _YES.fullmatch(question.folded):
        return replies.SMALL_TALK["other"], {}
    if (REVIEW.search(question.folded) and len(words) > 6) or question.references or _COUNTS.search(question.folded):
        return None
    sure = chances["small_talk"] > 0.5 or (len(words) <= 4 and chances["small_talk"] > 0.3)
    if not sure or (len(words) > 14 and chances["small_talk"] < 0.8):
        return None
    for name, pattern in (("thanks", _THANKS), ("bye", _BYE), ("who", _WHO), ("hello", _HELLO)):
        if pattern.search(question.folded):
            return replies.SMALL_TALK[name], {}
    if chances["small_talk"] <= (0.5 if len(words) < 2 else _SURELY):
        return None  # a few words of no kind known: what is found in the texts tells what they are
    return (replies.SMALL_TALK["other"], {}) if len(words) <= 5 or chances["small_talk"] > 0.8 else None
