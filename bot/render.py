"""Text with its emphasis as Telegram takes it: entities counted in UTF-16 units, cut into messages on structure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from telegram import MessageEntity

MOST_UNITS = 4096
MOST_ENTITIES = 100
_FOLDED = 4  # citation lines; a longer list is folded until the reader opens it
_CITED = re.compile(r"^  \[\d+\]")
_SENTENCE = re.compile(r"[.;!?…][”\"')\]]*\s+")


@dataclass(frozen=True)
class Span:
    """A stretch of a text and how it stands out; `start` and `end` count characters."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class Part:
    """What fits into one message."""

    text: str
    entities: tuple[MessageEntity, ...] = ()


@dataclass
class Writer:
    """A text put together line by line with its spans."""

    text: str = ""
    spans: list[Span] = field(default_factory=list)

    def line(self, text: str = "", kind: str | None = None) -> Writer:
        return self.add(text, kind).add("\n")

    def add(self, text: str, kind: str | None = None) -> Writer:
        if kind and text:
            self.spans.append(Span(len(self.text), len(self.text) + len(text), kind))
        self.text += text
        return self

    def parts(self) -> list[Part]:
        return cut(self.text.rstrip(), self.spans)


def answer_spans(text: str, *, lead: str = "") -> list[Span]:
    """The emphasis of an answer: its first line bold where it is the lead, the citation lines as a quotation block."""
    spans = []
    if lead and text.startswith(lead):
        spans.append(Span(0, len(lead), MessageEntity.BOLD))
    at, block, count = 0, None, 0
    for line in [*text.split("\n"), ""]:
        if _CITED.match(line):
            block, count = (at if block is None else block), count + 1
        elif block is not None:
            kind = MessageEntity.BLOCKQUOTE if count <= _FOLDED else MessageEntity.EXPANDABLE_BLOCKQUOTE
            spans.append(Span(block, at - 1, kind))
            block, count = None, 0
        at += len(line) + 1
    return spans


def cut(text: str, spans: Sequence[Span] = (), *, most: int = MOST_UNITS) -> list[Part]:
    """Messages whose texts joined are the text; no entity is lost, a span over a cut goes on in the next message."""
    spans = [span for span in _clipped(spans, len(text)) if text[span.start : span.end].strip()]
    parts, start = [], 0
    while start < len(text):
        end = _end(text, start, most)
        inside = [span for span in spans if span.start < end and span.end > start]
        if len(inside) > MOST_ENTITIES:
            limit = sorted(max(span.start, start) for span in inside)[MOST_ENTITIES]
            inside_end = _end_before(text, start, max(limit, start + 1))
            end = min(end, inside_end)
            inside = [span for span in inside if span.start < end]
        parts.append(_part(text, start, end, inside[:MOST_ENTITIES]))
        start = end
    return parts


def units(text: str) -> int:
    """Length as Telegram counts it."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def shorten(text: str, most: int) -> str:
    """The text cut at a word to at most `most` characters."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;(") + "…"


def _clipped(spans: Iterable[Span], length: int) -> list[Span]:
    return [Span(max(0, s.start), min(length, s.end), s.kind) for s in spans if max(0, s.start) < min(length, s.end)]


def _part(text: str, start: int, end: int, spans: Sequence[Span]) -> Part:
    entities = []
    for span in spans:
        low, high = max(span.start, start), min(span.end, end)
        while high > low and text[high - 1].isspace():  # Telegram drops white space at an entity's end itself
            high -= 1
        if low < high:
            entities.append(MessageEntity(span.kind, units(text[start:low]), units(text[low:high])))
    return Part(text[start:end], tuple(entities))


def _end(text: str, start: int, most: int) -> int:
    """Where a message that begins at `start` ends: all of it, else after a paragraph, a line, a sentence, a word."""
    room, at = most, start
    while at < len(text) and room >= (width := 1 + (text[at] > "\uffff")):
        room -= width
        at += 1
    return at if at == len(text) else _end_before(text, start, at)


def _end_before(text: str, start: int, limit: int) -> int:
    """The best place to cut in (start, limit]; what would leave less than a third of the room is not taken."""
    low = start + (limit - start) // 3
    for mark in ("\n\n", "\n"):
        at = text.rfind(mark, low, limit)
        if at > start:
            return at + len(mark) if at + len(mark) <= limit else at + 1
    sentence = [found.end() for found in _SENTENCE.finditer(text, low, limit)]
    if sentence:
        return sentence[-1]
    at = text.rfind(" ", low, limit)
    if at > start:
        return at + 1
    while limit - 1 > start and _joins(text, limit):  # a letter and its marks stay together
        limit -= 1
    return limit


def _joins(text: str, at: int) -> bool:
    from unicodedata import combining

    return at < len(text) and (combining(text[at]) != 0 or text[at] in "\u200d\ufe0f" or text[at - 1] == "\u200d")
