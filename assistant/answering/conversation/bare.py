"""A turn without the words that only tie it to the one before: "thế còn chi bộ thì sao" → "chi bộ"."""

from __future__ import annotations

import re

from corpus.text import fold

# what is put right, or meant by the turn before: "không phải, ý em là …", "ý là …"
MEANT = re.compile(
    r"^(?:(?:a|u|uh|da|vang|ok|oke|the|vay|nhung|khong|khong phai(?: the| vay)?|nham(?: roi)?|xin loi|sorry)\s*,?\s+)*"
    r"(?:y (?:cua )?(?:em|toi|minh|chau)?\s*(?:hoi |noi |muon hoi )*(?:la|ve)|y la|(?:em|toi|minh|chau) (?:(?:dang|muon) )*(?:hoi|noi)(?: (?:la|ve|toi|den|cai))*|(?:tuc|nghia) la)\s+|"
    r"^(?:khong phai(?: the| vay)?|khong|nham(?: roi)?)\s*[,.]\s*"
)
TIE = re.compile(
    r"^(?:(?:a|u|uh|da|vang|ok|oke|roi|vay|the|ma|nhung|con|thi|neu|a the|tom lai(?: la| thi)?|chot lai(?: la| thi)?)\s*,?\s+)+"
)
_DIFFERS = r"(?:co )?(?:gi )?khac(?: gi)?(?: (?:khong|ko|k|hong))?"
_CLOSE = re.compile(
    rf"\s*,?\s*(?:(?:thi|la)?\s*(?:sao|the nao|nhu the nao|nhu nao|ra sao)|thi {_DIFFERS}|co khac (?:gi )?(?:khong|ko))\s*(?:a|nhi|vay|ha|em|anh|ad)?\s*[?.!]*$"
)
_AFTER_MEANT = re.compile(r"\s*,?\s*\b(?:ay|y|co|day|kia|do|chu|a|nhe|nha|ma)(?: (?:a|nhe|nha|co|ma))*[\s?.!]*$")
# "xếp loại thế nào" asks how, "xếp loại thì sao" only names it
ASKS_HOW = re.compile(
    r"\b(?:xep loai|xep|danh gia|kiem diem|tinh|viet|lam|nop|gui|xu ly|giai quyet) (?:sao|the nao|nhu the nao|nhu nao|ra sao)\b"
)


def bare(text: str) -> str:
    """What a turn says of its own."""
    folded = fold(text)
    opened = MEANT.match(folded) or TIE.match(folded)
    start = opened.end() if opened else 0
    closed = _CLOSE.search(folded) or (_AFTER_MEANT.search(folded) if MEANT.match(folded) else None)
    if closed and ASKS_HOW.search(folded):
        closed = None
    return text[start : closed.start() if closed and closed.start() > start else len(text)].strip(" ,?")
