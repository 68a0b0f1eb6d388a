"""The act that a question asks about, and the words that tell of no act."""

from __future__ import annotations

import re

from index.text import tokens

_ACT = (
    re.compile(r"\b(?:phai|bat buoc|duoc phep|duoc|can|bi|cho phep|cho)\s+(?!khong\b|ko\b|chua\b)(.{3,70}?)(?:\s+(?:duoc|nua|luon))*\s+(?:khong|ko|chua)\b"),
    re.compile(r"\b(?:co|con|van) (?!duoc (?:khong|ko))(.{3,70}?)(?:\s+(?:duoc|nua|luon))*\s+(?:khong|ko|chua)\b"),
    re.compile(r"\b(.{6,50}?)\s+(?:co )?duoc\s+(?:khong|ko|chua)\b"),
    re.compile(r"(?:phai|duoc) (.{6,70})$"),
)  # fmt: skip
_BEHIND_CASE = re.compile(r"\bthi(?: co)?\b|, ?(?:co|gio|nay)?\b(?! (?:quan|va))|\bgio\b|\brua\b|\bvay\b")
IDLE = frozenset(tokens(
    "toi em minh chau muc het xong cac nhung may chuyen ay do nay cai nhu moi nguoi va cua voi o tai la thi ma ca luon ra vao len "
    "xuong nua lai viet lam thuoc roi bat buoc duoc phai bi co khong chua mot cho theo khi de den tu trong hay vay ban dong chi nam cuoi no buoi"
))  # fmt: skip
_SAME_ACT = (
    (re.compile(r"\b(?:noi|neu|trinh bay|giai trinh) ro\b"), "lam ro"),
    (re.compile(r"\b(?:bi )?khong che\b"), "bi gioi han"),
)


def telling(folded: str) -> list[str]:
    """The words of a text that may tell of an act, in their order."""
    return [word for word in tokens(folded) if word not in IDLE]


def act_of(folded: str) -> list[str]:
    """The telling words of the act asked about."""
    for same, written in _SAME_ACT:
        folded = same.sub(written, folded)
    for pattern in _ACT:
        found = [*pattern.finditer(folded)]
        if found:
            said = found[-1].group(1)
            if pattern is _ACT[2]:
                said = _BEHIND_CASE.split(said)[-1]
            words = telling(said)
            if words:
                return words[-4:] if pattern is _ACT[2] else words
    return []
