"""The cases of the evaluation: well formed, enough, and none of them in the bank that feeds the index."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

import pytest
import yaml

from assistant.answering.answer import Outcome
from corpus.document import askings
from corpus.text import fold
from eval.cases import load_cases
from eval.reworded import QUESTIONS
from index.text import with_bigrams

LEAST = 300
NEAR = 0.9


@pytest.fixture(scope="module")
def cases():
    return load_cases()


def plain(text):
    return " ".join(re.findall(r"\w+", fold(text)))


def grams(text):
    return frozenset(with_bigrams(plain(text).split()))


def test_there_are_enough_cases_and_ids_are_unique(cases):
    """
    At least three hundred, told apart by their ids.
    """
    assert len(cases) >= LEAST
    assert [name for name, count in Counter(case.id for case in cases).items() if count > 1] == []


def test_no_question_is_asked_twice(cases):
    """
    A question counted twice weighs twice.
    """
    turns = Counter(
        (" | ".join(plain(turn) for turn in case.turns), case.today) for case in cases if "nfd" not in case.slices
    )

    assert [text for text, count in turns.items() if count > 1] == []


def test_every_case_is_well_formed(cases, shipped):
    """
    Known outcomes, entries and documents; figures wanted only of answers; turns that say something.
    """
    known = {*shipped.documents, *shipped.provisions}
    for case in cases:
        assert case.status in {outcome.value for outcome in Outcome}, case.id
        assert case.keys <= known, (case.id, case.keys - known)
        assert case.versions <= set(shipped.documents), case.id
        assert case.slices, case.id
        assert case.turns, case.id
        assert case.opens in (None, "có", "không", "tùy"), case.id
        assert all(group and all(group) for group in case.says), case.id
        assert not set(case.says_not) & {word for group in case.says for word in group}, case.id
        if case.status != "answered":
            assert not case.opens, case.id


def test_every_slice_the_evaluation_promises_is_there(cases):
    """
    Each outcome and each way of typing, years, namesakes, follow-ups, refusals and planted orders.
    """
    statuses = Counter(case.status for case in cases)
    several = [case for case in cases if len(case.turns) > 1]
    dated = [case for case in cases if case.versions]
    folded = [case for case in cases if all(turn == fold(turn) for turn in case.turns)]

    assert set(statuses) == {outcome.value for outcome in Outcome}
    assert min(statuses.values()) >= 5
    assert (len(several) >= 15, len(dated) >= 60, len(folded) >= 30) == (True, True, True)
    assert {"documents", "years"} <= {name for case in cases for name in case.slices}


def test_halves_are_of_like_size(cases):
    """
    One half to choose settings by, the other to report.
    """
    share = sum(case.is_dev for case in cases) / len(cases)

    assert 0.4 <= share <= 0.6


def test_no_case_is_a_question_of_the_index(cases, shipped):
    """
    Folded and without punctuation, no turn to be judged is word for word an indexed question.
    """
    bank = {plain(asking.text) for _, asking in askings(shipped)}
    shared = [case.id for case in cases if plain(case.turns[-1]) in bank and len(plain(case.turns[-1]).split()) > 3]

    assert shared == []


def test_no_case_is_nearly_a_question_of_the_index(cases, shipped):
    """
    Nor nearly so: syllables and pairs of syllables overlap by less than nine tenths.
    """
    bank = [(asking.text, grams(asking.text)) for _, asking in askings(shipped)]
    holding = defaultdict(list)
    for number, (_, held) in enumerate(bank):
        for gram in held:
            if "_" in gram:
                holding[gram].append(number)
    near = []
    for case in cases:
        mine = grams(case.turns[-1])
        met = Counter(number for gram in mine if "_" in gram for number in holding[gram])
        for number, _ in met.most_common(20):
            text, held = bank[number]
            if len(mine & held) >= NEAR * len(mine | held):
                near.append((case.id, case.turns[-1], text))

    assert near == []


def test_no_reworded_question_is_a_question_of_the_index(shipped):
    """
    What is asked to see how other words are found was neither indexed nor learned from.
    """
    bank = {plain(asking.text) for _, asking in askings(shipped)}
    reworded = [str(item["question"]) for item in yaml.safe_load(QUESTIONS.read_text(encoding="utf-8"))]

    assert [text for text in reworded if plain(text) in bank] == []
