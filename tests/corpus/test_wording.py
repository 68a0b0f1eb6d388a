"""Everyday wordings: whose they are, what they are told, and what is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from corpus.document import Asking, askings
from corpus.document_file import load_document
from corpus.errors import DocumentError, UnknownKey
from corpus.files import SHIPPED
from corpus.load import load_corpus
from corpus.text import fold, squeeze
from corpus.wording import SHIPPED as WORDINGS
from corpus.wording import worded

RIGHT = Path(__file__).parents[1] / "cases" / "documents" / "qd-900-2020.yaml"
ASK = "đảng viên có phải kiểm điểm hằng năm không"
GIVEN = f"document: qd-900-2020\nwordings:\n- at: dieu-1/khoan-1\n  ask: {ASK}\n  also: [đv năm nào cũng phải kđ à]\n"


def _written(folder: Path, text: str) -> Path:
    (folder / "qd-900-2020.yaml").write_text(text, encoding="utf-8")
    return folder


def test_wordings_belong_to_their_question_and_are_told_its_sentence(tmp_path):
    """
    The question keeps its place and its own text; the wording is indexed beside it with the same Có and the same lead.
    """
    document = worded(load_document(RIGHT), _written(tmp_path, GIVEN))

    asking = next(item for item in document.provisions[0].questions if item.text == ASK)
    assert asking.also == ("đv năm nào cũng phải kđ à",)
    assert [*asking.worded()] == [
        asking,
        Asking("đv năm nào cũng phải kđ à", asking.opens, asking.lead, of=ASK),
    ]
    assert worded(load_document(RIGHT), tmp_path / "none") == load_document(RIGHT)


@pytest.mark.parametrize(
    ("text", "fault", "told"),
    [
        (GIVEN.replace(ASK, "câu đã bỏ"), DocumentError, "không còn ở qd-900-2020/dieu-1/khoan-1"),
        (GIVEN.replace("document: qd-900-2020", "document: qd-901-2024"), DocumentError, "phải là qd-900-2020"),
        (GIVEN.replace("also", "nua"), UnknownKey, "nua"),
        (GIVEN + GIVEN.split("wordings:\n")[1], DocumentError, "đã có ở mục trên"),
    ],
)
def test_what_belongs_to_no_question_is_refused(tmp_path, text, fault, told):
    """
    A question that was renamed or dropped, a file of another document, an unknown key, a question twice: each by name.
    """
    with pytest.raises(fault, match=told):
        worded(load_document(RIGHT), _written(tmp_path, text))


def test_every_shipped_file_is_of_a_shipped_document_and_no_wording_stands_twice():
    """
    A wording under two provisions of one document would be told by whichever comes first.
    """
    corpus = load_corpus(SHIPPED)
    names = {path.stem for path in WORDINGS.glob("*.yaml")}
    assert names
    assert names <= set(corpus.documents)
    for name in names:
        document = corpus.documents[name]
        places: dict[str, set[str]] = {}
        for provision in document.provisions:
            for asking in provision.questions:
                for text in asking.also:
                    places.setdefault(squeeze(fold(text)), set()).add(provision.key)
        assert [text for text, keys in places.items() if len(keys) > 1] == []


def test_wordings_are_part_of_what_an_index_is_built_from(tmp_path, monkeypatch):
    """
    They are indexed as questions, and a change of them makes another digest, so that a stale index is rebuilt.
    """
    corpus = load_corpus(SHIPPED)
    own = sum(len(document.questions) + sum(len(item.questions) for item in document.provisions) for document in corpus)
    assert len([*askings(corpus)]) > own

    shutil.copytree(WORDINGS, tmp_path / "wordings")
    monkeypatch.setattr("corpus.files.WORDINGS", tmp_path / "wordings")
    from corpus.files import _digest_of

    _digest_of.cache_clear()
    same = _digest_of(SHIPPED)
    first = sorted((tmp_path / "wordings").glob("*.yaml"))[0]
    first.write_text(first.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    _digest_of.cache_clear()
    changed = _digest_of(SHIPPED)
    _digest_of.cache_clear()
    assert same == corpus.digest
    assert changed != same
