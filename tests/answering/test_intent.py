"""The judge of messages: a probability for each class, learned from the examples and the bank."""

from __future__ import annotations

import json
import math
import random

import pytest
import yaml

from assistant.answering.judges import train_intent
from assistant.answering.judges.intent import FILE, IN_SCOPE, shipped, terms_of
from corpus.document import askings

EXAMPLES = yaml.safe_load(train_intent.EXAMPLES.read_text(encoding="utf-8"))


@pytest.mark.parametrize("text", ["", "xin chào", "chi bộ xếp mấy người xuất sắc", "zzz qqq", "12 34", "a" * 4000])
def test_probabilities_sum_to_one(text):
    """
    Whatever is said, even nothing the judge has ever seen.
    """
    chances = shipped().probabilities(text)

    assert math.isclose(sum(chances.values()), 1, abs_tol=1e-6)
    assert all(0 <= chance <= 1 for chance in chances.values())
    assert set(chances) == {*EXAMPLES, IN_SCOPE}


def test_file_holds_a_weight_for_every_class_of_every_term():
    """
    A file cut short or of another layout would judge by chance.
    """
    values = json.loads(FILE.read_text(encoding="utf-8"))

    assert len(values["bias"]) == len(values["classes"]) == len(set(values["classes"]))
    assert {len(weights) for weights in values["terms"].values()} == {1 + len(values["classes"])}
    assert list(values["terms"]) == sorted(values["terms"])
    assert len(values["terms"]) >= 1000


def test_judge_knows_the_examples_it_was_taught():
    """
    The shipped file belongs to the shipped examples: at least nine of ten are told right.
    """
    draw = random.Random(5)
    told = [
        (label, text) for label, messages in EXAMPLES.items() for text in draw.sample(messages, min(60, len(messages)))
    ]
    chances = [(label, shipped().probabilities(text)) for label, text in told]
    right = sum(max(each, key=each.__getitem__) == label for label, each in chances)

    assert right >= 0.9 * len(told)


def test_bank_of_questions_is_in_scope(shipped_bank):
    """
    What the corpus says people ask must not be sent away; of everyday wordings, which name their matter less, some few may.
    """
    for texts, least in shipped_bank:
        judged = [shipped().probabilities(text) for text in texts]
        assert sum(max(each, key=each.__getitem__) == IN_SCOPE for each in judged) >= least * len(judged)


@pytest.fixture(scope="module")
def shipped_bank(request):
    corpus = request.getfixturevalue("shipped")
    asked = [asking for _, asking in askings(corpus)]
    return [
        ([one.text for one in asked if one.of is None], 0.98),
        ([one.text for one in asked if one.of is not None], 0.96),
    ]


def test_numbers_count_as_numbers_whatever_their_value():
    """
    31 people or 45, the question is the same.
    """
    assert terms_of("chi bộ 31 người") == terms_of("chi bộ 45 người")
    assert "0" in terms_of("chi bộ 31 người")


def test_trainer_reads_examples_of_every_class_and_the_bank_last():
    """
    The weights of the bank are set by its place at the end.
    """
    texts, labels = train_intent.examples()

    assert len(texts) == len(labels)
    assert set(labels) == {*EXAMPLES, IN_SCOPE}
    assert all(len(messages) >= 40 for messages in EXAMPLES.values())
    assert labels[-1] == IN_SCOPE
    assert not {text for messages in EXAMPLES.values() for text in messages if not text.strip()}


def test_trainer_on_a_small_sample_writes_a_file_of_the_same_layout(tmp_path, monkeypatch, capsys):
    """
    Anyone may rerun the training; a hundred messages are enough to see that it works.
    """
    pytest.importorskip("sklearn", reason="the trainer needs scikit-learn")
    texts, labels = train_intent.examples()
    few = [number for name in set(labels) for number in [n for n, label in enumerate(labels) if label == name][-25:]]
    few.sort(key=lambda number: labels[number] == IN_SCOPE)
    sample = [texts[number] for number in few], [labels[number] for number in few]
    monkeypatch.setattr(train_intent, "examples", lambda: sample)
    monkeypatch.setattr(train_intent, "_bank", lambda: sample[0][-25:])
    monkeypatch.setattr(train_intent, "FILE", tmp_path / "intent.json")

    train_intent.main()

    made = json.loads((tmp_path / "intent.json").read_text(encoding="utf-8"))
    assert sorted(made["classes"]) == sorted({*EXAMPLES, IN_SCOPE})
    assert set(made) == set(json.loads(FILE.read_text(encoding="utf-8")))
    assert "precision" in capsys.readouterr().out
