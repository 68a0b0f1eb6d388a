"""Two documents side by side, topic by topic, each side with the place it stands in."""

from __future__ import annotations

from assistant.answering.compare import Row, compare_documents
from assistant.cli.screen import is_terminal, say, table
from corpus.citation import name_document, name_place
from corpus.document import Corpus, Document
from corpus.errors import InputError
from corpus.topics import load_topics

_NOTHING = "kho chưa có nội dung này"


def show_comparison(corpus: Corpus, first: Document, second: Document) -> None:
    """Print what two documents say on every topic, what changed first.

    Raises:
        InputError: the same document twice, or no topic that both speak of.
    """
    if first.id == second.id:
        raise InputError("Hai tên cùng chỉ một văn bản. Hãy nêu hai văn bản khác nhau.")
    rows = compare_documents(corpus, load_topics(), first.id, second.id)
    if not any(row.left and row.right for row in rows):
        raise InputError(f"Kho chưa có chủ đề chung của {name_document(first)} và {name_document(second)}.")
    titles = (name_document(first), name_document(second))
    if is_terminal():
        table(("Chủ đề", *titles), [(_title(row), *_sides(corpus, row)) for row in rows])
        return
    for row in rows:
        sides = (f"  {title}: {side}" for title, side in zip(titles, _sides(corpus, row), strict=True))
        say("\n".join((_title(row), *sides, "")))


def _title(row: Row) -> str:
    return f"{row.label} (thay đổi)" if row.changed and row.left and row.right else row.label


def _sides(corpus: Corpus, row: Row) -> tuple[str, str]:
    def tell(gist: str | None, key: str | None) -> str:
        if gist is None:
            return _NOTHING
        return f"{gist} [{name_place(corpus.provisions[key])}]" if key else gist

    return tell(row.left, row.left_key), tell(row.right, row.right_key)
