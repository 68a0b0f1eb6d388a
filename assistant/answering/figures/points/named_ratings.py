"""The ratings named in a question about points."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import BETWEEN, Told
from corpus.vocabulary import Rating

_WANTED = (
    (Rating.EXCELLENT, r"xuat sac|htxs|\bxs\b"),
    (Rating.GOOD, r"(?:hoan thanh |muc |loai |duoc |dc |dat |len |muon |de )tot\b|httnv|\bhtt\b"),
    (Rating.COMPLETED, r"hoan thanh nhiem vu|(?:muc|loai) hoan thanh(?! (?:tot|xuat sac))|(?<!k)htnv"),
)


def named_ratings(told: Told) -> list[Rating]:
    """The ratings named: in the last turn, where it names any, else in those before."""
    left = re.sub(r"\b(?:nhom |phan )?(?:tieu chi )?ket qua(?: thuc hien)?(?: nhiem vu)?", " ", told.folded)
    for part in (left.rsplit(BETWEEN, 1)[-1], left):
        found = [rating for rating, words in _WANTED if re.search(rf"\b(?:{words})", part)]
        if found:
            return found
    return []
