"""A number in figures and the same in words beside it: "60 đồng chí (Bằng chữ: Năm mươi chín đồng chí)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.numeral import WORDS, parse_words
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import number
from assistant.audit.findings.finding import Claim, FindingKind, Verdict

_OPEN = re.compile(
    r"^(?P<noun>[^0-9,;.()%]{0,24}?)\s*\(\s*(?P<said>(?:viết\s+|ghi\s+)?bằng chữ\s*:?\s*)?", re.IGNORECASE
)


def check_worded(scene: Scene) -> list[Claim]:
    """A claim for each count whose brackets hold a number in words and nothing else but its own noun."""
    return [claim for figure in scene.figures for claim in _at(scene, figure)]


def _at(scene: Scene, figure: Figure) -> Iterator[Claim]:
    if figure.kind is not Kind.COUNT and not (figure.kind is Kind.PERCENT and not figure.places):
        return
    text = scene.report.blocks[figure.block].text
    opened = _OPEN.match(text[figure.end :])
    if opened is None or not text[figure.start].isdigit():
        return
    at = figure.end + opened.end()
    low = text.lower()
    words = WORDS.match(low, at)
    close = text.find(")", at)
    if words is None or close < 0:
        return
    rest = low[words.end() : close].strip(" ./")
    noun = opened["noun"].strip().lower()
    own = rest in ("", noun) or (figure.kind is Kind.PERCENT and rest == "phần trăm")
    own = own or bool(opened["said"] and re.fullmatch(r"[^\W\d]+(?:\s+[^\W\d]+){0,3}", rest) and not _scale(rest))
    value = parse_words(words.group(0))
    if value is None or not own or (value == 5 and words.group(0) == "năm" and not opened["said"]):
        return
    if value == figure.value:
        yield Claim(FindingKind.MISMATCH, None, figure, (figure,))
        return
    said = text[words.start() : words.end()]
    note = (
        f"Số ghi bằng chữ là “{said}” ({number(Fraction(value))}), số ghi bằng số là {figure.text}; một trong hai sai."
    )
    yield Claim(FindingKind.MISMATCH, Verdict.WRONG, figure, (), figure.text, "", None, note, certain=True)


def _scale(rest: str) -> bool:
    """Whether the number in words goes on: "triệu", "phẩy", "rưỡi"."""
    return bool(re.match(r"(?:triệu|tỷ|tỉ|phẩy|phần|rưỡi|nghìn|ngàn|trăm)\b", rest))
