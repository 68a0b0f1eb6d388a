"""Counts of one noun told body by body by what was done to it, and their totals behind: "Đảng ủy kiểm tra 04 chi bộ, giám sát
03 chi bộ. Ủy ban Kiểm tra kiểm tra 05 chi bộ, giám sát 02 chi bộ. Cộng chung: 09 lượt chi bộ được kiểm tra, 05 lượt được giám sát"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.settling import not_misread
from assistant.audit.findings.sum_claim import wrong_sum

_DEEDS = (
    "kiem tra",
    "giam sat",
    "tham tra",
    "tham dinh",
    "phuc tra",
    "khen thuong",
    "ky luat",
    "tang giay khen",
    "ket nap",
)
_DEED = "|".join(_DEEDS)
_DONE_BEFORE = re.compile(rf"\b(?P<deed>{_DEED})(?: (?:duoc|doi voi|tong so|tai|chuyen de|thuong xuyen|them))*\s*$")
_DONE_AFTER = re.compile(rf"[^0-9;,.()]{{0,40}}?\b(?:duoc|bi) (?P<deed>{_DEED})\b")
_POOLED = re.compile(
    r"\W*(?:nhu vay,? )?(?:cong(?: chung| lai| ca)?|tinh chung|tong cong|tong hop|gop lai|chung)\b[^0-9;.]{0,40}$"
)
_LEAST, _REACH = 2, 5  # bodies; passages above


def check_by_deed(scene: Scene, right: Iterable[Claim]) -> list[Claim]:
    """A claim for each total of such a sentence that has two totals at least, or one whose parts are all told.

    `right`: comparisons that hold; where they bear out all the figures of a sum, it is the sum that is misread.
    """
    return not_misread([claim for row in scene.by_block for claim in _in_row(scene, row)], right)


def _in_row(scene: Scene, row: Sequence[Figure]) -> Iterator[Claim]:
    for at, first in enumerate(row):
        start, end = scene.sentence(first.block, first.start)
        opens = all(one.end <= start for one in row[:at])
        if not opens or not _POOLED.match(scene.folded[first.block][start : first.start]):
            continue
        totals = [
            (one, deed) for one in row[at:] if one.start < end and (deed := _done_to(scene, row, one)) is not None
        ]
        found = [(total, _parts(scene, total, deed, start)) for total, deed in totals if total.value > 1]
        whole = [(total, parts) for total, parts in found if len(parts) >= _LEAST]
        fits = [sum((part.value for part in parts), Fraction(0)) == total.value for total, parts in whole]
        for (total, parts), holds in zip(whole, fits, strict=True):
            if holds:
                yield Claim(FindingKind.SUM, None, total, parts, weak=total.value < 10 and sum(fits) < _LEAST)
            elif any(fits) or len({len(parts) for _, parts in whole}) == 1 < len(whole):
                yield wrong_sum(total, parts)


def _done_to(scene: Scene, row: Sequence[Figure], one: Figure) -> str | None:
    """What was done to those counted: told right before the count or, "được kiểm tra", behind it."""
    if one.kind is not Kind.COUNT or one.tied or scene.depth(one) > 0:
        return None
    text = scene.folded[one.block]
    following = next((other.start for other in row if other.start >= one.end), len(text))
    if (after := _DONE_AFTER.match(text[one.end : following])) is not None:
        return after["deed"]
    before = _DONE_BEFORE.search(scene.lead(one))
    return None if before is None else before["deed"]


def _parts(scene: Scene, total: Figure, deed: str, start: int) -> tuple[Figure, ...]:
    """The counts of the noun by the same deed in the sentences right before, one a sentence or item, first told first."""
    noun = _noun(total)
    here = [one for one in scene.by_block[total.block] if one.end <= start]
    above = [one for block in scene.above(total.block, reach=_REACH) for one in scene.by_block[block]]
    parts: dict[tuple[int, int], Figure] = {}
    for one in sorted((*here, *above), key=lambda one: one.order, reverse=True):
        row = scene.by_block[one.block]
        if _done_to(scene, row, one) != deed or _noun(one) != noun:
            continue
        if _POOLED.match(scene.folded[one.block][scene.sentence(one.block, one.start)[0] : one.start]):
            break  # the totals of the year before
        place = one.block, scene.folded[one.block][: one.start].count(";") + scene.sentence(one.block, one.start)[0]
        if place in parts:
            return ()  # two of one body: which is meant is not sure
        parts[place] = one
    return tuple(reversed(parts.values()))


def _noun(one: Figure) -> str:
    return one.noun(4).removeprefix("luot ").removesuffix(" duoc").strip()[:20].split(" duoc")[0].rsplit(" bi", 1)[0]
