"""What belongs together: question and provision, title and article, first sentence and paragraph, say and term."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from corpus.document import Asking, Corpus, Document, Period, askings
from index.chunk import LIMIT, identity, split_clauses
from index.text import tokens
from index.training.sources import Fold, Laws

_SENTENCE = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True)
class Pair:
    """Two texts that mean the same thing; pairs with the same `topic` are never each other's wrong answers."""

    query: str
    target: str
    topic: str


@dataclass(frozen=True)
class Unit:
    """What our questions are asked for: a provision (or a document as a whole) and its questions."""

    key: str
    document_id: str
    line: str
    period: Period
    texts: tuple[str, ...]
    questions: tuple[str, ...]


def own_units(corpus: Corpus, without: Fold | None = None) -> list[Unit]:
    """Provisions and documents with their questions. `line` names the line of replacing and implementing documents one
    belongs to: what another document of the line says may be the same rule in another year's words."""
    lines = document_lines(corpus)
    found = []
    for document in corpus:
        line = lines[document.id]
        asked = _kept(document.questions, without)
        found.append(Unit(document.id, document.id, line, document.in_force, (identity(document),), asked))
        for provision in document.provisions:
            asked = _kept(provision.questions, without)
            texts = tuple(f"{provision.heading}\n{piece}" for piece in stretches(provision.text))
            found.append(Unit(provision.key, document.id, line, document.in_force, texts, asked))
    return found


def document_lines(corpus: Corpus) -> dict[str, str]:
    """For each document the first id of its line: those it replaces, is replaced by or implements, and theirs."""
    found = {document.id: document.id for document in corpus}

    def root(name: str) -> str:
        while found[name] != name:
            name = found[name]
        return name

    for document in corpus:
        for other in _related(document):
            one, two = sorted((root(document.id), root(other)))
            found[two] = one
    return {name: root(name) for name in found}


def stretches(text: str) -> list[str]:
    """A text in stretches of at most the index's chunk size."""
    found: list[str] = []
    for clause in split_clauses(text):
        if found and len(found[-1]) + 1 + len(clause) <= LIMIT:
            found[-1] += "\n" + clause
        else:
            found.append(clause)
    return found or [text]


def law_pairs(laws: Laws, generator: random.Random) -> list[Pair]:
    """Title and a stretch of its article; the law is named in half of the titles. In the order of the laws."""
    found = []
    for article in laws.articles.values():
        if not article.title:
            continue
        stretch = generator.choice(stretches(article.text))
        named = generator.random() < 0.5
        query = f"{article.title} {article.law}" if named else article.title
        found.append(Pair(query, f"{article.law}\n{stretch}" if named else stretch, article.title.casefold()))
    return found


def question_pairs(laws: Laws, without: Fold | None) -> list[Pair]:
    """The public questions fit for training, each with its gold articles."""
    found = []
    for question in laws.training_questions(without):
        for name in question.gold:
            article = laws.articles[name]
            best = max(stretches(article.text), key=lambda piece: _shared(question.text, piece))
            found.append(Pair(question.text, f"{article.law} {article.title}\n{best}", name))
    return found


def wiki_pairs(articles: Iterable[tuple[str, str]], generator: random.Random, *, limit: int) -> list[Pair]:
    """Title and first sentence with a paragraph from further down; articles with no such paragraph give none."""
    found = []
    for title, text in articles:
        lines = [line for line in text.splitlines() if len(line) >= 200]
        if len(lines) < 2:
            continue
        first = _SENTENCE.split(lines[0], maxsplit=1)[0]
        for line in generator.sample(lines[1:], min(2, len(lines) - 1)):
            found.append(Pair(generator.choice((title, first)), line[:LIMIT], title))
    generator.shuffle(found)
    return found[:limit]


def lexicon_pairs(folder: Path) -> list[Pair]:
    """Everyday wording and the regulations' term; abbreviation and what it stands for."""
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    groups = yaml.load((folder / "synonyms.yaml").read_text(encoding="utf-8"), Loader=loader)["groups"]
    sheet = yaml.load((folder / "abbreviations.yaml").read_text(encoding="utf-8"), Loader=loader)
    found = [Pair(str(say), group["term"], group["term"]) for group in groups for say in group["say"]]
    for entry in sheet["abbreviations"]:
        for short in (entry["short"], *entry.get("also", ())):
            found.append(Pair(str(short), entry["full"][0], entry["full"][0]))
    return found


def wording_pairs(corpus: Corpus, without: Fold | None) -> list[Pair]:
    """Everyday wording and the stored question it stands for; a sibling question of the same place is a wrong answer, for
    the opening sentence is told by the question."""
    return [
        Pair(asking.text, asking.of, asking.of)
        for _, asking in askings(corpus)
        if asking.of is not None and not (without and without.holds(asking.of))
    ]


def batches(pairs: Sequence[Pair], size: int, generator: random.Random, *, run: int = 32) -> Iterator[list[int]]:
    """All pairs once, in batches; `run` neighbours (articles of one law) stay together, so that each batch holds near
    misses."""
    runs = [list(range(start, min(start + run, len(pairs)))) for start in range(0, len(pairs), run)]
    generator.shuffle(runs)
    order = [place for stretch in runs for place in stretch]
    for start in range(0, len(order), size):
        if len(order) - start > 1:
            yield order[start : start + size]


def _related(document: Document) -> tuple[str, ...]:
    return (*document.replaces, *document.replaced_by, *document.implements)


def _kept(questions: Iterable[Asking], without: Fold | None) -> tuple[str, ...]:
    """The questions in each of their wordings; a question that is left out takes its wordings with it."""
    return tuple(
        wording.text for item in questions if not (without and without.holds(item.text)) for wording in item.worded()
    )


def _shared(question: str, piece: str) -> float:
    asked, given = set(tokens(question)), set(tokens(piece))
    found: float = len(asked & given) / (1 + len(given)) ** 0.25
    return found
