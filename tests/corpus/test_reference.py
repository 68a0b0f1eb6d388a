"""References as people write them, read and resolved; and names as we print them, read back."""

from __future__ import annotations

import random
import unicodedata
from datetime import date
from pathlib import Path

import pytest
import yaml

from corpus.candidate import candidates
from corpus.citation import name_document, name_key
from corpus.path import is_placed
from corpus.place import find_places
from corpus.reference import find_references
from corpus.text import fold, nfc
from corpus.vocabulary import Division
from index.agreement import place_match

CASES = Path(__file__).parents[1] / "cases"
NAMED = yaml.safe_load((CASES / "references.yaml").read_text(encoding="utf-8"))
COUNTS = yaml.safe_load((CASES / "counts.yaml").read_text(encoding="utf-8"))


def named_in(text, corpus):
    """Ids of the documents that the references of a text can be."""
    return [document.id for reference in find_references(text, corpus) for document in candidates(reference, corpus)]


@pytest.mark.parametrize("case", NAMED, ids=lambda case: case["text"])
def test_reference_is_read_as_people_write_it(case, shipped):
    """
    A document named in the question is looked up, never searched for.
    """
    places = [f"{place.division.value} {place.number}" for place in find_places(case["text"])]

    assert named_in(case["text"], shipped) == case["fits"]
    assert sorted(places) == sorted(case.get("places", []))


@pytest.mark.parametrize("spell", [fold, str.upper, lambda text: unicodedata.normalize("NFD", text)],
                         ids=["không dấu", "chữ hoa", "NFD"])  # fmt: skip
@pytest.mark.parametrize("case", NAMED, ids=lambda case: case["text"])
def test_reference_survives_the_way_it_is_typed(case, spell, shipped):
    """
    Phones send decomposed letters, some people shout, most leave the marks out.
    """
    assert named_in(spell(case["text"]), shipped) == case["fits"]


@pytest.mark.parametrize("text", COUNTS)
def test_count_is_not_a_reference(text, shipped):
    """
    "Chi bộ 124 đảng viên" has 124 members and does not mean Quy định 124.
    """
    assert find_references(text, shipped) == []


def test_reference_span_covers_what_was_written(shipped):
    """
    The span lets later steps cut the reference out of the question.
    """
    text = "theo Quy định số 366-QĐ/TW ngày 30/8/2025 thì mẫu nào"
    (found,) = find_references(text, shipped)

    assert text[found.start : found.end] == "Quy định số 366-QĐ/TW ngày 30/8/2025"
    assert (found.number, found.issuer, found.signed) == ("366", "tw", date(2025, 8, 30))


def test_printed_name_is_read_back_as_the_same_document(shipped):
    """
    What the assistant prints, a person may paste back.
    """
    for document in shipped:
        if document.number is not None:
            assert named_in(name_document(document), shipped) == [document.id], document.id


def test_printed_place_is_read_back_as_the_same_place(shipped):
    """
    A citation line pasted back leads to the provision it was printed for, before all its document's others.
    """
    forms = (Division.FORM, Division.TABLE)
    read = 0
    for key, provision in shipped.provisions.items():
        places = find_places(name_key(shipped, key))
        in_form = any(place.division in forms for place in places)
        if provision.label or not is_placed(provision.at) or not places or in_form:
            continue
        read += 1
        assert place_match(key, places) == 1, key
    assert read > len(shipped.provisions) // 2


def test_wrong_issuer_is_forgiven_only_where_nothing_fits(shipped):
    """
    "21-HD/TW" can only be a slip for 21-HD/BTCTW; a right issuer keeps its own document.
    """
    assert named_in("43-HD/TW", shipped) == ["hd-43-2025"]
    assert "kl-21-2021" not in named_in("21-HD/BTCTW", shipped)


def test_unknown_number_is_read_and_fits_nothing(shipped):
    """
    The answer can then say that the document is not in the corpus instead of searching for its digits.
    """
    (found,) = find_references("Quy định 999-QĐ/TW nói gì", shipped)

    assert (found.number, candidates(found, shipped)) == ("999", [])


def test_reading_any_text_never_fails(shipped):
    """
    Whatever is pasted, a list comes back.
    """
    letters = "0123456789/-. điềukhoảnQĐHDTW năm ngày số,()%\n\u0301\u00d0\U0001f600"
    dice = random.Random(7)
    for _ in range(2_000):
        text = "".join(dice.choice(letters) for _ in range(dice.randrange(60)))
        for found in (*find_references(text, shipped), *find_places(text)):
            assert 0 <= found.start < found.end <= len(nfc(text))


def test_point_with_a_stroke_is_another_than_the_one_before_it():
    """
    "điểm đ" follows "điểm d"; typed without accents it can only be d.
    """
    numbers = [find_places(text)[0].number for text in ("điểm đ khoản 2", "điểm d khoản 2", "diem d khoan 2")]

    assert numbers == ["dd", "d", "d"]
