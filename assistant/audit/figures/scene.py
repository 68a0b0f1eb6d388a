"""A report with its figures and outline: what every check looks things up in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from assistant.audit.figures.counted_object import named_object, other_object
from assistant.audit.figures.extracting import figures_in
from assistant.audit.figures.figure import Figure
from assistant.audit.figures.masks import hide
from assistant.audit.file.outline import Outline, outline
from assistant.audit.file.report import Report
from corpus.text import fold

_SENTENCE = re.compile(
    r"(?<=[^\W\d_)\]”\"%])\.\s+(?=[A-ZĐÀ-Ỹ“\"(+*•-])|(?<=[0-9%)])\.\s+(?=[A-ZĐÀ-Ỹ“\"])|!\s|\?\s|(?<=[a-zà-ỹ]{3})\.\s+(?=[0-9])"
)


@dataclass(frozen=True)
class Scene:
    """The report, looked at by figures."""

    report: Report

    @cached_property
    def outline(self) -> Outline:
        return outline(self.report.blocks)

    @cached_property
    def by_block(self) -> tuple[tuple[Figure, ...], ...]:
        found, order = [], 0
        for at, block in enumerate(self.report.blocks):
            figures = tuple(figures_in(block.text, at, order=order))
            order += len(figures)
            found.append(figures)
        return tuple(found)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(figure for figures in self.by_block for figure in figures)

    @cached_property
    def hidden(self) -> tuple[str, ...]:
        """Blocks in small letters with dates and numbers of documents blanked."""
        return tuple(hide(block.text) for block in self.report.blocks)

    @cached_property
    def folded(self) -> tuple[str, ...]:
        return tuple(fold(block.text) for block in self.report.blocks)

    @cached_property
    def depths(self) -> tuple[tuple[int, ...], ...]:
        """Depth in parentheses of each letter of each block."""
        return tuple(tuple(_depths(block.text)) for block in self.report.blocks)

    def depth(self, figure: Figure) -> int:
        return self.depths[figure.block][figure.start]

    def text(self, figure: Figure) -> str:
        return self.report.blocks[figure.block].text

    def between(self, first: Figure, second: Figure) -> str:
        """Folded text between two figures of one block."""
        return self.folded[first.block][first.end : second.start]

    @cached_property
    def stops(self) -> tuple[tuple[tuple[int, int], ...], ...]:
        """Spans between the sentences of each block."""
        return tuple(tuple(match.span() for match in _SENTENCE.finditer(block.text)) for block in self.report.blocks)

    def sentence(self, block: int, at: int) -> tuple[int, int]:
        """Span of the sentence that holds an offset."""
        start, end = 0, len(self.report.blocks[block].text)
        for low, high in self.stops[block]:
            if high <= at:
                start = high
            elif low >= at:
                end = low + 1
                break
        return start, end

    def lead(self, figure: Figure) -> str:
        """Folded words before a figure of running text in its sentence, up to the figure before."""
        start, _ = self.sentence(figure.block, figure.start)
        ends = [other.end for other in self.by_block[figure.block] if other.end <= figure.start]
        return self.folded[figure.block][max([start, *ends]) : figure.start]

    def same_sentence(self, first: Figure, second: Figure) -> bool:
        return first.block == second.block and self.sentence(first.block, first.start) == self.sentence(
            second.block, second.start
        )

    def tops(self, block: int) -> tuple[Figure, ...]:
        """A block's counts, outside parentheses, numerators only."""
        return tuple(f for f in self.by_block[block] if f.countable and f.under is None and self.depth(f) == 0)

    def above(self, block: int, *, reach: int = 14) -> Iterator[int]:
        """Blocks before, nearest first, inside the same chapter (level-one heading)."""
        top = [None, *self.outline.ancestors(block)][-1]
        for at in range(block - 1, max(-1, block - 1 - reach), -1):
            if [None, *self.outline.ancestors(at)][-1] == top or at == top:
                yield at

    def object_of(self, figure: Figure) -> str | None:
        """What kind of thing a count counts, read from the words after it, then before, then from the lines above."""
        other = other_object(figure.unit)
        if other is not None:
            return other
        found = named_object(figure.unit[:40]) or named_object(figure.label, last=True)
        if found is not None:
            return found
        if figure.cell is not None:
            return None
        start, _ = self.sentence(figure.block, figure.start)
        found = named_object(self.folded[figure.block][start : figure.start], last=True)
        for block in self.outline.ancestors(figure.block):
            if found is not None:
                break
            found = named_object(self.folded[block], last=len(self.folded[block]) > 90)
        return found


def _depths(text: str) -> Iterator[int]:
    depth = 0
    for letter in text:
        if letter in "([":
            depth += 1
        yield depth
        if letter in ")]":
            depth = max(0, depth - 1)
