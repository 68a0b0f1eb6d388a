"""A turn that only numbers another of the signs of degradation than the one asked about: "biểu hiện số 1 là gì", then "số 15"."""

from __future__ import annotations

import re

from corpus.sign_number import IN_GROUP, find_sign
from corpus.text import fold

_NUMBERED = re.compile(
    r"(?:(?:con|the|vay|va|a|roi|thi|tiep(?: theo)?)\b\s*,?\s*)*(?:(?:cai|bieu hien|dau hieu)\s+)?(?P<named>(?:so|thu)\s+)?(?P<number>\d{1,2})"
    r"(?:\s*,?\s*(?:nhom (?:thu |so )?(?P<group>[1-3])))?(?: (?:thi|la|noi|nua|cai|ve|di))*(?: (?:sao|gi|the nao|nhu the nao|ra sao))?(?: (?:a|vay|the|nhi|ad|em|anh|chi))*[\s?.!]*"
)
_TIED = re.compile(r"(?:con|the|vay)\b")
_GROUP = re.compile(r"\bnhom (?:thu |so )?([1-3])\b")


def other_sign(context: str, text: str) -> str | None:
    """The sign that such a turn asks for, of the group of the one before it where a group was named; None for any other
    turn."""
    folded, told = fold(text).strip(), find_sign(fold(context))
    found = _NUMBERED.fullmatch(folded)
    if told is None or found is None or not (found["named"] or _TIED.match(folded)):
        return None
    number, of_group = int(found["number"]), found["group"]
    named = _GROUP.search(fold(context))
    if of_group is None and named is not None and number <= IN_GROUP:
        of_group = named[1]
    return f"biểu hiện số {number}{f' nhóm {of_group}' if of_group else ''} là gì"
