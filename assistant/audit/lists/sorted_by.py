"""What was counted sorted once more in a sentence of its own: "Theo nội dung vi phạm có 07 trường hợp …, 06 trường hợp …, 04 … và
02 …", of "kỷ luật 19 đảng viên" told before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.nearness import slip_in_sum
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.settling import not_misread
from assistant.audit.findings.sum_claim import wrong_sum

_LEAD = re.compile(
    r"^\W*(?:[a-z0-9]{1,2}[.)]\s*)?(?:co cau [a-z ]{2,20}:|(?:(?:neu )?(?:chia|phan(?: loai| tich)?|xet|tinh|co cau)\s+)?(?:theo|ve) (?!quy dinh|huong dan|ke hoach|nghi quyet|ket qua|so voi|viec|cong tac))"
)
_OTHER = re.compile(
    r"\b(?:nam (?:truoc|ngoai|\x01+|20[0-9]{2})|cung ky|ke hoach|chi tieu|tang|giam(?! sat| doc| dinh)|so voi|lan luot|trong do)\b"
)
_PEOPLE = ("dang", "dong", "nguoi", "truong", "can")
_LEAST = 3  # parts
_NEAR = Fraction(1, 10)


def check_sorted(scene: Scene, right: Iterable[Claim]) -> list[Claim]:
    """A claim for each such sentence with the count it makes up; one that a figure mistyped explains is wrong.

    `right`: comparisons that hold; where they bear out all the figures, it is the sentence that is misread.
    """
    return not_misread([claim for block in range(len(scene.by_block)) for claim in _in_block(scene, block)], right)


def _in_block(scene: Scene, block: int) -> Iterator[Claim]:
    row, text = scene.by_block[block], scene.folded[block]
    for start in dict.fromkeys(scene.sentence(block, one.start)[0] for one in row):
        own = [one for one in row if scene.sentence(block, one.start)[0] == start]
        _, end = scene.sentence(block, own[0].start)
        level = [one for one in own if not scene.depth(one) and one.kind is not Kind.PERCENT]
        if (
            not _LEAD.match(text[start:end])
            or _OTHER.search(text[start:end])
            or ";" in text[level[0].start if level else start : end]
        ):
            continue
        plain = all(one.countable and not one.tied for one in level)
        if (
            len(level) < _LEAST
            or not plain
            or len({one.kind for one in level}) > 1
            or re.search(r"\bcac\b.{0,40}\bkhac\W*$", text[level[-1].end : end])
        ):
            continue
        yield from _judged(
            [one for one in row if one.end <= start and not scene.depth(one)], _above(scene, block), level
        )


def _above(scene: Scene, block: int) -> list[Figure]:
    return [one for back in (1, 2) if block >= back for one in scene.by_block[block - back]]


def _judged(here: Sequence[Figure], above: Sequence[Figure], parts: list[Figure]) -> Iterator[Claim]:
    added = sum((one.value for one in parts), Fraction(0))
    wholes = [one for one in (*here, *above) if one.kind is parts[0].kind and one.of is None]
    fitting = next((one for one in wholes if one.value == added), None)
    if fitting is not None:
        yield Claim(FindingKind.SUM, None, fitting, tuple(parts), weak=added < 10)
        return
    noun = _sort_of(parts[0]) if len({_sort_of(one) for one in parts}) == 1 else ""
    alike = [
        one for one in here if not one.chained and (_sort_of(one) == noun or not noun) and one.kind is parts[0].kind
    ]
    alike = [one for one in alike if not _OTHER.search(one.label[-24:])]
    found = [one for one in alike if one.value > max(part.value for part in parts) and _explains(one, parts, added)]
    if found and len({one.value for one in found}) == 1:
        yield wrong_sum(found[0], tuple(parts))


def _explains(whole: Figure, parts: list[Figure], added: Fraction) -> bool:
    gap = whole.value - added
    return slip_in_sum(whole, parts, added) or abs(gap) <= max(Fraction(3), _NEAR * whole.value)


def _sort_of(figure: Figure) -> str:
    noun = figure.noun()
    return "" if noun in _PEOPLE else noun
