"""Two documents side by side, topic by topic, each side with the place it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from assistant.cli.screen import is_terminal, say, table
from corpus.citation import name_document, name_place
from corpus.document import Corpus, Document
from corpus.errors import InputError

TOPICS = Path(__file__).parents[3] / "corpus" / "topics.yaml"
_NOTHING = "kho chưa có điều khoản tương ứng"


@dataclass(frozen=True)
class Side:
    """What one document says on a topic; no keys where it says nothing we hold."""

    gist: str
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """One topic of a comparison."""

    label: str
    changed: bool
    sides: tuple[Side, Side]

    @property
    def whole(self) -> bool:
        return all(side.keys for side in self.sides)


def show_comparison(corpus: Corpus, first: Document, second: Document) -> None:
    """Print the topics of two documents.

    Raises:
        InputError: the same document twice, or no topic that joins the two.
    """
    if first.id == second.id:
        raise InputError("Hai tên cùng chỉ một văn bản. Hãy nêu hai văn bản khác nhau.")
    rows = compare(corpus, first, second)
    if not any(row.whole for row in rows):
        raise InputError(f"Kho chưa có chủ đề chung của {name_document(first)} và {name_document(second)}.")
    titles = (name_document(first), name_document(second))
    if is_terminal():
        cells = [(_title(row), *(f"{side.gist}\n{_places(corpus, side)}" for side in row.sides)) for row in rows]
        table(("Chủ đề", *titles), cells)
        return
    for row in rows:
        lines = [f"  {title}: {side.gist} ({_places(corpus, side)})" if side.keys else f"  {title}: {side.gist}"
                 for title, side in zip(titles, row.sides, strict=True)]  # fmt: skip
        say("\n".join((_title(row), *lines, "")))


def compare(corpus: Corpus, first: Document, second: Document) -> list[Row]:
    """Topics of two documents: those both speak of in the order of the file, then those of one alone."""
    rows = []
    for topic in _topics():
        sides = (_side(corpus, topic, first), _side(corpus, topic, second))
        if any(side.keys for side in sides):
            rows.append(Row(topic["label"], sides[0].gist != sides[1].gist and bool(topic["changed"]), sides))
    return sorted(rows, key=lambda row: not row.whole)


def _side(corpus: Corpus, topic: dict[str, Any], document: Document) -> Side:
    keys = tuple(key for key in topic["keys"] if key.split("/", 1)[0] == document.id and key in corpus.provisions)
    if not keys:
        return Side(_NOTHING, ())
    return Side(topic["gist"].get(document.id) or corpus.provisions[keys[0]].heading, keys)


def _title(row: Row) -> str:
    return f"{row.label} (thay đổi)" if row.changed and row.whole else row.label


def _places(corpus: Corpus, side: Side) -> str:
    return "; ".join(dict.fromkeys(name_place(corpus.provisions[key]) for key in side.keys))


def _topics() -> Sequence[dict[str, Any]]:
    if not TOPICS.is_file():
        return ()
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: list[dict[str, Any]] = yaml.load(TOPICS.read_text(encoding="utf-8"), Loader=loader)
    return found
