"""From a corpus to an index on disk, whole or not at all."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from corpus.document import Asking, Corpus, Document, askings
from corpus.errors import StaleIndex, Unreachable
from corpus.lint import lint
from corpus.vocabulary import TextKind
from index.chunk import Chunk, chunk_corpus
from index.codec import save_corpus, save_topics
from index.embed import Encoder
from index.lexical import Lexical
from index.lexicon import read_lexicon
from index.mapped import mapped
from index.sentences import SENTENCES, vectors_of
from index.store import FORMAT, Manifest
from index.tables import build_table
from index.text import Normalizer, tokens
from index.words import Words

Progress = Callable[[str], None]


def build(corpus: Corpus, encoder: Encoder, folder: Path, *, progress: Progress = lambda _: None) -> Manifest:
    """Build the index of a corpus into `folder`; an index already there serves until the new one is complete.

    Raises:
        DocumentError: the corpus does not pass `lint`.
        Unreachable: a provision is not found by its own heading, or a document has no chunk.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=folder.name + ".", dir=folder.parent))
    try:
        manifest = _write(corpus, encoder, work, progress)
        progress("Kiểm tra mọi điều khoản đều tìm được")
        _check(work, encoder, manifest, _checked(folder.parent, encoder))
        _publish(work, folder)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return manifest


def _write(corpus: Corpus, encoder: Encoder, work: Path, progress: Progress) -> Manifest:
    progress(f"Rà {len(corpus.documents)} văn bản, {len(corpus.provisions)} điều khoản")
    lint(corpus)
    chunks = chunk_corpus(corpus)
    counts = Counter(chunk.key.split("/", 1)[0] for chunk in chunks)
    cut = {chunk.key for chunk in chunks}
    missing = [document.id for document in corpus if not _is_cut(document, cut)]
    if missing:
        raise Unreachable(f"Văn bản {', '.join(missing)} không cắt được đoạn nào. Hãy xem lại nội dung tệp.")
    keys = list(dict.fromkeys(chunk.key for chunk in chunks))
    unit = {key: number for number, key in enumerate(keys)}
    asked = list(askings(corpus))
    progress(f"Lập chỉ mục từ ngữ cho {len(chunks)} đoạn, {len(asked)} câu hỏi")
    syllables = _lexical(corpus, keys, chunks, asked, work)
    lexicon = read_lexicon()
    normalizer = Normalizer(lexicon, syllables)
    Words.save([tokens(normalizer.question(asking.text)[0]) for _, asking in asked], work)
    for name, what, texts in (
        ("chunks", "đoạn", [chunk.embedded for chunk in chunks]),
        ("questions", "câu hỏi", [asking.text for _, asking in asked]),
    ):

        def begun(start: int, what: str = what, count: int = len(texts)) -> None:
            progress(f"Mã hóa {what} {start + 1}/{count}")

        build_table(encoder, texts, begun=begun).save(work, name)
    if (map_ := mapped(encoder)) is not None:
        progress("Mã hóa câu trả lời mẫu")
        np.save(work / SENTENCES, vectors_of(asked, map_.encode))
    plan = {
        "keys": keys,
        "chunks": [unit[chunk.key] for chunk in chunks],
        "questions": [unit[key] for key, _ in asked],
    }
    (work / "units.json").write_text(json.dumps(plan), encoding="utf-8")
    (work / "lexicon.json").write_text(json.dumps(lexicon.as_dict(), ensure_ascii=False), encoding="utf-8")
    save_corpus(corpus, work / "corpus.json")
    save_topics(corpus, work / "topics.json")
    manifest = Manifest(
        format=FORMAT, corpus=corpus.digest, encoder=encoder.name, built=datetime.now(UTC).isoformat(timespec="seconds"),
        units=len(keys), questions=len(asked), chunks=dict(counts), total=len(chunks),
        checked={item.id: _digest(item) for item in corpus if item.text_kind is TextKind.OFFICIAL},
    )  # fmt: skip
    manifest.save(work)
    return manifest


def _is_cut(document: Document, cut: set[str]) -> bool:
    """Whether a document and each of its provisions has a chunk; one known by its identity only is no official text."""
    if document.text_kind is TextKind.OFFICIAL and not document.provisions:
        return False
    return document.id in cut and all(item.key in cut for item in document.provisions)


def _lexical(corpus: Corpus, keys: Sequence[str], chunks: Sequence[Chunk], asked: Sequence[tuple[str, Asking]],
             work: Path) -> list[str]:  # fmt: skip
    """Index the words of everything; the syllables of all units."""
    headings, whole = [], []
    contexts: dict[str, str] = {}
    texts: dict[str, list[str]] = {}
    for chunk in chunks:
        contexts.setdefault(chunk.key, chunk.context)
        texts.setdefault(chunk.key, []).append(chunk.text)
    for key in keys:
        provision = corpus.provisions.get(key)
        document = corpus.document_of(key)
        heading = document.title if provision is None else f"{provision.heading} {' '.join(provision.keywords)}"
        headings.append(f"{contexts[key]} {heading} {_numbers(document) if provision is None else ''}")
        whole.append(" ".join((headings[-1], *texts[key])))
    Lexical.build(headings).save(work / "lexical" / "headings")
    Lexical.build([chunk.text for chunk in chunks]).save(work / "lexical" / "texts")
    Lexical.build([asking.text for _, asking in asked]).save(work / "lexical" / "questions")
    everything = Lexical.build(whole)
    everything.save(work / "lexical" / "all")
    return everything.syllables


def _numbers(document: Document) -> str:
    year = str(document.signed.year) if document.signed else ""
    return " ".join(filter(None, (document.number, document.id, year)))


def _digest(document: Document) -> str:
    return hashlib.sha256(repr(document.provisions).encode()).hexdigest()[:24]


def _checked(home: Path, encoder: Encoder) -> dict[str, str]:
    """What the indexes that are there have checked already, so that one long text is not gone through at every change."""
    found: dict[str, str] = {}
    for path in home.glob("*/manifest.json"):
        with contextlib.suppress(StaleIndex):
            manifest = Manifest.load(path.parent)
            if manifest.encoder == encoder.name:
                found |= manifest.checked
    return found


def _check(work: Path, encoder: Encoder, manifest: Manifest, checked: Mapping[str, str]) -> None:
    """Every provision must be among the first ten of its document for its own heading (DESIGN promise 8)."""
    from index.reach import unreachable
    from index.search import Index

    index = Index.open(work, encoder)
    done = {id for id, digest in manifest.checked.items() if checked.get(id) == digest}
    lost = unreachable(index, done)
    if lost:
        raise Unreachable(
            f"{len(lost)} điều khoản không tìm được bằng tiêu đề của chính nó: {', '.join(lost[:5])}. "
            "Hãy sửa tiêu đề cho rõ, khác các mục khác."
        )


def _publish(work: Path, folder: Path) -> None:
    """Put the finished index in place; the old one is moved aside first, so that a crash leaves one of the two."""
    old = folder.with_name(folder.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        os.replace(folder, old)
    try:
        os.replace(work, folder)
    except OSError:
        if not folder.exists() and old.exists():
            os.replace(old, folder)
        elif not folder.exists():
            raise
    shutil.rmtree(old, ignore_errors=True)
