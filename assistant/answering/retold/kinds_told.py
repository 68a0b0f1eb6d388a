"""The kinds of things (who, when, by which form) that a question asks and an answer tells."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Answer, Claim, ClaimKind
from assistant.answering.opening.also_asked import kinds
from assistant.answering.question.asks import asks_of
from assistant.answering.retold.asked_part import BESIDE_FIGURES
from assistant.answering.verdict.wording import forms_of
from corpus.text import fold
from index.search import Index

OUTRIGHT = (ClaimKind.LEAD, ClaimKind.IDENTITY)  # sentences that answer outright


def is_answered(index: Index, asked: str, answer: Answer) -> bool:
    """Whether an answer tells of the kind of thing (who, when, by which form) that a question asks; so it is taken to where that is
    of no kind known."""
    folded = fold(asked)
    told = BESIDE_FIGURES.get(asks_of(folded))
    if told is not None and any(told.search(claim.text) for claim in answer.claims):
        return True
    wanted = kinds(folded)
    return not wanted or bool(wanted & told_kinds(index, opening_lines(answer)))


def opening_lines(answer: Answer) -> list[Claim]:
    """The sentences with which an answer speaks outright; the first line where it has none such."""
    return [claim for claim in answer.claims if claim.kind in OUTRIGHT] or list(answer.claims[:1])


def told_kinds(index: Index, claims: Sequence[Claim]) -> set[str]:
    """The kinds of things that opening sentences tell, as said or as asked where they are stored."""
    found: set[str] = set()
    for claim in claims:
        found |= kinds(fold(claim.text))
        for key in claim.citations:
            provision = index.corpus.provisions.get(key)
            stored = provision.questions if provision is not None else ()
            found = found.union(*(kinds(fold(item.text)) for item in stored if claim.text in forms_of(item.lead or "")))
    return found
