"""The provision for which a question of the kind asked is stored, before one that only shares its words: who rates a chairman is
not told by what rating he gets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.matter.subject import same_subject
from assistant.answering.question.question import Question
from assistant.answering.stored.alike import CLOSE
from assistant.answering.stored.thing_asked import is_of_kind, kinds_of
from corpus.document import Asking
from corpus.place import find_places
from corpus.text import fold
from corpus.vocabulary import Division
from index.query import Hit
from index.search import Index

_AMONG = 6  # hits looked at
_STORED = 5  # stored questions of each
_LIKE = 0.45  # likeness from which a question of the same kind leads to its provision
_LIKER = 0.08  # and by how much it must be liker than any of the kind that the first provision answers
_UNKNOWN = 0.05  # what a stored question that asks for no kind told apart counts less
_FEWEST = 6  # words of a question that tells of whom it asks
_BEHIND = 6.0  # of the ranking score: farther behind is another matter


def kind_first(index: Index, question: Question, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits with the first one first that answers a question of the kind asked, where the first does not."""
    wanted = kinds_of(question.folded) - {"form"}  # whose form it is tells the post
    of_form = bool(question.places) and all(place.division is Division.FORM for place in question.places)
    named = question.documents or (question.places and not of_form)
    if len(wanted) != 1 or named or not hits or (len(question.folded.split()) < _FEWEST and not of_form):
        return tuple(hits)
    if hits[0].key not in index.corpus.provisions:
        return tuple(hits)
    known = max(_like(index, question, hits[0].key, wanted), _like(index, question, hits[0].key, None) - _UNKNOWN)
    if known >= CLOSE:
        return tuple(hits)
    near = [
        (_like(index, question, hit.key, wanted), hit) for hit in hits[1:_AMONG]
        if hit.key in index.corpus.provisions and hits[0].score - hit.score < _BEHIND
        and (not of_form or _names(index, hit.key, question))
    ]  # fmt: skip
    like, best = max(near, key=lambda pair: pair[0], default=(0.0, None))
    if best is None or like < max(_LIKE, known + _LIKER):
        return tuple(hits)
    return (replace(best, score=hits[0].score), *(hit for hit in hits if hit.key != best.key))


def _names(index: Index, key: str, question: Question) -> bool:
    """Whether a provision speaks of the forms that a question names ("hồ sơ lập theo Mẫu 04, gửi … trước ngày …")."""
    spoken = {place.number for place in find_places(index.corpus.provisions[key].text)}
    return {place.number for place in question.places} <= spoken


def asks_otherwise(index: Index, question: Question, key: str) -> bool:
    """Whether what is stored for a provision is like a message in its words and asks for another kind of thing: what the
    provision says is then only near."""
    wanted = kinds_of(question.folded)
    if not wanted or _like(index, question, key, wanted) >= CLOSE:
        return False
    return any(alike >= CLOSE and kinds_of(fold(item.text)) for item, alike in _stored(index, question, key))


def _like(index: Index, question: Question, key: str, kinds: frozenset[str] | None) -> float:
    """How like a message is to the likest question stored for a provision that asks for one of these kinds (None: for none
    that is told apart), of the same subject; nought where none is."""
    return max(
        (
            alike for item, alike in _stored(index, question, key)
            if (is_of_kind(kinds, fold(item.text)) if kinds is not None else not kinds_of(fold(item.text)))
            and same_subject(question.folded, item.text, item.lead or "")
        ),
        default=0.0,
    )  # fmt: skip


def _stored(index: Index, question: Question, key: str) -> list[tuple[Asking, float]]:
    return [
        pair for yes_no in (False, True)
        for pair in index.nearest_leads(question.text, key, yes_no=yes_no, most=_STORED)
    ]  # fmt: skip
