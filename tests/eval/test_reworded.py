"""The questions put otherwise: where they stand, that none is stored, and the corpus without its wordings."""

from __future__ import annotations

import yaml

from corpus.document import askings
from corpus.load import load_corpus
from corpus.text import fold, squeeze
from eval.reworded import QUESTIONS, without_wordings


def test_questions_stand_for_provisions_held_and_none_is_stored() -> None:
    """
    A question that had been stored would measure nothing.
    """
    corpus = load_corpus()
    asked = yaml.safe_load(QUESTIONS.read_text(encoding="utf-8"))
    stored = {squeeze(fold(item.text)) for _, item in askings(corpus)}

    assert len(asked) == 200
    assert [
        key for item in asked for key in item["keys"] if key not in corpus.provisions and key not in corpus.documents
    ] == []
    assert [item["question"] for item in asked if squeeze(fold(item["question"])) in stored] == []


def test_without_wordings_every_question_stands_once() -> None:
    """
    The stored questions themselves stay.
    """
    corpus = load_corpus()
    bare = [*askings(without_wordings(corpus))]

    assert all(item.of is None for _, item in bare)
    assert {item.text for _, item in bare} == {item.text for _, item in askings(corpus) if item.of is None}
