"""The program around its commands: help, options that every command has, exit codes, failures."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.cli import docs
from assistant.cli.commands import COMMANDS
from assistant.cli.exits import Exit
from assistant.cli.main import main
from corpus.errors import InputError

ROOT = Path(__file__).parents[2]
SECRET = "đồng chí Nguyễn Văn A ở chi bộ 5"


def break_command(monkeypatch, error):
    """Let ``troly docs`` end in an error."""

    def run(args):
        raise error

    monkeypatch.setattr(docs, "run", run)


def test_help_names_every_command_and_exit_code(troly):
    """
    Someone who types only ``troly`` learns what there is and what the codes mean.
    """
    alone, asked = troly(), troly("--help")

    assert (alone.code, asked.code, alone.err) == (0, 0, "")
    assert alone.out == asked.out
    for name, entry in COMMANDS.items():
        assert re.search(rf"^    {name} +{re.escape(entry.help)}$", alone.out, re.MULTILINE), name
    for code in Exit:
        assert re.search(rf"^  {code.value} +{re.escape(code.meaning)}$", alone.out, re.MULTILINE), code


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_of_the_table_exists_and_helps(name, troly):
    """
    The table, the modules and their help belong together.
    """
    shown = troly(name, "--help")

    assert (shown.code, shown.err) == (0, "")
    assert shown.out.startswith(f"Cách dùng: troly {name} [-h]")
    if not COMMANDS[name].own_parser:
        assert COMMANDS[name].load().HELP.splitlines()[0] in shown.out
        assert "--today NGÀY" in shown.out


def test_only_the_command_called_is_imported():
    """
    Help and mistakes come back at once; nothing heavy stands in between.
    """
    code = (
        "import sys; from assistant.cli.main import main; main(['docs', 'list']); "
        "heavy = {'numpy', 'faiss', 'bm25s', 'tokenizers', 'rich', 'torch', 'sentence_transformers', 'llama_index', "
        "'fastapi', 'telegram', 'docx', 'openpyxl'}; print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=True)

    assert done.stderr.decode() == "[]\n"


@pytest.mark.parametrize(
    "words",
    [
        ("--today", "2024-01-01", "docs", "list", "--on", "2024-01-01"),
        ("docs", "--today", "2024-01-01", "list", "--on", "2024-01-01"),
        ("docs", "list", "--on", "2024-01-01", "--today=2024-01-01"),
    ],
)
def test_today_is_taken_wherever_it_stands(words, troly):
    """
    Any day can be replayed without learning where the option goes.
    """
    shown = troly(*words)

    assert shown.code == 0
    assert os.environ["ASSISTANT_TODAY"] == "2024-01-01"
    assert "qd-124-2023" in shown.out
    assert "qd-366-2025" not in shown.out


def test_today_moves_what_applies(troly):
    """
    The same question on another day is answered by another regulation.
    """
    now = troly("docs", "show", "qd-124-2023")
    then = troly("--today", "2024-01-01", "docs", "show", "qd-124-2023")

    assert "đã hết hiệu lực từ 30/08/2025" in now.out
    assert "Tình trạng: đang hiệu lực" in then.out


def test_words_after_two_dashes_are_left_alone(troly):
    """
    A question may speak of an option.
    """
    shown = troly("ask", "--", "--today", "là", "gì")

    assert os.environ["ASSISTANT_TODAY"] == "2026-11-21"
    assert shown.code in (Exit.CLEAN, Exit.DECLINED)
    assert shown.out


@pytest.mark.parametrize("words", [("--version",), ("docs", "list", "--version")])
def test_version_is_one_line(words, troly):
    """
    For the person who reports a fault.
    """
    shown = troly(*words)

    assert shown.code == 0
    assert re.fullmatch(r"troly (\d+\.\d+\.\d+|bản mã nguồn)\n", shown.out)


def test_regulation_error_is_one_line_and_code_two(troly, monkeypatch):
    """
    What, where, what to do, and the code to look up; no traceback.
    """
    break_command(monkeypatch, InputError("Tệp “a.xlsx” trống.\nHãy xem lại."))
    shown = troly("docs", "list")

    assert (shown.code, shown.out) == (2, "")
    assert shown.err == "Lỗi: Tệp “a.xlsx” trống. Hãy xem lại. (mã TL-600)\n"


def test_unexpected_failure_is_kept_without_the_question(troly, monkeypatch, data_folder):
    """
    The person gets a number, the log gets the place; neither gets what was asked.
    """
    break_command(monkeypatch, RuntimeError(SECRET))
    shown = troly("docs", "show", SECRET)
    reference = re.search(r"số tham chiếu ([0-9A-F]{8})\.", shown.err)
    log = (data_folder / "errors.log").read_text(encoding="utf-8")
    entry = json.loads(log.splitlines()[-1])

    assert (shown.code, shown.out, shown.err.count("\n")) == (70, "", 1)
    assert reference is not None
    assert entry["reference"] == reference.group(1)
    assert (entry["command"], entry["errors"][0]["type"]) == ("docs", "RuntimeError")
    assert any("test_main.py" in frame for frame in entry["errors"][0]["frames"])
    assert SECRET not in log + shown.err


def test_failure_is_told_even_where_nothing_can_be_written(troly, monkeypatch, tmp_path):
    """
    A full or read-only disk must not hide the first trouble behind a second.
    """
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path / "file" / "folder"))
    break_command(monkeypatch, RuntimeError("x"))
    shown = troly("docs", "list")

    assert shown.code == 70
    assert re.fullmatch(r"Lỗi của chương trình, số tham chiếu [0-9A-F]{8}\.\n", shown.err)


def test_log_of_failures_does_not_grow_for_ever(troly, monkeypatch, tmp_path):
    """
    A log over its limit makes room and is kept once.
    """
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path))
    (tmp_path / "errors.log").write_text("x" * 1_000_001)
    break_command(monkeypatch, RuntimeError("x"))
    troly("docs", "list")

    assert (tmp_path / "errors.log").read_text().count("\n") == 1
    assert (tmp_path / "errors.old.log").stat().st_size == 1_000_001


def test_missing_right_is_told_with_the_place(troly, monkeypatch):
    """
    A folder one may not write to is the person's to mend, not a fault of the program.
    """
    break_command(monkeypatch, PermissionError(13, "Permission denied", "/root/x"))
    shown = troly("docs", "list")

    assert (shown.code, shown.err) == (2, "Lỗi: không có quyền đọc, ghi: /root/x (mã TL-600)\n")


def test_interrupt_ends_quietly(troly, monkeypatch):
    """
    Ctrl+C is a wish, not an error.
    """
    break_command(monkeypatch, KeyboardInterrupt())
    shown = troly("docs", "list")

    assert (shown.code, shown.err) == (130, "Đã dừng.\n")


def test_wrong_day_of_the_environment_is_told(troly, monkeypatch):
    """
    The clock refuses what it cannot read instead of using another day.
    """
    monkeypatch.setenv("ASSISTANT_TODAY", "31/11/2026")
    shown = troly("docs", "list")

    assert shown.code == 2
    assert shown.err.startswith("Lỗi: Ngày “31/11/2026” không đọc được. Hãy viết theo dạng 21/11/2026")


def test_main_returns_exit_codes_as_plain_numbers():
    """
    Other programs call `main` and compare.
    """
    assert main(["docs", "show", "qd-366-2025"]) == 0


@pytest.mark.parametrize("words", [("audit",), ("check",)])
def test_a_folder_is_named_for_what_it_is(words: tuple[str, ...], troly, tmp_path):
    """
    It was once said not to be found.
    """
    assert "đây là thư mục" in troly(*words, str(tmp_path)).err
