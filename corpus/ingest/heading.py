"""The heading of a division: its own where it has one, else its first words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpus.ingest.levels import Chosen
from corpus.ingest.mark import WORDED, Mark, Rank
from corpus.ingest.weave import Paragraph

OPENING, CLOSING = "noi-dung-mo-dau", "noi-dung-ket-thuc"
_LONG = 160


@dataclass
class Growing:
    """A division while its paragraphs are still coming."""

    at: str
    level: int
    chosen: Chosen | None
    paragraphs: list[Paragraph] = field(default_factory=list)


def heading_of(growing: Growing, holds: bool) -> tuple[str, str, bool]:
    """Its own heading where it has one, else the first words; and what is left as its text.

    `holds`: divisions follow below it, so a line alone is their heading.
    """
    if growing.chosen is None:
        names = {OPENING: "Mở đầu, căn cứ", CLOSING: "Kết thúc"}
        text = "\n".join(paragraph.text for paragraph in growing.paragraphs)
        return names.get(growing.at.split("/")[-1], "") or _lead(text), text, False
    mark = growing.chosen.mark
    first, rest = _rest(growing.paragraphs[0], mark), list(growing.paragraphs[1:])
    worded = mark.rank in WORDED
    if not first and worded:
        taken: list[str] = []
        while rest and len(taken) < 4 and (is_caps(rest[0].text) or (not taken and _short(rest[0].text))):
            taken.append(rest.pop(0).text)
        first = " ".join(taken)
    elif worded and is_caps(first) and rest and is_caps(rest[0].text):
        first += " " + rest.pop(0).text
    below = "\n".join(paragraph.text for paragraph in rest)
    if worded and len(first) <= 2 * _LONG and not re.search(r"[.;]\s+\S", first):
        return first.rstrip(" .:;") or _label(mark), below, True
    if first and holds and not rest and len(first) <= 2 * _LONG and not re.search(r"[.;]\s+\S", first):
        return first.rstrip(" .:;"), "", True
    if first and len(first) <= _LONG and not re.search(r"[.;]\s+\S", first) and not first.endswith(";"):
        if rest or re.search(r"[:]$", first) or not first.endswith("."):
            return first.rstrip(" .:;"), below, True
    return _lead(first), "\n".join(part for part in (first, below) if part), False


def mark_of(paragraph: Paragraph, mark: Mark) -> str:
    """The mark as it stands at the head of the paragraph."""
    return paragraph.text[: len(paragraph.parts[0]) - len(mark.rest)].strip()


def _rest(paragraph: Paragraph, mark: Mark) -> str:
    """The paragraph after its mark."""
    return paragraph.text[len(paragraph.parts[0]) - len(mark.rest) :].strip()


def _label(mark: Mark) -> str:
    names = {
        Rank.PART: "Phần",
        Rank.CHAPTER: "Chương",
        Rank.SECTION: "Mục",
        Rank.SUBSECTION: "Tiểu mục",
        Rank.ARTICLE: "Điều",
    }
    return f"{mark.word or names.get(mark.rank, 'Mục')} {mark.written}".strip()


def is_caps(text: str) -> bool:
    """A line in capitals, as titles are."""
    return text.upper() == text and any(letter.isalpha() for letter in text) and len(text) < 300


def _short(text: str) -> bool:
    return len(text) <= 120 and text[-1] not in ".;:,"


def _lead(text: str) -> str:
    """The first words, up to a colon or a clause, at most some eighty characters."""
    line = text.split("\n", 1)[0].strip()
    colon = line.find(":")
    if 0 < colon <= 90:
        return line[:colon]
    clause = re.match(r"(.{12,90}?)(?:[.;]|,\s)", line)
    short = clause.group(1) if clause else line
    if len(short) > 90:
        short = short[:91].rsplit(" ", 1)[0] + "…"
    return short.rstrip(" ,.;:") or line[:40]
