"""Many questions in one process: the contract that other programs rely on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.assistant import Assistant

FIELDS = ["id", "status", "text", "citations", "hits", "as_of", "confidence", "made_by", "elapsed_ms"]
FAULT = ["id", "status", "code", "text"]


def lines(*entries):
    """Entries as JSON lines."""
    return "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries).encode()


def test_answers_come_in_order_with_their_ids(troly):
    """
    One line in, one line out, the same id, whatever kind of id it is.
    """
    asked = [
        {"id": "a", "question": "mẫu 2A dùng cho ai"},
        {"id": 7, "question": "thời tiết hôm nay"},
        {"question": "xin chào"},
    ]
    shown = troly("ask", "--batch", "-", stdin=lines(*asked))
    found = [json.loads(line) for line in shown.out.splitlines()]

    assert (shown.code, shown.err) == (0, "")
    assert [item["id"] for item in found] == ["a", 7, None]
    assert [item["status"] for item in found] == ["answered", "out_of_scope", "small_talk"]
    assert all([*item] == FIELDS for item in found)


def test_batch_answers_as_a_single_question_does(troly):
    """
    The two ways of asking must never drift apart.
    """
    question = "đảng viên nghỉ ốm 4 tháng có được xếp loại tốt không"
    single = json.loads(troly("ask", "--json", question).out)
    batch = json.loads(troly("ask", "--batch", "-", stdin=lines({"id": 1, "question": question})).out)
    same = [name for name in FIELDS if name not in ("id", "elapsed_ms")]

    assert [batch[name] for name in same] == [single[name] for name in same]


def test_turns_of_a_conversation_are_one_question(troly, assistant_):
    """
    A list is a conversation; its last turn is answered in the light of the others.
    """
    turns = ["tỷ lệ xuất sắc tối đa là bao nhiêu phần trăm", "thế năm 2021 thì sao"]
    found = json.loads(troly("ask", "--batch", "-", stdin=lines({"id": 1, "question": turns})).out)

    assert found["text"] == assistant_.ask(turns).text
    assert found["as_of"] == "2021-12-31"


def test_batch_reads_a_file_and_a_day(troly, tmp_path):
    """
    A file saved on Windows with its mark and line ends is read all the same.
    """
    path = tmp_path / "câu hỏi.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + lines({"id": 1, "question": "mẫu kiểm điểm"}).replace(b"\n", b"\r\n") + b"\r\n")
    shown = troly("ask", "--batch", str(path), "--as-of", "2020-06-01")
    (found,) = [json.loads(line) for line in shown.out.splitlines()]

    assert found["as_of"] == "2020-06-01"


@pytest.mark.parametrize(
    ("raw", "identifier", "words"),
    [
        (b"khong phai json", None, "không phải JSON"),
        (b'{"id": 1, "question": "a"', None, "không phải JSON"),
        (b"[1, 2]", None, "phải là một đối tượng JSON"),
        (b'"mau 2A"', None, "phải là một đối tượng JSON"),
        (b'{"id": "x"}', "x", "question phải là chữ"),
        (b'{"id": 3, "question": 5}', 3, "question phải là chữ"),
        (b'{"id": 3, "question": []}', 3, "question phải là chữ"),
        (b'{"id": 3, "question": ["a", 5]}', 3, "question phải là chữ"),
        (b'{"id": {"a": 1}, "question": null}', None, "question phải là chữ"),
        (b'{"id": 1, "question": "\xff\xfe"}', None, "không phải UTF-8"),
        (b"[" * 100_000, None, "không phải JSON"),
        (b'{"id": 1, "question": "' + b"a" * 1_000_000 + b'"}', None, "dài quá một triệu byte"),
    ],
    ids=["chữ", "dở dang", "danh sách", "chuỗi", "thiếu câu hỏi", "số", "rỗng", "lượt không phải chữ", "id lạ",
         "không UTF-8", "lồng sâu", "quá dài"],
)  # fmt: skip
def test_bad_line_is_told_and_the_run_goes_on(raw, identifier, words, troly):
    """
    One bad line among a thousand costs one line.
    """
    good = lines({"id": "sau", "question": "mẫu 2A"})
    shown = troly("ask", "--batch", "-", stdin=raw + b"\n" + good)
    bad, after = (json.loads(line) for line in shown.out.splitlines())

    assert shown.code == 0
    assert [*bad] == FAULT
    assert (bad["id"], bad["status"], bad["code"]) == (identifier, "error", "TL-600")
    assert words in bad["text"]
    assert (after["id"], after["status"]) == ("sau", "answered")


def test_failure_within_one_line_does_not_stop_the_others(troly, monkeypatch):
    """
    An unexpected failure gets its reference number in that line.
    """
    ask = Assistant.ask

    def fragile(self, question, **options):
        if question == "hỏng":
            raise ZeroDivisionError(question)
        return ask(self, question, **options)

    monkeypatch.setattr(Assistant, "ask", fragile)
    asked = lines({"id": 1, "question": "hỏng"}, {"id": 2, "question": "mẫu 2A"})
    bad, good = (json.loads(line) for line in troly("ask", "--batch", "-", stdin=asked).out.splitlines())

    assert (bad["id"], bad["status"], bad["code"]) == (1, "error", "TL-000")
    assert "số tham chiếu" in bad["text"]
    assert good["status"] == "answered"


def test_blank_lines_are_no_questions(troly):
    """
    Editors leave an empty line at the end.
    """
    assert troly("ask", "--batch", "-", stdin=b"\n  \r\n\t\n").out == ""


def test_half_a_letter_pair_in_json_cannot_break_the_output(troly):
    """
    JSON may spell half of a surrogate pair, which no encoding can print.
    """
    shown = troly("ask", "--batch", "-", stdin=b'{"id": "\\ud83d", "question": "m\\u1eabu 2A \\ud83d"}\n')

    assert json.loads(shown.out)["id"] == "?"


def test_each_line_is_written_before_the_next_is_read(assistant_):
    """
    A program at the other end of the pipe can wait for each answer.
    """
    command = [sys.executable, "-m", "assistant.cli.main", "ask", "--batch", "-"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2], env=os.environ
    ) as running:
        for number in (1, 2):
            running.stdin.write(lines({"id": number, "question": "mẫu 2A"}))
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["id"] == number
        running.stdin.close()
        assert running.wait(timeout=30) == 0
