"""How a comparison is shown: figures first, marks kept, nothing claimed that the texts held do not bear."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO

import pytest
from docx import Document as read_document

from corpus.changes import changes
from corpus.changes.paper import write_docx
from corpus.changes.telling import lines
from corpus.changes.view import view
from corpus.document import Corpus
from corpus.vocabulary import TextKind
from tests.corpus.changes.test_matching import make

DAY = date(2026, 11, 27)


@pytest.fixture(scope="module")
def shown(shipped):
    return view(shipped, changes(shipped, "qd-124-2023", "qd-366-2025"))


def made(kind: TextKind, **more):
    old = make(
        1, ("dieu-1", "Bỏ phiếu kín", "Hội nghị bỏ phiếu kín."), ("dieu-2", "Nơi kiểm điểm", "Ở chi bộ."), kind=kind
    )
    new = make(2, ("dieu-2", "Nơi kiểm điểm", "Ở chi bộ."), kind=kind, **more)
    corpus = Corpus({old.id: old, new.id: new}, "thử")
    return view(corpus, changes(corpus, old.id, new.id, topics=()))


def test_figures_stand_first_and_pairs_before_single_ones(shown):
    """
    An officer reads the numbers first; those with an old and a new value before the rest.
    """
    figures = shown.groups[0]
    whole = [not row.old.missing and not row.new.missing for row in figures.rows]

    assert (figures.id, figures.title) == ("figures", "Con số")
    assert whole == sorted(whole, reverse=True)
    assert whole[0]


def test_each_side_names_its_place(shown):
    """
    No difference without the two places it was read at.
    """
    for group in shown.groups:
        for row in group.rows:
            assert row.old.places or row.old.missing, row.label
            assert row.new.places or row.new.missing, row.label


def test_figure_told_from_memory_says_so(shown):
    """
    The 80 % of Regulation 124 for individuals was only recalled: no difference of law may be read out of it.
    """
    row = next(row for row in shown.groups[0].rows if row.old.says == "ít nhất 80%")

    assert row.old.mark == "chưa đối chiếu"
    assert any("chưa đối chiếu" in note for note in shown.notes)


def test_missing_from_a_text_known_in_part_is_not_called_abolished(shown):
    """
    "Không thấy trong phần đang có", and a note that this proves nothing.
    """
    said = {cell.says for group in shown.groups for row in group.rows for cell in (row.old, row.new) if cell.missing}

    assert said == {"không thấy trong phần đang có", "không thấy con số này trong phần đang có"}
    assert any("không có nghĩa là" in note and "bãi bỏ" in note for note in shown.notes)


def test_missing_from_a_whole_official_text_is_simply_not_there():
    """
    Of an official text held in full it may be said that it has no such place.
    """
    (group,) = made(TextKind.OFFICIAL).groups

    assert (group.id, group.rows[0].new.says) == ("dropped", "không có")
    assert made(TextKind.OFFICIAL).notes == ()


def test_official_words_alone_are_quoted():
    """
    Restated text never stands within quotation marks.
    """
    official, restated = made(TextKind.OFFICIAL), made(TextKind.RESTATED)

    assert official.groups[0].rows[0].old.says == "“Hội nghị bỏ phiếu kín.”"
    assert restated.groups[0].rows[0].old.says == "Hội nghị bỏ phiếu kín."


def test_shipped_texts_are_nowhere_quoted(shown):
    """
    All of it is restated.
    """
    assert "“" not in json.dumps([group["rows"] for group in shown.as_dict()["groups"]], ensure_ascii=False)


def test_plain_lines_tell_every_row_and_what_was_set_aside(shown):
    """
    The terminal shows the same as the page.
    """
    told = "\n".join(lines(shown))

    assert told.startswith("Điểm mới của Quy định 366-QĐ/TW ngày 30/8/2025 so với Quy định 124-QĐ/TW ngày 04/10/2023")
    assert all(f"- {row.label}" in told for group in shown.groups for row in group.rows)
    assert "KHÔNG ĐƯA VÀO SO SÁNH (1)" in told
    assert told.index("CON SỐ") < told.index("NỘI DUNG CÓ KHÁC") < told.index("GIỮ NỘI DUNG")


def test_word_document_has_head_columns_and_foot(shown):
    """
    What is attached says what it compares, in columns with places, and that its texts are restated.
    """
    stream = BytesIO()
    write_docx([shown], stream, day=DAY)
    paper = read_document(BytesIO(stream.getvalue()))
    text = "\n".join(paragraph.text for paragraph in paper.paragraphs)
    table = paper.tables[0]
    foot = paper.sections[0].footer.paragraphs[0].text

    assert "BẢNG SO SÁNH ĐIỂM MỚI" in text
    assert all(note in text for note in shown.notes)
    assert [cell.text for cell in table.rows[0].cells] == ["Nội dung", "Quy định 124-QĐ/TW", "Quy định 366-QĐ/TW"]
    assert table.rows[1].cells[1].text.startswith("ít nhất 50%")
    assert "Điều 12, khoản 1" in table.rows[1].cells[1].text
    assert "27/11/2026" in foot
    assert "diễn đạt lại, không phải nguyên văn" in foot
    assert len(table.rows) == len(shown.groups[0].rows) + 1


def test_word_document_holds_all_steps_of_a_chain(shown):
    """
    Several comparisons go into one document, each with its own title.
    """
    stream = BytesIO()
    write_docx([shown, shown], stream, day=DAY)
    paper = read_document(BytesIO(stream.getvalue()))

    assert [p.text for p in paper.paragraphs].count("BẢNG SO SÁNH ĐIỂM MỚI") == 2


def test_plain_values_hold_keys_marks_and_words(shown):
    """
    A program gets the keys of both places, the marks and the differing words.
    """
    plain = json.loads(json.dumps(shown.as_dict()))
    row = plain["groups"][0]["rows"][0]

    assert (plain["old"]["id"], plain["new"]["id"]) == ("qd-124-2023", "qd-366-2025")
    assert row["old"]["places"][0]["key"] == "qd-124-2023/dieu-12/khoan-1"
    assert {piece["op"] for group in plain["groups"] for row in group["rows"] for piece in row["wording"]} == {
        "kept", "taken", "given",
    }  # fmt: skip
