"""A clause of a provision: a line, or a sentence of one; and the sentences of a running note."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.chunk import is_item

_STEP = re.compile(r"^Bước \d+\b")
_SENTENCE = re.compile(r"(?<=[\w)”\"%]{3}[.!?])\s+(?=[\"“(A-ZÀ-ỸĐ0-9])")

EXCEPTS = re.compile(r"\b(?:tru|ngoai tru|ngoai le)\b")  # a folded clause that excepts something


@dataclass(frozen=True)
class Clause:
    """A line or sentence of a provision; `intro` is the line a list item hangs on."""

    text: str
    number: int
    intro: int | None = None


def clauses(text: str) -> list[Clause]:
    """The clauses of a provision in order: list items whole, other lines sentence by sentence."""
    found: list[Clause] = []
    intro: int | None = None
    for line in (line.strip() for line in text.splitlines()):
        if not line:
            continue
        if listed(line):
            found.append(Clause(line, len(found), intro))
            continue
        for sentence in _SENTENCE.split(line):
            found.append(Clause(sentence.strip(), len(found)))
        intro = len(found) - 1 if line.endswith(":") else None
    return found


def listed(line: str) -> bool:
    """Whether a line is an item of a list: a bullet, a number, a step."""
    return is_item(line) or _STEP.match(line) is not None


def sentences(note: str) -> list[str]:
    """The sentences of a running note."""
    return [sentence.strip() for sentence in re.split(r"(?<=[.])\s+(?=[A-ZÀ-ỸĐ])", note)]
