"""A leading collective or a head rated above the unit they lead, where a sentence rates both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from assistant.audit.figures.rating import ratings_in
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.calculator.rulebook import rulebook
from corpus.vocabulary import Rating

_LED = re.compile(r"tap the lanh dao|ban thuong vu|ban chap hanh|tap the uy ban")
_HEAD = re.compile(
    r"nguoi dung dau|\bbi thu(?! chi bo)|(?<!cac )\bdong chi bi thu chi bo|giam doc|truong phong|chu tich|thu truong"
    r"|hieu truong|\bcuc truong|vien truong|chi huy truong|chanh van phong|\bvu truong|truong tram"
)
_COLLECTIVE = re.compile(
    rf"{_LED.pattern}|\btap the\b|\b(?:dang|chi|cap|tinh|thanh|huyen|quan|thi) uy\b(?! vien)|\bban giam (?:doc|hieu)\b"
)
_UNIT = re.compile(r"(?:^|[,;:(\s-])(?:dang bo|chi bo|co quan|don vi|phong|so|xa|truong|trung tam)\b")
_MANY = re.compile(
    r"\b(?:cac|nhung|nhieu|moi|tat ca|[0-9]+)\s+(?:tap the|dang|chi bo|co quan|don vi|phong|so|xa|truong|trung tam)\b"
)
_ORDER = tuple(Rating)
_OPENS = re.compile(r"\W*(?:rieng |con )?(?:(?:ca nhan )?dong chi )?")  # what a sentence on the head opens with
_DEPUTY = re.compile(r"\bpho (?:bi thu|giam doc|truong phong|chu tich|thu truong|hieu truong|cuc truong)")


def check_ceilings(scene: Scene, day: date) -> list[Claim]:
    """A claim for each sentence, or two in a row, in which one unit and those who lead it are rated."""
    return [claim for block in range(len(scene.folded)) for claim in _in_block(scene, block, day)]


def _in_block(scene: Scene, block: int, day: date) -> Iterator[Claim]:
    text = scene.folded[block]
    if len(text) > 600 or any(figure.ratings for figure in scene.by_block[block]):
        return
    rated = [(start, end, next(iter(named))) for start, end, named in ratings_in(text) if len(named) == 1]
    for (_, first_end, first), (start, end, second) in pairwise(rated):
        begin = max((e for _, e, _ in rated if e < first_end), default=0)
        left, right = text[begin:first_end], text[first_end:start]
        low, _ = scene.sentence(block, start)
        if low > first_end and not (low - first_end <= 3 and _on_head(text[low:start])):
            continue
        if _UNIT.search(left) and not _LED.search(left) and _LED.search(right):
            yield from _judged(block, begin, end, first, second, "leadership_collective_ceiling", day)
        elif _LED.search(left) and not _LED.search(right) and _UNIT.search(right):
            yield from _judged(block, begin, end, second, first, "leadership_collective_ceiling", day)
        if _is_unit(left) and _is_head(right):
            yield from _judged(block, begin, end, first, second, "head_ceiling", day)
        elif _is_head(left) and _is_unit(right):
            yield from _judged(block, begin, end, second, first, "head_ceiling", day)


def _is_head(words: str) -> bool:
    return bool(_HEAD.search(words)) and not _DEPUTY.search(words)


def _is_unit(words: str) -> bool:
    return (
        not _HEAD.search(words) and not _MANY.search(words) and bool(_UNIT.search(words) or _COLLECTIVE.search(words))
    )


def _on_head(words: str) -> bool:
    """Whether a sentence begins with the head, so that the unit is the one of the sentence before."""
    opening = _OPENS.match(words)
    return opening is not None and bool(_HEAD.match(words, opening.end()))


def _judged(block: int, start: int, end: int, unit: Rating, led: Rating, rule_id: str, day: date) -> Iterator[Claim]:
    rule = rulebook().rule(rule_id)
    value = rule.find(day)
    if value is None or _ORDER.index(led) >= _ORDER.index(unit):
        return
    known = value.unknown is None
    note = f"{rule.label}." if known else f"{value.unknown} Việc xếp loại do cấp có thẩm quyền quyết định."
    yield Claim(
        FindingKind.CEILING,
        Verdict.OVER if known else Verdict.UNPAIRED,
        None,
        (),
        led.label,
        unit.label,
        value.cite,
        note,
        block,
        start,
        end,
    )
