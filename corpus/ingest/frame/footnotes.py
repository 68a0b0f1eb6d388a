"""Footnotes: marked by the file, by a raised figure, or at the foot of a page that refers to them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.ingest.frame.role import Role
from corpus.ingest.letters import ENDED, LOWER, UPPER
from corpus.ingest.line import Line
from corpus.ingest.mark import WORDED, Rank
from corpus.ingest.marks_read import marks_of

_NOTE = re.compile(r"^(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\(\d{1,2}\)|\[\d{1,2}\])\s*\S")
_SUPERSCRIPT = "¹²³⁴⁵⁶⁷⁸⁹⁰"
_BARE_NOTE = re.compile(rf"^(\d{{1,2}})\s+[“\"{UPPER}]")


def mark_footnotes(lines: Sequence[Line], roles: list[Role]) -> None:
    """Footnotes: marked by the file, by a raised figure, or at the foot of a page that refers to them."""
    open_note = False
    before = ""
    referred: set[str] = set()
    page = 0
    for at, line in enumerate(lines):
        if line.page != page:
            page, open_note, referred = line.page, False, set()
        if roles[at] is Role.BLANK:
            open_note = False
            continue
        if roles[at] is not Role.BODY:
            continue
        text = line.text
        if open_note and _returns(text, lines[at - 1].text, before):
            open_note = False
        unfinished = bool(before) and not ENDED.search(before)
        bare = _BARE_NOTE.match(text)
        if line.note or text[0] in _SUPERSCRIPT or (_NOTE.match(text) and unfinished):
            open_note = not (line.note or line.whole)
        elif bare and (bare.group(1) in referred or (unfinished and at > 0 and roles[at - 1] is Role.BLANK)):
            open_note = not line.whole
        elif not open_note:
            before = text
            referred.update(re.findall(rf"[{LOWER}”\"](\d{{1,2}})(?=[\s,.;:)]|$)", text))
            if re.search(rf"[{LOWER}]![.,;]", text):  # a raised 1 as a scan shows it
                referred.add("1")
            continue
        roles[at] = Role.NOTE


def _returns(text: str, last: str, before: str) -> bool:
    """Whether the text goes on after a footnote: the sentence it broke, or a division's heading."""
    if text[0].islower() and last.endswith(".") and not ENDED.search(before):
        return True
    return any(
        mark.rank in (*WORDED, Rank.ROMAN, Rank.DECIMAL) and not mark.rest[:1].islower() for mark in marks_of(text)
    )
