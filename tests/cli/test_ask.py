"""One question from the command line."""

from __future__ import annotations

import json

import pytest

from assistant.cli.exits import Exit
from assistant.cli.explain import SIGNALS
from index.fuse import FACTS
from index.fuse import SIGNALS as LEARNED

QUESTION = "quy định hiện nay tỷ lệ xếp loại hoàn thành xuất sắc không quá bao nhiêu phần trăm"
FIELDS = ["status", "text", "citations", "hits", "as_of", "confidence", "made_by", "elapsed_ms"]


def test_answer_is_printed_with_its_citations(troly):
    """
    The figure first, its place under it, the document in force today.
    """
    shown = troly("ask", QUESTION)

    assert (shown.code, shown.err) == (Exit.CLEAN, "")
    assert "20%" in shown.out
    assert "[1] " in shown.out
    assert "Quy định 366-QĐ/TW ngày 30/8/2025 · đang hiệu lực" in shown.out


def test_question_may_come_as_words(troly):
    """
    Quotation marks around a question are easily forgotten.
    """
    assert troly("ask", *QUESTION.split()).out == troly("ask", QUESTION).out


def test_as_of_answers_about_another_day(troly):
    """
    In 2022 the regulation of 2018 with the guidance of 2019 applied.
    """
    shown = json.loads(troly("ask", "--json", "--as-of", "2022-12-31", QUESTION).out)

    assert shown["as_of"] == "2022-12-31"
    assert shown["citations"][0].split("/")[0] in ("qd-132-2018", "hd-21-2019")


def test_json_holds_the_contract_and_the_claims(troly):
    """
    Other programs read these names.
    """
    shown = troly("ask", "--json", QUESTION)
    found = json.loads(shown.out)

    assert [*found] == [*FIELDS, "claims", "findings"]
    assert (found["status"], found["as_of"]) == ("answered", "2026-11-21")
    assert len(found["hits"]) == 10
    assert {key for claim in found["claims"] for key in claim["citations"]} <= set(found["citations"])
    assert "\\u" not in shown.out


def test_explain_shows_what_was_considered(troly):
    """
    Whoever doubts an answer sees the provisions it was chosen from, best first, and why.
    """
    shown = troly("ask", "--explain", QUESTION)
    rows = [line.split("\t") for line in shown.out.splitlines() if "\t" in line]
    scores = [float(row[2].replace(",", ".")) for row in rows[1:]]

    assert rows[0] == ["Thứ tự", "Khóa", "Điểm", "Dấu hiệu"]
    assert [row[0] for row in rows[1:]] == [str(number) for number in range(1, len(rows))]
    assert scores == sorted(scores, reverse=True)
    assert "từ ngữ ở câu hỏi mẫu" in rows[1][3]
    evidence = json.loads(troly("ask", "--explain", "--json", QUESTION).out)["evidence"]
    assert [item["key"] for item in evidence] == [row[1] for row in rows[1:]]


def test_every_signal_has_a_vietnamese_name():
    """
    A new signal of the ranking is named before it is shown.
    """
    assert {*LEARNED, *FACTS} <= SIGNALS.keys()


@pytest.mark.parametrize(
    "question",
    ["thời tiết hôm nay thế nào", "cách nấu phở bò", "Quy định 999 nói gì", "đồng chí Bình có đáng bị khai trừ không"],
)
def test_declined_question_ends_with_code_one(question, troly):
    """
    A script can tell an answer from a refusal without reading it.
    """
    shown = troly("ask", question)

    assert shown.code == Exit.DECLINED
    assert shown.out.strip()


@pytest.mark.parametrize(
    "question",
    ["", "   ", "?", "😀😀😀", "\u200b", "\x00\x1b[31m", "<script>alert(1)</script>", "what is the weather", "中文问题",
     "năm 1890 thì sao", "năm 2099 xếp loại thế nào", "a" * 20_000, "chi bộ " * 3_000, "\udcff\udcfe"],
    ids=["trống", "khoảng trắng", "dấu hỏi", "biểu tượng", "vô hình", "điều khiển", "HTML", "Anh", "Trung", "1890",
         "2099", "một chữ dài", "dài", "byte lạ"],
)  # fmt: skip
def test_odd_question_gets_a_reply(question, troly):
    """
    Whatever is typed, a Vietnamese reply with an outcome; nothing internal, nothing that steers the terminal.
    """
    shown = troly("ask", question)

    assert shown.code in (Exit.CLEAN, Exit.DECLINED)
    assert shown.err == ""
    assert shown.out.strip()
    assert len(shown.out) < 10_000
    assert not any(mark in shown.out for mark in ("\x00", "\x1b", "Traceback", "None", "<script>"))
