"""A provision's clauses, and which of them answer a question."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant.answering.question import Asks
from corpus.text import fold
from index.chunk import is_item
from index.text import tokens

SHORT = 480  # a provision up to this many characters is shown whole
_ROOM = 620  # characters that chosen clauses may take
_FIGURE = re.compile(r"\d")
_DAY = re.compile(r"\d{1,2}/\d{1,2}|\bngày\b|\btháng\b|\bquý\b|\bcuối năm\b|\bkhi\b", re.IGNORECASE)
_BODY = re.compile(r"thường vụ|cấp ủy|đảng ủy|chi ủy|chi bộ|bộ chính trị|ban bí thư|ban tổ chức|cấp có thẩm quyền|người đứng đầu|"
                   r"cơ quan|tập thể|đảng viên|bí thư", re.IGNORECASE)  # fmt: skip
_FORM = re.compile(r"\b(mẫu|biểu|phiếu)\b", re.IGNORECASE)
_SIGNS = {Asks.HOW_MANY: _FIGURE, Asks.WHEN: _DAY, Asks.WHO: _BODY, Asks.WHERE: _BODY, Asks.WHICH_FORM: _FORM}
_SENTENCE = re.compile(r"(?<=[\w)”\"%]{3}[.!?])\s+(?=[\"“(A-ZÀ-ỸĐ0-9])")


@dataclass(frozen=True)
class Clause:
    """A line or sentence of a provision; `intro` is the line a list item hangs on."""

    text: str
    number: int
    intro: int | None = None


def clauses(text: str) -> list[Clause]:
    """The clauses of a provision in order: list items whole, other lines sentence by sentence."""
    found: list[Clause] = []
    intro: int | None = None
    for line in (line.strip() for line in text.splitlines()):
        if not line:
            continue
        if is_item(line):
            found.append(Clause(line, len(found), intro))
            continue
        for sentence in _SENTENCE.split(line):
            found.append(Clause(sentence.strip(), len(found)))
        intro = len(found) - 1 if line.endswith(":") else None
    return found


def choose(text: str, asked: str, asks: Asks, weight: Callable[[str], float]) -> list[str]:
    """The clauses of a provision that answer, in the provision's order, none cut; all of a short provision.

    Args:
        asked: the question, folded; weight: how telling a folded syllable is.
    """
    whole = clauses(text)
    if len(text) <= SHORT or len(whole) == 1:
        return [clause.text for clause in whole]
    if asks is Asks.LIST and len(text) <= 3 * SHORT:
        return [clause.text for clause in whole]
    wanted = set(tokens(asked))
    pairs = set(zip(tokens(asked), tokens(asked)[1:], strict=False))
    scored = sorted(whole, key=lambda clause: (-_score(clause, wanted, pairs, asks, weight), clause.number))
    best = _score(scored[0], wanted, pairs, asks, weight)
    kept: set[int] = set()
    room = _ROOM
    for clause in scored:
        needed = {clause.number} | ({clause.intro} if clause.intro is not None else set())
        cost = sum(len(whole[number].text) for number in needed - kept)
        if kept and (cost > room or _score(clause, wanted, pairs, asks, weight) < 0.45 * best):
            continue
        kept |= needed
        room -= cost
    kept |= {
        number - 1
        for number in kept
        if number and whole[number - 1].text.endswith(":") and not is_item(whole[number].text)
    }
    return [whole[number].text for number in sorted(kept)]


def _score(
    clause: Clause, wanted: set[str], pairs: set[tuple[str, str]], asks: Asks, weight: Callable[[str], float]
) -> float:
    words = tokens(clause.text)
    shared = sum(weight(word) for word in set(words) & wanted)
    shared += sum(min(weight(left), weight(right)) for left, right in set(zip(words, words[1:], strict=False)) & pairs)
    sign = _SIGNS.get(asks)
    if sign is not None and sign.search(clause.text):
        shared *= 1.3
    return shared / (1 + 0.004 * len(clause.text))


def sentences(note: str) -> list[str]:
    """The sentences of a running note."""
    return [sentence.strip() for sentence in re.split(r"(?<=[.])\s+(?=[A-ZÀ-ỸĐ])", note)]


def figures(text: str) -> set[str]:
    """The figures of a text in one spelling: "01/3" → "1/3", "1.240" → "1240", "5,0" stays "5,0"."""
    found = set()
    for number in re.findall(r"\d+(?:[.,/]\d+)*", fold(text)):
        parts = re.split(r"([.,/])", number)
        if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", number):
            number = number.replace(".", "")
            parts = re.split(r"([.,/])", number)
        found.add("".join(part.lstrip("0") or "0" if part.isdigit() else part for part in parts))
    return found
