"""Lines joined back into the paragraphs they were cut from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from corpus.ingest.letters import ENDED
from corpus.ingest.levels import Chosen
from corpus.ingest.line import Line

# No line of its own ends with these; a wrapped one does, whatever its length and whatever the next begins with.
_HANGS = re.compile(
    r"\b(?:của|và|hoặc|với|cho|theo|tại|các|những|trong|về|đến|từ|do|khi|để|nếu|bởi|trên|dưới|giữa|bằng|không|chưa|phải|thuộc|đối với)$"
)


@dataclass
class Paragraph:
    """A paragraph with the indices of its lines, and the heading or item it opens, if any."""

    parts: list[str]
    lines: list[int]
    chosen: Chosen | None = None
    whole: bool = False
    text: str = field(init=False, default="")

    def close(self) -> Paragraph:
        self.text = " ".join(self.parts)
        return self


def weave(lines: Sequence[Line], body: Sequence[int], chosen: Mapping[int, Chosen]) -> list[Paragraph]:
    """Paragraphs from the body's lines (`body` holds their indices); a break inside a sentence does not end it."""
    width = width_of([lines[at].text for at in body if not lines[at].whole])
    done: list[Paragraph] = []
    before = -1
    for at in body:
        line = lines[at]
        blank = before >= 0 and at - before > 1
        if done and at not in chosen and _continues(done[-1], line, blank, width):
            done[-1].parts.append(line.text)
            done[-1].lines.append(at)
        else:
            done.append(Paragraph([line.text], [at], chosen.get(at), line.whole))
        before = at
    return [paragraph.close() for paragraph in done]


def _continues(open_: Paragraph, line: Line, blank: bool, width: int) -> bool:
    last = open_.parts[-1]
    unfinished = not ENDED.search(last)
    small = line.text[0].islower() or line.text[0] in "(,;%)"
    if open_.whole or line.whole:
        return unfinished and line.text[0].islower() and " | " not in line.text and len(last) > 40
    if unfinished and (small or (not blank and _HANGS.search(last))):
        return True
    if blank:
        return unfinished and line.text[0].isdigit() and last[-1:].islower() and len(last) > 60
    if last.upper() == last and line.text.upper() == line.text and unfinished and any(map(str.isalpha, line.text)):
        return True
    return unfinished and width > 0 and len(last) >= 7 * width // 10


def width_of(lines: list[str]) -> int:
    """The width lines were wrapped at, 0 where paragraphs are not wrapped."""
    lengths = sorted(len(line) for line in lines if line)
    if len(lengths) < 8:
        return 0
    top = lengths[-max(1, len(lengths) // 20)]
    near = sum(1 for length in lengths if 17 * top // 20 <= length <= top)
    return top if 40 <= top <= 160 and near >= 4 and near * 8 >= len(lengths) else 0
