"""How well a question is found when none of its words are those stored: ``python -m eval.reworded [--without]``.

Two hundred questions, each written for a stored one in words as far from it as can be, are searched for on the day given;
told is how often the right provision comes first, and among the first five. ``--without`` builds an index without the
everyday wordings (`corpus/wordings`), in a folder of its own, to tell what they are worth.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import yaml

from corpus.document import Asking, Corpus
from corpus.load import load_corpus
from index.build import build
from index.embed import encoder_for
from index.query import Query
from index.search import Index

QUESTIONS = Path(__file__).with_suffix(".yaml")
_TODAY = date(2026, 11, 29)
_DEPTH = 5


def without_wordings(corpus: Corpus) -> Corpus:
    """The corpus with the questions of its provisions in their own words alone."""

    def bare(questions: Sequence[Asking]) -> tuple[Asking, ...]:
        return tuple(replace(item, also=()) for item in questions)

    documents = {
        document.id: replace(
            document,
            questions=bare(document.questions),
            provisions=tuple(replace(item, questions=bare(item.questions)) for item in document.provisions),
        )
        for document in corpus
    }
    return replace(corpus, documents=documents)


def found(index: Index, asked: Sequence[dict[str, object]], *, today: date) -> tuple[int, int]:
    """How many questions have a right provision first, and among the first five."""
    first = among = 0
    for item in asked:
        keys = item["keys"]
        assert isinstance(keys, list)
        hits = [hit.key for hit in index.search(Query(str(item["question"]), today), k=_DEPTH)]
        first += hits[0] in keys
        among += any(key in keys for key in hits)
    return first, among


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, ask, print; always 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without", action="store_true", help="không dùng các cách hỏi đời thường")
    parser.add_argument("--today", type=date.fromisoformat, default=_TODAY)
    given = parser.parse_args(arguments)
    asked = yaml.safe_load(QUESTIONS.read_text(encoding="utf-8"))
    corpus, encoder = load_corpus(), encoder_for(None)
    with tempfile.TemporaryDirectory() as folder:
        build(without_wordings(corpus) if given.without else corpus, encoder, Path(folder) / "index")
        first, among = found(Index.open(Path(folder) / "index", encoder), asked, today=given.today)
    print(
        f"{len(asked)} câu: đứng đầu {first / len(asked):.3f}, trong {_DEPTH} điều khoản đầu {among / len(asked):.3f}"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
