"""A report kept on one line: cut at sentences, each piece with its line; and words without end cost no more than others."""

from __future__ import annotations

import time
from pathlib import Path

import docx

from assistant.audit.audit import audit_file
from assistant.audit.figures.masks import hide
from assistant.audit.file.overlong import LONGEST, pieces_of
from assistant.audit.file.report import Block
from assistant.audit.told.annotate import copy_name, write_annotated
from corpus.document import Corpus

TOLD = "Chi bộ {at} có 40 đảng viên, trong đó 20 đồng chí xếp loại tốt, chiếm {share}. "


def test_a_long_paragraph_is_cut_at_its_sentences():
    """
    No letter is lost, and a piece tells the line of the file it stands on.
    """
    text = "".join(TOLD.format(at=at, share="50%") for at in range(100)) + "a" * 3000
    half = text.index("Chi bộ 50")
    pieces = list(pieces_of(Block(text, ((0, 3), (half, 4)), paragraph=7)))

    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text.endswith(". ") for piece in pieces if "aaa" not in piece.text)
    assert all(piece.paragraph == 7 for piece in pieces)
    found = next(piece for piece in pieces if "Chi bộ 50" in piece.text)
    assert found.line(found.text.index("Chi bộ 50")) == 4
    assert pieces[0].line(0) == 3


def test_a_paragraph_of_usual_length_is_left_whole():
    """
    What its figures are to one another is not torn.
    """
    block = Block("a b " * (LONGEST // 4), ((0, 1),))

    assert list(pieces_of(block)) == [block]


def test_a_wrong_share_is_found_in_a_report_of_one_line(texts: Corpus, tmp_path: Path):
    """
    The one share that is wrong, with its comment in the copy, in time that grows with the length alone.
    """
    path = tmp_path / "mot-dong.txt"
    path.write_text(
        "".join(TOLD.format(at=at, share="50%" if at != 77 else "57%") for at in range(120)), encoding="utf-8"
    )

    found = audit_file(path, corpus=texts)
    write_annotated(found, copy_name(path))

    assert [(one.stated, one.computed, one.line) for one in found.findings] == [("57%", "50%", 1)]
    assert any("57%" in one.text for one in docx.Document(str(copy_name(path))).comments)


def test_a_word_without_end_is_passed_over_quickly():
    """
    Addresses of mail are looked for from the beginning of a word only, and found as before.
    """
    began = time.process_time()
    assert hide("a" * 200_000)
    assert time.process_time() - began < 2
    assert not any(letter.isdigit() for letter in hide("thư tới (vp12@xa3.vn) nhé"))
