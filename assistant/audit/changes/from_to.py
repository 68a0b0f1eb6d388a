"""From so many to so many, and by how much, in one breath: "giảm từ 41 xuống 33 người (bớt 8)", "từ 12 lên 15, tăng 25%"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.scene import Scene
from assistant.audit.figures.share import Match, compare, number, shown
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.audit.findings.settling import not_misread

_FROM = re.compile(r"\btu\s*$")
_TO = re.compile(r"[^0-9;.()]{0,40}\b(?:xuong|len|den|toi|con)(?: con| den| toi)?\s*$")
_BY = re.compile(
    r"[^0-9;.]{0,40}[(,]\s*(?:tuc |tuc la |nghia la |nhu vay )?(?:da )?(?:bot|giam|tang|them|ha|nang)(?: duoc| di| them)?\s*$"
)
_OTHER = re.compile(r"\b(?:nam|cung ky|so voi|ke hoach|chi tieu|quy|thang|diem)\b")


def check_from_to(scene: Scene, right: Iterable[Claim]) -> list[Claim]:
    """A claim for each such change.

    `right`: comparisons that hold; where they bear out all three figures, it is this one that is misread.
    """
    return not_misread([claim for row in scene.by_block for claim in _in_row(scene, row)], right)


def _in_row(scene: Scene, row: Iterable[Figure]) -> Iterator[Claim]:
    figures = list(row)
    for before, now, change in zip(figures, figures[1:], figures[2:], strict=False):
        text = scene.folded[before.block]
        if not (before.countable and now.countable) or not scene.same_sentence(before, change) or before.value == 0:
            continue
        by = scene.between(now, change)
        if (
            not _FROM.search(text[: before.start])
            or not _TO.fullmatch(scene.between(before, now))
            or not _BY.fullmatch(by)
        ):
            continue
        after = re.split(r"[,;.()]", text[change.end :])[0]
        if _OTHER.search(by) or _OTHER.search(after) or change.of is not None or now.of is not None:
            continue
        gap = abs(now.value - before.value)
        if change.kind is Kind.PERCENT:
            verdict = {Match.RIGHT: None, Match.TRUNCATED: Verdict.TRUNCATED, Match.WRONG: Verdict.WRONG}[
                compare(change, gap, before.value)
            ]
            kind, meant = FindingKind.PERCENTAGE, shown(gap, before.value, change.places)
            note = f"|{number(now.value)} − {number(before.value)}| : {number(before.value)} × 100 = {meant}."
        elif change.countable:
            verdict = None if gap == change.value else Verdict.WRONG
            kind, meant = FindingKind.SUM, number(gap)
            note = f"Chênh lệch giữa {number(now.value)} và {number(before.value)} là {meant}."
        else:
            continue
        yield Claim(kind, verdict, change, (now, before), change.text, meant, None, note, certain=verdict is not None)
