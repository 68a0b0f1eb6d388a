"""To which place a fault is charged ("tính cho nơi mới đúng không") against the clause that charges it to one of the two."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.clause import clauses
from assistant.answering.matter.parties import charged
from assistant.answering.question.polarity import Stance
from assistant.answering.verdict.settled import said_of
from assistant.answering.verdict.word import verdict_word
from corpus.document import Provision
from corpus.text import fold, squeeze

_AT_OLD = re.compile(
    r"\b(?:noi|co quan|don vi|cho|so|truong|phong|chi bo)(?: cong tac| lam viec| sinh hoat)? (?:cu|truoc)\b|\btu (?:hoi|luc) con o\b"
)
_BOTH = re.compile(r"\bca (?:hai|noi cu|co quan cu|don vi cu)\b")
_RULE = re.compile(r"\btinh vao ket qua xep loai cua (?:noi|co quan, don vi) (cu|moi)\b")


def charged_to(folded: str, asked: Stance, provision: Provision, *, confirming: bool) -> Claim | None:
    """Có where the fault at the old place is charged to the place asked about, Không where to the other."""
    place = charged(folded)
    if asked.denies or place is None or _BOTH.search(folded) or not _AT_OLD.search(folded):
        return None
    for clause in clauses(provision.text):
        text = squeeze(clause.text)
        rule = _RULE.search(fold(text))
        if rule is None:
            continue
        word = verdict_word(holds=rule[1] == place, confirming=confirming)
        return Claim(said_of(word, provision, text), (provision.key,), ClaimKind.LEAD)
    return None
