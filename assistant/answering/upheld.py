"""One thing held against another ("trên số tốt chứ không phải trên tổng số, đúng chưa"), as a stored sentence holds them."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.wording import remainder
from corpus.document import Provision
from corpus.text import fold
from index.search import Index
from index.text import tokens

_AGAINST = re.compile(r"(?P<held>[^.;?]+?)[, ]+(?:chu )?khong (?:phai|tinh tren|lay tren) (?:la )?(?P<denied>[^,.;?]+)")
_HELD = 0.5  # the share of the one that the sentence must hold to be the same
_LIGHT = frozenset(
    tokens("la so duoc tren cua theo va thi ma toi em hieu vay the dung phai khong chua co muc xep lay tinh")
)


def upheld(index: Index, folded: str, provision: Provision, *, confirming: bool) -> Claim | None:
    """Đúng where a sentence stored with the provision holds the same thing and denies the same, Không đúng where it holds
    them the other way round."""
    mine = _sides(folded)
    if mine is None or not confirming:
        return None
    for item in provision.questions:
        rest = remainder(item.lead or "")
        theirs = _sides(fold(rest))
        if theirs is None:
            continue
        straight = min(index.share(ours, yours) for ours, yours in zip(theirs, mine, strict=True))
        turned = min(index.share(ours, yours) for ours, yours in zip(theirs, reversed(mine), strict=True))
        if max(straight, turned) >= _HELD and straight != turned:
            word = "Đúng" if straight > turned else "Không đúng"
            return Claim(f"{word}. {rest}", (provision.key,), ClaimKind.LEAD)
    return None


def _sides(folded: str) -> tuple[list[str], list[str]] | None:
    """What is held and what is denied, without the words both may share."""
    found = _AGAINST.search(folded)
    if found is None:
        return None
    held, denied = ([word for word in tokens(found[name]) if word not in _LIGHT] for name in ("held", "denied"))
    return (held, denied) if held and denied else None
