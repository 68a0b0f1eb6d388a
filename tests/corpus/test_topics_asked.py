"""What is said of two documents on a topic: true to the places it stands on, and asked by words that name it."""

from __future__ import annotations

import re

import pytest

from corpus.text import fold
from corpus.topics import load_topics

FIGURE = re.compile(
    r"(?<!Điều )(?<!khoản )(?<!điểm )(?<!Mẫu )(?<!Biểu )(?<!Quy định )(?<!Hướng dẫn )\b\d+(?:[.,/]\d+)*%?"
)


@pytest.fixture(scope="module")
def topics():
    return load_topics()


def test_pairs_are_of_documents_that_speak_of_the_topic(topics):
    """
    The older stands first; no pair is said to agree and to differ.
    """
    for topic in topics:
        for pair in (*topic.same, *topic.differs):
            older, newer = pair.split()
            assert {older, newer} <= set(topic.gist), (topic.id, pair)
            assert older.rsplit("-", 1)[1] <= newer.rsplit("-", 1)[1], (topic.id, pair)
        assert not set(topic.same) & set(topic.differs), topic.id


def test_figures_said_of_two_documents_stand_in_one_of_them(topics, shipped):
    """
    A sentence on what changed may not bring in a figure of its own, save that of a third document it names.
    """
    for topic in topics:
        for pair, said in (*topic.same.items(), *topic.differs.items()):
            told = " ".join(
                [*(shipped.provisions[key].text for item in pair.split() for key in topic.of(item)),
                 *(shipped.provisions[key].heading for item in pair.split() for key in topic.of(item)),
                 *(topic.gist[item] for item in pair.split()),
                 *(rule for item, rule in topic.gist.items() if f" {(shipped.documents[item].number or '').split('-')[0]}" in said)]
            )  # fmt: skip
            held = set(FIGURE.findall(told)) | {one.lstrip("0") for one in FIGURE.findall(told)}
            others = {figure for other in shipped for figure in re.findall(r"\d+", other.number or "")}
            missing = {figure for figure in FIGURE.findall(said) if figure not in held | others}
            assert not missing, (topic.id, pair, missing)


def test_wordings_are_folded_and_name_a_topic_once(topics):
    """
    They are held against folded text.
    """
    for topic in topics:
        assert len(set(topic.asked)) == len(topic.asked), topic.id
        for words in topic.asked:
            assert words == fold(words.replace("…", "@")).replace("@", "…"), (topic.id, words)
