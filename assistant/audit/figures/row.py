"""Figures told one after another with nothing but a comma or "và" between: "15,20%, 78,65%, 5,57% và 0,58%"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene

_BETWEEN = re.compile(r"\s*(?:[,;]|[,;]?\s*va)\s*")


def rows_told(scene: Scene) -> Iterator[tuple[Figure, ...]]:
    """Every such run of two figures or more of one kind."""
    for block, figures in enumerate(scene.by_block):
        run: list[Figure] = []
        for figure in figures:
            gap = scene.folded[block][run[-1].end : figure.start] if run else ""
            if run and (figure.kind is not run[-1].kind or not _BETWEEN.fullmatch(gap)):
                if len(run) >= 2:
                    yield tuple(run)
                run = []
            if figure.under is None and figure.of is None:
                run.append(figure)
        if len(run) >= 2:
            yield tuple(run)
