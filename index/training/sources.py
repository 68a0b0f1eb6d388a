"""The texts a training reads: laws with their questions, the encyclopedia, our own documents."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from corpus.errors import InputError
from corpus.text import fold
from index.text import tokens

HELD_OUT = ("alqac22", "lter23")  # confirmed on, so never trained on
_BREAK = re.compile(r"(?:[^a-z0-9.\s]|\.(?![0-9])|\n)+")
_LAWS = Path("vnlaw-pool/corpus.jsonl.gz")
_QUESTIONS = Path("vnlaw-pool/questions.jsonl")
_GOLD = Path("vnlaw-pool/qrels.tsv")
_WIKI = Path("viwiki-2017/corpus.jsonl.zst")


@dataclass(frozen=True)
class Article:
    """An article of a law."""

    id: str
    law: str
    title: str
    text: str


@dataclass(frozen=True)
class LawQuestion:
    """A question of one of the public sets, with the ids of its gold articles."""

    text: str
    collection: str
    gold: tuple[str, ...]


@dataclass(frozen=True)
class Fold:
    """One part of the questions, told by a hash of their folded words: number `index` of `count`, from 0."""

    index: int
    count: int

    def holds(self, text: str) -> bool:
        digest = hashlib.sha256(" ".join(tokens(text)).encode()).digest()
        return int.from_bytes(digest[:8], "big") % self.count == self.index

    @classmethod
    def read(cls, written: str) -> Fold:
        """``"2/5"``. Raises: InputError: not two numbers, or the first not below the second."""
        left, _, right = written.partition("/")
        if left.isdigit() and right.isdigit() and int(left) < int(right):
            return cls(int(left), int(right))
        raise InputError(f"“{written}” không phải là một phần I/K. Hãy ghi ví dụ 0/5, 1/5, … 4/5.")


@dataclass(frozen=True)
class Laws:
    """The pool: articles by id, and its questions."""

    articles: dict[str, Article]
    questions: list[LawQuestion] = field(default_factory=list)

    def training_questions(self, without: Fold | None, *, alike: float = 0.3) -> list[LawQuestion]:
        """Questions fit for training: not of the held-out sets nor worded like one of theirs (`alike` of the bigrams
        of both shared: the sets overlap), and not of the fold left out."""
        kept_apart = [_bigrams(item.text) for item in self.questions if item.collection in HELD_OUT]
        return [
            item
            for item in self.questions
            if item.collection not in HELD_OUT
            and not (without and without.holds(item.text))
            and all(_overlap(_bigrams(item.text), other) < alike for other in kept_apart)
        ]


def read_laws(data: Path) -> Laws:
    """Raises: InputError: the folder holds no ``vnlaw-pool``."""
    found: dict[str, Article] = {}
    with gzip.open(_present(data, _LAWS), "rt", encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            found[item["id"]] = Article(item["id"], item["law"], item["title"], item["text"])
    gold: dict[str, list[str]] = {}
    for line in _present(data, _GOLD).read_text(encoding="utf-8").splitlines():
        question, article, _ = line.split("\t")
        gold.setdefault(question, []).append(article)
    questions = []
    for line in _present(data, _QUESTIONS).read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        marked = tuple(article for article in gold.get(item["id"], ()) if article in found)
        if marked:
            questions.append(LawQuestion(item["text"], item["set"], marked))
    return Laws(found, questions)


def read_wiki(data: Path, *, limit: int) -> Iterator[tuple[str, str]]:
    """Title and the first `limit` characters of each article of the encyclopedia.

    Raises:
        InputError: the folder holds no ``viwiki-2017``, or the package that unpacks it is not installed.
    """
    path = _present(data, _WIKI)
    try:
        import zstandard
    except ImportError as error:
        raise InputError("Thiếu gói zstandard để đọc viwiki-2017. Hãy chạy: pip install zstandard") from error
    with path.open("rb") as packed, zstandard.ZstdDecompressor().stream_reader(packed) as plain:
        for line in io.TextIOWrapper(plain, encoding="utf-8"):
            item: dict[str, Any] = json.loads(line)
            yield item["title"], item["text"][:limit]


def clauses(text: str) -> list[str]:
    """Folded stretches of a text between punctuation marks, in the tokenizer's own words."""
    return [" ".join(tokens(piece)) for piece in _BREAK.split(fold(text)) if piece.strip()]


def _present(data: Path, name: Path) -> Path:
    if not (data / name).is_file():
        raise InputError(
            f"Không thấy dữ liệu huấn luyện {data / name}. Hãy đặt đúng thư mục dữ liệu: "
            "python -m index.train --data <thư mục có vnlaw-pool và viwiki-2017> --out index/model"
        )
    return data / name


def _bigrams(text: str) -> frozenset[tuple[str, str]]:
    syllables = tokens(text)
    return frozenset(pairwise(syllables))


def _overlap(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> float:
    return len(one & other) / max(1, len(one | other))
