"""Page numbers, by themselves or dashed, and those that count on through a file without pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from corpus.ingest.frame.role import Role
from corpus.ingest.line import Line
from corpus.text import fold

_PAGE = re.compile(r"[-–—]?\s*(?:trang\s*)?\d{1,3}(?:\s*/\s*\d{1,4})?\s*[-–—]?|(?:trang\s*)1\d{3}", re.IGNORECASE)
_DASHED = re.compile(r"[-–—]\s*\d{1,4}\s*[-–—]|trang\s*\d{1,4}(?:\s*/\s*\d{1,4})?", re.IGNORECASE)


def mark_pages(lines: Sequence[Line], roles: list[Role]) -> None:
    paged = lines[-1].page > 1 if lines else False
    counted = set() if paged else _counted(lines)
    repeated = Counter(re.sub(r"\d+", "#", fold(line.text)) for line in lines if 0 < len(line.text) < 120)
    for at, line in enumerate(lines):
        if len(line.text) > 20 or not line.text or not _PAGE.fullmatch(line.text):
            continue
        before = at == 0 or not lines[at - 1].text or lines[at - 1].page != line.page
        after = at + 1 == len(lines) or not lines[at + 1].text or lines[at + 1].page != line.page
        if _DASHED.fullmatch(line.text) or ((before or after) if paged else (before and after)) or at in counted:
            roles[at] = Role.PAGE
        elif before or after:
            beside = lines[at + 1 if before else at - 1].text
            if repeated[re.sub(r"\d+", "#", fold(beside))] >= 3:
                roles[at] = Role.PAGE


def _counted(lines: Sequence[Line]) -> set[int]:
    """Bare numbers that count on from 1 or 2 through the whole of a file without pages, each beside a blank line."""
    bare = [
        at for at, line in enumerate(lines)
        if re.fullmatch(r"\d{1,3}", line.text) and (at == 0 or not lines[at - 1].text or not lines[min(at + 1, len(lines) - 1)].text)
    ]  # fmt: skip
    numbers = [int(lines[at].text) for at in bare]
    running = (
        len(numbers) >= 2 and numbers[0] in (1, 2) and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    )
    return set(bare) if running else set()
