"""Every case of the evaluation asked once, with what the verifier was given for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest

from assistant.answering.answer import Answer
from assistant.answering.basis.each_year import last_days
from assistant.answering.checking.grounds import Grounds
from assistant.answering.identity.day import day_asked
from assistant.answering.pipeline import STEPS
from assistant.answering.question.question import Question
from assistant.answering.question.understanding import understand
from assistant.answering.work import Work
from assistant.assistant import Assistant
from assistant.training.asked import exercises
from corpus.document import Corpus
from eval.cases import Case, load_cases

TODAY = date(2026, 11, 21)


@dataclass(frozen=True)
class Asked:
    """A case with the answer it got and the grounds its claims were checked on."""

    case: Case
    answer: Answer
    grounds: Grounds
    work: Work


@pytest.fixture(scope="session")
def work_of(assistant_: Assistant) -> Callable[..., Work]:
    """Take a conversation through the steps and keep what they passed on."""

    def work_of(*turns: str, today: date = TODAY, as_of: date | None = None) -> Work:
        work = Work(assistant_.index, turns, today, as_of, assistant_.settings, exercises)
        for step in STEPS:
            step(work)
            if work.answer is not None:
                break
        return work

    return work_of


@pytest.fixture(scope="session")
def asked(assistant_: Assistant, work_of: Callable[..., Work]) -> list[Asked]:
    """All cases, asked."""
    found = []
    for case in load_cases():
        work = work_of(*case.turns, today=case.today or TODAY)
        assert work.answer is not None
        days = {work.today, *(part.question.as_of for part in work.found)}
        if work.question is not None:
            days |= {work.question.as_of, day_asked(work.question), *last_days(work.question)}
        evidence = {*work.draft.evidence, *work.answer.hits}
        texts = work.computed.texts if work.computed is not None else {}
        grounds = Grounds(assistant_.corpus, evidence, texts, assistant_.index.topics, days)
        found.append(Asked(case, work.answer, grounds, work))
    return found


@pytest.fixture(scope="session")
def read(shipped: Corpus) -> Callable[..., Question]:
    """A question understood over the shipped texts."""

    def read(text: str, *, today: date = TODAY, as_of: date | None = None) -> Question:
        return understand(text, shipped, today=today, as_of=as_of)

    return read
