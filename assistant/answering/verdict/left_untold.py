"""A Có or Không taken from a clause that says nothing of what the question turns on: a discipline, an absence, how one stands, the
level asked for."""

from __future__ import annotations

import re

from assistant.answering.verdict.word import QUOTING
from corpus.text import fold

_MUST_BE_SAID = (
    re.compile(r"\b(?:ky luat|khien trach|canh cao|cach chuc|khai tru)\b"),
    re.compile(r"\b(?:vang(?: mat)?|khong (?:du|tham gia|co mat|kiem diem)|chua kiem diem)\b"),
    re.compile(r"\bmoi (?:duoc )?(?:ket nap|vao dang)\b|\bvua (?:duoc )?(?:ket nap|vao dang)\b"),
    re.compile(r"\b(?:duoc |da )?mien (?:cong tac|sinh hoat)\b"),
    re.compile(r"\bdinh chi\b"),
    re.compile(
        r"\b(?:xep|duoc|dat|len)(?: (?:loai|muc|la|hoan thanh))* xuat sac\b|\bxuat sac (?:duoc )?(?:khong|ko|chua)\b"
    ),
)
_BEST = re.compile(r"\bxuat sac\b")


def leaves_untold(folded: str, clause: str) -> bool:
    """Whether the question (folded) tells of such a thing and the clause, with its heading, does not."""
    said = fold(clause)
    told = (words for words in _MUST_BE_SAID if words.search(folded))
    return any(
        _BEST.search(said) is None if "xuat sac" in words.pattern else words.search(said) is None for words in told
    )


def quoted_beside(folded: str, heading: str, lead: str) -> bool:
    """Whether a lead is a word with a clause quoted behind it that leaves such a thing untold."""
    return QUOTING.match(lead) is not None and leaves_untold(folded, f"{heading} {lead}")
