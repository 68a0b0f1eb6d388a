"""A question as its opening reads it, beside the provision found for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.opening.period import is_past, is_set_beside_now
from assistant.answering.question.interrogative import asking, confirms
from assistant.answering.question.polarity import Stance, stance
from assistant.answering.question.question import Question
from assistant.answering.verdict.settled import settled
from assistant.answering.verdict.told_apart import claim_alone, find_apart
from corpus.document import Document, Provision
from corpus.text import fold
from index.search import Index

_OR_ELSE = re.compile(
    r"\b(?:khong|chua) (?:can|phai|bat buoc|nhat thiet)\b[^,.;?]*, (?:\w+ )+(?:cung|van) (?:duoc|on)\b"
)  # "không bắt buộc in giấy, lưu điện tử cũng được": the denial is of one alone
_NEED_NOT = re.compile(
    r"\bduoc (?:\w+ ){1,6}?(?:khong|chua|khoi) (?:can|phai) (?:\w+ ){1,4}?khong\b"
)  # "được lưu điện tử không cần bản giấy không": what need not be is told beside what is asked


@dataclass(frozen=True)
class Reading:
    """A question without what its claim is told from, beside the provision found.

    Attributes:
        part: its asking part, folded and mended; `typed`: the whole as typed, folded; `put`: what it would affirm.
        need_not: it asks if a thing may be done which need not be; `two_sided`: it denies one of two things it tells.
    """

    index: Index
    question: Question
    provision: Provision
    document: Document
    part: str
    typed: str
    put: Stance
    need_not: bool
    two_sided: bool

    @cached_property
    def confirming(self) -> bool:
        """Whether a statement is put up for confirmation."""
        return confirms(self.typed)

    @cached_property
    def past(self) -> bool:
        """Whether an earlier text has to serve, whose Có or Không does not hold today."""
        return is_past(self.question)

    @cached_property
    def beside_now(self) -> bool:
        """Whether a past period is set beside today's rule."""
        return is_set_beside_now(self.question)

    @cached_property
    def clause(self) -> Claim | None:
        """The Có or Không of a clause that repeats or denies what is put; not for a period set beside today's."""
        weight = self.index.weight
        found = settled(self.question.folded, self.put, self.provision, weight, confirming=self.confirming)
        return None if self.beside_now else found

    def lead(self, text: str) -> Claim:
        """A sentence of the provision as the opening."""
        return Claim(text, (self.provision.key,), ClaimKind.LEAD)


def read(index: Index, question: Question, provision: Provision, document: Document) -> Reading:
    """Read a question beside the provision found for it."""
    whole = fold(question.text)
    need_not = _NEED_NOT.search(whole) is not None
    two_sided = need_not or find_apart(whole) is not None or _OR_ELSE.search(whole) is not None
    claimed = claim_alone(question)
    part = asking_part(index, claimed)
    return Reading(
        index, claimed, provision, document, part, typed=fold(claimed.text), put=stance(part), need_not=need_not,
        two_sided=two_sided,
    )  # fmt: skip


def asking_part(index: Index, question: Question) -> str:
    """The part of a question that asks, folded, with slips and abbreviations spelled out."""
    return index.normalizer.question(asking(fold(question.text)))[0]
