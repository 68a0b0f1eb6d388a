"""The desk: follow-ups within a thread, a receipt for every answer, everything of a person gone when asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.desk import Desk
from assistant.settings import Settings
from assistant.storage import Store

FIRST, NEXT = "đảng viên nộp bản kiểm điểm theo mẫu nào", "thế còn tập thể thì sao?"


@pytest.fixture
def desk(assistant_: Assistant, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(assistant_, Store.open(replace(Settings.read(), data=tmp_path)))
    yield desk
    desk.close()


def _ask(desk: Desk, question: str, thread: str = "t") -> str:
    return desk.ask(question, person="p", thread=thread, channel="web").answer.text


def test_follow_up_is_understood_within_its_thread_only(desk: Desk, assistant_: Assistant) -> None:
    """The second question leans on the first of the same thread, not of another, and not after a new topic."""
    _ask(desk, FIRST)
    joined = _ask(desk, NEXT)
    other = _ask(desk, NEXT, thread="u")
    desk.forget("p", "t")
    fresh = _ask(desk, NEXT)

    assert joined == assistant_.ask([FIRST, NEXT]).text
    assert other == fresh == assistant_.ask(NEXT).text
    assert joined != other


def test_every_answer_has_a_receipt(desk: Desk) -> None:
    """What was shown can be shown again, word for word."""
    reply = desk.ask(FIRST, person="p", thread="t", channel="web")

    kept = desk.store.receipts.get(reply.receipt)

    assert kept is not None
    assert kept.answer["text"] == reply.answer.text


def test_deleting_forgets_receipts_and_threads(desk: Desk, assistant_: Assistant) -> None:
    """After deletion the next question stands alone."""
    reply = desk.ask(FIRST, person="p", thread="t", channel="web")

    assert desk.delete("p") >= 2
    assert desk.store.receipts.get(reply.receipt) is None
    assert _ask(desk, NEXT) == assistant_.ask(NEXT).text


def test_strangers_without_an_id_do_not_share_a_thread(desk: Desk, assistant_: Assistant) -> None:
    """Two people on one page who gave no id must not have each other's questions joined to theirs."""
    desk.ask(FIRST, person="", thread="", channel="web")

    reply = desk.ask(NEXT, person="", thread="", channel="web")

    assert reply.answer.text == assistant_.ask(NEXT).text


def test_steps_are_heard_as_they_begin(desk: Desk) -> None:
    """Whoever waits is told what is being done; a greeting is done with once it is understood."""
    whole: list[str] = []
    short: list[str] = []

    desk.ask(FIRST, person="p", thread="t", channel="web", on_step=whole.append)
    desk.ask("xin chào", person="q", thread="t", channel="web", on_step=short.append)

    assert whole == ["understand", "retrieve", "compute", "decide", "compose", "verify"]
    assert short == ["understand"]
