"""The search index built and looked at from the command line."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def own_data(monkeypatch, tmp_path):
    """A data folder without an index, and the encoder that needs no model."""
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path / "dữ liệu"))
    monkeypatch.setenv("ASSISTANT_MODEL", "hashing")
    return tmp_path / "dữ liệu"


def test_index_is_missing_then_built_then_usable(troly, own_data, shipped):
    """
    Status, build, status: what an administrator does.
    """
    before = troly("index", "status")
    built = troly("index", "build")
    after = troly("index", "status")

    assert (before.code, built.code, after.code) == (1, 0, 0)
    assert "Tình trạng: chưa dựng" in before.out
    assert f"Rà {len(shipped.documents)} văn bản, {len(shipped.provisions)} điều khoản" in built.err
    assert f"Đã dựng chỉ mục {len(shipped.documents)} văn bản" in built.out
    assert "Tình trạng: dùng được" in after.out
    assert str(own_data) in after.out


def test_first_question_builds_the_index_and_says_so(troly, own_data):
    """
    A fresh install answers; progress goes to standard error, the answer to standard output.
    """
    first = troly("ask", "mẫu 2A")
    second = troly("ask", "mẫu 2A")

    assert first.err.startswith("Rà ")
    assert (second.err, second.out) == ("", first.out)


def test_model_may_be_named(troly, own_data, monkeypatch):
    """
    The model named is the one built with, and the hint says how to ask with it.
    """
    monkeypatch.setenv("ASSISTANT_MODEL", "không-dùng")
    shown = troly("index", "build", "--model", "hashing")

    assert shown.code == 0
    assert "ASSISTANT_MODEL=hashing" in shown.out


def test_stale_index_is_refused_with_the_command_that_mends_it(troly, own_data, monkeypatch, tmp_path):
    """
    An index given by setting is never built over unasked; status and question both say what to run.
    """
    monkeypatch.setenv("ASSISTANT_INDEX", str(tmp_path / "own"))
    troly("index", "build")
    path = tmp_path / "own" / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**manifest, "corpus": "0" * 64}), encoding="utf-8")
    status, asked = troly("index", "status"), troly("ask", "mẫu 2A")

    assert (status.code, asked.code, asked.out) == (1, 2, "")
    for told in (status.out, asked.err):
        assert "cũ hơn các văn bản. Hãy chạy: troly index build" in told
    assert troly("index", "build").code == 0
    assert troly("ask", "mẫu 2A").code == 0


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"format": 0}'])
def test_unreadable_index_is_refused(text, troly, own_data, monkeypatch, tmp_path):
    """
    A manifest of another version, cut short or empty.
    """
    monkeypatch.setenv("ASSISTANT_INDEX", str(tmp_path))
    (tmp_path / "manifest.json").write_text(text, encoding="utf-8")
    shown = troly("index", "status")

    assert shown.code == 1
    assert "Hãy chạy: troly index build" in shown.out
