"""What all tests share: the day it is, a data folder of their own, and one opened assistant."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.assistant import Assistant
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
