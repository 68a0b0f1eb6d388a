"""A number of bodies followed by their names, all of them: "02/12 chi bộ, gồm: Chi bộ A, Chi bộ B, Chi bộ C"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind, Verdict

_NOUNS = {
    "chi bo": r"chi\s+bộ",
    "dang bo": r"đảng\s+bộ",
    "dang uy": r"đảng\s+[ủu][yỷ]",
    "dong chi": r"(?:đồng\s+chí|đ/c)",
    "dang vien": r"(?:đảng\s+viên|đồng\s+chí|đ/c)",
}
_OPENS = re.compile(r"(?:\b(?:gồm|bao gồm|đó là|cụ thể là)\s*(?:có\s*)?:?|:)\s*$", re.IGNORECASE)
_SOME = re.compile(r"\b(?:trong đó|như|tiêu biểu|điển hình|nổi bật|ví dụ)\b", re.IGNORECASE)
_MORE = re.compile(r"\.\.\.|…|v\.\s?v|\bvà (?:các|một số|nhiều)\b", re.IGNORECASE)


def check_named(scene: Scene) -> list[Claim]:
    """A claim for each number whose names follow it, each with its noun, up to the end of the sentence."""
    return [claim for figure in scene.figures for claim in _at(scene, figure)]


def _at(scene: Scene, figure: Figure) -> Iterator[Claim]:
    noun = next((noun for noun in _NOUNS if figure.unit.startswith(noun)), None)
    if noun is None or figure.kind is not Kind.COUNT or figure.under is not None or figure.chained:
        return
    text = scene.report.blocks[figure.block].text
    first = re.compile(rf"\b(?i:{_NOUNS[noun]})\s+(?=[A-ZĐÀ-Ỹ0-9])")
    _, end = scene.sentence(figure.block, figure.start)
    opening = first.search(text, figure.end, end)
    if opening is None or opening.start() - figure.end > 90:
        return
    lead = text[figure.end : opening.start()]
    others = [
        f for f in scene.by_block[figure.block] if figure.end <= f.start < opening.start() and f.kind is Kind.COUNT
    ]
    others = [f for f in others if f.under is None]
    if others or not _OPENS.search(lead) or _SOME.search(lead) or ";" in lead:
        return
    told = text[opening.start() : end]
    if _MORE.search(told):
        return
    items = [
        item.strip()
        for item in re.split(r"[,;]|\s+và\s+", re.sub(r"\([^()]*\)", "", told).rstrip(" .)"))
        if item.strip()
    ]
    each = re.compile(rf"(?i:{_NOUNS[noun]})\s+[A-ZĐÀ-Ỹ0-9]")
    if len(items) < 2 or not all(each.match(item) and len(item) < 60 for item in items):
        return
    if len(items) == figure.value:
        yield Claim(FindingKind.SUM, None, figure, (figure,), weak=True)
        return
    note = f"Ghi {figure.text}, nêu tên {len(items)}; một trong hai sai."
    yield Claim(FindingKind.MISMATCH, Verdict.WRONG, figure, (), figure.text, "", None, note, certain=True)
