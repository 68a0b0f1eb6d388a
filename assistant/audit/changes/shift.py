"""Changes told one a rating against another year's group: "mức xuất sắc tăng 03 đảng viên, mức tốt tăng 12, … giảm 02"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from assistant.audit.changes.gap import wrong_gap
from assistant.audit.figures.describing import bare_rating
from assistant.audit.figures.figure import Figure
from assistant.audit.figures.group import Group
from assistant.audit.figures.rating import rating_of
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from corpus.vocabulary import Rating

_UP = re.compile(r"\b(?:tang|nhieu hon|cao hon|hon|them)\b[a-z ]{0,12}$")
_DOWN = re.compile(r"\b(?:giam|it hon|it di|thap hon|bot)\b[a-z ]{0,12}$")
_SAME = re.compile(r"[;:,.(]|\bva\b")
_Change = tuple[Figure, Fraction]


def check_shifts(scene: Scene, groups: list[Group]) -> list[Claim]:
    """A claim for each change of a run of two or more, by the two groups that all of it but one at most agrees with."""
    return [
        claim for block in range(len(scene.by_block)) for run in _runs(scene, block) for claim in _judged(run, groups)
    ]


def _runs(scene: Scene, block: int) -> Iterator[dict[Rating, _Change]]:
    run: dict[Rating, _Change] = {}
    last = 0
    for figure in scene.by_block[block]:
        words = scene.folded[block][last : figure.start]
        last = figure.end
        found = _change(words, figure)
        if found is None or found[0] in run:
            if len(run) >= 2:
                yield run
            run = {}
        if found is not None:
            run[found[0]] = figure, found[1]
    if len(run) >= 2:
        yield run


def _change(words: str, figure: Figure) -> tuple[Rating, Fraction] | None:
    sign = 1 if _UP.search(words) else -1 if _DOWN.search(words) else 0
    if not sign or not figure.countable:
        return None
    clause = _SAME.split(words)[-1]
    name = re.sub(r"\b(?:tang|giam|nhieu hon|it hon|it di|cao hon|thap hon|hon|them|bot)\b.*$", "", clause).strip()
    ratings = rating_of(name) or bare_rating(re.sub(r"^.*\b(?=tot$|hoan thanh$)", "", name))
    return (next(iter(ratings)), sign * figure.value) if len(ratings) == 1 else None


def _judged(run: dict[Rating, _Change], groups: list[Group]) -> Iterator[Claim]:
    best: tuple[int, Group, Group] | None = None
    for now in groups:
        for then in groups:
            if now is then or not set(run) <= set(now.members) & set(then.members):
                continue
            fits = sum(now.members[r].value - then.members[r].value == change for r, (_, change) in run.items())
            if fits >= 2 and fits + 1 >= len(run) and (best is None or fits > best[0]):
                best = fits, now, then
    if best is None:
        return
    _, now, then = best
    for rating, (figure, change) in run.items():
        pair = now.members[rating], then.members[rating]
        gap = pair[0].value - pair[1].value
        if gap == change:
            yield Claim(FindingKind.SUM, None, figure, pair)
        else:
            yield wrong_gap(figure, *pair)
