"""A member's standing that a stored sentence names only among its exceptions ("mọi đảng viên, trừ … đang bị đình chỉ sinh hoạt
đảng"): what the sentence says of everyone is not said of him."""

from __future__ import annotations

import re

from assistant.answering.matter.subject import slots

_SAVE = re.compile(r"\btru\b(?! truong hop)")
_NONE: frozenset[str] = frozenset()
# excepted whatever else is told; who is newly admitted only for some months
_WHOLLY = frozenset(("suspended", "exempt"))


def only_excepts(asked: str, stored: str, lead: str) -> bool:
    """Whether a message tells of a standing that a sentence only excepts, and the question it is stored for tells of none; all
    folded."""
    mine, cut = slots(asked).get("standing", _NONE) & _WHOLLY, _SAVE.search(lead)
    if not mine or cut is None or slots(stored).get("standing", _NONE):
        return False
    return bool(mine & slots(lead[cut.end() :]).get("standing", _NONE)) and "standing" not in slots(lead[: cut.start()])
