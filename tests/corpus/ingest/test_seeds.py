"""Three real documents as people have them, against outlines written by hand before the reader was."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import pytest

from corpus.document import Corpus
from corpus.ingest import read_draft
from corpus.ingest.reading import extract_file
from tests.corpus.ingest.balance import loaded, lost_and_gained, placed_lines
from tests.corpus.ingest.paper import save, to_pdf, to_pictures

OUTLINES = Path(__file__).parent / "outlines"
SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the three documents are not beside this checkout")


def seed(number: str) -> Path:
    return next(SEEDS.glob(f"{number}_*.txt"))


def rows(number: str) -> list[tuple[str, str, str]]:
    """Indented place, lines and first words of each row of an outline."""
    text = (OUTLINES / f"{number}.txt").read_text(encoding="utf-8")
    found = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            place, lines, *words = line.split(" | ")
            found.append((place, lines, words[0] if words else ""))
    return found


@pytest.mark.parametrize("number", ["002", "003", "004"])
def test_every_heading_and_item_is_in_its_place(number: str):
    """
    Place, depth and lines of each division are those a person wrote down.
    """
    draft = read_draft(seed(number))

    assert [f"{place} | {lines}" for place, lines, _ in rows(number)] == placed_lines(draft)


@pytest.mark.parametrize("number", ["002", "003", "004"])
def test_every_heading_begins_with_the_words_of_the_outline(number: str):
    """
    The division found under a key is the one that carries this heading in the file.
    """
    draft = read_draft(seed(number))
    pieces = {piece.at: piece for piece in draft.provisions}

    wrong = [
        (place, words)
        for place, _, words in rows(number)
        if words and words not in f"{pieces[place.strip()].heading} {pieces[place.strip()].text}"[:200]
    ]
    assert wrong == []


@pytest.mark.parametrize("number", ["002", "003", "004"])
def test_no_character_is_lost_or_invented(number: str):
    """
    What was read is what stands in pieces and remainders, character by character.
    """
    draft = read_draft(seed(number))

    assert lost_and_gained(extract_file(seed(number)), draft) == ({}, {})


@pytest.mark.parametrize("number", ["002", "003", "004"])
def test_every_word_of_the_file_was_read(number: str):
    """
    Before that, extraction itself drops nothing but the marks of emphasis.
    """
    raw = seed(number).read_text(encoding="utf-8")
    read = " ".join(line.text for line in extract_file(seed(number)).lines)

    assert "".join(raw.replace("*", "").split()) == "".join(read.replace("*", "").split())


@pytest.mark.parametrize("number", ["002", "003", "004"])
def test_draft_loads_as_an_official_document(number: str, tmp_path: Path):
    """
    The loader takes it as it is, with the file's name and digest for its source.
    """
    document = loaded(read_draft(seed(number)), tmp_path)

    assert document.text_kind == "official"
    assert seed(number).name in document.sources[0]
    assert len(document.provisions) > 6


def _word(number: str, folder: Path) -> Path:
    document = docx.Document()
    for line in extract_file(seed(number)).lines:
        if line.text:
            document.add_paragraph(line.text)
    return save(document, folder / f"{number}.docx")


@pytest.mark.parametrize("number", ["002", "003", "004"])
@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_every_form_of_a_seed_has_the_same_places(number: str, form: str, tmp_path: Path):
    """
    The same documents as Word and printed to PDF, where nothing but the lines' ends tells paragraphs apart.
    """
    path = _word(number, tmp_path)
    if form == "pdf":
        path = to_pdf(path, tmp_path)
    draft = read_draft(path)

    assert [piece.at for piece in draft.provisions] == [piece.at for piece in read_draft(seed(number)).provisions]
    assert lost_and_gained(extract_file(path), draft) == ({}, {})


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
def test_scanned_seed_has_the_same_places(tmp_path: Path):
    """
    Scanned crooked and specked, the report's twenty-six divisions are all found again.
    """
    first, *others = to_pictures(to_pdf(_word("004", tmp_path), tmp_path))
    path = tmp_path / "quet.tif"
    first.save(path, save_all=True, append_images=others)

    assert [piece.at for piece in read_draft(path).provisions] == [
        piece.at for piece in read_draft(seed("004")).provisions
    ]


def test_seeds_are_recognised_as_the_documents_restated_from_them(shipped: Corpus):
    """
    Without a number they are known by kind and title, and their places take the keys the restatements gave them.
    """
    report = read_draft(seed("004"), known=shipped)
    at = {piece.at for piece in report.provisions}

    assert report.known == "th-bc-snn-2023"
    assert {provision.at for provision in shipped.documents["th-bc-snn-2023"].provisions} <= at
    assert read_draft(seed("002"), known=shipped).known == "tu-thong-bao-2019"
    assert any("th-bc-snn-2023" in question for question in report.questions)
