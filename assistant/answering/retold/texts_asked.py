"""A message that asks several things of the texts: each question is answered, in the order asked, that the answer to one does not
pass for one to all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.answering.answer import Answer, Outcome
from assistant.answering.retold.asked_part import AskedPart
from assistant.answering.retold.left_asked import with_left_over
from assistant.answering.retold.one_by_one import told_one_by_one
from assistant.answering.retold.text_part import Answering, TextPart, is_answered, opening_lines, text_part
from assistant.answering.retold.told_already import tells
from index.search import Index

_SURE = 0.6  # likeness from which a question's own answer opens instead of one to the message as a whole


def texts_asked(index: Index, pieces: Sequence[str], made: Answer, answered: Answering, today: date) -> Answer | None:
    """The answers to all that a message asks of the texts, where `made`, the answer to it as a whole, does not tell them; else
    None. `pieces` are its questions, `answered` answers turns."""
    if made.status not in (Outcome.ANSWERED, Outcome.NOT_IN_CORPUS, Outcome.NEEDS_DETAILS):
        return None
    read = [text_part(index, pieces, at, answered, today) for at in range(len(pieces))]
    found = [part if part is None or not _is_again(part, read[:at]) else None for at, part in enumerate(read)]
    parts = [part for part in found if part is not None]
    home = _home(index, found, made) if parts else made
    if home is None:
        return None
    rest = [part for part in parts if part.answer is not home and not _is_told(index, part, home)]
    answers = [home, *(part.answer for part in rest)]
    if any(_is_local(index, one) for one in answers) or len({one.as_of for one in answers}) > 1:
        return None  # of the time or the place that one of them names the others would have to be told
    place = next((at for at, part in enumerate(rest) if parts.index(part) > _place(parts, home)), len(rest))
    asked = [AskedPart(part.asked, part.answer) for part in rest]
    answer = told_one_by_one(index, [*asked[:place], AskedPart("", home), *asked[place:]]) if rest else home
    left = [piece for piece, part in zip(pieces, read, strict=True) if part is None]
    told = with_left_over(answer, [piece for piece in left if not is_answered(index, piece, answer)])
    return None if told is made else told


def _is_again(part: TextPart, before: Sequence[TextPart | None]) -> bool:
    return any(part.lead.text == one.lead.text for one in before if one is not None)


def _is_told(index: Index, part: TextPart, home: Answer) -> bool:
    """Whether the answer told whole says already what another opens with, in these words or in others of the same place."""
    opened = opening_lines(home)
    return tells(index, opened, part.lead.text) or _is_same_place(part, home)


def _is_same_place(part: TextPart, home: Answer) -> bool:
    """Whether the first question was answered from the place that the answer to the message opens with."""
    return home is not part.answer and part.first and part.lead.citations[:1] == home.claims[0].citations[:1]


def _home(index: Index, found: Sequence[TextPart | None], made: Answer) -> Answer | None:
    """The answer that is told whole: the one to the message, unless that was led by a later question or by none of them."""
    first = found[0]
    parts = [part for part in found if part is not None]
    if made.status is not Outcome.ANSWERED or made.preface or not made.claims:
        return parts[0].answer if parts[0].alike >= _SURE else None
    if first is None:
        return made
    led = next(
        (at for at, part in enumerate(found) if part is not None and part.lead.text == made.claims[0].text), None
    )
    if led is not None:
        return made if not led else first.answer
    return made if first.alike < _SURE or _is_told(index, first, made) else first.answer


def _place(parts: Sequence[TextPart], home: Answer) -> int:
    """Where the answer told whole stands among the questions: first, if it is to the message."""
    return next((at for at, part in enumerate(parts) if part.answer is home), -1)


def _is_local(index: Index, answer: Answer) -> bool:
    return any(index.corpus.document_of(citation.key).is_local for citation in answer.citations[:1])
