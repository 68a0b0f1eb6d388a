"""The library on disk: stored as YAML beside its original, changed by one rename, told apart by a mark."""

from __future__ import annotations

import os
from datetime import date

import pytest

from corpus.document_dump import dump
from corpus.document_file import load_document
from corpus.errors import DocumentError, NotLoaded
from corpus.files import digest_of, sha256_of
from corpus.library import Library

DAY = date(2026, 11, 21)
VALUES = {
    "id": "hd-5-2026", "number": "5-HD/TU", "kind": "hd", "title": "Hướng dẫn thử", "issuer": "Cơ quan thử",
    "signed": "2026-10-05", "in_force": {"since": date(2026, 10, 5), "until": None}, "text_kind": "official",
    "sources": ["tệp thử"],
    "provisions": [{"at": "muc-1", "heading": "Gửi báo cáo", "confidence": "confirmed", "text": "Một: hai.\n- ba # bốn;\n"}],
}  # fmt: skip


@pytest.fixture
def library(tmp_path):
    return Library(tmp_path / "data")


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "Hướng dẫn số 5.txt"
    path.write_text("nội dung gốc", encoding="utf-8")
    return path


def put(library, source, values=VALUES):
    with library.with_document(values, source, at=DAY) as change:
        change.commit()
    return change


def test_document_is_stored_with_its_original_and_digest(library, source):
    """
    What it was read from can be shown years later.
    """
    put(library, source)
    (item,) = library.list()

    assert item.path == library.folder / "hd-5-2026.yaml"
    assert (item.file, item.at, item.sha256) == (source.name, "2026-11-21", sha256_of(source))
    assert item.original.read_text(encoding="utf-8") == "nội dung gốc"
    assert library.corpus().provisions["hd-5-2026/muc-1"].text == "Một: hai.\n- ba # bốn;"


def test_change_is_what_the_library_becomes(library, source):
    """
    The index is built for the digest that the library will have: the two must be one.
    """
    with library.with_document(VALUES, source, at=DAY) as change:
        assert library.digest() == digest_of()
        change.commit()

    assert library.digest() == change.corpus.digest != digest_of()
    assert library.corpus() == change.corpus


def test_change_not_made_leaves_nothing(library, source):
    """
    Refused at the last moment, the folder is as it was.
    """
    with library.with_document(VALUES, source, at=DAY):
        pass

    assert list(library.folder.iterdir()) == []


def test_document_taken_out_goes_with_its_original(library, source):
    """
    Removed means removed.
    """
    put(library, source)
    library.without("hd-5-2026").commit()

    assert library.digest() == digest_of()
    assert [path for path in library.folder.rglob("*") if path.is_file()] == []


def test_same_id_takes_the_place_of_the_one_before(library, source):
    """
    A corrected file is added again under its id.
    """
    put(library, source)
    put(library, source, {**VALUES, "title": "Hướng dẫn thử, bản sửa"})

    assert [load_document(item.path).title for item in library.list()] == ["Hướng dẫn thử, bản sửa"]


def test_mark_changes_with_the_library_and_only_with_it(library, source):
    """
    Cheap to ask every second: names, times and sizes of the documents.
    """
    marks = [library.mark()]
    put(library, source)
    marks.append(library.mark())
    (library.folder / "reviews").mkdir()
    assert library.mark() == marks[-1]
    os.utime(library.folder / "hd-5-2026.yaml", ns=(1, 1))
    marks.append(library.mark())

    assert len(set(marks)) == 3


def test_document_not_loaded_is_named(library, source):
    """
    The message says which ones are.
    """
    with pytest.raises(NotLoaded, match="chưa có văn bản nào"):
        library.find("hd-6-2026")
    put(library, source)
    with pytest.raises(NotLoaded, match="hd-5-2026"):
        library.without("hd-6-2026")


def test_values_that_make_no_document_are_refused_before_anything_is_stored(library, source):
    """
    A broken file is never part of the library.
    """
    for wrong in (
        {"id": "../../hd-5-2026"},
        {"id": None},
        {"title": ""},
        {"signed": "5/10/2026"},
        {"provisions": [{"at": "chuong-bay-ba/x"}]},
    ):
        with pytest.raises(DocumentError), library.with_document({**VALUES, **wrong}, source, at=DAY):
            pass
    assert library.list() == []


@pytest.mark.parametrize(
    "text", ["a: b\n# c", "  thụt\ndòng", "- một\n- hai ", "“ngoặc”\t tab\n", "x" * 300, "Ð".replace("Ð", "Đ")]
)
def test_any_text_comes_back_as_it_was(text, tmp_path):
    """
    Byte for byte: what may be quoted must be what was read.
    """
    from corpus.marked import Marked

    path = tmp_path / "a.yaml"
    path.write_text(dump({"text": text}), encoding="utf-8")
    assert Marked(path).value["text"] == text


def test_removal_touches_nothing_outside_the_library(library, source, tmp_path):
    """
    A file made by hand that names another place as its original: that place stays.
    """
    library.folder.mkdir(parents=True)
    text = dump({**VALUES, "loaded": {"original": f"../../{source.name}", "file": "x"}})
    (library.folder / "a.yaml").write_text(text, encoding="utf-8")
    library.without("hd-5-2026").commit()

    assert source.exists()
    assert not (library.folder / "a.yaml").exists()


def test_file_put_there_by_hand_belongs_to_the_library(library):
    """
    Nothing of it is known but what it says.
    """
    library.folder.mkdir(parents=True)
    (library.folder / "a.yaml").write_text(dump(VALUES), encoding="utf-8")
    (library.folder / "b.yaml").write_text("không: [đúng", encoding="utf-8")

    assert [(item.id, item.original) for item in library.list()] == [("hd-5-2026", None), ("b", None)]
    with pytest.raises(DocumentError, match=r"b\.yaml"):
        library.corpus()
