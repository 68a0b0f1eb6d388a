"""The loaded documents in a table."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.cli.exits import Exit
from assistant.cli.screen import say, table
from assistant.settings import Settings
from corpus.citation import name_document
from corpus.document import Document
from corpus.document_file import load_document
from corpus.errors import DocumentError
from corpus.library import Library
from corpus.loaded import Loaded


def list_loaded(settings: Settings) -> int:
    """Print what was loaded: key, name, place it holds for, provisions, the file it came from and when."""
    loaded = Library(settings.data).list()
    if not loaded:
        say("Chưa nạp văn bản nào. Nạp bằng: troly corpus add TỆP")
        return Exit.CLEAN
    try:
        held = dict(Library(settings.data).corpus().documents)
    except DocumentError:  # a broken file: the others are shown as their own files have them
        held = {}
    table(("Khóa", "Văn bản", "Phạm vi", "Điều khoản", "Tệp gốc", "Ngày nạp"), [_row(item, held) for item in loaded])
    return Exit.CLEAN


def _row(item: Loaded, held: Mapping[str, Document]) -> tuple[str, ...]:
    try:
        document = load_document(item.path)
    except DocumentError as error:
        return (item.id, f"không đọc được: {error.message}", "", "", item.file, item.at)
    whole = held.get(item.id, document)
    return (
        item.id, name_document(whole), whole.scope or "Trung ương", str(len(document.provisions)), item.file, item.at
    )  # fmt: skip
