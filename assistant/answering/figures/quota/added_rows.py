"""What several groups come to together: the shares of all or of each, the ratings of all rows added up."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told
from assistant.answering.figures.ratings import SHORT_OF
from assistant.answering.figures.running import run
from assistant.calculator.number import percent, say

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

_SHARE_ASKED = r"\b(?:phan tram|ty le|ti le) (?:\w+ ){0,6}?(?:bao nhieu|may)\b"


def shares_of_groups(
    told: Told, groups: Sequence[tuple[str, int, int | None]]
) -> tuple[str, tuple[Finding, ...], tuple[str, ...]] | None:
    """The excellent on the good as percentages: of all groups together, or of each, as it is asked."""
    if not (told.says(asking.PERCENT) or told.says(_SHARE_ASKED)) or any(not good for _, good, _ in groups):
        return None
    counts = [(name, int(best or 0), good) for name, good, best in groups]
    summed = told.says(
        r"\b(?:cong|gop|tinh) (?:\w+ ){0,4}?(?:lai|chung|ca|\w+ (?:nhom|cum|khoi))\b|^cong\b|\btinh chung\b|\bca (?:\w+ )?(?:nhom|cum|khoi|don vi)\b"
    )
    each = told.says(r"\b(?:tung|moi) (?:nhom|cum|khoi|don vi|noi|to)\b|\b(?:nhom|cum|khoi|don vi|noi) (?:nao|vuot)\b")
    if summed and not each:
        best, good = sum(count for _, count, _ in counts), sum(whole for *_, whole in counts)
        counts = [("Cộng các nhóm", best, good)]
    findings = tuple(run("percentage", {"part": best, "whole": good}, told) for _, best, good in counts)
    said = [
        f"{name}: {say(best)} xuất sắc trên {say(good)} tốt là {finding.figures['shown'] if 'shown' in finding.figures else percent(Fraction(best, good))}"
        for (name, best, good), finding in zip(counts, findings, strict=True)
    ]
    return "; ".join(said), findings, tuple(finding.steps[0] for finding in findings)


_SUMS_ASKED = r"\btong (?:so |cong )?(?:(?:cua )?(?:moi|tung|cac) (?:loai|muc|cot)|xuat sac|xs|tot)\b[^.;?]{0,20}\b(?:may|bao nhieu)\b|\b(?:moi|tung|cac) (?:loai|muc|cot) (?:cong|tong)\b"


def sums_of_rows(told: Told, rows: int) -> str | None:
    """The ratings of all rows added up, where that is asked as well and every row tells them."""
    if not told.says(_SUMS_ASKED):
        return None
    said = []
    for role, name in SHORT_OF.items():
        counts = [figure.value for figure in told.all(role) if figure.turn == told.last_turn]
        if len(counts) == rows:
            said.append(f"{name} {' + '.join(say(count) for count in counts)} = {say(sum(counts, Fraction(0)))}")
    return f"Cộng lại: {'; '.join(said)}" if said else None
