"""Lists told one after the other with their names before them: "số luồng xanh, vàng, đỏ lần lượt là 61, 224 và 127 đồng chí"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.nearness import slip_in_sum
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.settling import not_misread
from assistant.audit.findings.sum_claim import wrong_sum

_RESPECTIVELY = re.compile(
    r"\b(?:lan luot|theo thu tu)(?: tung [a-z ]{2,16})?(?: la| bang| dat| co| gom| nhan)?\s*:?\s*$"
)
_JOINED = re.compile(r"(?:(?!\bcong\b)[^0-9.]){0,24}(?:[,;]|\bva\b)(?:(?!\bcong\b)[^0-9.]){0,12}")
_OTHER = re.compile(r"\b(?:nam|cung ky|ke hoach|chi tieu|du toan|tang|giam(?! sat| doc| dinh)|so voi|quy|thang|muc)\b")
# Read with its accents: "cảng Nậm Tra" is no "năm".
_OTHER_SAID = re.compile(r"\b(?:năm|cùng kỳ|kế hoạch|chỉ tiêu|dự toán|tăng|giảm|so với|quý|tháng|mức)\b")
_PEOPLE = frozenset({"dang vien", "dong chi", "nguoi", "truong hop", "can bo", "ca nhan", "thanh nien", "hoc sinh"})
_SHORT = ("dang", "dong", "to", "chi", "can", "ca")  # words that open nouns of many kinds
_BEFORE = 4  # counts before the list one of which it may make up
_ABOVE, _LONG = 4, 100  # passages above looked at; a total told there that a slip makes so is hardly met by chance
_FEW, _DIGIT = 20, 10
_NEAR = Fraction(1, 10)


def check_respective(scene: Scene, right: Iterable[Claim]) -> list[Claim]:
    """A claim for each such list and the total told before it; one that a figure mistyped explains is wrong.

    `right`: comparisons that hold; where they bear out all the figures, it is the list that is misread.
    """
    return not_misread([claim for block in range(len(scene.by_block)) for claim in _in_block(scene, block)], right)


def _in_block(scene: Scene, block: int) -> Iterator[Claim]:
    row, text = scene.by_block[block], scene.folded[block]
    for at, first in enumerate(row):
        start, _ = scene.sentence(block, first.start)
        if not _may_be_part(first) or not _RESPECTIVELY.search(text[start : first.start]):
            continue
        parts = [first]
        for one in row[at + 1 :]:
            if (
                one.kind is not first.kind
                or not _may_be_part(one)
                or not _JOINED.fullmatch(text[parts[-1].end : one.start])
            ):
                break
            parts.append(one)
        lead = text[max([start, *(f.end for f in row[:at])]) : first.start]
        said = scene.hidden[block][first.start - len(lead) : first.start]
        names = len(re.findall(r",|\bva\b", re.split(r"\blan luot\b|\btheo thu tu\b", lead)[0]))
        if len(parts) < 2 or _OTHER_SAID.search(said) or (names and names not in (len(parts) - 1, len(parts))):
            continue
        yield from _judged(
            list(_wholes(scene, row[:at], first, parts[-1])), parts, named=names in (len(parts) - 1, len(parts))
        )


def _wholes(scene: Scene, before: Sequence[Figure], first: Figure, last: Figure) -> Iterator[Figure]:
    """Counts the list may make up, the nearest first: those before it in its passage, and in the passage above."""
    noun = last.noun(2)
    above = [
        f for back in range(1, _ABOVE + 1) if first.block >= back for f in reversed(scene.by_block[first.block - back])
    ]
    near = [f for f in reversed(before) if _may_be_part(f)][:_BEFORE]
    for figure in (*near, *above):
        if _may_be_part(figure) and _alike(figure.noun(2), noun) and not _OTHER.search(figure.label[-24:]):
            yield figure


def _alike(one: str, two: str) -> bool:
    first, second = one.split(), two.split()
    if not first or not second:
        return False
    return (
        one == two or {one, two} <= _PEOPLE or (first[0] == second[0] not in _SHORT and 1 in (len(first), len(second)))
    )


def _judged(wholes: list[Figure], parts: list[Figure], *, named: bool) -> Iterator[Claim]:
    added = sum((one.value for one in parts), Fraction(0))
    fitting = next((whole for whole in wholes if whole.value == added), None)
    if fitting is not None:
        yield Claim(FindingKind.SUM, None, fitting, tuple(parts), weak=added < 10)
        return
    greater = [one for one in wholes if one.value >= max(part.value for part in parts)]
    small = [one for one in wholes[:1] if one.value < _DIGIT]  # of numbers of one digit any other is a slip
    slips = [one for one in wholes if slip_in_sum(one, parts, added)]
    whole = min(slips, key=lambda one: abs(one.value - added), default=next(iter(greater or small), None))
    if whole is None or not named or (whole.block != parts[0].block and not (slips and whole.value >= _LONG)):
        return
    gap = whole.value - added
    if slips or abs(gap) <= _NEAR * whole.value or (whole.value < _FEW and abs(gap) < 10):
        yield wrong_sum(whole, tuple(parts))


def _may_be_part(figure: Figure) -> bool:
    return figure.countable and not figure.tied
