"""Text tables as programs and people save them: every encoding, line end and separator; what cannot be read is told by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.sheet.annotate import write_checked
from assistant.sheet.check import check_proposal
from assistant.sheet.delimited import MAX_CELLS, read_delimited
from assistant.sheet.outcome import State
from assistant.sheet.proposal import read_proposal
from corpus.errors import ProposalError
from tests.sheet.making import DAY

TABLE = "Nhóm;Tổng số;Xuất sắc;Hoàn thành tốt\nChi bộ 1;30;5;25\nChi bộ 2;30;6;24\n"
TCVN3 = b"Nh\xe3m;T\xe6ng s\xe8;Xu\xcat s\xb8c;Ho\xb5n th\xb5nh t\xe8t\nTh\xabn \xae\xb6ng;30;5;25\n"


@pytest.mark.parametrize(
    "data",
    [
        TABLE.encode(),
        TABLE.encode("utf-8-sig"),
        TABLE.encode("utf-16"),
        TABLE.encode("utf-16-le"),
        TABLE.replace("\n", "\r\n").encode(),
        TABLE.replace("\n", "\r").encode(),
        TABLE.replace(";", "\t").encode(),
        TABLE.replace(";", ",").encode(),
        f"BIỂU TỔNG HỢP, XÃ A, HUYỆN B, TỈNH C, NĂM 2025\n\n{TABLE}".encode(),
        TABLE.replace("25\n", "25;83,3\n").encode(),
    ],
)
def test_a_table_is_read_however_it_was_saved(data: bytes, tmp_path: Path):
    """
    A title with commas over a table of semicolons, and decimals in it, do not decide the separator.
    """
    path = tmp_path / "bang.csv"
    path.write_bytes(data)

    (table,) = read_proposal(path).tables

    assert [(group.name, tuple(group.counts.values())) for group in table.groups] == [
        ("Chi bộ 1", (30, 5, 25)),
        ("Chi bộ 2", (30, 6, 24)),
    ]


def test_an_old_encoding_is_turned_into_unicode(tmp_path: Path):
    """
    TCVN3, as sheets of the nineties and some programs still save it.
    """
    path = tmp_path / "cu.csv"
    path.write_bytes(TCVN3)

    (table,) = read_proposal(path).tables

    assert [(group.name, tuple(group.counts.values())) for group in table.groups] == [("Thôn đảng", (30, 5, 25))]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('Nhóm,Xuất sắc\nA,1\n"B,5\nC,6\n', "dòng 3", "dấu ngoặc kép mở mà không đóng"),
        ('Nhóm,Xuất sắc\n"A,1\n', "dòng 2", "dấu ngoặc kép mở mà không đóng"),
        ("Nhóm,Xuất sắc\n" + "a" * 200_000, "dòng 2", "một ô dài quá mức"),
        ("A,1\n" * (MAX_CELLS // 2 + 1), "bang.csv", f"hơn {MAX_CELLS} ô"),
    ],
)
def test_what_cannot_be_read_is_told_by_line(text: str, place: str, words: str):
    """
    A quote never closed would swallow the rest of the table; neither this nor a letter too many ends in a crash.
    """
    with pytest.raises(ProposalError) as refused:
        read_delimited(text.encode(), "bang.csv")

    assert "bang.csv" in refused.value.message
    assert place in refused.value.message
    assert words in refused.value.message
    assert "Hãy" in refused.value.message


def test_a_quote_within_words_and_a_cell_of_two_lines_are_read():
    """
    Neither is a quote left open.
    """
    rows = read_delimited('Chi bộ "A",1\n"B\nb",2\nkhu 7",3\n'.encode(), "bang.csv")

    assert rows == [['Chi bộ "A"', "1"], ["B\nb", "2"], ['khu 7"', "3"]]


def test_a_copy_is_written_of_any_name_and_letters(tmp_path: Path):
    """
    Signs that no sheet's name may hold, control characters, and digits that are no count.
    """
    path = tmp_path / "biểu [1] a:b.csv"
    path.write_text(TABLE + "Chi bộ\x07²;²;5;25\n007;30;5;25\n", encoding="utf-8")
    proposal = read_proposal(path)
    outcomes = check_proposal(proposal, day=DAY)

    write_checked(path, proposal, outcomes, tmp_path / "ban.xlsx")

    assert [one.state for one in outcomes if one.row == 4] == [State.CANNOT_TELL]
    again = read_proposal(tmp_path / "ban.xlsx")
    assert [group.name for group in again.tables[0].groups] == ["Chi bộ 1", "Chi bộ 2", "Chi bộ²", "007"]
