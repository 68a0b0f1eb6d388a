"""A running assistant picks up a changed library by itself; what is under way and what cannot be had disturbs nobody."""

from __future__ import annotations

import logging
import shutil
import threading
import time
from pathlib import Path

import pytest

import assistant.assistant as module
from assistant.assistant import Assistant
from assistant.cli.chat import Conversation
from assistant.library import add, remove
from corpus.document_dump import dump
from corpus.ingest import read_draft
from index.reach import unreachable

LOCAL = Path(__file__).parent / "loaded" / "05-hd-tu.txt"
ASKED = "dự thảo báo cáo kiểm điểm gửi trước mấy ngày"
TOLD = "Hướng dẫn 05-HD/TU"


@pytest.fixture
def running(home, monkeypatch):
    """An assistant opened before the change, which looks at the library at every question."""
    monkeypatch.setattr(module, "_LOOK", 0.0)
    return Assistant.open(home)


def wait(done, seconds=60):
    until = time.monotonic() + seconds
    while not done() and time.monotonic() < until:
        time.sleep(0.05)
    return done()


def test_running_assistant_answers_from_an_added_document(home, running):
    """
    The next question has it, and after the removal no longer.
    """
    assert TOLD not in running.ask(ASKED).text
    add(home, read_draft(LOCAL).as_document(), LOCAL)
    assert TOLD in running.ask(ASKED).text
    assert "lc-05-hd-tu-2026" in running.corpus.documents
    remove(home, "lc-05-hd-tu-2026")
    assert TOLD not in running.ask(ASKED).text


def test_running_chat_picks_up_an_added_document(home, running):
    """
    Without leaving the conversation.
    """
    conversation = Conversation(running)
    assert TOLD not in conversation.hear(ASKED)
    add(home, read_draft(LOCAL).as_document(), LOCAL)

    assert TOLD in conversation.hear(ASKED)


def test_library_is_looked_at_once_a_second_at_most(home, monkeypatch):
    """
    A thousand questions a second read the folder once.
    """
    running = Assistant.open(home)
    looks = []
    monkeypatch.setattr(running._library, "mark", lambda: looks.append(1) or running._mark)
    for _ in range(1000):
        _ = running.index

    assert len(looks) <= 2


def test_answer_under_way_keeps_its_index(home, running):
    """
    What was begun on the old texts is finished on them.
    """
    held = running.index
    add(home, read_draft(LOCAL).as_document(), LOCAL)
    running.ask(ASKED)

    assert running.index is not held
    assert "lc-05-hd-tu-2026" not in held.corpus.documents
    assert unreachable(held, set(held.corpus.documents)) == []


def test_file_put_in_by_hand_is_built_aside(home, running):
    """
    Nobody waits: the old index answers until the new one is there.
    """
    values = read_draft(LOCAL).as_document()
    (home.data / "corpus").mkdir()
    (home.data / "corpus" / "a.yaml").write_text(dump(values), encoding="utf-8")

    assert TOLD not in running.ask(ASKED).text
    assert wait(lambda: TOLD in running.ask(ASKED).text)


def test_library_that_cannot_be_read_leaves_the_old_index_serving(home, running, caplog):
    """
    A broken file: a line in the log, the same answers as before, and once mended the new ones.
    """
    caplog.set_level(logging.WARNING, "assistant")
    path = home.data / "corpus" / "a.yaml"
    path.parent.mkdir()
    path.write_text("id: [", encoding="utf-8")

    assert running.ask(ASKED).citations
    assert wait(lambda: "the old one serves on" in caplog.text)
    path.write_text(dump(read_draft(LOCAL).as_document()), encoding="utf-8")
    assert wait(lambda: TOLD in running.ask(ASKED).text)


def test_index_that_vanishes_leaves_the_old_one_serving(home, running, monkeypatch, caplog):
    """
    The new index cannot be opened; asked again later, it is tried again.
    """
    caplog.set_level(logging.WARNING, "assistant")
    monkeypatch.setattr(module, "_AGAIN", 0.0)
    real, failing = module.open_index, [True]

    def opened(*args, **named):
        if failing[0]:
            raise OSError("gone")
        return real(*args, **named)

    monkeypatch.setattr(module, "open_index", opened)
    add(home, read_draft(LOCAL).as_document(), LOCAL)
    assert TOLD not in running.ask(ASKED).text
    assert "OSError" in caplog.text
    failing[0] = False
    assert TOLD in running.ask(ASKED).text


def test_many_threads_ask_while_the_library_changes(home, running):
    """
    Each answer is whole: of the old texts or of the new, none lost, no error.
    """
    told, stop = [], threading.Event()

    def ask():
        while not stop.is_set():
            told.append(running.ask(ASKED).text)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    add(home, read_draft(LOCAL).as_document(), LOCAL)
    assert wait(lambda: told and TOLD in told[-1])
    stop.set()
    for thread in threads:
        thread.join()

    assert len({text.count("\n") for text in told}) <= 2
    assert all(text.startswith("Trước ít nhất 03 ngày") for text in told)


def test_index_given_by_setting_is_not_exchanged(home, running, tmp_path):
    """
    Who sets the index keeps it.
    """
    from dataclasses import replace

    folder = tmp_path / "own"
    shutil.copytree(running.index.folder, folder)
    fixed = Assistant.open(replace(home, index=folder))
    (home.data / "corpus").mkdir()
    (home.data / "corpus" / "a.yaml").write_text("id: [", encoding="utf-8")

    assert fixed.index.folder == folder
