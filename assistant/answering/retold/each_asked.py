"""A message that asks several things: each is answered, that the answer to one does not pass for one to all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.answering.answer import Answer, Outcome
from assistant.answering.question.asked_pieces import questions_asked
from assistant.answering.retold.asked_part import COUNTED, AskedPart
from assistant.answering.retold.figures_and_texts import figures_and_texts
from assistant.answering.retold.text_part import Answering
from assistant.answering.retold.texts_asked import texts_asked
from corpus.text import fold, nfc, squeeze
from index.search import Index

_MOST = 4  # questions of one message


def each_asked(index: Index, turns: Sequence[str], made: Answer, answered: Answering, today: date) -> Answer | None:
    """The answers to all that a message asks, where `made`, the answer to it as a whole, tells only some of them; else None.
    `answered` answers turns."""
    *before, last = turns
    last = squeeze(nfc(last))
    pieces = [*questions_asked(last)]
    if not 1 < len(pieces) <= _MOST:
        return None
    reckoned = AskedPart("", made).reckoned
    if reckoned or any(COUNTED.search(fold(piece)) for piece in pieces):
        both = None if before else figures_and_texts(index, pieces, made, answered)
        if both is not None or reckoned or before or made.status is Outcome.NEEDS_DETAILS:
            return both

    def in_talk(said: Sequence[str]) -> Answer:
        return answered([*before, *said])

    return texts_asked(index, last, pieces, made, in_talk, today)
