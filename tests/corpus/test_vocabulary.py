"""The terms as enums against the table of names, and the labels people read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpus.vocabulary import (
    Confidence,
    Discipline,
    Division,
    DocumentKind,
    PartyUnit,
    Rating,
    ReviewCycle,
    Status,
    SubjectGroup,
    TextKind,
)

NAMES = Path(__file__).parents[2].parent / "shared" / "NAMES.md"
WHOLE = (Rating, ReviewCycle, PartyUnit, TextKind, Confidence)  # every member stands in the table
ALL = (*WHOLE, Discipline, SubjectGroup, Status, DocumentKind, Division)


def table_of_names(text):
    """Identifier → Vietnamese term, and key segment → identifier, from the rows of the table."""
    terms, keys, third = {}, {}, ""
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if cells[0] == "Vietnamese":
            third = cells[-1]
        if not line.startswith("|") or len(cells) < 2 or cells[0].startswith(("-", "Vietnamese")):
            continue
        parts = re.split(r";| / |, (?=`)", cells[1])
        identifiers = [(re.findall(r"`([^`]+)`", part) or [part.strip()])[-1].split(".")[-1].lower() for part in parts]
        vietnamese = re.sub(r"^độ tin cậy: ", "", re.sub(r"\(.*?\)", "", cells[0]))
        words = [word.strip() for word in re.split(r";| / ", vietnamese)]
        if len(words) == len(identifiers):
            terms.update(zip(identifiers, words, strict=True))
            segments = re.findall(r"`([a-z-]+)`", cells[2]) if third == "key" and len(cells) > 2 else []
            if len(segments) == len(identifiers):
                keys.update(zip(segments, identifiers, strict=True))
    return terms, keys


@pytest.fixture(scope="module")
def names():
    if not NAMES.is_file():
        pytest.skip("không có ../shared/NAMES.md bên cạnh kho mã")
    return table_of_names(NAMES.read_text(encoding="utf-8"))


def test_vocabulary_says_what_the_table_of_names_says(names):
    """
    One English word serves one Vietnamese term: whichever member carries a name of the table carries its term too.
    """
    terms, _ = names
    compared = 0
    for kind in ALL:
        for member in kind:
            for identifier in {member.value, member.name.lower()} & terms.keys():
                assert member.label.lower() == terms[identifier].lower(), f"{kind.__name__}.{member.name}"
                compared += 1
    assert compared >= 35


@pytest.mark.parametrize("kind", WHOLE, ids=lambda kind: kind.__name__)
def test_vocabulary_has_no_member_beyond_the_table(kind, names):
    """
    A new rating or unit begins in the table of names, where its Vietnamese word is agreed.
    """
    terms, _ = names

    assert {member.value for member in kind} <= terms.keys()


def test_segments_of_keys_are_those_of_the_table(names):
    """
    ``dieu``, ``khoan``, ``qd`` … are the addresses: the table and the enums must not drift apart.
    """
    _, keys = names
    found = {member.value: member.name.lower() for kind in (Division, DocumentKind) for member in kind}

    assert len(keys) >= 14
    for segment, identifier in keys.items():
        assert found[segment] == identifier


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_every_term_has_a_vietnamese_label_of_its_own(kind):
    """
    No screen ever shows an identifier, and no two members look the same to a person.
    """
    labels = [member.label for member in kind]

    assert len(set(labels)) == len(labels)
    assert all(label.strip() and "_" not in label for label in labels)


def test_ratings_stand_best_first():
    """
    Tables and ceilings count down from "xuất sắc".
    """
    assert [rating.value for rating in Rating] == ["excellent", "good", "completed", "not_completed"]
