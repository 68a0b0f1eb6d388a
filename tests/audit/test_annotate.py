"""The annotated copies: comments in place, the original untouched."""

from __future__ import annotations

import hashlib
from pathlib import Path

import docx
import openpyxl
import pytest

from assistant.audit import audit_file
from assistant.audit.told.annotate import copy_name, write_annotated
from assistant.cli.main import main
from tests.audit.paper import text_of, write_word

WRONG = ("93 tổ chức, chiếm 16,06%", "93 tổ chức, chiếm 16,60%")


def test_word_copy_has_comments_and_the_original_is_untouched(tmp_path: Path):
    """
    The comment stands at the paragraph of the wrong figure.
    """
    path = write_word(text_of("tinh").replace(*WRONG), tmp_path / "tinh.docx")
    before = hashlib.sha256(path.read_bytes()).digest()
    audit = audit_file(path)

    write_annotated(audit, copy_name(path))

    comments = [comment.text for comment in docx.Document(str(copy_name(path))).comments]
    assert any("16,06%" in text for text in comments)
    assert before == hashlib.sha256(path.read_bytes()).digest()


def test_text_report_gets_a_word_copy(tmp_path: Path):
    """
    A text file has no place for comments, so its copy is a Word file of the same words.
    """
    path = tmp_path / "tinh.txt"
    path.write_text(text_of("tinh").replace(*WRONG), encoding="utf-8")
    write_annotated(audit_file(path), copy_name(path))

    copy = docx.Document(str(tmp_path / "tinh-da-soat.docx"))
    assert any("16,06%" in comment.text for comment in copy.comments)
    assert any("16,60%" in paragraph.text for paragraph in copy.paragraphs)


def test_workbook_copy_has_comments_on_cells(tmp_path: Path):
    """
    The wrong cell is coloured and carries the computation.
    """
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    rows = [["Mức xếp loại", "Số lượng", "Tỷ lệ %"], ["Hoàn thành xuất sắc nhiệm vụ", 5, "15,15%"],
            ["Hoàn thành tốt nhiệm vụ", 25, "75,67%"], ["Hoàn thành nhiệm vụ", 3, "9,09%"], ["Tổng cộng", 33, "100%"]]  # fmt: skip
    for row in rows:
        sheet.append(row)
    path = tmp_path / "bang.xlsx"
    book.save(path)

    write_annotated(audit_file(path), copy_name(path))

    copy = openpyxl.load_workbook(tmp_path / "bang-da-soat.xlsx")
    comment = copy.worksheets[0]["C3"].comment
    assert comment is not None
    assert "75,76%" in comment.text


def test_copy_of_another_report_is_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """
    b1.txt and b1.docx would have one copy: the second gets a number; a name asked for that is taken is refused.
    """
    first = write_word(text_of("tinh"), tmp_path / "b1.docx")
    second = tmp_path / "b1.txt"
    second.write_text(text_of("tinh"), encoding="utf-8")
    for path in (first, second):
        main(["audit", str(path)])
    before = (tmp_path / "b1-da-soat.docx").read_bytes()

    assert (tmp_path / "b1-da-soat-2.docx").exists()
    assert main(["audit", str(second), str(tmp_path / "b1-da-soat.docx")]) != 0
    assert (tmp_path / "b1-da-soat.docx").read_bytes() == before
    assert "không ghi đè" in "".join(capsys.readouterr())
