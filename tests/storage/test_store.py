"""The store: what is acknowledged stays, what is deleted is gone, and nobody is named in it."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.settings import Settings
from assistant.storage import Store
from assistant.storage.migrate import HEAD
from assistant.storage.pruning import DAYS, prune
from assistant.storage.updates import Status
from corpus.errors import DatabaseUnavailable, NewerDatabase

ANSWER = {"status": "answered", "text": "Có [1].", "citations": [{"key": "qd-366-2025/dieu-11", "number": 1}]}


@pytest.fixture(params=["sqlite", "postgresql"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """The same tests on both databases; PostgreSQL is the one a package brings, where it starts."""
    made = replace(Settings.read(), data=tmp_path, database=None, keep_text=False)
    if request.param == "sqlite":
        return made
    return replace(made, database=request.getfixturevalue("postgresql"))


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    store = Store.open(settings)
    yield store
    store.close()


def _record(store: Store, person: str, question: str = "đảng viên Nguyễn Văn An có bị kỷ luật không") -> str:
    return store.record(person, "t", question, ANSWER, channel="web", outcome="not_in_corpus", code="X")


def test_receipt_is_read_back_whole(store: Store) -> None:
    """A shared answer reads the same a week later."""
    receipt = _record(store, store.person("web", 7))

    found = store.receipts.get(receipt)

    assert found is not None
    assert (found.answer, found.question) == (ANSWER, None)
    assert store.receipts.get("khong-co") is None


def test_deleting_leaves_nothing_of_a_person(store: Store) -> None:
    """/xoa means everything, and only that person's."""
    one, other = store.person("telegram", 1), store.person("telegram", 2)
    mine, theirs = _record(store, one), _record(store, other)
    store.feedback.add(one, receipt=mine, key=None, helpful=False, comment="sai")
    store.set_settings(one, level="xã")
    store.updates.begin("telegram", 5, {"text": "hỏi"}, person=one)
    empty = store.export(store.person("telegram", 3))

    assert store.delete(one) >= 4
    assert {**store.export(one), "person": None} == {**empty, "person": None}
    assert store.receipts.get(mine) is None
    assert store.receipts.get(theirs) is not None
    assert store.settings_of(one) == {}


def test_answers_of_nobody_go_after_a_year(settings: Settings) -> None:
    """Those who gave no id cannot ask for deletion; what belongs to somebody stays."""
    store = Store.open(settings)
    try:
        old = store.record("", "", "q", ANSWER, channel="web", outcome="answered")
        owned = store.record("p", "t", "q", ANSWER, channel="web", outcome="answered")

        assert prune(store._database, today=datetime.now(UTC) + timedelta(days=DAYS - 1)) == 0
        assert prune(store._database, today=datetime.now(UTC) + timedelta(days=DAYS + 1)) == 2
        assert store.receipts.get(old) is None
        assert store.receipts.get(owned) is not None
    finally:
        store.close()


def test_person_is_the_same_hash_after_reopening(settings: Settings) -> None:
    """Progress would be lost if the key changed with every start; a raw id is never the hash."""
    first = Store.open(settings)
    before = first.person("telegram", 123456789)
    first.close()
    second = Store.open(settings)
    after = second.person("telegram", 123456789)
    second.close()

    assert before == after
    assert "123456789" not in before
    assert before != second.person("web", 123456789)


def test_update_is_new_once(store: Store) -> None:
    """The second to take an update up is told that somebody has it; after it is done its words are gone."""
    person = store.person("telegram", 1)
    assert store.updates.begin("telegram", 9, {"text": "hỏi"}, person=person) is Status.NEW
    assert store.updates.begin("telegram", 9, {"text": "hỏi"}, person=person) is Status.BEGUN
    assert [one.payload for one in store.updates.pending("telegram")] == [{"text": "hỏi"}]

    store.updates.finish("telegram", 9)

    assert store.updates.seen("telegram", 9) is Status.FINISHED
    assert store.updates.pending("telegram") == []


def test_text_stays_out_unless_the_operator_says_so(tmp_path: Path) -> None:
    """By default not a word of a question reaches the disk; where it is kept, a person's name is masked in the log."""
    silent = Store.open(replace(Settings.read(), data=tmp_path / "a", keep_text=False))
    _record(silent, silent.person("web", 1))
    silent.close()
    kept = b"".join(path.read_bytes() for path in (tmp_path / "a").iterdir())
    assert "Nguyễn Văn An".encode() not in kept

    telling = Store.open(replace(Settings.read(), data=tmp_path / "b", keep_text=True))
    _record(telling, telling.person("web", 1))
    (logged,) = telling.unanswered.list()
    telling.close()
    assert "Văn An" not in (logged.text or "")


def test_database_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    """An old program must not write into tables it does not know."""
    settings = replace(Settings.read(), data=tmp_path)
    Store.open(settings).close()
    with sqlite3.connect(tmp_path / "troly.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()

    with pytest.raises(NewerDatabase, match="Hãy cập nhật chương trình"):
        Store.open(settings)


def test_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    """A broken file gets a sentence, and stays as it is."""
    (tmp_path / "troly.db").write_bytes(b"khong phai co so du lieu" * 50)

    with pytest.raises(DatabaseUnavailable):
        Store.open(replace(Settings.read(), data=tmp_path))


def test_head_is_the_newest_migration() -> None:
    """`migrate` skips Alembic where the database says HEAD, so HEAD must be the newest."""
    from assistant import storage

    found = sorted(path.stem for path in (Path(storage.__file__).parent / "migrations" / "versions").glob("*.py"))

    assert found[-1].lstrip("r_").startswith(HEAD)


@pytest.mark.skipif(os.name == "nt", reason="Windows không có SIGKILL")
def test_kill_loses_nothing_acknowledged(tmp_path: Path) -> None:
    """A receipt that was printed is in the database although the program was killed at once."""
    script = (
        "import sys\nfrom dataclasses import replace\nfrom pathlib import Path\nfrom assistant.settings import Settings\n"
        "from assistant.storage import Store\n"
        "store = Store.open(replace(Settings.read(), data=Path(sys.argv[1])))\nwhile True:\n"
        "    print(store.record('p', 't', 'q', {'text': 'x'}, channel='web', outcome='answered'), flush=True)\n"
    )
    running = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert running.stdout is not None
    told = [running.stdout.readline().strip() for _ in range(200)]
    running.send_signal(signal.SIGKILL)
    told += [line.strip() for line in running.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
    running.wait()
    running.stdout.close()

    store = Store.open(replace(Settings.read(), data=tmp_path))
    assert [id for id in told if store.receipts.get(id) is None] == []
    store.close()
