"""Opening number, gains, losses and closing number: "Đầu năm có 389; tăng 28, giảm 05; cuối năm có 412"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import number
from assistant.audit.findings.finding import Claim, FindingKind, Verdict

_OPENING = re.compile(r"\bdau (?:nam|ky|quy|nhiem ky)\b|\bdau thang\b")
_CLOSING = re.compile(r"\b(?:cuoi (?:nam|ky|quy)|den nay|hien (?:nay|co)|den (?:het )?(?:ngay|thang))\b")
_GAIN = re.compile(r"\btang(?: them)?\s*$")
_LOSS = re.compile(r"\bgiam(?: di)?\s*$")


def check_balances(scene: Scene) -> list[Claim]:
    """A claim for each paragraph that gives opening, gains or losses, and closing."""
    return [claim for block in range(len(scene.by_block)) for claim in _in_block(scene, block)]


def _in_block(scene: Scene, block: int) -> Iterator[Claim]:
    text = scene.folded[block]
    if not (_OPENING.search(text) and _CLOSING.search(text)):
        return
    tops = [f for f in scene.by_block[block] if f.countable and scene.depth(f) == 0]
    opening = next((f for f in tops if _OPENING.search(_lead(text, tops, f))), None)
    if opening is None:
        return
    rest = [f for f in tops if f.start > opening.start]
    closing = next((f for f in rest if _CLOSING.search(_lead(text, tops, f)) and not f.chained), None)
    if closing is None:
        return
    between = [f for f in rest if f.start < closing.start]
    gains = [f for f in between if _GAIN.search(text[: f.start])]
    losses = [f for f in between if _LOSS.search(text[: f.start])]
    if not (gains or losses) or len(gains) > 1 or len(losses) > 1:
        return
    yield balance(opening, gains, losses, closing)


def balance(opening: Figure, gains: Sequence[Figure], losses: Sequence[Figure], closing: Figure) -> Claim:
    """The claim that opening, gains and losses give the closing number, or another."""
    value = opening.value + sum(f.value for f in gains) - sum(f.value for f in losses)
    used = (opening, *gains, *losses)
    if value == closing.value:
        return Claim(FindingKind.SUM, None, closing, used)
    terms = number(opening.value) + "".join(f" + {number(f.value)}" for f in gains)
    terms += "".join(f" − {number(f.value)}" for f in losses)
    note = f"{terms} = {number(value)}, khác {number(closing.value)}."
    return Claim(FindingKind.SUM, Verdict.WRONG, closing, used, closing.text, number(value), None, note)


def _lead(text: str, tops: list[Figure], figure: Figure) -> str:
    at = tops.index(figure)
    return text[tops[at - 1].end if at else 0 : figure.start]
