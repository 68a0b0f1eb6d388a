"""Shares told roughly or as fractions, with both counts beside them: "hơn 70% (30/50)", "một phần tư (9/45)", "quá ½ (15/45)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.numeral import HALVES
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import number, shown
from assistant.audit.findings.finding import Claim, FindingKind, Verdict

_MORE = re.compile(r"\b(?:hơn|trên|quá)\s+$")
_LESS = re.compile(r"\b(?:gần|(?:chưa|không)\s+(?:đến|tới|được|bằng|quá|đầy)|dưới)\s+$")
_NEAR = re.compile(r"\b(?:khoảng|xấp xỉ|chừng|gần bằng|ước)\s+$")
# What else "trên", "quá" and "dưới" may say: "không quá 20%", "trên 90 điểm trở lên", a target.
_RULE = re.compile(
    r"\b(?:không\s+(?:được|vượt|quá|ít|dưới)|chỉ tiêu|mục tiêu|phấn đấu|quy định|tối đa|tối thiểu|ít nhất|kế hoạch|yêu cầu)\b[^.;,]{0,40}$"
)
_WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5}
_SPELLED = re.compile(
    r"\b(?P<over>một|hai|ba|bốn)\s+phần\s+(?P<under>hai|ba|tư|bốn|năm)\b|\b(?P<half>một nửa|nửa)(?=\s+số\b)|(?P<sign>[½¼¾])"
    r"|(?<![0-9/.,])(?P<top>[1-4])/(?P<bottom>[2-5])(?=\s+(?:tổng\s+)?số\b)"
)
# Between a share and its ratio stand its noun and a bracket; between a ratio and its share a bracket or a verb.
_OPENED = re.compile(r"^[^0-9,;.()%]{0,60}\(\s*$")
_NOT = re.compile(r"\b(?:chưa|không|chẳng)\b[^.;,]{0,12}$")
_WITHIN = Fraction(5)  # points a rough share may lie from the exact one
_FRACTION_WITHIN = Fraction(3)


def check_hedged(scene: Scene) -> list[Claim]:
    """A claim for each rough share or fraction right before its ratio in brackets."""
    claims: list[Claim] = []
    for block in range(len(scene.by_block)):
        text = scene.report.blocks[block].text.lower()
        for figure in scene.by_block[block]:
            if figure.kind in (Kind.ABOUT, Kind.BOUND) and "%" in figure.text:
                claims += _judged(scene, figure, figure.value, text, spelled=False)
        for match in _SPELLED.finditer(text):
            value = _value(match)
            figure = Figure(Kind.ABOUT, value * 100, 0, block, match.start(), match.end(), scene.report.blocks[block].text[match.start() : match.end()])  # fmt: skip
            claims += _judged(scene, figure, value * 100, text, spelled=True)
    return claims


def _value(match: re.Match[str]) -> Fraction:
    if match["sign"]:
        return HALVES[match["sign"]]
    if match["half"]:
        return Fraction(1, 2)
    if match["top"]:
        return Fraction(int(match["top"]), int(match["bottom"]))
    return Fraction(_WORDS[match["over"]], _WORDS[match["under"]])


def _judged(scene: Scene, share: Figure, percent: Fraction, text: str, *, spelled: bool) -> Iterator[Claim]:
    ratio = _ratio(scene, share, text)
    lead = text[max(0, share.start - 50) : share.start]
    if ratio is None or _RULE.search(lead) or percent > 100:
        return
    part, whole = ratio
    exact = part.value * 100 / whole.value
    gap = exact - percent
    if _NEAR.search(lead):
        fits = abs(gap) <= _WITHIN
    elif _LESS.search(lead):
        fits = -_WITHIN <= gap <= 0 if "gần" in lead[-6:] else gap <= 0
    elif _MORE.search(lead):
        fits = gap >= 0
    elif spelled and not _NOT.search(lead):
        fits = abs(gap) <= _FRACTION_WITHIN
    else:
        return
    if fits:
        yield Claim(FindingKind.PERCENTAGE, None, share, ratio)
        return
    right = shown(part.value, whole.value, 1 if exact.denominator != 1 else 0)
    note = f"{number(part.value)} : {number(whole.value)} × 100 = {right}."
    start = share.start - len(found.group(0)) if (found := re.search(r"\S+\s+$", lead)) else share.start
    hedge = (
        scene.report.blocks[share.block].text[start : share.end]
        if any(p.search(lead) for p in (_NEAR, _MORE, _LESS))
        else share.text
    )
    yield Claim(FindingKind.PERCENTAGE, Verdict.WRONG, share, ratio, hedge, right, None, note, certain=True)


def _ratio(scene: Scene, share: Figure, text: str) -> tuple[Figure, Figure] | None:
    """The ratio in the brackets after a share."""
    after = [f for f in scene.by_block[share.block] if f.start >= share.end]
    if not after or after[0].of is None or not _OPENED.match(text[share.end : after[0].start]):
        return None
    part = after[0]
    whole = scene.by_block[share.block][part.of]  # type: ignore[index]
    return (part, whole) if whole.value > 0 and part.value <= whole.value else None
