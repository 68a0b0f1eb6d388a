"""A question of a message that got no answer of its own: named, that the answer to another does not pass for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering import replies
from assistant.answering.answer import Answer, Outcome
from assistant.answering.compute.several import LATER
from assistant.answering.question.asks import asks_of
from assistant.answering.retold.asked_part import BESIDE_FIGURES, COUNTED, AskedPart
from corpus.text import fold, uncapitalized

_LONGEST = 25  # words of a question told back
_ASKS_FIGURE = re.compile(
    r"\b(?:may|bao nhieu) (?!buoi|ngay|nam|thang|nhom)|\b(?:xep|loai|muc) (?:loai |muc )?(?:gi|nao)\b|\bvuot\b"
)
_SOURCE = re.compile(
    r"\b(?:can cu|(?:theo |o )?(?:quy dinh|huong dan|dieu|khoan|van ban) (?:nao|may|so may)|cho nao|o dau)\b"
)
_APART = replies.ASK_APART.partition("(")[0]


def with_asked_back(found: Sequence[AskedPart | None], made: Answer) -> Answer | None:
    """The one question answered by a text, with what must be told for the other to be reckoned."""
    told = [part.answer for part in found if part is not None and not part.reckoned]
    if len(told) != 1:
        return None
    remark = f"{LATER}{uncapitalized(made.text)}"
    return replace(told[0], text=f"{told[0].text}\n{remark}", remarks=(*told[0].remarks, remark))


def left_over(made: Answer, unanswered: Sequence[str]) -> Answer | None:
    """The answer with a remark that a question beside it is to be asked by itself: of the texts beside what was reckoned, of
    figures beside what was read."""
    if made.status is not Outcome.ANSWERED or any(line.startswith(_APART) for line in made.remarks):
        return None
    reckoned = AskedPart("", made).reckoned
    asked = [piece for piece in unanswered if (reckoned and _is_untold(piece, made)) or _is_unused(piece, made)]
    return with_left_over(made, asked[:1]) if asked else None


def with_left_over(made: Answer, asked: Sequence[str]) -> Answer:
    """The answer with the remark that these questions are to be asked by themselves; as it was where there are none."""
    if not asked or any(line.startswith(_APART) for line in made.remarks):
        return made
    remark = replies.ASK_APART.format(asked="; ".join(asked))
    return replace(made, text=f"{made.text}\n{remark}", remarks=(*made.remarks, remark))


def names_left_over(remark: str) -> bool:
    """Whether a remark names a question that is to be asked by itself."""
    return remark.startswith(_APART)


def _is_untold(piece: str, made: Answer) -> bool:
    """Whether a question asks who, when or by which form, and nothing of the kind is told."""
    folded = fold(piece)
    kind = BESIDE_FIGURES.get(asks_of(folded))
    return kind is not None and not _SOURCE.search(folded) and not any(kind.search(claim.text) for claim in made.claims)


def _is_unused(piece: str, made: Answer) -> bool:
    """Whether a question tells counts and an answer speaks of none of them."""
    folded = fold(piece)
    asks = _ASKS_FIGURE.search(folded) is not None and len(folded.split()) <= _LONGEST
    counts = [found.group() for found in COUNTED.finditer(folded)] if asks else []
    told = (re.search(rf"(?<![\d.,/]){re.escape(count)}(?![\d/]|[.,]\d)", made.text) for count in counts)
    return bool(counts) and not any(told)
