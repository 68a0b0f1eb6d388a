"""troly corpus as an officer uses it: shown, confirmed, listed, checked, copied, taken out."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.cli.corpus import removing
from corpus.library import Library

LOADED = Path(__file__).parents[1] / "loaded"
LOCAL = str(LOADED / "05-hd-tu.txt")
OFFICIAL = str(LOADED / "366-qd-tw.txt")
KEY = "lc-05-hd-tu-2026"


def test_outline_is_shown_and_confirmed_before_a_document_is_taken_in(home, troly):
    """
    Said yes to, it is stored; the report says what to look at, here nothing.
    """
    shown = troly("corpus", "add", LOCAL, stdin=b"c\n")

    assert shown.code == 0
    assert "Phạm vi: Lào Cai" in shown.out
    assert "tieu-muc-1: Dự thảo báo cáo kiểm điểm" in shown.out
    assert f"khóa {KEY}" in shown.out
    assert "Không có chỗ nào cần rà soát." in shown.out
    assert 'ASSISTANT_SCOPE="Lào Cai"' in shown.out
    assert "Kiểm tra mọi điều khoản đều tìm được" in shown.err


def test_document_said_no_to_is_not_taken_in(home, troly):
    """
    Code 1, and nothing stored.
    """
    shown = troly("corpus", "add", LOCAL, stdin=b"k\n")

    assert (shown.code, "Không nạp." in shown.out) == (1, True)
    assert Library(home.data).list() == []


def test_without_an_answer_nothing_is_taken_in(home, troly):
    """
    In a script one says --yes.
    """
    shown = troly("corpus", "add", LOCAL)

    assert shown.code == 2
    assert "--yes" in shown.err
    assert Library(home.data).list() == []


def test_official_text_is_answered_with_shown_and_taken_back(home, troly):
    """
    Loaded: the official words, marked nguyên văn, in ask and docs. Removed: ours again, marked as before.
    """
    asked = ("ask", "đảng viên mới kết nạp bao nhiêu tháng thì chưa phải kiểm điểm")
    place = ("docs", "show", "qd-366-2025/dieu-5/khoan-2")
    before = [troly(*asked).out, troly(*place).out]
    added = troly("corpus", "add", OFFICIAL, "--yes")
    between = [troly(*asked).out, troly(*place).out]
    removed = troly("corpus", "remove", "qd-366-2025", "--yes")

    assert "Con số trong bản diễn đạt lại khác nguyên văn:" in added.out
    assert "(quy tắc new_member_months)" in added.out
    assert all("chưa đủ 05 tháng" in text and "· nguyên văn" in text for text in between)
    assert all("6 tháng" in text and "· diễn đạt lại" in text for text in before)
    assert removed.code == 0
    assert [troly(*asked).out, troly(*place).out] == before


def test_loaded_documents_are_listed_and_checked(home, troly):
    """
    Where each holds, how much it has, the file it came from; 1 where something is to be looked at.
    """
    assert troly("corpus", "list").out.startswith("Chưa nạp văn bản nào.")
    troly("corpus", "add", LOCAL, "--yes")
    rows = [line.split("\t") for line in troly("corpus", "list").out.splitlines()]
    assert rows[1] == [KEY, "Hướng dẫn 05-HD/TU ngày 05/10/2026", "Lào Cai", "5", "05-hd-tu.txt", "2026-11-21"]
    assert troly("corpus", "verify").code == 0

    troly("corpus", "add", OFFICIAL, "--yes")
    checked = troly("corpus", "verify", "qd-366-2025")
    assert checked.code == 1
    assert "Con số của quy tắc tính không thấy trong nguyên văn:" in checked.out
    assert "chỗ mới thấy" not in checked.out


def test_original_that_was_changed_or_lost_is_told(home, troly):
    """
    What was loaded must be provable.
    """
    troly("corpus", "add", LOCAL, "--yes")
    (item,) = Library(home.data).list()
    item.original.write_text("khác", encoding="utf-8")
    assert "đã bị thay đổi sau khi nạp" in troly("corpus", "verify").out
    item.original.unlink()
    shown = troly("corpus", "verify")
    assert (shown.code, "mất tệp gốc" in shown.out) == (1, True)


def test_broken_document_is_told_and_can_be_taken_out(home, troly):
    """
    A file spoilt by hand does not lock the library.
    """
    (home.data / "corpus").mkdir()
    (home.data / "corpus" / "hong.yaml").write_text("id: [", encoding="utf-8")

    assert "hong.yaml" in troly("corpus", "verify").out
    assert "không đọc được" in troly("corpus", "list").out
    assert troly("corpus", "remove", "hong", "--yes").code == 0
    assert troly("corpus", "verify").code == 0


@pytest.fixture
def typing(monkeypatch):
    """Somebody sits at the keyboard."""
    monkeypatch.setattr(removing, "is_somebody_there", lambda: True)


def test_document_is_taken_out_only_when_somebody_says_so(home, troly, typing):
    """
    It is named before it goes; a no, and everything is as it was.
    """
    troly("corpus", "add", LOCAL, "--yes")
    no = troly("corpus", "remove", KEY, stdin=b"k\n")
    kept = [item.id for item in Library(home.data).list()]
    yes = troly("corpus", "remove", KEY, stdin="có\n".encode())

    assert (no.code, "Không gỡ." in no.out, kept) == (1, True, [KEY])
    assert "Gỡ Hướng dẫn 05-HD/TU ngày 05/10/2026" in no.out
    assert (yes.code, f"Đã gỡ {KEY}." in yes.out) == (0, True)
    assert Library(home.data).list() == []


def test_nothing_is_taken_out_where_nobody_can_be_asked(home, troly):
    """
    In a script one says --yes: a piped answer is nobody's. A document that is not there is told before that.
    """
    troly("corpus", "add", LOCAL, "--yes")
    shown = troly("corpus", "remove", KEY, stdin=b"c\n")
    absent = troly("corpus", "remove", "qd-1-2020")

    assert (shown.code, shown.out) == (2, "")
    assert "--yes" in shown.err
    assert [item.id for item in Library(home.data).list()] == [KEY]
    assert "--yes" not in absent.err
    assert troly("corpus", "remove", KEY, "--yes").code == 0


def test_exported_documents_are_taken_in_on_another_machine(home, troly, tmp_path, monkeypatch, data_folder):
    """
    The folder goes over on a stick, originals and all.
    """
    troly("corpus", "add", LOCAL, "--yes")
    shown = troly("corpus", "export", str(tmp_path / "mang-di"))
    assert shown.code == 0
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path / "khac"))
    assert troly("corpus", "add", str(tmp_path / "mang-di"), "--yes").code == 0
    (item,) = Library(tmp_path / "khac").list()

    assert (item.id, item.file) == (KEY, "05-hd-tu.txt")
    assert item.original.read_bytes() == Path(LOCAL).read_bytes()


@pytest.mark.parametrize(
    ("options", "told"),
    [(("--scope", "Lai Châu", "--title", "Tên khác"), ["Lai Châu", "Tên khác"]), (("--id", "hd-abc"), ["hd-abc"]),
     (("--since", "2026-12-01"), ["2026-12-01"]), (("--replaces", "hd-25-2023"), ["hd-25-2023"])],
)  # fmt: skip
def test_what_the_command_line_says_goes_before_what_the_file_says(options, told, home, troly):
    """
    A person knows better than a reader of files.
    """
    troly("corpus", "add", LOCAL, "--yes", *options)
    (item,) = Library(home.data).list()

    written = item.path.read_text(encoding="utf-8")
    assert all(text in written for text in told)


def test_one_identity_for_several_files_is_refused(home, troly):
    """
    Two documents of one number would replace each other.
    """
    shown = troly("corpus", "add", LOCAL, OFFICIAL, "--number", "1-QĐ/TW", "--yes")

    assert (shown.code, Library(home.data).list()) == (2, [])


def test_chunks_of_a_loaded_provision_are_shown_as_embedded(home, troly):
    """
    With the way down to it, and its key.
    """
    troly("corpus", "add", LOCAL, "--yes")
    shown = troly("docs", "show", f"{KEY}/muc-II/tieu-muc-1", "--chunks").out

    assert shown.startswith(f"Đoạn 1, {KEY}/muc-II/tieu-muc-1 (")
    assert "\nHướng dẫn 05-HD/TU ngày 05/10/2026 – mục II, tiểu mục 1 – " in shown
    assert "không quá 15%" in shown


def test_file_that_is_no_document_is_not_taken_in(home, troly, tmp_path):
    """
    Even with --yes a note must not come to answer questions as a text of the centre.
    """
    note = tmp_path / "ghi-chu.txt"
    note.write_text("xin chào", encoding="utf-8")
    shown = troly("corpus", "add", str(note), "--yes")

    assert (shown.code, "TL-162" in shown.err) == (2, True)
    assert Library(home.data).list() == []


def test_folder_is_taken_in_and_a_second_time_told(home, troly, tmp_path):
    """
    Every file in it that can be read; what was there before is said to be replaced.
    """
    folder = tmp_path / "van-ban"
    folder.mkdir()
    (folder / "hd.txt").write_bytes(Path(LOCAL).read_bytes())

    assert troly("corpus", "add", str(folder), "--yes").code == 0
    assert "đã được thay bằng bản này" in troly("corpus", "add", str(folder), "--yes").out


def test_number_that_is_none_is_refused(home, troly):
    """
    A slip in --number would make a document of its own.
    """
    shown = troly("corpus", "add", LOCAL, "--yes", "--number", "abc")

    assert (shown.code, "ví dụ 05-HD/TU" in shown.err) == (2, True)
