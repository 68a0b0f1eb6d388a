"""Right files as the loader reads them, and the shipped corpus as a whole."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from corpus.document import Asking, Period
from corpus.document_file import load_document
from corpus.files import SHIPPED, digest_of
from corpus.lint import faults
from corpus.load import load_corpus
from corpus.vocabulary import Confidence, DocumentKind, Status, TextKind

RIGHT = Path(__file__).parents[1] / "cases" / "documents"


def test_document_is_read_whole():
    """
    Every field a file may hold arrives under its own name.
    """
    document = load_document(RIGHT / "qd-900-2020.yaml")

    assert (document.id, document.number, document.kind) == ("qd-900-2020", "900-QĐ/TW", DocumentKind.REGULATION)
    assert (document.signed, document.in_force) == (date(2020, 5, 10), Period(date(2020, 6, 1), date(2024, 1, 1)))
    assert (document.status, document.text_kind) == (Status.REPLACED, TextKind.RESTATED)
    assert (document.replaced_by, document.known, document.unread) == (("qd-901-2024",), ("Có hai điều",), ("Điều 2",))
    assert document.questions == (Asking("quy định thử cũ là số mấy"),)
    (provision,) = document.provisions
    assert (provision.key, provision.at) == ("qd-900-2020/dieu-1/khoan-1", "dieu-1/khoan-1")
    assert provision.text == "Đảng viên kiểm điểm mỗi năm 1 lần."
    assert (provision.confidence, provision.placed_by) == (Confidence.CONFIRMED, "inferred")
    assert provision.questions[1] == Asking(
        "đảng viên có phải kiểm điểm hằng năm không", "có", "Có. Đảng viên kiểm điểm mỗi năm 1 lần."
    )


def test_what_a_file_leaves_out_has_a_default():
    """
    A document known by little is still a document.
    """
    document = load_document(RIGHT / "hd-902-2024.yaml")

    assert (document.number, document.signed, document.dated) == (None, None, "tháng 3 năm 2024")
    assert (document.confidence, document.provisions, document.is_local) == (Confidence.SINGLE, (), True)
    assert document.in_force.holds(date(1900, 1, 1))


def test_right_documents_have_no_fault():
    """
    What loads and keeps the rules across files passes without a word.
    """
    assert list(faults(load_corpus(RIGHT))) == []


def test_later_folder_replaces_a_document_by_id(tmp_path):
    """
    An organization's own text takes the place of the shipped one.
    """
    text = (RIGHT / "qd-901-2024.yaml").read_text(encoding="utf-8")
    (tmp_path / "own.yaml").write_text(text.replace("và tập thể kiểm điểm", "kiểm điểm"), encoding="utf-8")
    corpus = load_corpus(RIGHT, tmp_path)

    assert corpus.provisions["qd-901-2024/dieu-1"].text == "Đảng viên kiểm điểm mỗi năm."
    assert corpus.document_of("qd-901-2024/dieu-1").id == "qd-901-2024"


def test_file_with_byte_order_mark_is_read(tmp_path):
    """
    Windows Notepad puts the mark in front of what it saves as UTF-8.
    """
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + (RIGHT / "qd-901-2024.yaml").read_bytes())

    assert load_document(path).id == "qd-901-2024"


def test_digest_follows_every_byte_and_name(tmp_path):
    """
    An index built from other texts must be told from one built from these.
    """
    one, other = tmp_path / "one", tmp_path / "other"
    shutil.copytree(RIGHT, one)
    shutil.copytree(RIGHT, other)
    same = digest_of(one) == digest_of(other)
    third = tmp_path / "third"
    shutil.copytree(RIGHT, third)
    with (third / "qd-901-2024.yaml").open("a", encoding="utf-8") as file:
        file.write("\n")

    assert same
    assert digest_of(third) != digest_of(one)


def test_shipped_documents_are_named_after_their_id(shipped):
    """
    Whoever looks for a document finds its file.
    """
    assert {path.stem for path in SHIPPED.glob("*.yaml")} == set(shipped.documents)


def test_shipped_corpus_has_no_fault(shipped):
    """
    What `troly lint` checks holds for what we ship.
    """
    assert list(faults(shipped)) == []


def test_shipped_provisions_can_be_asked_for(shipped):
    """
    At least four ways to ask for each provision feed the search; none is its heading over again.
    """
    for provision in shipped.provisions.values():
        asked = {asking.text.casefold().strip(" ?") for asking in provision.questions}

        assert len(asked) >= 4, provision.key
        assert provision.heading.casefold() not in asked, provision.key


def test_shipped_sources_are_public_addresses_or_documents(shipped):
    """
    People are shown where a fact was read: a public page or another document of the corpus, never a file of ours.
    """
    sources = {source for document in shipped for source in document.sources}
    sources |= {source for provision in shipped.provisions.values() for source in provision.sources}

    assert sources
    assert [item for item in sources - shipped.documents.keys() if not item.startswith(("https://", "http://"))] == []
    assert [item for item in sources if "github" in item] == []


def test_keys_are_ascii_and_unique(shipped):
    """
    A key greps, sorts and stands in an address.
    """
    keys = [provision.key for document in shipped for provision in document.provisions]

    assert len(keys) == len(set(keys)) >= 300
    assert all(key.isascii() and " " not in key for key in keys)
