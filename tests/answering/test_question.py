"""A question understood: its day, its documents, its places, what it asks for."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml

from corpus.citation import name_document
from corpus.text import fold

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "answering-questions.yaml").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 21)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_question_is_read_as_people_mean_it(case, read):
    """
    Day, documents, places, namesakes to ask about and numbers nobody bears.
    """
    question = read(case["text"])

    assert question.as_of == case["as_of"]
    assert [document.id for document in question.documents] == case.get("documents", [])
    assert [f"{place.division.value} {place.number}" for place in question.places] == case.get("places", [])
    assert [reference.number for reference in question.unknown] == case.get("unknown", [])
    assert [item.id for _, fitting in question.unclear for item in fitting] == case.get("unclear", [])
    assert question.asks == case.get("asks", question.asks)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_question_is_read_alike_in_every_typing(case, read):
    """
    Decomposed letters from a phone and capitals change nothing; without accents the day and the documents stay.
    """
    question = read(case["text"])
    for text in (unicodedata.normalize("NFD", case["text"]), f"  {case['text']}  "):
        again = read(text)
        assert (again.text, again.as_of, again.documents, again.asks) == (
            question.text, question.as_of, question.documents, question.asks,
        )  # fmt: skip
    folded = read(fold(case["text"]))

    assert (folded.as_of, folded.documents) == (question.as_of, question.documents)


def test_day_given_from_outside_wins(read):
    """
    `--as-of` says on which day, whatever the question says.
    """
    question = read("tỷ lệ năm 2022 theo Quy định 124", as_of=date(2019, 5, 1))

    assert (question.as_of, question.dated) == (date(2019, 5, 1), True)


def test_undated_question_is_about_today(read):
    """
    Today is the default, and the question knows that nobody fixed it.
    """
    question = read("tỷ lệ xuất sắc tối đa", today=date(2024, 2, 29))

    assert (question.as_of, question.dated) == (date(2024, 2, 29), False)


def test_former_rule_is_the_one_before_whatever_applies_today(read, shipped):
    """
    "Quy định cũ" asked in 2024 means 2018's, asked in 2026 it means 2023's.
    """
    for today, former in ((date(2024, 6, 1), "qd-132-2018"), (TODAY, "qd-124-2023")):
        question = read("quy định cũ tỷ lệ thế nào", today=today)
        assert shipped.documents[former].in_force.holds(question.as_of)
        assert question.formerly


def test_naming_a_lapsed_document_answers_about_its_last_day(read, shipped):
    """
    Every document, named as we name it: today if it applies, else the last day it did; a guidance goes with what it
    guides, though it outlived that by some weeks.
    """
    for document in shipped:
        if not document.number or document.signed is None or document.is_local:
            continue
        question = read(f"{name_document(document)} quy định gì")
        assert document in question.documents, document.id
        ends = [item.in_force.until for item in (document, *(shipped.documents[key] for key in document.implements))]
        until = min(
            (end for end in ends if end is not None and document.in_force.holds(end - timedelta(days=1))), default=None
        )
        wanted = TODAY if until is None or until > TODAY else until - timedelta(days=1)
        assert question.as_of == wanted, document.id


@pytest.mark.parametrize(
    "text", ["nghị quyết 04 khóa 12 ai ký", "nghị quyết 04 khóa xii ai ký", "nghị quyết 04 nhiệm kỳ 12 ai ký"]
)
def test_a_term_in_figures_tells_namesakes_apart(text, read):
    """
    Written as people write it.
    """
    assert [document.id for document in read(text).documents] == ["nq-04-2016"]
