"""A punishment told ("bị khiển trách") against the least from which a sentence counts it ("từ cảnh cáo trở lên")."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.matter.level import rating
from assistant.answering.matter.parties import other_party
from assistant.answering.matter.subject import conflicts, slots
from assistant.answering.question.polarity import Stance, main_clause
from assistant.answering.verdict.wording import remainder
from corpus.document import Provision
from corpus.text import fold

LADDER = ("khien trach", "canh cao", "cach chuc", "khai tru")
_FROM = re.compile(rf"\b(?:tu |chi )?({'|'.join(LADDER)}) tro len\b")
_TOLD = re.compile(rf"\b({'|'.join(LADDER)})\b")


def punished(folded: str, asked: Stance, provision: Provision, *, confirming: bool) -> Claim | None:
    """Không where the punishment told is below the least that a stored sentence counts for the lowest level."""
    told = set(_TOLD.findall(folded))
    if len(told) != 1 or asked.denies or _FROM.search(folded) or rating(main_clause(asked.folded)) != "none":
        return None
    mine = LADDER.index(told.pop())
    leasts = {LADDER.index(found[1]) for found in _FROM.finditer(fold(provision.text))}
    if len(leasts) != 1 or mine >= next(iter(leasts)) or conflicts(slots(folded), slots(provision.heading)):
        return None
    for item in provision.questions:
        rest = remainder(item.lead or "")
        if _FROM.search(fold(rest)) and not rest.startswith("Không") and not other_party(folded, fold(item.text)):
            return Claim(f"{'Không đúng' if confirming else 'Không'}. {rest}", (provision.key,), ClaimKind.LEAD)
    return None
