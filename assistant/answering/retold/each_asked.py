"""A message that asks of figures and of the texts at once ("ai quyết định, bí thư 91 điểm thì xếp gì"): each question is answered
as if asked by itself, one after the other, so that the answer to one does not pass for one to both."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answering.answer import Answer, ClaimKind, Outcome
from assistant.answering.clauses.repeating import repeats
from assistant.answering.question.asked_pieces import hangs_on_answer, questions_asked, tells_number
from assistant.answering.question.asks import Asks, asks_of
from assistant.answering.retold.asked_part import ALIKE, COUNTED, AskedPart, may_be_read
from assistant.answering.retold.left_asked import left_over, with_asked_back
from assistant.answering.retold.one_by_one import told_one_by_one
from assistant.answering.verdict.likeness import likeness_to_stored
from assistant.answering.verdict.word import VERDICT
from corpus.reference import find_references
from corpus.text import fold
from index.search import Index

_MOST = 3  # questions of one message
# the share of a sentence's weighty words from which it is told; where its numbers are told too
_TOLD, _ALIKE = 0.8, 0.5
_NUMBERS = re.compile(r"\d+(?:[.,/]\d+)*")
_STANDS = 5  # words of a later question that stands by itself
_VERY = 0.85  # likeness from which a stored Có or Không is taken for that to the question
_TIE = re.compile(
    r"^(?:và|va|với lại|voi lai|với cả|voi ca|rồi|roi|mà|ma|cho hỏi thêm|cho hoi them|còn|con)\s+", re.IGNORECASE
)
_LEANS = re.compile(
    r"^(?:(?:the|vay|thi|va|roi) )*(?:hay|no|do|cai do|viec do|sau do|truoc do|luc do|khi do|hoi do|neu|co thi|khong thi)\b"
)

_CHOICES = re.compile(
    r"(?!.*\b(?:khong|ko|chua|ai|gi|nao|sao|may|bao|duoc|phai|co|truoc|sau)\b)(?:\w+ ){1,5}hay (?:la )?(?:\w+ ?){1,5}[\s?.!]*"
)
_WHICH = re.compile(r"\b(?:ai|nao)\b")


def each_asked(
    index: Index, turns: Sequence[str], made: Answer, answered: Callable[[Sequence[str]], Answer]
) -> Answer | None:
    """The answers to all that a message asks, where it asks of figures and of the texts and `made`, the answer to it as a whole,
    tells only one of them; else None. `answered` answers turns."""
    pieces = _with_choices([*questions_asked(turns[0])]) if len(turns) == 1 else []
    if not 1 < len(pieces) <= _MOST or made.status not in (Outcome.ANSWERED, Outcome.NEEDS_DETAILS):
        return None
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
        return None if find_references(turns[0], index.corpus) else _of_texts(index, pieces, found, made)
    parts = [part for part in found if part is not None]
    if len(parts) < 2 or not any(part.reckoned for part in parts) or not any(part.aside for part in parts):
        return left_over(made, [piece for piece, part in zip(pieces, found, strict=True) if part is None])
    if len({part.answer.as_of for part in parts}) > 1 or any(_is_local(index, part.answer) for part in parts):
        return None  # of the time or the place that one of them names the others would have to be told
    if all(_is_told(index, part, made) for part in parts):
        return None
    return told_one_by_one(index, parts)


def _with_choices(pieces: Sequence[str]) -> list[str]:
    """The questions, one that only sets names against each other ("Ban Bí thư hay Bộ Chính trị") with the one whose answer it
    offers ("do cấp nào quyết định")."""
    found: list[str] = []
    for piece in pieces:
        if found and _CHOICES.fullmatch(fold(piece).strip()) and _WHICH.search(fold(found[-1])):
            found[-1] = f"{found[-1]}, {piece}"
        else:
            found.append(piece)
    return found


def _of_texts(index: Index, pieces: Sequence[str], found: Sequence[AskedPart | None], made: Answer) -> Answer | None:
    """The answer with the sentences that are stored for the other questions of the message, where it tells none of them. A short
    one leans on the first, a day asked after a day is the same; a Có or Không must be stored for the very words."""
    if made.status is not Outcome.ANSWERED or made.preface or not made.claims:
        return None
    leads = [part.answer.claims[0].text if part is not None else "" for part in found]
    home = leads.index(made.claims[0].text) if made.claims[0].text in leads else 0
    more = {
        at: part
        for at, part in enumerate(found)
        if at != home and part is not None and part.alike >= ALIKE and part.answer.claims[0].kind is ClaimKind.LEAD
        if _stands_alone(pieces, at, home, part)
        and part.answer.as_of == made.as_of
        and not _is_local(index, part.answer)
        and not _is_told(index, part, made)
    }
    if not more or _is_local(index, made):
        return None
    return told_one_by_one(index, [AskedPart("", made) if at == home else more[at] for at in sorted({home, *more})])


def _stands_alone(pieces: Sequence[str], at: int, home: int, part: AskedPart) -> bool:
    kind = asks_of(fold(pieces[at]))
    if kind is Asks.WHEN and asks_of(fold(pieces[home])) is kind:
        return False
    sure = part.alike >= _VERY or VERDICT.match(part.answer.claims[0].text) is None
    return sure and (at < home or len(part.asked.split()) >= _STANDS)


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
    bare = _TIE.sub("", piece)
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


def _is_local(index: Index, answer: Answer) -> bool:
    return any(index.corpus.document_of(citation.key).is_local for citation in answer.citations[:1])


def _is_told(index: Index, part: AskedPart, made: Answer) -> bool:
    """Whether an answer tells what another opens with."""
    if part.answer is made:
        return True
    if not part.answer.claims:
        return part.answer.text.partition("\n")[0] in made.text
    lead = part.answer.claims[0].text
    told = " ".join(claim.text for claim in made.claims)
    if part.reckoned:
        return lead in told
    numbers = set(_NUMBERS.findall(lead))
    same = bool(numbers) and numbers <= set(_NUMBERS.findall(told))
    return lead in told or repeats(lead, told, index.weight, share=_ALIKE if same else _TOLD)
