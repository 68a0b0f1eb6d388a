"""A message that asks several things of the texts: each question is answered, in the order asked, that the answer to one does not
pass for one to all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.answering.answer import Answer, ClaimKind, Outcome
from assistant.answering.left_open import is_unsaid, opens_as_read
from assistant.answering.question.asks import Asks, asks_of
from assistant.answering.retold.asked_part import AskedPart
from assistant.answering.retold.kinds_told import is_answered, opening_lines
from assistant.answering.retold.left_asked import with_left_over
from assistant.answering.retold.one_by_one import may_stand_together, told_one_by_one
from assistant.answering.retold.text_part import Answering, TextPart, alike_to, text_part
from assistant.answering.retold.told_already import tells
from assistant.answering.sign_key import SIGN
from corpus.reference import find_references
from corpus.text import fold
from index.search import Index

# likeness from which the first question's own answer opens instead of one to the message as a whole; and where a question has none
_SURE, _SURER = 0.6, 0.7


def texts_asked(
    index: Index, asked: str, pieces: Sequence[str], made: Answer, answered: Answering, today: date
) -> Answer | None:
    """The answers to all that a message asks of the texts, where `made`, the answer to it as a whole, does not tell them; else
    None. `pieces` are its questions, `answered` answers turns."""
    if made.status not in (Outcome.ANSWERED, Outcome.NOT_IN_CORPUS, Outcome.NEEDS_DETAILS):
        return None
    if made.claims and SIGN.match(made.claims[0].citations[0]):
        return None  # which sign, of which group, under which number: one thing
    if made.status is Outcome.NEEDS_DETAILS and any(asks_of(fold(piece)) is Asks.HOW_MANY for piece in pieces):
        return None  # what is asked back is a number for what is to be counted
    of_document = bool(find_references(asked, index.corpus))
    read = [text_part(index, pieces, at, answered, today, apart=not of_document) for at in range(len(pieces))]
    found = [part if part is None or not _is_again(part, read[:at]) else None for at, part in enumerate(read)]
    parts = [part for part in found if part is not None]
    if _is_beside(made) and (
        found[0] is None or found[0].lead.kind is not ClaimKind.IDENTITY or _names_sides(index, asked, made)
    ):
        return None  # two texts, or two times, are set side by side
    home = _home(index, asked, found, made, all_read=all(read)) if parts else made
    if home is None:
        return None
    rest = [
        part
        for part in parts
        if part.answer is not home
        and not tells(index, opening_lines(home), part.lead)
        and not (home is made and part.first)  # answered from the place that the answer to the message opens with
    ]
    if not may_stand_together(index, [home, *(part.answer for part in rest)]):
        return None
    place = next((at for at, part in enumerate(rest) if parts.index(part) > _place(parts, home)), len(rest))
    more = [AskedPart(part.asked, part.answer) for part in rest]
    answer = told_one_by_one(index, [*more[:place], AskedPart("", home), *more[place:]]) if rest else home
    if answer.status is not Outcome.ANSWERED:
        return None
    left = [piece for piece, part in zip(pieces, read, strict=True) if part is None]
    told = with_left_over(answer, [piece for piece in left if not is_answered(index, piece, answer)])
    return None if told is made else told


def _is_beside(made: Answer) -> bool:
    """Whether an answer sets texts side by side."""
    return bool(made.claims) and made.claims[0].kind is ClaimKind.VERSION


def _names_sides(index: Index, asked: str, made: Answer) -> bool:
    """Whether a message names the texts that an answer sets side by side, by their numbers."""
    documents = {index.corpus.document_of(key).id: index.corpus.document_of(key) for key in made.claims[0].citations}
    numbers = [(document.number or "").split("-")[0] for document in documents.values()]
    return len(numbers) > 1 and all(re.search(rf"(?<!\d){number}(?!\d)", asked) for number in numbers)


def _is_again(part: TextPart, before: Sequence[TextPart | None]) -> bool:
    return any(part.lead.text == one.lead.text for one in before if one is not None)


def _home(index: Index, asked: str, found: Sequence[TextPart | None], made: Answer, *, all_read: bool) -> Answer | None:
    """The answer that is told whole: the one to the message, unless that was led by a later question or by none of them. `all_read`:
    whether each question has an answer of its own."""
    first = found[0]
    if made.status is not Outcome.ANSWERED or made.preface or not made.claims:
        return first.answer if first is not None and first.alike >= _SURE else None
    opened = made.claims[0]
    if first is None or first.lead.text == opened.text:
        return made
    aside = opens_as_read(opened.text) and not is_unsaid(first.lead.text)  # what is not laid down, beside what is
    if not aside and tells(index, [opened], first.lead):
        return made
    if any(part is not None and part.lead.text == opened.text for part in found):
        return first.answer
    if all_read and first.alike > alike_to(index, asked, made):
        return first.answer
    same = first.lead.citations[:1] == opened.citations[:1] and not is_unsaid(first.lead.text) and not aside
    same = same or tells(index, opening_lines(made), first.lead)
    return made if same or first.alike < (_SURE if all_read else _SURER) else first.answer


def _place(parts: Sequence[TextPart], home: Answer) -> int:
    """Where the answer told whole stands among the questions: first, if it is to the message."""
    return next((at for at, part in enumerate(parts) if part.answer is home), -1)
