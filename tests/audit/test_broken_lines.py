"""Lines, paragraphs and cells that a page or a narrow column broke."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import docx
import pytest

from assistant.audit import audit_file
from assistant.audit.file.dating import signing_day
from assistant.audit.file.joining import clean, join_lines, page_width
from assistant.audit.file.reading import read_report
from assistant.audit.file.ruled import Ruled, split_page
from assistant.audit.told.telling import summary
from corpus.document import Corpus

BROKEN = [
    "Bắc Lâm, ngày 12 tháng 01 năm 2026",
    "Toàn Đảng bộ có 1.240 đảng viên. Số đảng viên được xếp loại 1.178 đồng chí, đạt",
    "95% tổng số đảng viên; trong đó hoàn thành xuất sắc nhiệm vụ 185 đồng chí, chiếm",
    "17,5%.",
]


@pytest.mark.parametrize("suffix", [".txt", ".docx"])
def test_share_on_the_next_page_is_still_of_its_part(suffix: str, texts: Corpus, tmp_path: Path):
    """
    185 of 1.178 are 15,7%, also where a page ends before the share.
    """
    path = tmp_path / f"bao-cao{suffix}"
    if suffix == ".docx":
        document = docx.Document()
        for line in BROKEN:
            document.add_paragraph(line)
        document.save(str(path))
    else:
        path.write_text("\n3\n\n".join(BROKEN), encoding="utf-8")

    found = [(one.stated, one.computed) for one in audit_file(path, corpus=texts).findings]

    assert found == [("17,5%", "15,7%")]


def test_day_broken_over_two_lines_is_the_day_of_signing(tmp_path: Path):
    """
    A narrow head puts the year below.
    """
    path = tmp_path / "bao-cao.txt"
    path.write_text("TỈNH ỦY\nBắc Lâm, ngày 12 tháng 01 năm\n2026\nBÁO CÁO\nkết quả năm 2025\n", encoding="utf-8")

    assert signing_day(read_report(path)) == date(2026, 1, 12)


def test_guessed_day_is_said_to_be_guessed(texts: Corpus, tmp_path: Path):
    """
    A report without a day is judged by the year it names, and the summary says so.
    """
    path = tmp_path / "bao-cao.txt"
    path.write_text("BÁO CÁO\nkết quả kiểm điểm năm 2025\n", encoding="utf-8")

    audit = audit_file(path, corpus=texts)

    assert audit.guessed
    assert "31/12/2025, suy từ nội dung vì không thấy ngày ký" in summary(audit)


def test_short_lines_of_cells_do_not_hide_the_width_of_a_page():
    """
    A line that ends in the midst of a sentence goes on, though most lines of the page are of cells.
    """
    cells = [f"{number}" for number in range(100, 160)]
    lines = ["Trong năm, cấp ủy, ủy ban kiểm tra các cấp đã kiểm tra 312 tổ chức đảng và", "Đảng ủy viên; thi hành kỷ luật 128 đảng viên, gồm nhiều hình thức khác nhau,",
             "Trong đó có những trường hợp đã được xem xét kỹ trước khi quyết định cuối cùng."]  # fmt: skip
    width = page_width([*cells, *lines])

    assert len(join_lines(list(enumerate(lines, 1)), width=width)) == 1
    assert clean("\uf0b7 Đến nay") == "• Đến nay"


def test_ruled_table_is_read_cell_by_cell():
    """
    A merged heading counts for its first column; a number or syllable that a narrow column broke is one again.
    """
    rules = [(0.0, y, 30.0, y + 1) for y in (0, 20, 60)] + [(10.0, 40.0, 30.0, 41.0)]
    rules += [(x, 0.0, x + 1, 60.0) for x in (0, 10, 30)] + [(20.0, 0.0, 21.0, 40.0)]
    cells = [
        ("Tên", 5, 50),
        ("Hoàn thành", 25, 50),
        ("Số", 15, 30),
        ("%", 25, 30),
        ("Phườ\nng", 5, 10),
        ("28.4\n50", 15, 10),
        ("14,4\n8", 25, 10),
    ]
    letters = [(letter, float(x), float(y)) for text, x, y in cells for letter in f"{text}\n"]
    outside = [(letter, 100.0, 100.0) for letter in "Trước bảng\n"]

    found = split_page([*outside, *letters, *((letter, 100.0, -50.0) for letter in "Sau bảng")], rules)

    table = next(one for one in found if isinstance(one, Ruled))
    assert table.rows == (("Tên", "Hoàn thành", ""), ("", "Số", "%"), ("Phường", "28.450", "14,48"))
    assert [one for one in found if isinstance(one, str)] == ["Trước bảng", "Sau bảng"]
