"""What a text takes off: "1.150 đồng chí (1.206 đảng viên trừ 38 đảng viên được miễn, 17 đảng viên mới kết nạp)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import number
from assistant.audit.findings.finding import Claim, FindingKind, Verdict

# With its accents: without them "trừ" is "trú", "trụ", "trù".
_LESS = re.compile(
    r"(?:\b(?:(?<!khai )(?<!khấu )(?<!loại )(?<!bài )(?<!miễn )(?<!thanh )(?<!diệt )(?<!giải )trừ(?:\s+(?:đi|ra))?|(?:không|chưa)\s+(?:tính|kể|bao gồm|gồm))\b[^0-9;.()]{0,40}|(?:^|[0-9])\s+[−–-]\s+)$"
)
_MORE = re.compile(r"^[^0-9;.()=]{0,120}(?:,|\bvà|\bcùng)\s+$")
_LEFT = re.compile(r"^[^0-9;.]{0,80}(?:\bcòn(?:\s+lại)?\b|\blà\b|=)[^0-9;.]{0,30}$")
_BASE = re.compile(r"^[^0-9;.]{0,60}(?:\(|:|=|\bbằng\b|\blấy\b|\blà\b)[^0-9;.]{0,40}$")


@dataclass(frozen=True)
class Subtraction:
    """What is taken off, from what, and what is left; the last two are None where the text does not say them for sure."""

    taken: tuple[Figure, ...]
    base: Figure | None
    left: Figure | None

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(one for one in (self.left, self.base, *self.taken) if one is not None)


def subtractions(scene: Scene, block: int) -> Iterator[Subtraction]:
    """Every run of figures taken off in a block."""
    figures = [f for f in scene.by_block[block] if f.checkable]
    text = _shown(scene, block)
    at = 0
    while at < len(figures):
        first = figures[at]
        lead = text[max(0, first.start - 70) : first.start]
        if first.kind is not Kind.COUNT or not _LESS.search(lead):
            at += 1
            continue
        taken = [first]
        for other in figures[at + 1 :]:
            between = text[taken[-1].end : other.start]
            more = _MORE.match(between) or (_LESS.search(between) and not re.search(r"[;.()]", between))
            if other.kind is not Kind.COUNT or scene.depth(other) != scene.depth(first) or not more:
                break
            taken.append(other)
        yield _around(scene, figures, at, taken, text)
        at += len(taken)


def _shown(scene: Scene, block: int) -> str:
    """The text in small letters, without the digits of lengths of time and the like: "chưa đủ 6 tháng" counts nothing."""
    text = list(scene.report.blocks[block].text.lower())
    for figure in scene.by_block[block]:
        if not figure.checkable:
            text[figure.start : figure.end] = "x" * (figure.end - figure.start)
    return "".join(text)


def _around(scene: Scene, figures: Sequence[Figure], at: int, taken: list[Figure], text: str) -> Subtraction:
    base = figures[at - 1] if at else None
    if base is None or base.kind is not Kind.COUNT or not scene.same_sentence(base, taken[0]):
        return Subtraction(tuple(taken), None, None)
    if scene.depth(base) != scene.depth(taken[0]) or re.search(r"[;.()]", text[base.end : taken[0].start]):
        return Subtraction(tuple(taken), None, None)
    if base.value <= sum((f.value for f in taken), Fraction(0)) or base.of is not None or base.chained:
        return Subtraction(tuple(taken), None, None)
    before = figures[at - 2] if at >= 2 else None
    after = figures[at + len(taken)] if at + len(taken) < len(figures) else None
    left = None
    if before is not None and before.value < base.value and _BASE.match(text[before.end : base.start]):
        left = before
    elif after is not None and after.value < base.value and _LEFT.match(text[taken[-1].end : after.start]):
        left = after
    sure = left is not None and left.kind is Kind.COUNT and scene.same_sentence(left, base) and left.under is None
    return Subtraction(tuple(taken), base, left if sure else None)


def check_subtractions(scene: Scene) -> list[Claim]:
    """A claim for each number left that is told with what it is left from and what is taken off."""
    found = [one for block in range(len(scene.by_block)) for one in subtractions(scene, block)]
    claims = [_claim(one.left, one.base, one.taken) for one in found if one.left is not None and one.base is not None]
    return [claim for claim in claims if claim.verdict is None or _is_closed(scene, claim)]


def _is_closed(scene: Scene, claim: Claim) -> bool:
    """Whether nothing more may be taken off after the last figure of a list."""
    last = claim.involved[-1]
    after = [f for f in scene.by_block[last.block] if f.start > last.end and f.checkable and f != claim.target]
    if not after or not scene.same_sentence(after[0], last):
        return True
    return bool(re.search(r"[;).]|\bcon\b", scene.folded[last.block][last.end : after[0].start]))


def _claim(left: Figure, base: Figure, taken: tuple[Figure, ...]) -> Claim:
    value = base.value - sum((f.value for f in taken), Fraction(0))
    if value == left.value:
        return Claim(FindingKind.SUM, None, left, (base, *taken))
    terms = "".join(f" − {number(f.value)}" for f in taken)
    note = f"{number(base.value)}{terms} = {number(value)}, khác {number(left.value)}."
    return Claim(
        FindingKind.SUM, Verdict.WRONG, left, (base, *taken), left.text, number(value), None, note, certain=True
    )  # fmt: skip
