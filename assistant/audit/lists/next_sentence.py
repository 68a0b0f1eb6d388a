"""Lists told in a sentence of their own, their total in the one before: "Hiện có 15 người. Gồm 06 thẩm phán, 07 thư ký và 02 kế
toán", "Đảng viên: 42 đồng chí. Trong đó: chính thức 40, dự bị 02"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.nearness import slip_in_sum
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.settling import not_misread
from assistant.audit.lists.judging import FAR, judged, may_be_total
from assistant.audit.lists.opened import members
from assistant.audit.sums.listing import FORMS
from assistant.audit.sums.sides import are_sides

_WHOLLY = re.compile(r"^\W*(?:bao )?gom\b|^\W*(?:chia|phan) (?:ra|thanh)\b|^\W*co cau\b|^\W*hinh thuc\b")
_TRAIT = re.compile(r"\bnu\b|\bdan toc\b|\bton giao\b|\bcao tuoi\b")  # what some of them are: no part of all
_THEN = re.compile(
    r"\b(?:dau (?:nam|ky|nhiem ky)|nam (?:truoc|ngoai|20\d\d)|cung ky)\b"
)  # what there was is no total of now
_AMONG = re.compile(r"^\W*(?:trong (?:do|so (?:do|nay))|cu the)\b")


def check_next_sentence(scene: Scene, right: Iterable[Claim]) -> list[Claim]:
    """A claim for each such list. What is told "trong đó" is a list of all where its two parts leave no third, or where it
    tells the forms of discipline. `right`: comparisons that hold."""
    found = [claim for block in range(len(scene.by_block)) for claim in _listed(scene, block)]
    return not_misread(found, right)


def _listed(scene: Scene, block: int) -> Iterator[Claim]:
    row = scene.by_block[block]
    for at, first in enumerate(row):
        start, _ = scene.sentence(block, first.start)
        if not at or row[at - 1].start >= start or first.start - start > FAR:
            continue
        lead = scene.folded[block][start : first.start]
        if not (_WHOLLY.match(lead) or _AMONG.match(lead)):
            continue
        before, _ = scene.sentence(block, row[at - 1].start)
        totals = [
            one
            for one in row[:at]
            if one.start >= before and may_be_total(one) and not scene.depth(one) and not one.chained
        ]
        parts = members(scene, row[at:], first, wrapped=False) if totals else None
        closed = _WHOLLY.match(lead) is not None and not any(_TRAIT.search(_said(part)) for part in parts or ())
        if parts and (closed or _leave_no_third(parts)) and not scene.depth(first):
            yield from _told(scene, totals, parts)


def _leave_no_third(parts: Sequence[Figure]) -> bool:
    said = [*map(_said, parts)]
    return all(FORMS.search(one) for one in said) or (len(parts) == 2 and are_sides(*said))


def _said(part: Figure) -> str:
    return f"{part.label[-24:]} {part.unit[:16]}"


def _told(scene: Scene, totals: Sequence[Figure], parts: tuple[Figure, ...]) -> Iterator[Claim]:
    """The claim of the total that the list comes to, else of the one that a digit mistyped explains, or that is nearest."""
    added = sum((part.value for part in parts), Fraction(0))
    hit = next((one for one in reversed(totals) if one.value == added), None)
    if hit is not None:
        yield Claim(FindingKind.SUM, None, hit, parts, weak=hit.value < 10)
        return
    alike = [one for one in totals if one.kind is parts[0].kind and not _THEN.search(one.label)]
    if alike:
        yield from judged(
            scene, min(alike, key=lambda one: (not slip_in_sum(one, parts, added), abs(one.value - added))), parts
        )
