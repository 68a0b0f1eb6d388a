"""A line told beside an answer: opened with the name of its text, quoted where it can be, a list told as one."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.citation import name_document
from corpus.document import Document, Provision
from corpus.text import squeeze

_RUN = 8  # lines of a list told as one
_QUOTABLE = 400  # characters; the check of quotations reads no longer ones


def told_lines(provision: Provision, lines: Sequence[str]) -> list[str]:
    """Lines as they are shown, each on its own but a list, which is told as one with the words that introduce it."""
    whole: list[str] = []
    introduced = 0  # items that the open introduction has taken
    for line in map(squeeze, lines):
        if (
            whole
            and (introduced or whole[-1].endswith(":"))
            and whole[-1].endswith((":", ";", ","))
            and introduced < _RUN - 1
        ):
            whole[-1] = f"{whole[-1]} {line}"
            introduced += 1
        else:
            whole.append(plain(line))
            introduced = 0
    return [quoted(provision, line) for line in whole[:3]]


def opening(document: Document) -> str:
    """Whose text it is: "Riêng Hà Giang, Hướng dẫn …: "."""
    name = name_document(document, dated=False)
    return f"Riêng {document.scope}, {name}: " if document.is_local else f"Trung ương, {name}: "


def plain(clause: str) -> str:
    """A clause without the dash of its list."""
    return squeeze(clause).removeprefix("- ")


def quoted(provision: Provision, line: str) -> str:
    """An official line in quotation marks where it can stand in them; a restated one never."""
    bare = len(line) > _QUOTABLE or any(mark in line for mark in '“”"') or line not in squeeze(provision.text)
    return line if bare or not provision.is_official else f"“{line}”"
