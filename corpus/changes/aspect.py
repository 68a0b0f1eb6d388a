"""What a heading is about that its words alone may hide: which rating, bodies or persons, with or without a post."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.text import fold

_LEVELS = (
    ("excellent", r"xuat sac"), ("good", r"hoan thanh tot"), ("failed", r"khong hoan thanh"),
    ("done", r"(?<!khong )hoan thanh nhiem vu"),
)  # fmt: skip
_SUBJECTS = (
    ("collective", r"\btap the\b|\bcap uy\b|\bto chuc\b"), ("individual", r"\bca nhan\b|\bdang vien\b|\bcan bo\b"),
)  # fmt: skip
_POSTS = (
    ("without", r"khong giu chuc vu|khong lam viec|ngoai he thong"), ("with", r"(?<!khong )giu chuc vu|lanh dao, quan ly"),
)  # fmt: skip


def opposed(old: str, new: str) -> bool:
    """Whether two headings speak of different ratings, or one of collectives and the other of individuals."""
    return any(one and other and not one & other for one, other in zip(_aspects(old), _aspects(new), strict=True))


@lru_cache(maxsize=4096)
def _aspects(heading: str) -> tuple[frozenset[str], ...]:
    folded = fold(heading)
    return tuple(
        frozenset(name for name, pattern in kinds if re.search(pattern, folded))
        for kinds in (_LEVELS, _SUBJECTS, _POSTS)
    )
