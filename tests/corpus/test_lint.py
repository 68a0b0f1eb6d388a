"""Faults between files and within them, all told at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.document import Asking, Corpus
from corpus.errors import DocumentError
from corpus.lint import faults, lint
from corpus.load import load_corpus

RIGHT = Path(__file__).parents[1] / "cases" / "documents"


@pytest.fixture
def right():
    return load_corpus(RIGHT)


def with_questions(corpus, document_id, *questions):
    """The corpus with the questions of one document's first provision replaced."""
    document = corpus.documents[document_id]
    first = replace(document.provisions[0], questions=tuple(questions))
    changed = replace(document, provisions=(first, *document.provisions[1:]))
    return Corpus(documents={**corpus.documents, document_id: changed}, digest="")


def test_all_faults_are_told_not_only_the_first(right):
    """
    Whoever mends files wants the whole list.
    """
    broken = with_questions(
        right,
        "qd-901-2024",
        Asking("Bản kiểm điểm viết theo mẫu gì?"),
        Asking("kiểm điểm mấy lần", "có", "Có. Mỗi năm 3 lần, ít nhất 2."),
    )

    found = [str(fault) for fault in faults(broken)]
    assert len(found) == 1 + 1
    assert "lời đáp" in found[0]
    assert "con số 2, 3 không có trong điều khoản qd-901-2024/dieu-1" in found[0]
    assert "câu hỏi “bản kiểm điểm viết theo mẫu gì” nằm ở hai nơi" in found[1]


def test_lint_raises_the_first_fault(right):
    """
    A build stops at the first fault.
    """
    with pytest.raises(DocumentError, match="có con số 9"):
        lint(with_questions(right, "qd-901-2024", Asking("mấy lần", "có", "Có, 9 lần.")))


def test_question_twice_in_one_provision_is_no_fault(right):
    """
    Repeating oneself within a provision misleads nobody.
    """
    assert list(faults(with_questions(right, "qd-901-2024", Asking("ai làm"), Asking("ai làm")))) == []


def test_figure_of_a_lead_may_stand_in_the_text(right):
    """
    "Mỗi năm 1 lần" is what the provision says.
    """
    asked = Asking("mấy lần", "có", "Có. Đảng viên kiểm điểm mỗi năm 1 lần.")

    assert list(faults(with_questions(right, "qd-900-2020", asked))) == []
