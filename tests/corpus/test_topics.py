"""Topics through the versions: well formed, and true to the provisions they cite."""

from __future__ import annotations

import re

import pytest

from corpus.errors import DocumentError, UnknownKey
from corpus.topics import Topic, check_topics, load_topics

FIGURE = re.compile(r"(?<!Điều )(?<!khoản )(?<!điểm )(?<!Mẫu )(?<!Biểu )(?<!Quy định )\b\d+(?:[.,/]\d+)*%?")


@pytest.fixture(scope="module")
def topics():
    return load_topics()


def test_shipped_topics_cite_what_the_corpus_holds(topics, shipped):
    """
    A topic without its provision could not be cited.
    """
    check_topics(topics, shipped)

    assert len(topics) >= 40
    assert len({topic.id for topic in topics}) == len(topics)
    assert len({topic.label for topic in topics}) == len(topics)


def test_gists_speak_for_documents_whose_provisions_are_named(topics):
    """
    Each side of a comparison has a place it stands in.
    """
    for topic in topics:
        assert set(topic.gist) <= {key.split("/", 1)[0] for key in topic.keys}, topic.id


def test_figures_of_a_gist_stand_in_its_provisions(topics, shipped):
    """
    A comparison may not invent a figure.
    """
    for topic in topics:
        for document_id, gist in topic.gist.items():
            text = " ".join(shipped.provisions[key].text for key in topic.of(document_id))
            name = shipped.documents[document_id].number or ""
            held = set(FIGURE.findall(text)) | set(FIGURE.findall(name))
            others = {figure for other in shipped for figure in FIGURE.findall(other.number or "")}
            missing = {figure for figure in FIGURE.findall(gist) if figure not in held | others}
            assert not missing, (topic.id, document_id, missing)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- id: a\n  label: b: c: d\n", "dòng 2: sai cú pháp YAML"),
        ("- id: a\n", "mỗi chủ đề phải có id, label, keys, gist và changed"),
        ("a: b\n", "mỗi chủ đề phải có id, label, keys, gist và changed"),
        ("5\n", "mỗi chủ đề phải có id"),
    ],
)
def test_bad_topics_are_refused(text, words, tmp_path):
    """
    The file is written by hand; the message says how a topic looks.
    """
    path = tmp_path / "topics.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(DocumentError, match=words):
        load_topics(path)


def test_topic_on_an_unknown_provision_is_refused(shipped):
    """
    A key that was renamed leaves no topic behind.
    """
    stray = Topic("a", "A", ("qd-366-2025/dieu-99",), {}, False)

    with pytest.raises(UnknownKey, match="qd-366-2025/dieu-99 không có trong kho"):
        check_topics((stray,), shipped)
