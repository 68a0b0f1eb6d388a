"""What Word keeps outside plain paragraphs is read too: inserted words, content controls, text boxes, tables in tables."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from assistant.audit import Verdict, audit_file
from assistant.audit.file.reading import read_report
from assistant.audit.told.annotate import write_annotated

WRONG = "Đảng bộ có 40 đảng viên được xếp loại, trong đó 10 đồng chí hoàn thành xuất sắc, chiếm 52%."
_W = f"{nsdecls('w')} xmlns:v='urn:schemas-microsoft-com:vml'"
INSERTED = f"<w:p {_W}><w:ins w:id='1' w:author='A'><w:r><w:t>{WRONG}</w:t></w:r></w:ins></w:p>"
DELETED = f"<w:p {_W}><w:del w:id='1' w:author='A'><w:r><w:delText>{WRONG}</w:delText></w:r></w:del></w:p>"
CONTROL = f"<w:sdt {_W}><w:sdtContent><w:p><w:r><w:t>{WRONG}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
BOX = (
    f"<w:p {_W}><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>{WRONG}</w:t></w:r></w:p></w:txbxContent>"
    "</v:textbox></v:shape></w:pict></w:r></w:p>"
)
_ROWS = (
    ("Mức xếp loại", "Số lượng", "Tỷ lệ %"), ("Xuất sắc", "5", "15,15%"), ("Tốt", "25", "75,67%"), ("Hoàn thành", "3", "9,09%"),
    ("Tổng cộng", "33", "100%"),
)  # fmt: skip
_CELLS = ["".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in row) for row in _ROWS]
_GRID = "<w:tblPr/><w:tblGrid>" + "<w:gridCol/>" * 3 + "</w:tblGrid>"
_INNER = f"<w:tbl>{_GRID}{''.join(f'<w:tr>{cells}</w:tr>' for cells in _CELLS)}</w:tbl>"
NESTED = (
    f"<w:tbl {_W}><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/>{_INNER}<w:p/></w:tc></w:tr></w:tbl>"
)


def _report(part: str, folder: Path) -> Path:
    document = docx.Document()
    for line in ("ĐẢNG ỦY XÃ TÂN HƯNG", "Tân Hưng, ngày 22 tháng 12 năm 2025", "BÁO CÁO kết quả xếp loại năm 2025"):
        document.add_paragraph(line)
    document.paragraphs[-1]._p.addnext(parse_xml(part))
    path = folder / "bao-cao.docx"
    document.save(str(path))
    return path


@pytest.mark.parametrize("part", [INSERTED, CONTROL, BOX, NESTED], ids=["inserted", "control", "box", "nested"])
def test_figures_there_are_audited_and_commented(part: str, tmp_path: Path) -> None:
    path = _report(part, tmp_path)
    audit = audit_file(path)
    write_annotated(audit, tmp_path / "ban-soat.docx")

    assert [one.verdict for one in audit.findings if one.verdict in (Verdict.WRONG, Verdict.TRUNCATED)]
    comments = [comment.text for comment in docx.Document(str(tmp_path / "ban-soat.docx")).comments]
    assert len(comments) == len(audit.findings) + 1  # each finding at its place, and the summary


def test_what_was_deleted_is_no_part_of_the_report(tmp_path: Path) -> None:
    report = read_report(_report(DELETED, tmp_path))

    assert not any("40" in block.text for block in report.blocks)


def test_marks_of_footnotes_are_no_digits(tmp_path: Path) -> None:
    """
    "40" with note 1 behind it is not 401.
    """
    note = "<w:r><w:footnoteReference w:id='1'/></w:r>"
    part = f"<w:p {_W}><w:r><w:t xml:space='preserve'>Đảng bộ có 40</w:t></w:r>{note}<w:r><w:t xml:space='preserve'> đảng viên.</w:t></w:r></w:p>"

    assert any("có 40 đảng viên" in block.text for block in read_report(_report(part, tmp_path)).blocks)
