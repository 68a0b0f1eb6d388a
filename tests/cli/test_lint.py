"""All faults of the document files at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]


@pytest.fixture
def folder(tmp_path):
    """A folder with two right documents."""
    for name in ("qd-900-2020", "qd-901-2024"):
        shutil.copy(TESTS / "cases" / "documents" / f"{name}.yaml", tmp_path)
    return tmp_path


def test_shipped_documents_are_clean(troly, shipped):
    """
    Without a folder, what we ship is checked.
    """
    shown = troly("lint")

    assert (shown.code, shown.out) == (0, f"{len(shipped.documents)} tệp, không có lỗi.\n")


def test_right_folder_is_clean(troly, folder):
    """
    One's own documents are checked together with the shipped ones.
    """
    shown = troly("lint", str(folder))

    assert (shown.code, shown.out, shown.err) == (0, "2 tệp, không có lỗi.\n", "")


def test_every_broken_file_is_told(troly, folder):
    """
    Three broken files, three lines, code 1.
    """
    bad = ("key-unknown", "date-as-text", "not-utf-8")
    for name in bad:
        shutil.copy(TESTS / "bad" / "documents" / f"{name}.yaml", folder)
    shown = troly("lint", str(folder))
    lines = shown.out.splitlines()

    assert (shown.code, shown.err) == (1, "")
    assert [line.split(".yaml")[0] for line in lines[:3]] == sorted(bad)
    assert lines[3:] == ["5 tệp, 3 lỗi."]


@pytest.mark.parametrize("name", ["replaces-missing-document", "lead-with-foreign-figure", "gap-before-successor"])
def test_faults_between_files_are_told(name, troly, folder):
    """
    They show once every file can be read.
    """
    shutil.copy(TESTS / "bad" / "documents" / f"{name}.yaml", folder)
    shown = troly("lint", str(folder))

    assert shown.code == 1
    assert shown.out.splitlines()[-1] == "3 tệp, 1 lỗi."


def test_folder_without_documents_is_wrong_use(troly, tmp_path):
    """
    "No fault" over nothing would be a lie.
    """
    empty, missing = troly("lint", str(tmp_path)), troly("lint", str(tmp_path / "x"))

    assert (empty.code, missing.code) == (2, 2)
    assert "không có tệp .yaml nào" in empty.err
    assert "Không có thư mục" in missing.err
