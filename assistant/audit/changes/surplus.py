"""What was taken in, what was spent, and what lies between: "Tổng thu: 612,4 tỷ đồng. … Tổng chi: 589,7 tỷ đồng. Chênh lệch thu lớn
hơn chi: 22,7 tỷ đồng"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.audit.changes.gap import may_be, wrong_gap
from assistant.audit.figures.figure import Figure
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.settling import not_misread

_BETWEEN = re.compile(
    r"\b(?:chenh lech (?:giua )?(?:thu|chi)\b|(?:thu|chi) (?:lon|nhieu|cao|vuot)(?: hon)? (?:chi|thu)\b)[^0-9;.]{0,30}$"
)
_TAKEN = re.compile(r"\btong (?:so |nguon )?thu\b[^0-9;.]{0,40}$")
_SPENT = re.compile(r"\btong (?:so )?chi\b[^0-9;.]{0,40}$")
_OTHER = re.compile(r"\b(?:du toan|ke hoach|nam truoc|cung ky|luy ke|dau (?:nam|ky)|chuyen sang)\b")
_REACH = 8


def check_surplus(scene: Scene, right: Iterable[Claim]) -> list[Claim]:
    """A claim for each such number whose two totals are told before it in its passage or those right above.

    `right`: comparisons that hold; where they bear out all three figures, it is this one that is misread.
    """
    return not_misread([claim for row in scene.by_block for claim in _in_row(scene, row)], right)


def _in_row(scene: Scene, row: Sequence[Figure]) -> Iterator[Claim]:
    for between in row:
        if not between.countable or between.tied or not _BETWEEN.search(scene.lead(between)):
            continue
        taken, spent = (_nearest(scene, between, named) for named in (_TAKEN, _SPENT))
        if taken is None or spent is None:
            continue
        if abs(taken.value - spent.value) == between.value:
            yield Claim(FindingKind.SUM, None, between, (taken, spent))
        elif may_be(taken, spent, between, 1 if taken.value > spent.value else -1):
            yield wrong_gap(between, taken, spent, certain=True)


def _nearest(scene: Scene, between: Figure, named: re.Pattern[str]) -> Figure | None:
    here = [one for one in scene.by_block[between.block] if one.end <= between.start]
    above = [one for block in scene.above(between.block, reach=_REACH) for one in scene.by_block[block]]
    for one in sorted((*here, *above), key=lambda one: one.order, reverse=True):
        lead = scene.lead(one)
        if one.countable and not one.tied and one.noun(2) == between.noun(2) and named.search(lead):
            return None if _OTHER.search(lead) else one
    return None
