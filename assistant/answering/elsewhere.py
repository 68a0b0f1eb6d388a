"""An act put at one place ("xếp loại ở chỗ tạm thời được không") where a stored sentence puts it at the other."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.polarity import Stance
from assistant.answering.wording import remainder
from corpus.document import Provision
from corpus.text import fold

_THERE = re.compile(
    r"\b(?:o|tai|ben) (?:cho|noi|chi bo)(?: (?:noi|sinh hoat|dang))* tam thoi(?: luon)?(?: (?:co )?duoc)? (?:khong|ko)\b"
)
_ELSEWHERE = re.compile(r"o noi sinh hoat chinh thuc\b([^;.]*)")
_OPINION = re.compile(r"\b(?:nhan xet|y kien|chinh thuc|ca hai)\b")
_ACTS = re.compile(r"\b(?:kiem diem|xep loai|danh gia)\b")


def elsewhere(asked: Stance, provision: Provision) -> Claim | None:
    """Không where what is to be done at the place of temporary activity is done at the official one."""
    acts = _acts(asked.folded)
    if asked.denies or not acts or _OPINION.search(asked.folded) or not _THERE.search(asked.folded):
        return None
    for item in provision.questions:
        rest = remainder(item.lead or "")
        found = _ELSEWHERE.match(fold(rest))
        if found is not None and acts <= _acts(found[1]):
            return Claim(f"Không. {rest}", (provision.key,), ClaimKind.LEAD)
    return None


def _acts(folded: str) -> set[str]:
    """The acts named; an assessment is the one the rating stands on."""
    return {"xep loai" if act == "danh gia" else act for act in _ACTS.findall(folded)}
