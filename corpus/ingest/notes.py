"""Footnotes as pieces of their own, so that they break no sentence and are not lost."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from corpus.ingest.draft import Piece
from corpus.ingest.frame.role import Role
from corpus.ingest.line import Line

_MARK = re.compile(r"^(?:([¹²³⁴⁵⁶⁷⁸⁹⁰]+)|\((\d{1,2})\)|\[(\d{1,2})\]|(\d{1,2})(?=\s))\s*")
_RAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")


def note_pieces(lines: Sequence[Line], roles: Sequence[Role], used: Set[str]) -> list[Piece]:
    """One piece a footnote: ``noi-dung-chu-thich-1``."""
    groups: list[list[Line]] = []
    for line, role in zip(lines, roles, strict=True):
        if role is not Role.NOTE:
            continue
        if not groups or line.note or _MARK.match(line.text) or line.page != groups[-1][-1].page:
            groups.append([line])
        else:
            groups[-1].append(line)
    taken = set(used)
    found = []
    for order, group in enumerate(groups, 1):
        mark = _MARK.match(group[0].text)
        number = next((part for part in mark.groups() if part), "").translate(_RAISED) if mark else str(order)
        at = first = f"noi-dung-chu-thich-{number}"
        again = 2
        while at in taken:
            at, again = f"{first}.{again}", again + 1
        taken.add(at)
        text = " ".join(line.text for line in group)
        body = text[mark.end() :] if mark else text
        found.append(Piece(at, f"Chú thích {number}", text, (group[0].number, group[-1].number), 0, body))
    return found
