"""Whether the Có or Không given to one question holds for another."""

from __future__ import annotations

import re

from assistant.answering.question.contrast import contrast
from assistant.answering.question.interrogative import is_universal
from assistant.answering.question.polarity import Mode, Stance, stance
from corpus.text import fold

_ONLY = re.compile(
    r"\b(?<!dong )chi\b(?! (?:bo|uy|tieu|dao|thi|huy|tiet|ro|ra|em|toi|ay)\b)|\bduy nhat\b|\bmoi (?:duoc|phai)\b"
)
_ANY_HARM = re.compile(
    r"\b(?:co (?:bi )?(?:sao|gi|lam sao|van de gi|anh huong gi|bi keo xuong|rac roi gi)|keo xuong)(?: (?:khong|ko|hong))?$"
)
_HARM = re.compile(r"\bbi\b|\b(?:co )?(?:sao|anh huong|hau qua|van de)\b")


def carries(asked: str, stored: str, opens: str) -> bool:
    """Whether the Có or Không given to the question `stored` holds for the question `asked` (its asking part, folded)."""
    mine, theirs = stance(asked), stance(fold(stored))
    if asks_of_harm(mine.folded) and not _HARM.search(theirs.folded):
        return False  # that a thing may not be done is no "Không" to "có sao không"
    if opens == "tùy":
        return not contrast(mine.folded, theirs.folded)
    if opens == "có" and is_universal(mine.folded) and not is_universal(theirs.folded):
        return False
    if opens == "có" and _ONLY.search(mine.folded) and not _ONLY.search(theirs.folded):
        return False
    if mine.denied and theirs.denied and not mine.denied & theirs.denied:
        return False
    if not _same_sense(mine, theirs) or contrast(mine.folded, theirs.folded):
        return False
    pair = (theirs.mode, mine.mode)
    if mine.mode is theirs.mode or pair in _ALIKE:
        return True
    if opens == "có":
        return pair in {(Mode.MUST, Mode.MAY), (Mode.MUST, Mode.SOUND)}
    return pair in {(Mode.MAY, Mode.MUST), (Mode.MAY, Mode.SOUND)}


def asks_of_harm(statement: str) -> bool:
    """Whether it is asked but whether harm comes of a case: "thì có sao không", "có bị gì không"."""
    return _ANY_HARM.search(statement) is not None


def _same_sense(mine: Stance, theirs: Stance) -> bool:
    """Whether both put their act, and what they put it under, in the affirmative or both in the negative."""
    if mine.under is None or theirs.under is None:
        return mine.turned == theirs.turned
    return (mine.negative, mine.under) == (theirs.negative, theirs.under)


_ALIKE = {
    (Mode.MUST, Mode.FACT), (Mode.FACT, Mode.MUST), (Mode.MAY, Mode.FACT), (Mode.FACT, Mode.MAY),
    (Mode.SOUND, Mode.MAY), (Mode.SOUND, Mode.FACT), (Mode.FACT, Mode.SOUND),
}  # fmt: skip
