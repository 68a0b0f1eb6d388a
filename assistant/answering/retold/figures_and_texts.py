"""A message that asks of figures and of the texts at once ("ai quyết định, bí thư 91 điểm thì xếp gì"): each question is answered
as if asked by itself, one after the other, so that the answer to one does not pass for one to both."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answering.answer import Answer, ClaimKind, Outcome
from assistant.answering.question.asked_pieces import bare_of, hangs_on_answer, tells_number
from assistant.answering.retold.asked_part import COUNTED, AskedPart, may_be_read
from assistant.answering.retold.left_asked import left_over, with_asked_back
from assistant.answering.retold.one_by_one import may_stand_together, told_one_by_one
from assistant.answering.retold.told_already import is_told
from assistant.answering.verdict.likeness import likeness_to_stored
from corpus.text import fold
from index.search import Index

_LEANS = re.compile(
    r"^(?:(?:the|vay|thi|va|roi) )*(?:no|do|cai do|viec do|sau do|truoc do|luc do|khi do|hoi do|neu|co thi|khong thi)\b"
)


def figures_and_texts(
    index: Index, pieces: Sequence[str], made: Answer, answered: Callable[[Sequence[str]], Answer]
) -> Answer | None:
    """The answers to all that a message asks, where it asks of figures and of the texts and `made`, the answer to it as a whole,
    tells only one of them; else None. `pieces` are its questions, `answered` answers turns."""
    later = [any(map(tells_number, pieces[:at])) for at in range(len(pieces))]
    read = [at for at, piece in enumerate(pieces) if may_be_read(piece, later=later[at])]
    if not read:
        return None
    by_place = {at: _answered_part(index, pieces, at, made, answered, later=later[at]) for at in read}
    if AskedPart("", made).reckoned and not any(by_place.values()):
        return left_over(made, [pieces[at] for at in read])
    by_place |= {
        at: _answered_part(index, pieces, at, made, answered, later=later[at])
        for at in range(len(pieces))
        if at not in by_place
    }
    found = [by_place[at] for at in range(len(pieces))]
    if made.status is Outcome.NEEDS_DETAILS and not all(found):
        counts = any(part is None and COUNTED.search(fold(piece)) for piece, part in zip(pieces, found, strict=True))
        return with_asked_back(found, made) if counts else None
    if not any(part.reckoned for part in found if part is not None) and not AskedPart("", made).reckoned:
        return None
    parts = [part for part in found if part is not None]
    if len(parts) < 2 or not any(part.reckoned for part in parts) or not any(part.aside for part in parts):
        return left_over(made, [piece for piece, part in zip(pieces, found, strict=True) if part is None])
    if not may_stand_together(index, [part.answer for part in parts]):
        return None
    if all(is_told(index, part.answer, made, reckoned=part.reckoned) for part in parts):
        return None
    return told_one_by_one(index, parts)


def _answered_part(
    index: Index,
    pieces: Sequence[str],
    at: int,
    made: Answer,
    answered: Callable[[Sequence[str]], Answer],
    *,
    later: bool,
) -> AskedPart | None:
    """One of the questions with its answer: alone, else as a turn after those before it; None where that is not sure. Where more
    than one tells numbers, what the message as a whole comes to stands for each of these: it knows them all."""
    piece, after = pieces[at], list(pieces[: at + 1])
    alone = not at or not (_LEANS.search(fold(piece)) or hangs_on_answer(piece))
    bare = bare_of(piece)
    ways = [[bare], after] if alone and at else [after]
    answers = (answered(way) for way in ways)
    found = (AskedPart(bare, answer, later, _alike(index, bare, answer)) for answer in answers)
    part = next((part for part in found if part.sure), None)
    if part is not None and part.reckoned and AskedPart(piece, made).reckoned and tells_number(piece):
        several = sum(map(tells_number, pieces)) > 1
        return AskedPart(piece, made) if several or part.answer.as_of != made.as_of else part
    return part


def _alike(index: Index, asked: str, answer: Answer) -> float:
    """How like a question is to the one that the sentence opening its answer is stored for; nought where it opens by none."""
    if not answer.claims or answer.claims[0].kind is not ClaimKind.LEAD:
        return 0.0
    lead = answer.claims[0]
    key = lead.citations[0]
    return likeness_to_stored(index, asked, key, lead.text) if key in index.corpus.provisions else 0.0
