"""Whether the words beside a reference are those of a document's title."""

from __future__ import annotations

import re

from corpus.document import Document
from corpus.text import fold

_WORDS = re.compile(r"[a-z]{2,}")
# Syllables that titles of such documents share: they tell none from another.
_COMMON = frozenset(
    """
    cua ve viec va doi voi cac so ngay nam bo chinh tri ban trung uong dang hanh thuc hien nang cao chat luong
    cong tac tap the ca nhan to chuc he thong trong mot theo tai cho quy dinh huong dan ket luan nghi quyet
    chi thi hang thu bi chap
    """.split()
)


def same_subject(document: Document, about: str) -> bool:
    """Whether the words after a reference are those of the document's title."""
    title = set(_WORDS.findall(fold(f"{document.title} {document.subject}"))) - _COMMON
    words = set(_WORDS.findall(fold(about))) - _COMMON
    return len(title & words) >= 3 or (bool(title) and len(title & words) * 2 >= len(title))
