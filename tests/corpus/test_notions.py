"""Notions as they are kept: named, and standing on places of the corpus."""

from __future__ import annotations

import re

import pytest

from corpus.errors import DocumentError, UnknownKey
from corpus.notions import Notion, check_notions, load_notions

PLACE = re.compile(r"\b(?:thứ|nhóm|bước) \d\b")
FIGURE = re.compile(r"\d+(?:[.,/]\d+)*")


def test_every_notion_stands(shipped):
    """
    Its places are there.
    """
    check_notions(load_notions(), shipped)


def test_every_figure_of_a_notion_stands_at_its_places(shipped):
    """
    A sentence may not invent one; numbers of documents and steps are names.
    """
    names = {figure for item in shipped for figure in FIGURE.findall(item.number or "")}
    for notion in load_notions():
        provisions = [shipped.provisions[key] for key in notion.keys if key in shipped.provisions]
        documents = [shipped.documents[key] for key in notion.keys if key in shipped.documents]
        held = set(FIGURE.findall(" ".join(item.text for item in provisions)))
        for item in documents:
            held |= set(
                FIGURE.findall(
                    f"{item.subject} {item.signed:%d/%m/%Y} {item.signed.day}/{item.signed.month}/{item.signed.year}"
                )
            )
        missing = set(FIGURE.findall(PLACE.sub("", notion.told))) - held - names - {"27"}
        assert not missing, (notion.told, missing)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- told: a: b: c\n", "dòng 1: sai cú pháp YAML"),
        ("- told: a\n", "mỗi khái niệm phải có told"),
        ("5\n", "mỗi khái niệm"),
    ],
)
def test_bad_notions_are_refused(text, words, tmp_path):
    """
    The file is written by hand; the message says how a notion looks.
    """
    path = tmp_path / "notions.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(DocumentError, match=words):
        load_notions(path)


def test_a_notion_on_an_unknown_place_is_refused(shipped):
    """
    A key that was renamed leaves no notion behind; nor may one be without a name.
    """
    with pytest.raises(UnknownKey, match="qd-366-2025/dieu-99 không có trong kho"):
        check_notions((Notion("a", ("qd-366-2025/dieu-99",), ("a",)),), shipped)
    with pytest.raises(DocumentError, match="phải có names hoặc hai vế differ"):
        check_notions((Notion("a", ("qd-366-2025/dieu-1",)),), shipped)
