"""The things of a review that a text names: a comment, a suggestion, a record."""

from __future__ import annotations

import re

_OBJECT = re.compile(
    r"\b(goi y|khieu nai|nhan xet|bien ban|thong bao|tham dinh|khac phuc|du thao|cong khai|uy ban nhan dan|cong chuc)\b"
)


def objects(folded: str) -> set[str]:
    """The things of the review that a folded text names."""
    return set(_OBJECT.findall(folded))
