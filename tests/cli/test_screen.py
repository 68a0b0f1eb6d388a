"""What a terminal shows and what a pipe gets."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.cli import screen
from assistant.cli.screen import readable, wrap

pty = pytest.importorskip("pty", reason="máy này không có thiết bị đầu cuối giả")

ROOT = Path(__file__).parents[2]
QUESTION = "quy định hiện nay tỷ lệ xếp loại hoàn thành xuất sắc không quá bao nhiêu phần trăm"
ESCAPE = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


@pytest.fixture
def terminal(assistant_):
    """Run a command on a terminal of its own and return what it would show, escapes included."""

    def run(*words, columns=60, env=()):
        ours, theirs = pty.openpty()
        around = {**os.environ, "COLUMNS": str(columns), "TERM": "xterm-256color", **dict(env)}
        command = [sys.executable, "-m", "assistant.cli.main", *words]
        with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT, env=around) as running:
            os.close(theirs)
            shown = b""
            while True:
                try:
                    piece = os.read(ours, 65536)
                except OSError:  # the other end has closed
                    break
                if not piece:
                    break
                shown += piece
            running.wait(timeout=30)
        os.close(ours)
        return shown.decode("utf-8").replace("\r\n", "\n")

    return run


def test_answer_fits_the_terminal_and_dims_its_citations(terminal):
    """
    Lines break at words, citations stand back, nothing is lost.
    """
    shown = terminal("ask", QUESTION)
    plain = ESCAPE.sub("", shown)

    assert ESCAPE.search(shown)
    assert max(len(line) for line in plain.splitlines()) <= 60
    assert re.search(r"\x1b\[2m +\[1\] ", shown)
    assert "Quy định 366-QĐ/TW" in " ".join(plain.split())


def test_terminal_shows_the_same_words_as_a_pipe(terminal, process):
    """
    Wrapping changes white space and nothing else.
    """
    shown = ESCAPE.sub("", terminal("ask", QUESTION))

    assert shown.split() == process("ask", QUESTION).out.split()


@pytest.mark.parametrize("words", [("ask", QUESTION), ("docs", "list", "--on", "2022-12-31"), ("docs", "compare",
                                   "qd-124-2023", "qd-366-2025")], ids=lambda words: " ".join(words[:2]))  # fmt: skip
def test_no_color_means_no_escape_at_all(words, terminal):
    """
    NO_COLOR is honoured by every command that paints.
    """
    assert not ESCAPE.search(terminal(*words, env={"NO_COLOR": "1"}))


def test_table_is_ruled_on_a_terminal_and_no_key_is_cut(terminal, shipped):
    """
    A key cut short could not be copied.
    """
    shown = ESCAPE.sub("", terminal("docs", "list", columns=140))

    assert "─" in shown
    assert all(document.id in shown for document in shipped)


def test_pipe_gets_plain_lines(process):
    """
    No escape, no ruling, no wrapping: one row a line for grep and cut.
    """
    shown = process("docs", "list")

    assert not ESCAPE.search(shown.out)
    assert "─" not in shown.out
    assert {line.count("\t") for line in shown.out.splitlines()} == {4}


@given(st.text("aăâ đốừ ()[]12-.;\u00a0", max_size=300), st.integers(30, 120))
def test_wrapping_keeps_every_word(text, width):
    """
    Only white space moves.
    """
    assert wrap(text, width=width).split() == text.split()


@given(st.lists(st.text("aăâđốừ", min_size=1, max_size=12), min_size=1, max_size=60), st.integers(40, 120))
def test_wrapped_lines_fit(words, width):
    """
    Words shorter than the line always fit it.
    """
    assert all(len(line) <= width for line in wrap(" ".join(words), width=width).splitlines())


def test_wrapped_list_item_hangs_under_its_text():
    """
    Marks stand out in front.
    """
    assert wrap("  [1] Điều 11, khoản 1, Quy định 366-QĐ/TW", width=30).splitlines() == [
        "  [1] Điều 11, khoản 1, Quy",
        "      định 366-QĐ/TW",
    ]
    assert wrap("- mọi đảng viên trong chi bộ này", width=20).splitlines()[1] == "  trong chi bộ này"


def test_table_without_rows_is_its_titles(capsys):
    """
    Nothing found is still a table.
    """
    screen.table(("Khóa", "Tên"), [])

    assert capsys.readouterr().out == "Khóa\tTên\n"


def test_cell_stays_on_its_line(capsys):
    """
    Line ends and tabs inside a cell would break the row.
    """
    screen.table(("A", "B"), [("một\nhai\tba", "bốn")])

    assert capsys.readouterr().out == "A\tB\nmột hai ba\tbốn\n"


def test_readable_text_can_always_be_encoded():
    """
    Letters stay, bytes that are no UTF-8 become a replacement mark, UTF-8 that was taken for bytes is put right.
    """
    assert readable("Đảng \udcff viên") == "Đảng \ufffd viên"
    assert readable("Đảng \ud83d viên") == "Đảng ? viên"
    assert readable("Đảng".encode().decode("ascii", "surrogateescape")) == "Đảng"
    assert readable(unicodedata.normalize("NFD", "ủy")) == unicodedata.normalize("NFD", "ủy")
