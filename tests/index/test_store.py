"""The index on disk: what it counts, and which old ones go."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from corpus.errors import Unreachable
from corpus.vocabulary import TextKind
from index.build import build
from index.chunk import chunk_corpus
from index.embed import HashingEmbedder
from index.store import FORMAT, Manifest, prune


def make(home, name, age):
    folder = home / "index" / name
    folder.mkdir(parents=True)
    Manifest(FORMAT, name, "e", "now", 0, 0, {}).save(folder)
    os.utime(folder, (10**9 - age, 10**9 - age))
    return folder


def test_manifest_counts_the_chunks_of_each_document_and_of_all(assistant_):
    """
    What was embedded is counted, and the counts are those of the cutting.
    """
    manifest, corpus = assistant_.index.manifest, assistant_.corpus
    chunks = chunk_corpus(corpus)

    assert manifest.total == len(chunks) == sum(manifest.chunks.values())
    assert set(manifest.chunks) == set(corpus.documents)
    assert manifest.chunks["qd-366-2025"] == sum(chunk.key.split("/")[0] == "qd-366-2025" for chunk in chunks)


@pytest.mark.parametrize("empty", ["document", "provision"])
def test_document_or_provision_without_a_chunk_fails_the_build(empty, shipped, tmp_path):
    """
    What was not embedded could never be found: the build says which document and publishes nothing.
    """
    document = shipped.documents["qd-366-2025"]
    if empty == "document":
        document = replace(document, provisions=(), text_kind=TextKind.OFFICIAL)
    else:
        document = replace(
            document, provisions=(replace(document.provisions[0], text="\n \n"), *document.provisions[1:])
        )
    corpus = replace(shipped, documents={**shipped.documents, document.id: document})

    with pytest.raises(Unreachable, match="qd-366-2025 không cắt được đoạn nào"):
        build(corpus, HashingEmbedder(), tmp_path / "index")
    assert not (tmp_path / "index").exists()


def test_old_indexes_go_but_the_one_in_use_and_the_two_newest_others(tmp_path):
    """
    Every change of the library makes one; the disk does not fill up.
    """
    folders = [make(tmp_path, f"i{age}", age) for age in range(5)]
    prune(tmp_path, keep=folders[4])

    assert [folder.exists() for folder in folders] == [True, True, False, False, True]


def test_what_a_broken_off_build_left_goes_after_an_hour(tmp_path):
    """
    Not sooner: it may be another process's work under way.
    """
    kept = make(tmp_path, "i", 0)
    old, fresh = tmp_path / "index" / "i.abc", tmp_path / "index" / "i.def"
    for folder in (old, fresh):
        folder.mkdir()
    os.utime(old, (1, 1))
    prune(tmp_path, keep=kept)

    assert (kept.exists(), old.exists(), fresh.exists()) == (True, False, True)
