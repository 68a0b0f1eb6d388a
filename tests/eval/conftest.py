"""Judgements made by hand, so that tables and gates can be tested without asking anything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from assistant.answering.answer import Answer, Citation, Claim, ClaimKind, Outcome
from eval.cases import Case
from eval.judge import Judgement, judge


@pytest.fixture
def judged() -> Callable[..., Judgement]:
    """A case wanting `wants`, answered with `text`, the hits and the citations given."""

    def judged(
        text: str = "Không quá 20% [1].",
        *,
        status: str = "answered",
        hits: tuple[str, ...] = (),
        cited: tuple[str, ...] = (),
        note: str = "",
        **wants: object,
    ) -> Judgement:
        case = Case(
            **{"id": "a", "slices": ("s",), "turns": ("hỏi",), "status": "answered", "keys": frozenset(), **wants}
        )
        claims = (Claim(text, cited or ("k",), ClaimKind.LEAD),)
        if note:
            claims += (Claim(note, ("k",), ClaimKind.VERSION),)
        citations = tuple(Citation(key, number, key) for number, key in enumerate(cited, start=1))
        whole = f"{text}\n{note}".strip()
        answer = Answer(Outcome(status), whole, date(2026, 11, 21), claims=claims, citations=citations, hits=hits)
        return judge(case, answer)

    return judged
