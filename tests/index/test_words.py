"""The words of indexed questions: the weight shared with a message."""

from __future__ import annotations

from index.words import Words

QUESTIONS = [["ai", "ky", "ban", "ai"], [], ["ban", "nop", "dau"], ["muc", "nao"]]


def weight(word: str) -> float:
    return 0.1 + len(word)


def test_share_is_the_weight_in_common_over_that_of_all_words(tmp_path):
    """
    A word said twice counts once, one that no question has counts to the whole, and a question without words shares nothing.
    """
    Words.save(QUESTIONS, tmp_path)
    words = Words.load(tmp_path, weight)
    said = ["ban", "ai", "lac", "ban"]

    found = words.shared(words.heard(said), range(len(QUESTIONS)))

    for question, share in zip(QUESTIONS, found, strict=True):
        common, every = set(said) & set(question), set(said) | set(question)
        assert abs(share - sum(map(weight, common)) / sum(map(weight, every))) < 1e-12


def test_some_questions_alone_are_compared(tmp_path):
    """
    Those of one unit lie together; a message and a question that both say nothing have nothing in common.
    """
    Words.save(QUESTIONS, tmp_path)
    words = Words.load(tmp_path, weight)

    assert words.shared(words.heard(["nao", "muc"]), range(2, 4)).tolist() == [0.0, 1.0]
    assert words.shared(words.heard([]), range(1, 2)).tolist() == [0.0]
