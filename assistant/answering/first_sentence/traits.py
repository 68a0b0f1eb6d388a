"""What speaks for a sentence as the first one of an answer, in numbers, in an order fixed."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from assistant.answering.answer import ClaimKind
from assistant.answering.first_sentence.candidate import Candidate
from assistant.answering.left_open import opens_as_read, thing_unsaid
from assistant.answering.matter.matter import same_matter
from assistant.answering.matter.parties import other_party
from assistant.answering.matter.subject import same_subject
from assistant.answering.opening.also_asked import kinds
from assistant.answering.question.asks import Asks, asks_of
from assistant.answering.question.interrogative import asks_yes_no, confirms
from assistant.answering.stored.standing import other_standing
from assistant.answering.verdict.word import VERDICT
from corpus.text import fold
from index.embed import Vectors
from index.query import Hit
from index.search import Index
from index.text import tokens

_ASKS = tuple(Asks)
_KINDS = (ClaimKind.FINDING, ClaimKind.LEAD, ClaimKind.CLAUSE, ClaimKind.IDENTITY, ClaimKind.VERSION, ClaimKind.NOTE)
_PARTS = re.compile(r"[?;,]| va ")
_FIGURE = re.compile(r"\d+")
_NOT_FOUND, _NONE = 99.0, -1.0
_TEXTS = ("qd-366", "hd-43", "nq-04")


@dataclass(frozen=True)
class Heard:
    """What is read of a text by itself: folded, its words in order, the kinds of thing it asks for or tells, its figures."""

    folded: str
    words: tuple[str, ...]
    kinds: frozenset[str]
    asks: Asks | None
    yes_no: bool
    figures: frozenset[str]


@lru_cache(maxsize=1024)  # more of them cost more memory than time is worth
def heard(text: str) -> Heard:
    """A stored question or sentence, read once; nothing of an empty one."""
    folded = fold(text)
    asks = asks_of(folded) if text else None
    return Heard(
        folded, tuple(tokens(text)), frozenset(kinds(folded)), asks, bool(text) and asks_yes_no(folded),
        frozenset(_FIGURE.findall(folded)),
    )  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """A message as its traits are taken: mended and folded, its words, its vector, where search found it."""

    text: str
    words: list[str]
    vector: Vectors
    hits: Sequence[Hit]
    documents: int

    @classmethod
    def of(cls, index: Index, text: str, hits: Sequence[Hit], documents: int) -> Asked:
        mended = index.normalizer.question(text)[0]
        return cls(fold(mended), tokens(mended), index.encoder.encode([mended])[0], hits, documents)


def traits_of(
    index: Index, asked: Asked, candidates: Sequence[Candidate], *, told_first: str, claims: int, hedged: bool
) -> list[list[float]]:
    """A row for each candidate. `told_first`: the key of what the answer opens with now; `claims`: how many it has; `hedged`:
    whether it says that it may not answer."""
    stored = [one.sentence for one in candidates if one.sentence is not None and not one.is_told]
    most = max((one.alike for one in stored), default=0.0)
    top = max((one.total for one in stored), default=0.0)
    kind = next((one.kind for one in candidates if one.is_told), None)
    answer = [*(float(kind is each) for each in _KINDS), float(kind is None), float(asked.documents > 0), float(claims)]
    own = _of_message(asked)
    near = [index.encoder.encode([one.text])[0] @ asked.vector for one in candidates]
    return [
        [
            *_likeness(one, most, top), *_words(index, asked, one), *_asked_alike(asked, one), *own,
            float(like), *_left_open(index, asked, one),
            *_found(asked, one, told_first), float(one.is_told), float(one.is_told and one.sentence is None),
            float(one.is_told and hedged), *answer,
        ]
        for one, like in zip(candidates, near, strict=True)
    ]  # fmt: skip


def _likeness(one: Candidate, most: float, top: float) -> list[float]:
    """How like the message is to the stored question: to the likest wording, in the learned map, against the other candidates."""
    stored = one.sentence
    if stored is None:
        return [_NONE] * 4 + [_NOT_FOUND, most, top]
    return [
        stored.alike, stored.meaning, stored.fit, stored.total, min(float(stored.rank), _NOT_FOUND),
        most - stored.alike, stored.total - top,
    ]  # fmt: skip


def _words(index: Index, asked: Asked, one: Candidate) -> list[float]:
    """The weighty words the message shares with the question as worded, as stored, with the sentence; what each leaves out."""
    mine = set(asked.words)
    worded, stored = (heard(text).words for text in _stored(one))
    said = heard(one.text).words
    share = index.share
    both = {*worded, *said}
    return [
        share(mine, set(worded)), share(set(worded), mine), share(mine, set(said)), share(set(said), mine), share(mine, both),
        *_left(index, mine - both), *_left(index, mine - set(worded)), *_left(index, set(worded) - mine),
        float(len(asked.words)), float(len(worded)), float(len(said)),
        share(mine, set(stored)), share(set(stored), mine), *_left(index, mine - {*stored, *said}),
        *_pairs(asked.words, worded), *_pairs(asked.words, stored), _pairs(asked.words, said)[0],
    ]  # fmt: skip


def _stored(one: Candidate) -> tuple[str, str]:
    """The stored question as it is worded and as it is stored; empty where none is."""
    return ("", "") if one.sentence is None else (one.sentence.worded, one.sentence.stored)


def _left(index: Index, words: Collection[str]) -> list[float]:
    """How telling the most telling of some words is, and all of them."""
    weights = [index.weight(word) for word in words]
    return [max(weights, default=0.0), sum(weights)]


def _pairs(mine: Sequence[str], other: Sequence[str]) -> list[float]:
    """The share of pairs of words that stand together in a message and in another text, of the one's and of the other's."""
    ours, theirs = set(pairwise(mine)), set(pairwise(other))
    common = len(ours & theirs)
    return [common / max(1, len(ours)), common / max(1, len(theirs))]


def _asked_alike(asked: Asked, one: Candidate) -> list[float]:
    """Whether the stored question asks for the same kind of thing, and the sentence tells it."""
    message, worded, said = heard(asked.text), heard(_stored(one)[0]), heard(one.text)
    mine, theirs, told = message.kinds, worded.kinds, said.kinds
    yes_no, numbers = message.yes_no, message.figures
    word = VERDICT.match(one.text) is not None
    return [
        float(len(mine & told)), float(len(mine - theirs)), float(len(theirs - mine)), float(len(mine - (theirs | told))),
        float(message.asks is worded.asks), *(float(worded.asks is each) for each in _ASKS),
        float(worded.yes_no), float(yes_no == worded.yes_no), float(word), float(word and yes_no), float(word and not yes_no),
        float(one.text.startswith("Có")), float(one.text.startswith(("Không.", "Không đúng."))), float(one.text.startswith("Tùy")),
        float(len(numbers - worded.figures - said.figures)), float(len(worded.figures - numbers)),
        float(same_subject(asked.text, worded.folded, one.text)), float(other_party(asked.text, worded.folded)),
        float(other_standing(asked.text, worded.folded)), float(same_matter(asked.text, f"{worded.folded} {said.folded}")),
    ]  # fmt: skip


def _of_message(asked: Asked) -> list[float]:
    """What the message is like, whatever the sentence."""
    message = heard(asked.text)
    return [
        *(float(message.asks is each) for each in _ASKS), float(message.yes_no), float(confirms(asked.text)),
        float(len(message.kinds)), float(len(_PARTS.findall(asked.text))), float(len(message.figures)),
    ]  # fmt: skip


def _left_open(index: Index, asked: Asked, one: Candidate) -> list[float]:
    """Whether the sentence leaves something open, and how much of that the message tells, and the other way round."""
    thing = set(tokens(thing_unsaid(one.text) or ""))
    mine = set(asked.words)
    shared = [index.share(thing, mine), index.share(mine, thing)] if thing else [_NONE, _NONE]
    return [float(bool(thing)), *shared, float(opens_as_read(one.text))]


def _found(asked: Asked, one: Candidate, told_first: str) -> list[float]:
    """Where search found the place of the sentence, and whether it is the one told first."""
    at = next((at for at, hit in enumerate(asked.hits) if hit.key == one.key), None)
    return [
        _NOT_FOUND if at is None else float(at), _NONE if at is None else asked.hits[at].score, float(one.key == told_first),
        *(float(one.key.startswith(text)) for text in _TEXTS),
    ]  # fmt: skip
