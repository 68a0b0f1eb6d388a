"""Taking documents in: the index first, then one rename; whatever stops the work, the old library serves."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.assistant import Assistant, index_folder
from assistant.library import Reason, add, remove
from assistant.library.adding import kept_review
from corpus.errors import NotLoaded, Unidentified, Unreachable
from corpus.files import digest_of
from corpus.ingest import read_draft
from corpus.library import Library

LOADED = Path(__file__).parents[1] / "loaded"
ROOT = Path(__file__).parents[2]
LOCAL = LOADED / "05-hd-tu.txt"
ASKED = "dự thảo báo cáo kiểm điểm gửi trước mấy ngày"

# Adds the local instruction in a process of its own; dies at the given call of a function, before or after it is done.
CRASH = """
import os, sys, pathlib
from assistant.settings import Settings
from assistant.library import add
from corpus.ingest import read_draft
import {module} as holder
name, when, count = {name!r}, {when!r}, {count}
real = getattr(holder, name)
def dying(*args, **named):
    global count
    count -= 1
    if count == 0 and when == "before":
        os._exit(9)
    found = real(*args, **named)
    if count == 0:
        os._exit(9)
    return found
setattr(holder, name, dying)
path = pathlib.Path({path!r})
add(Settings.read(), read_draft(path).as_document(), path)
"""


def values(path=LOCAL, **changed):
    return {**read_draft(path).as_document(), **changed}


def test_added_document_is_answered_from_at_once_and_removed_again(home):
    """
    In, asked, out: the restated text speaks again as if nothing had been.
    """
    before = Assistant.open(home).ask(ASKED).text
    found = add(home, values(), LOCAL)
    told = Assistant.open(home).ask(ASKED).text
    remove(home, found.document)

    assert (found.official, found.replaced, found.doubts) == (5, 0, ())
    assert "Hướng dẫn 05-HD/TU" in told
    assert Assistant.open(home).ask(ASKED).text == before
    with pytest.raises(NotLoaded):
        remove(home, found.document)


def test_review_tells_what_official_words_contradict(home, shipped):
    """
    6 tháng with us and in the calculator's rule, 05 tháng in the text: both named by key, with both texts; kept on disk.
    """
    path = LOADED / "366-qd-tw.txt"
    found = add(home, read_draft(path, known=shipped).as_document(), path)
    key = "qd-366-2025/dieu-5/khoan-2"
    told = {(doubt.reason, doubt.key): doubt for doubt in found.doubts}

    assert "6 tháng" in told[Reason.CONTRADICTED, key].figures
    assert "chưa đủ 05 tháng" in told[Reason.CONTRADICTED, key].official
    assert "chưa đủ 6 tháng" in told[Reason.CONTRADICTED, key].ours
    assert "Cơ quan ban hành đang ghi Bộ Chính trị" in told[Reason.IDENTITY, "qd-366-2025"].ours
    assert Assistant.open(home).corpus.documents["qd-366-2025"].issuer == "Bộ Chính trị"
    rules = {doubt.rule for doubt in found.doubts if doubt.reason is Reason.RULE and doubt.key == key}
    assert "new_member_months" in rules
    assert kept_review(Library(home.data), "qd-366-2025")["doubts"]


def test_rules_that_stand_on_a_replaced_document_are_listed(home):
    """
    A new regulation that replaces 366: every rule that still decides by 366 is to be looked at, none is changed.
    """
    new = values(
        id="qd-9-2026",
        number="9-QĐ/TW",
        kind="qd",
        scope=None,
        issuer="Bộ Chính trị",
        replaces=["qd-366-2025", "hd-43-2025"],
    )
    found = add(home, new, LOCAL)
    watched = {doubt.rule for doubt in found.doubts if doubt.reason is Reason.REPLACED}

    assert {"excellent_quota_member", "draft_lead_workdays", "filing"} <= watched
    text = Assistant.open(home).ask("chi bộ 31 người xếp tốt được mấy người xuất sắc").text
    assert text.startswith("Tối đa 6")
    assert "Cần rà soát: cách tính trên theo Quy định 366-QĐ/TW, văn bản này đã được" in text


def test_replacement_that_cannot_be_is_told(home):
    """
    The province's text says that it replaces a central one.
    """
    found = add(home, values(replaces=["hd-43-2025"]), LOCAL)

    assert [doubt.reason for doubt in found.doubts] == [Reason.LINK]


@pytest.mark.parametrize("name", ["title", "issuer", "kind"])
def test_document_without_identity_is_refused(name, home):
    """
    The option that gives it is named.
    """
    with pytest.raises(Unidentified, match=f"--{name}"):
        add(home, values(**{name: None}), LOCAL)


@pytest.mark.parametrize(("setting", "scope"), [(None, "Ban Thường vụ Tỉnh ủy"), ("Lào Cai", "Lào Cai")])
def test_document_of_an_unnamed_place_is_not_taken_for_a_central_one(setting, scope, home):
    """
    "Ban Thường vụ Tỉnh ủy" with no province and no date: the office's own place if it is set, else its issuer.
    """
    unclear = values(id="cv-1", number=None, issuer="Ban Thường vụ Tỉnh ủy", scope=None, signed=None)
    unclear["in_force"] = {"since": None, "until": None}
    add(replace(home, scope=setting), unclear, LOCAL)

    assert Library(home.data).corpus().documents["cv-1"].scope == scope


def test_document_without_any_provision_is_refused(home):
    """
    No chunk, no document: a scan without a text is not taken in silence.
    """
    with pytest.raises(Unreachable, match="không cắt được đoạn nào"):
        add(home, values(provisions=[]), LOCAL)
    assert Library(home.data).list() == []


@pytest.mark.parametrize(
    ("module", "name", "when", "count", "added"),
    [
        ("index.build", "lint", "after", 1, False),
        ("index.build", "save_corpus", "before", 1, False),
        ("index.build", "_check", "after", 1, False),
        ("os", "replace", "before", 1, False),  # the index is whole, its folder not yet in place
        ("os", "replace", "after", 1, False),  # the index is in place, the library unchanged
        ("os", "replace", "after", 2, False),  # the original is in place, too
        ("os", "replace", "before", 3, False),
        ("os", "replace", "after", 3, True),  # the one rename is done
    ],
    ids=lambda value: str(value),
)
def test_crash_at_any_point_leaves_one_library_serving(module, name, when, count, added, home):
    """
    Before the rename the old library and its index, after it the new ones; never half of either.
    """
    code = CRASH.format(module=module, name=name, when=when, count=count, path=str(LOCAL))
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env={**os.environ}, timeout=120, check=False)
    assert done.returncode == 9

    library = Library(home.data)
    assert [item.id for item in library.list()] == (["lc-05-hd-tu-2026"] if added else [])
    assert (library.digest() == digest_of()) is not added
    assert (index_folder(home) / "manifest.json").is_file()
    assert ("Hướng dẫn 05-HD/TU" in Assistant.open(home).ask(ASKED).text) is added


def test_add_after_a_crash_succeeds(home):
    """
    What a crash left lying about is in nobody's way.
    """
    code = CRASH.format(module="os", name="replace", when="before", count=3, path=str(LOCAL))
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env={**os.environ}, timeout=120, check=False)

    assert add(home, values(), LOCAL).official == 5
