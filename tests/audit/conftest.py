"""The corpus, read once for all tests of the audit that ask for it."""

from __future__ import annotations

import pytest

from corpus.document import Corpus
from corpus.load import load_corpus


@pytest.fixture(scope="session")
def texts() -> Corpus:
    return load_corpus()
