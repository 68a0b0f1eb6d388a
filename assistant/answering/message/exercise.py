"""Whether exercises or examination questions are asked for; the training makes them."""

from __future__ import annotations

import re

_ASKED = re.compile(
    r"\b(?:bai tap|trac nghiem|cau (?:hoi )?(?:on tap|on thi|luyen tap|kiem tra|trac nghiem)|de (?:on tap|on thi|luyen tap)|de trac nghiem)\b|"
    r"\b(?:do|hoi thu|kiem tra) (?:em|toi|minh|tui) (?:may|vai|mot|\d+)? ?(?:cau|bai)\b|\bcho (?:em|toi|minh|xin) (?:\w+ )?(?:may|vai|mot|\d+) (?:cau hoi|cau do|vi du tinh)\b"
)
_OTHERWISE = re.compile(r"\b(?:dap an|giai (?:giup|ho|bai)|dung khong|hay khong|o dau|cham|sai o|lam bai)\b")
_LONGEST = 20  # words: a story may mention an examination


def asks_exercises(folded: str) -> bool:
    """Whether a folded message asks to be given some, not for the answer of one."""
    return _ASKED.search(folded) is not None and _OTHERWISE.search(folded) is None and len(folded.split()) <= _LONGEST
