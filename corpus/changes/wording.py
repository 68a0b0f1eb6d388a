"""What differs word by word between two texts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from corpus.text import nfc
from corpus.vocabulary import Term


class Op(Term):
    """Giữ, thêm hay bớt."""

    KEPT = "kept", "giữ"
    TAKEN = "taken", "bớt"
    GIVEN = "given", "thêm"


@dataclass(frozen=True)
class Piece:
    """A run of words that is kept, taken out or given."""

    op: Op
    text: str


def sameness(old: str, new: str) -> float:
    """How much of two texts is the same words in the same order, 0 to 1; letter case, marks and numbers of forms aside."""
    one, other = (
        [word for word in re.findall(r"\w+", nfc(text).casefold()) if not word.isdigit()] for text in (old, new)
    )
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """The two texts woven into one: joining what is kept and taken gives the old, kept and given the new."""
    one, other = (re.findall(r"\s*\S+", nfc(text)) for text in (old, new))
    found: list[Piece] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Piece(Op.KEPT, "".join(other[j1:j2])))
            continue
        if i1 < i2:
            found.append(Piece(Op.TAKEN, "".join(one[i1:i2])))
        if j1 < j2:
            found.append(Piece(Op.GIVEN, "".join(other[j1:j2])))
    return tuple(found)
