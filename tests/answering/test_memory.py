"""The memory of answers: the same question again is answered alike, and nothing outlives what it rests on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest

from assistant.answering.answer import Answer, Outcome
from assistant.answering.memory import Asked, Memory
from assistant.assistant import Assistant

DAY, NEXT_DAY = date(2026, 11, 27), date(2026, 11, 28)
QUESTION = "quy định về xếp loại đang áp dụng có hiệu lực từ ngày nào"


def _asked(text: str = "a", today: date = DAY) -> Asked:
    return Asked((text,), today, None, "corpus", None)


def _answer(made_by: str = "extractive") -> Answer:
    return Answer(status=Outcome.ANSWERED, text="x", as_of=DAY, made_by=made_by)


def test_another_day_is_another_question() -> None:
    """After midnight yesterday's answer is not given for today's."""
    memory = Memory()
    memory.add(_asked(), _answer())

    assert memory.get(_asked()) is not None
    assert memory.get(_asked(today=NEXT_DAY)) is None
    assert memory.get(replace(_asked(), corpus="another")) is None
    assert memory.get(replace(_asked(), as_of=NEXT_DAY)) is None


def test_answer_worded_by_a_model_is_not_held() -> None:
    """A language model words every answer anew."""
    memory = Memory()
    memory.add(_asked(), _answer("model:x"))

    assert memory.get(_asked()) is None


def test_oldest_goes_first_and_long_texts_are_not_held() -> None:
    """The memory stays within its bounds whoever asks whatever."""
    memory = Memory(most=2)
    for text in ("a", "b"):
        memory.add(_asked(text), _answer())
    memory.get(_asked("a"))
    memory.add(_asked("c"), _answer())
    memory.add(_asked("d" * 5000), _answer())

    assert len(memory) == 2
    assert memory.get(_asked("a")) is not None
    assert memory.get(_asked("b")) is None


def test_same_question_again_is_the_same_answer(assistant_: Assistant) -> None:
    """What is remembered differs in nothing but the time it took."""
    fresh = Assistant(assistant_.index, assistant_.settings)

    first, again = fresh.ask(QUESTION), fresh.ask(QUESTION)

    assert replace(first, elapsed_ms=0) == replace(again, elapsed_ms=0)
    assert first.claims is again.claims


def test_other_texts_are_answered_anew(assistant_: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once the corpus has changed, what was answered from the old one is not given again."""
    fresh = Assistant(assistant_.index, assistant_.settings)
    first = fresh.ask(QUESTION)
    monkeypatch.setattr(assistant_.index, "manifest", SimpleNamespace(corpus="new", encoder="e"))

    assert fresh.ask(QUESTION).claims is not first.claims
