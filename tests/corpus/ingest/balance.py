"""The proof that a draft lost nothing: every character read stands in one piece or one remainder."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import yaml

from corpus.document import Document
from corpus.document_file import load_document
from corpus.ingest.draft import Draft
from corpus.ingest.line import Extract


def letters(text: str) -> Counter[str]:
    return Counter(letter for letter in text if not letter.isspace())


def lost_and_gained(extract: Extract, draft: Draft) -> tuple[Counter[str], Counter[str]]:
    """Characters read that stand nowhere, and characters that stand somewhere but were not read."""
    read = sum((letters(line.text) for line in extract.lines), Counter[str]())
    placed = sum((letters(each.text) for each in (*draft.provisions, *draft.remainder)), Counter[str]())
    return read - placed, placed - read


def placed_lines(draft: Draft) -> list[str]:
    """Pieces and remainders in the order of the file, as the hand-written outlines have them."""
    rows = [(piece.lines, piece.level, piece.at) for piece in draft.provisions]
    rows += [(each.lines, 0, f"~ {each.why}") for each in draft.remainder]
    return [
        f"{'  ' * level}{name} | {lines[0]}{'' if lines[0] == lines[1] else f'-{lines[1]}'}"
        for lines, level, name in sorted(rows, key=lambda row: row[0][0])
    ]


def loaded(draft: Draft, folder: Path, **options: object) -> Document:
    """The draft written as a file of the corpus and read back by the loader."""
    document = draft.as_document(**options)  # type: ignore[arg-type]
    path = folder / f"{document['id']}.yaml"
    path.write_text(yaml.safe_dump(document, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return load_document(path)
