"""A member's standing in the review (exempt, suspended, newly admitted …) told of in a stored question and denied in the
message, or the other way round: what is stored for the one does not hold for the other."""

from __future__ import annotations

import re

_STANDINGS = (
    r"mien (?:cong tac|sinh hoat|kiem diem)",
    r"dinh chi sinh hoat",
    r"(?:moi|vua) (?:duoc )?(?:ket nap|vao dang)",
    r"(?:dang vien )?du bi",
    r"sinh hoat (?:dang )?tam thoi",
    r"(?:nghi huu|ve huu|huu tri)",
    r"nghi (?:thai san|sinh|de|om)",
    r"(?:giu )?chuc vu",
    r"goi y(?: kiem diem)?",
)
_DENIED = (
    r"\b(?:khong|ko|chua|chang)(?: (?:phai|duoc|bi|xin|thuoc|he|co|dien|la|dang|con|ai|cho|giam|lam|don)){0,4} (?:%s)\b"
)
_TOLD_OR_DENIED = tuple((re.compile(rf"\b(?:{words})\b"), re.compile(_DENIED % words)) for words in _STANDINGS)
_SUSPENDED = re.compile(r"\bdinh chi (sinh hoat|chuc vu|cong tac|nhiem vu|quyen han)\b")


def other_standing(asked: str, stored: str) -> bool:
    """Whether one of a folded message and a stored question denies a standing that the other tells of its member, or each
    tells of a suspension from another thing."""
    for told, denied in _TOLD_OR_DENIED:
        if told.search(asked) and told.search(stored) and bool(denied.search(asked)) != bool(denied.search(stored)):
            return True
    mine, theirs = set(_SUSPENDED.findall(asked)), set(_SUSPENDED.findall(stored))
    return bool(mine and theirs) and not (mine - {"sinh hoat"} if len(mine) > 1 else mine) & theirs
