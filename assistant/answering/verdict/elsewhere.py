"""An act put at one place ("xếp loại ở chỗ tạm thời được không") where a stored sentence puts it at the other."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.question.polarity import Stance, main_clause
from assistant.answering.question.review_words import ACTS_OF_REVIEW
from assistant.answering.verdict.word import verdict_word
from assistant.answering.verdict.wording import forms_of, remainder
from corpus.document import Provision
from corpus.text import fold

_THERE = re.compile(r"\b(?:o|tai|ben|ve) (?:cho|noi|chi bo)(?: (?:noi|sinh hoat|dang))* tam thoi\b")
_GUEST = re.compile(
    r"\bsinh hoat(?: dang)? tam thoi (?:(?:o|tai|ben|ve) )?(chi bo|don vi|noi|cho)?(?: (toi|em|tui|minh|nay|ban|do|kia|khac))?"
)
_POINTED = re.compile(r"\b(?:o|tai|ben) (?:do|day|ben do|noi do|cho do)\b|\bchi bo (?:toi|em|tui|minh|nay|do)\b")
_ELSEWHERE = re.compile(r"o noi sinh hoat chinh thuc\b([^;.]*)")
_OPINION = re.compile(r"\b(?:nhan xet|y kien|chinh thuc|noi cu|ca hai)\b")
_RATED_THERE = re.compile(
    r"\b(?:xep loai|danh gia)\b[^,;.]*\bchinh thuc\b|\bchinh thuc\b[^,;.]*\b(?:xep loai|danh gia)\b"
)
_SAID_HERE = re.compile(
    r"\b(?:tam thoi|chi bo (?:toi|em|tui|minh)|(?:cho|ben) (?:toi|em|tui|minh))\b[^,;.]*\b(?:nhan xet|y kien)\b"
)
_GUEST_TOLD = re.compile(r"\bsinh hoat (?:dang )?tam thoi\b")
_OPINION_HERE = re.compile(r"\btam thoi cho y kien nhan xet\b")
_RATED_HERE = re.compile(
    r"\b(?:o|tai|noi|cho|ben) (?:\w+ ){0,2}tam thoi\b[^,;.]*\bxep loai\b|\bxep loai\b[^,;.]*\b(?:o|tai|noi|cho|ben) (?:\w+ ){0,2}tam thoi\b"
)


def elsewhere(folded: str, asked: Stance, provision: Provision, *, confirming: bool) -> Claim | None:
    """Không where what is to be done at the place of temporary activity is done at the official one, Đúng where each act is
    put where it is done."""
    if confirming and not asked.denies and _in_its_place(folded):
        for item in provision.questions:
            rest = remainder(item.lead or "")
            text = f"Đúng. {rest}"
            if (
                _OPINION_HERE.search(fold(rest))
                and _RATED_THERE.search(fold(rest))
                and text in forms_of(item.lead or "")
            ):
                return Claim(text, (provision.key,), ClaimKind.LEAD)
    acts = _acts(asked.folded)
    if asked.denies or not acts or _OPINION.search(folded) or not _at_guest_place(folded, asked.folded):
        return None
    for item in provision.questions:
        rest = remainder(item.lead or "")
        found = _ELSEWHERE.match(fold(rest))
        if found is not None and acts <= _acts(found[1]):
            word = verdict_word(holds=False, confirming=confirming)
            return Claim(f"{word}. {rest}", (provision.key,), ClaimKind.LEAD)
    return None


def _in_its_place(folded: str) -> bool:
    """Whether each act is put where it is done: the opinion at the temporary place, the rating at the official one."""
    stated = all(words.search(folded) for words in (_GUEST_TOLD, _SAID_HERE, _RATED_THERE))
    return stated and _RATED_HERE.search(folded) is None


def _at_guest_place(folded: str, part: str) -> bool:
    """Whether the act is put at the place of temporary activity: named so, or pointed at where it was told ("sinh hoạt
    tạm thời ở chi bộ em thì chi bộ em xếp loại luôn")."""
    if _THERE.search(main_clause(part)) is not None:
        return True
    told = _GUEST.search(folded)
    return told is not None and bool(told[1]) and _POINTED.search(folded, told.end()) is not None


def _acts(folded: str) -> set[str]:
    """The acts named; an assessment is the one the rating stands on."""
    return {"xep loai" if act == "danh gia" else act for act in ACTS_OF_REVIEW.findall(folded)}
