"""What changed between documents, from the command line: lines, files, chains, and the picture."""

from __future__ import annotations

import json
from xml.etree import ElementTree as Xml

import pytest
from docx import Document as read_document


def test_figures_that_changed_come_first(troly):
    """
    At least half of the tasks beyond the plan became at least 30 %: both values, each with its place.
    """
    shown = troly("docs", "compare", "quy định 124 năm 2023", "qd-366-2025")
    told = shown.out.splitlines()
    at = next(place for place, line in enumerate(told) if line.startswith("CON SỐ"))
    first = told[at + 2 : at + 5]

    assert shown.code == 0
    assert first[0] == "- Hoàn thành xuất sắc nhiệm vụ – điều kiện"
    assert first[1].startswith("  Quy định 124-QĐ/TW: ít nhất 50%")
    assert first[1].endswith("[Điều 12, khoản 1]")
    assert first[2].startswith("  Quy định 366-QĐ/TW: ít nhất 30%")
    assert not any(line.isupper() for line in told[:at])


def test_older_document_is_the_old_side_whichever_is_named_first(troly):
    """
    The order of the two names means nothing.
    """
    one = troly("docs", "compare", "hd-25-2023", "hd-43-2025").out
    other = troly("docs", "compare", "hd-43-2025", "hd-25-2023").out

    assert one == other
    assert one.startswith("Điểm mới của Hướng dẫn 43-HD/BTCTW ngày 31/10/2025 so với Hướng dẫn 25-HD/BTCTW")


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        (("132..366",), [("qd-132-2018", "qd-124-2023"), ("qd-124-2023", "qd-366-2025")]),
        (("21..43",), [("hd-21-2019", "hd-25-2023"), ("hd-25-2023", "hd-43-2025")]),
        (("qd-132-2018..qd-124-2023",), [("qd-132-2018", "qd-124-2023")]),
    ],
)
def test_chain_tells_every_step(words, steps, troly):
    """
    Bare numbers are enough where only one line of documents has both.
    """
    shown = troly("docs", "compare", *words, "--json")

    assert [(each["old"]["id"], each["new"]["id"]) for each in json.loads(shown.out)] == steps


def test_names_that_fit_several_are_read_as_two_of_one_line(troly):
    """
    There are two Guidances 21; beside 25 only that of 2019 is meant.
    """
    shown = troly("docs", "compare", "hd 21", "hd 25", "--json")

    assert json.loads(shown.out)["old"]["id"] == "hd-21-2019"


def test_comparison_is_written_for_word_and_for_print(troly, tmp_path):
    """
    One command writes both; the page needs nothing but itself.
    """
    word, page = tmp_path / "diem-moi.docx", tmp_path / "diem-moi.html"
    shown = troly("docs", "compare", "132..366", "--docx", str(word), "--html", str(page))
    text = page.read_text(encoding="utf-8")

    assert shown.code == 0
    assert "ít nhất 30%" in "\n".join(cell.text for table in read_document(str(word)).tables for cell in table._cells)
    assert text.count("<h1>") == 2
    assert "ít nhất 30%" in text
    assert not [mark for mark in ("<script", "<link", "http://", "https://", "/dieu-khoan/") if mark in text]


def test_file_that_cannot_be_written_is_told(troly, tmp_path):
    """
    No such folder: said, not raised.
    """
    shown = troly("docs", "compare", "132..366", "--docx", str(tmp_path / "khong-co" / "a.docx"))

    assert shown.code == 2
    assert "Không ghi được" in shown.err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("compare", "qd-366-2025"), "Cần hai văn bản hoặc một chuỗi"),
        (("compare", "366..43"), "Không thấy văn bản “366”"),
        (("compare", "qd-366-2025..hd-43-2025"), "không thuộc một chuỗi thay thế nhau"),
        (("timeline", "--of", "nq-04-2016"), "Kho chưa ghi Nghị quyết 04-NQ/TW"),
    ],
)
def test_what_cannot_be_compared_is_told_with_a_way_on(words, message, troly):
    """
    One name, names of two lines, a document that replaced none.
    """
    shown = troly("docs", *words)

    assert (shown.code, shown.out) == (2, "")
    assert message in shown.err


def test_timeline_tells_what_replaced_what(troly):
    """
    Each line of documents with its days and what each replaced.
    """
    shown = troly("docs", "timeline", "--of", "qd-124-2023")

    assert shown.code == 0
    assert "● Quy định 366-QĐ/TW (qd-366-2025): từ 30/8/2025, đang hiệu lực ← thay 124-QĐ/TW" in shown.out
    assert "HD/BTCTW" not in shown.out


def test_timeline_is_drawn_into_a_file(troly, tmp_path):
    """
    The picture opens by itself.
    """
    path = tmp_path / "so-do.svg"
    shown = troly("docs", "timeline", "--svg", str(path))

    assert shown.code == 0
    assert Xml.parse(path).getroot().tag == "{http://www.w3.org/2000/svg}svg"
