"""Lines that come again at the edge of many pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from corpus.ingest.frame.role import Role
from corpus.ingest.line import Line
from corpus.text import fold


def mark_running(lines: Sequence[Line], roles: list[Role]) -> None:
    """The same line, figures aside, at the edge of many pages."""
    edges: dict[int, list[int]] = {}
    for at, line in enumerate(lines):
        if roles[at] is Role.BODY:
            edges.setdefault(line.page, []).append(at)
    if len(edges) < 3:
        _mark_repeated(lines, roles)
        return
    counts: Counter[str] = Counter()
    places: dict[str, list[int]] = {}
    for indices in edges.values():
        for at in {*indices[:2], *indices[-2:]}:
            form = re.sub(r"\d+", "#", fold(lines[at].text))
            if len(form) < 160:
                counts[form] += 1
                places.setdefault(form, []).append(at)
    for form, count in counts.items():
        if count >= 3 and count * 2 >= len(edges) - 1:
            for at in places[form]:
                roles[at] = Role.RUNNING


def _mark_repeated(lines: Sequence[Line], roles: list[Role]) -> None:
    """Without pages: a line that comes again and again right beside a page number, or names the page itself."""
    places: dict[str, list[int]] = {}
    solid = [at for at in range(len(lines)) if roles[at] is not Role.BLANK]
    for order, at in enumerate(solid):
        beside = {roles[solid[near]] for near in (order - 1, order + 1) if 0 <= near < len(solid)}
        if roles[at] is Role.BODY and len(lines[at].text) < 120:
            form = re.sub(r"\d+", "#", fold(lines[at].text))
            if Role.PAGE in beside or re.search(r"\btrang #", form):
                places.setdefault(form, []).append(at)
    for found in places.values():
        if len(found) >= 3:
            for at in found:
                roles[at] = Role.RUNNING
