"""Document files that must be refused: one file a fault, its first line saying the code and the words expected."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from corpus.errors import DocumentError, IngestError
from corpus.lint import lint
from corpus.load import load_corpus

TESTS = Path(__file__).parents[1]
RIGHT = TESTS / "cases" / "documents"
BAD = sorted((TESTS / "bad" / "documents").glob("*.yaml"))


def expectation(path: Path) -> tuple[str, str]:
    """Code and words of a file's first line, ``# expect: TL-101 | words``."""
    first = path.read_bytes().splitlines()[0].decode("utf-8")
    code, words = first.removeprefix("# expect:").split("|", 1)
    return code.strip(), words.strip()


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_document_is_refused_with_the_words_that_mend_it(path, tmp_path):
    """
    The person reading the message must know which file, which line and what to do.
    """
    shutil.copy(path, tmp_path)
    code, words = expectation(path)

    with pytest.raises(DocumentError) as refused:
        lint(load_corpus(RIGHT, tmp_path))

    assert refused.value.code == code
    assert words in str(refused.value)
    assert str(refused.value).startswith((path.name, "qd-950-2025.yaml"))


def test_bad_documents_cover_every_kind_of_error():
    """
    A new class of document error comes with a file that shows it.
    """
    kinds = {DocumentError, *DocumentError.__subclasses__()} - {IngestError}  # files handed in: tests/corpus/ingest

    assert {kind.code for kind in kinds} == {expectation(path)[0] for path in BAD}


def test_two_files_of_one_id_are_refused(tmp_path):
    """
    A copied file that kept its id would silently hide the other.
    """
    shutil.copy(RIGHT / "qd-901-2024.yaml", tmp_path / "a.yaml")
    shutil.copy(RIGHT / "qd-901-2024.yaml", tmp_path / "b.yaml")

    with pytest.raises(DocumentError, match=r"b\.yaml: mã văn bản “qd-901-2024” đã có ở tệp khác") as refused:
        load_corpus(RIGHT, tmp_path)

    assert refused.value.code == "TL-104"
