"""The program in a process of its own: cold start, encodings, pipes, no network."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.cli.exits import Exit

ROOT = Path(__file__).parents[2]
QUESTION = "đảng viên mới kết nạp 4 tháng có phải xếp loại không"
HEAVY = ("torch", "sentence_transformers", "transformers", "llama_index", "rich", "fastapi", "telegram", "docx",
         "openpyxl", "pypdfium2", "holidays", "icalendar", "httpx")  # fmt: skip


def test_cold_question_imports_nothing_heavy(process):
    """
    The libraries that take seconds to load have no part in answering.
    """
    code = (
        f"import sys; from assistant.cli.main import main; main(['ask', {QUESTION!r}]); "
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=True)

    assert done.stdout.decode().splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    "env",
    [{"PYTHONIOENCODING": "latin-1"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
     {"PYTHONIOENCODING": "cp1258"}, {"PYTHONIOENCODING": "ascii:strict"}],
    ids=["latin-1", "C", "cp1258", "ascii"],
)  # fmt: skip
def test_output_is_utf8_whatever_the_console_says(env, process):
    """
    A Windows console of an old code page must not end the program with an encoding error.
    """
    shown = process("ask", "--json", "mẫu 2A dùng cho ai", env=env)
    batch = process("ask", "--batch", "-", stdin='{"id": "đ", "question": "mẫu 2A"}\n'.encode(), env=env)

    assert (shown.code, shown.err) == (0, "")
    assert "đang hiệu lực" in shown.out
    assert '"id": "đ"' in batch.out


def test_question_in_another_encoding_is_still_read(process):
    """
    Bytes that are no UTF-8 in the arguments end in a reply, not in a traceback.
    """
    done = subprocess.run(
        [sys.executable, "-m", "assistant.cli.main", "ask", b"m\xe1\xbau 2A \xff"],
        capture_output=True,
        cwd=ROOT,
        check=False,
    )

    assert done.returncode in (Exit.CLEAN, Exit.DECLINED)
    assert done.stderr == b""


def test_closed_pipe_ends_quietly(process):
    """
    ``troly docs list | head -1`` is everyday use.
    """
    code = "import sys; from assistant.cli.main import main; sys.exit(main(['docs', 'show', 'hd-21-2019', '--chunks']))"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as running:
        running.stdout.close()
        told = running.stderr.read()
        assert (running.wait(timeout=30), told) == (0, b"")


def test_wrong_use_ends_without_a_traceback(process):
    """
    One line and the code for wrong use.
    """
    shown = process("docs", "show", "không có văn bản này")

    assert (shown.code, shown.out, shown.err.count("\n")) == (2, "", 1)
    assert "Traceback" not in shown.err


def test_no_socket_is_opened_while_answering(assistant_, monkeypatch, troly):
    """
    Offline and private: opening a socket, or looking up a name, fails this test.
    """

    def refuse(*args, **options):
        raise AssertionError("một socket đã được mở")

    for name in ("socket", "create_connection", "getaddrinfo", "socketpair"):
        monkeypatch.setattr(socket, name, refuse)
    questions = (
        QUESTION,
        "Quy định 999 nói gì",
        "thời tiết thế nào",
        "366 khác 124 ở điểm nào",
        "28 tốt 5 xuất sắc được không",
    )

    for question in questions:
        assert assistant_.ask(question).text
    assert troly("ask", QUESTION).code == Exit.CLEAN
    assert troly("docs", "compare", "qd-124-2023", "qd-366-2025").code == Exit.CLEAN
    assert os.environ.get("ASSISTANT_LLM_URL") is None
