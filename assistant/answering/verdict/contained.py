"""Whether a document holds a rule ("Quy định 124 có yêu cầu … không"), answered by a clause of that very document."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.clause import clauses
from assistant.answering.question.act import IDLE
from assistant.answering.question.contrast import contrast
from assistant.answering.question.interrogative import is_universal
from assistant.answering.question.polarity import Stance
from assistant.answering.question.question import Question
from assistant.answering.verdict.settled import said_of
from corpus.document import Document, Provision
from corpus.text import fold, squeeze
from index.text import tokens

_SHORTEST = 5  # telling words a rule must have to be recognized
_HELD = 0.9  # the weighted share of it that a clause must hold
_LONGEST = 420
_EACH = frozenset(("tung", "moi"))
_RULE = re.compile(
    r".*?\bco (?:yeu cau|quy dinh|ghi|neu|noi|dat ra|dua ra)(?: ro| la| rang| viec)* (.+?) (?:khong|ko|chua)"
)
_DENIES = re.compile(
    r"\b(?:khong|chua|(?<!tieu )(?<!dong )chi(?! (?:bo|uy|dao|tieu)\b)|tru|ngoai le|ngoai tru|rieng|khac)\b"
)


def contained(
    question: Question, asked: Stance, provision: Provision, document: Document, weight: Callable[[str], float]
) -> Claim | None:
    """Có where the one document named has a clause that holds the rule asked about, denying nothing."""
    found = _RULE.fullmatch(asked.folded)
    if found is None or [each.id for each in question.documents] != [document.id] or asked.denies:
        return None
    if _DENIES.search(found[1]) or is_universal(asked.folded):
        return None
    rule = [word for word in tokens(found[1]) if word not in IDLE and word not in _EACH]
    if len(rule) < _SHORTEST:
        return None
    for clause in clauses(provision.text):
        text = squeeze(clause.text)
        said = fold(text)
        if len(text) > _LONGEST or text.endswith(":") or _DENIES.search(said):
            continue
        if contrast(asked.folded, said) or set(re.findall(r"\d+", found[1])) - set(re.findall(r"\d+", said)):
            continue
        held = set(rule) & set(tokens(said))
        if sum(map(weight, held)) >= _HELD * sum(map(weight, set(rule))):
            return Claim(said_of("Có", provision, text), (provision.key,), ClaimKind.LEAD)
    return None
