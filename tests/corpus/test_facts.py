"""The corpus against the fact sheets it was made from: every entry under its key, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from corpus.document import Period

FACTS = Path(__file__).parents[2].parent / "shared" / "facts"
WORD_FOR_WORD = ("provisions", "solutions", "review_practice")


@pytest.fixture(scope="module")
def sheets():
    if not FACTS.is_dir():
        pytest.skip("không có ../shared/facts bên cạnh kho mã")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return {path.stem: yaml.load(path.read_text(encoding="utf-8"), Loader=loader) for path in FACTS.glob("*.yaml")}


def entries(sheets, *sections):
    """All entries of some sections of all sheets."""
    return [item for sheet in sheets.values() for section in sections for item in sheet.get(section, ())]


def test_every_entry_is_in_the_corpus_word_for_word(sheets, shipped):
    """
    Text, heading and confidence are those of the sheet; nothing was improved on the way.
    """
    found = entries(sheets, *WORD_FOR_WORD)

    assert len(found) >= 290
    for entry in found:
        provision = shipped.provisions[entry["key"]]
        assert provision.text == entry["text"].strip(), entry["key"]
        assert (provision.heading, provision.confidence.value) == (entry["heading"], entry["confidence"]), entry["key"]


def test_every_form_is_in_the_corpus_with_its_code_and_purpose(sheets, shipped):
    """
    A form's sheet has a code and a phrase, of which the corpus makes a sentence.
    """
    forms = entries(sheets, "forms")

    assert len(forms) >= 26
    for entry in forms:
        text = shipped.provisions[entry["key"]].text.casefold()
        assert text.startswith(f"{entry['code']} là ".casefold()), entry["key"]
        assert entry["what"].rstrip(".").casefold() in text, entry["key"]


def test_inferred_places_are_marked(sheets, shipped):
    """
    A place inferred in the sheet is told as inferred by the citation.
    """
    for entry in entries(sheets, *WORD_FOR_WORD):
        inferred = shipped.provisions[entry["key"]].placed_by == "inferred"
        assert inferred == (entry.get("cite_status") == "suy ra"), entry["key"]


def test_every_related_document_is_known_by_identity(sheets, shipped):
    """
    "Quy định 37 còn hiệu lực không" needs number, day and standing, not content.
    """
    related = sheets["related"]["documents"]

    assert len(related) >= 59
    for entry in related:
        document = shipped.documents[entry["id"]]
        period = Period(entry["in_force"]["from"], entry["in_force"]["until"])
        found = (document.number, document.signed, document.in_force)
        assert found == (entry["number"], entry["signed"], period), entry["id"]


def test_every_parameter_stands_on_a_provision(sheets, shipped):
    """
    A figure's pinpoint exists, and the figure is in its text.
    """
    found = entries(sheets, "parameters")

    assert len(found) >= 100
    for entry in found:
        if entry.get("cite_key"):
            assert str(entry["says"]) in shipped.provisions[entry["cite_key"]].text, entry
