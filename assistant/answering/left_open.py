"""A sentence that tells what the texts held leave open, so far as they could be read ("Phần đọc được của Quy định không ghi
…"): how it is known, the thing it leaves open, and what it answers beside that."""

from __future__ import annotations

import re

from corpus.text import fold

_TEXTS = r"(?:Quy định và Hướng dẫn|Quy định|Hướng dẫn|các văn bản)"
_LEFT_OPEN = rf"\b[Pp]hần đọc được của {_TEXTS} không\b"
_UNSAID = re.compile(_LEFT_OPEN)
_THING = re.compile(rf"{_LEFT_OPEN} (?:\w+ )([^;.]*)")
_BESIDE = re.compile(rf"; phần đọc được của {_TEXTS} không [^;]*\.$")
_OPENS = re.compile(r"[Pp]hần đọc được của ")
_AS_READ = re.compile(r"\bphan doc duoc cua\b")
_OPEN_AS_READ = re.compile(r"\bphan doc duoc cua [\w ]+ khong\b")


def is_unsaid(lead: str) -> bool:
    """Whether a stored sentence tells what a text does not lay down, so far as it could be read."""
    return _UNSAID.search(lead) is not None


def thing_unsaid(lead: str) -> str | None:
    """What such a sentence tells to be left open, folded; None where it is none."""
    found = _THING.search(lead)
    return None if found is None else fold(found[1])


def answer_alone(lead: str) -> str:
    """A stored sentence without what it tells, beside its answer, to be left open."""
    answer = _BESIDE.sub(".", lead)
    return lead if _OPENS.match(answer) else answer


def opens_as_read(lead: str) -> bool:
    """Whether a sentence opens with what could be read of a text."""
    return lead.startswith("Phần đọc được")


def is_as_read(folded: str) -> bool:
    """Whether a folded sentence speaks of a text so far as it could be read, whatever it says of it."""
    return _AS_READ.search(folded) is not None


def is_open_as_read(folded: str) -> bool:
    """Whether a folded sentence says of any text, so far as it could be read, that it does not lay something down."""
    return _OPEN_AS_READ.search(folded) is not None
