"""What all tests share: the day it is, a data folder of their own, and one opened assistant."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.settings import Settings
from corpus.document import Corpus
from corpus.load import load_corpus
from index.embed import SHIPPED

pytest_plugins = ["tests.postgres"]
TODAY = "2026-11-21"
_UNSET = ("INDEX", "SCOPE", "LLM_URL", "LLM_MODEL", "LLM_KEY", "DOWNLOAD", "DATABASE", "KEEP_TEXT")


@pytest.fixture(scope="session")
def data_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One data folder for the whole run, so that the index is built once."""
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="session", autouse=True)
def _session_environment(data_folder: Path) -> Iterator[None]:
    """No setting of the machine leaks in; without a shipped model the hash for tests serves."""
    with pytest.MonkeyPatch.context() as patch:
        for name in _UNSET:
            patch.delenv(f"ASSISTANT_{name}", raising=False)
        patch.setenv("ASSISTANT_DATA", str(data_folder))
        patch.setenv("ASSISTANT_TODAY", TODAY)
        if (SHIPPED / "0_StaticEmbedding" / "tokenizer.json").is_file() or (SHIPPED / "tokenizer.json").is_file():
            patch.delenv("ASSISTANT_MODEL", raising=False)
        else:
            patch.setenv("ASSISTANT_MODEL", "hashing")
        yield


@pytest.fixture(autouse=True)
def _same_environment() -> Iterator[None]:
    """What a test changes in the environment (``--today`` does) does not reach the next one."""
    before = dict(os.environ)
    yield
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture(scope="session")
def assistant_(_session_environment: None) -> Assistant:
    """An assistant over the shipped texts, today being `TODAY` unless a test says otherwise."""
    return Assistant.open()


@pytest.fixture(scope="session")
def shipped() -> Corpus:
    """The shipped corpus, read from its files."""
    return load_corpus()


LOADED = Path(__file__).parent / "loaded"  # made-up documents; none is the wording of a real one


@pytest.fixture
def home(tmp_path: Path, data_folder: Path, assistant_: Assistant, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A data folder of the test's own, with the index of the shipped texts already in it."""
    shutil.copytree(data_folder / "index", tmp_path / "index")
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path))
    return Settings.read()


@pytest.fixture(scope="session")
def with_local(assistant_: Assistant, data_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """An assistant that also holds the made-up instruction of a province and the made-up official text of 366."""
    from assistant.library import add
    from corpus.ingest import read_draft

    settings = replace(assistant_.settings, data=tmp_path_factory.mktemp("loaded"))
    shutil.copytree(data_folder / "index", settings.data / "index")
    for name in ("05-hd-tu.txt", "366-qd-tw.txt"):
        draft = read_draft(LOADED / name, known=assistant_.corpus)
        add(settings, draft.as_document(), LOADED / name)
    return Assistant.open(settings)
