"""A leading collective or a head rated above the unit they lead, where a sentence rates both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from assistant.audit.finding import Claim, FindingKind, Verdict
from assistant.audit.rating import ratings_in
from assistant.audit.scene import Scene
from assistant.calculator.rulebook import rulebook
from corpus.vocabulary import Rating

_LED = re.compile(r"tap the lanh dao|ban thuong vu|ban chap hanh|tap the uy ban")
_HEAD = re.compile(r"nguoi dung dau|bi thu(?! chi bo)|giam doc|truong phong|chu tich|thu truong|hieu truong")
_UNIT = re.compile(r"(?:^|[,;:(\s-])(?:dang bo|chi bo|co quan|don vi|phong|so|xa|truong|trung tam)\b")
_ORDER = tuple(Rating)
_RULES = ((_LED, "leadership_collective_ceiling"), (_HEAD, "head_ceiling"))


def check_ceilings(scene: Scene, day: date) -> list[Claim]:
    """A claim for each sentence in which one unit and those who lead it are rated."""
    return [claim for block in range(len(scene.folded)) for claim in _in_block(scene, block, day)]


def _in_block(scene: Scene, block: int, day: date) -> Iterator[Claim]:
    text = scene.folded[block]
    if len(text) > 600 or any(figure.ratings for figure in scene.by_block[block]):
        return
    rated = [(start, end, next(iter(named))) for start, end, named in ratings_in(text) if len(named) == 1]
    for (_, first_end, first), (start, end, second) in pairwise(rated):
        if scene.sentence(block, first_end - 1) != scene.sentence(block, start):
            continue
        begin = max((e for _, e, _ in rated if e < first_end), default=0)
        left, right = text[begin:first_end], text[first_end:start]
        for words, rule_id in _RULES:
            if _UNIT.search(left) and not words.search(left) and words.search(right):
                yield from _judged(block, begin, end, first, second, rule_id, day)
            elif words.search(left) and not words.search(right) and _UNIT.search(right):
                yield from _judged(block, begin, end, second, first, rule_id, day)


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
