"""Days that no calendar has: "ngày 31/11/2025", "ngày 30 tháng 02 năm 2026"."""

from __future__ import annotations

import re
from calendar import monthrange

from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind, Verdict

_DAYS = (
    re.compile(
        r"(?<![0-9/.,-])(?P<day>[0-9]{1,2})\s?(?P<sign>[/.-])\s?(?P<month>[0-9]{1,2})\s?(?P=sign)\s?(?P<year>(?:19|20)[0-9]{2})"
        r"(?![0-9/-])"
    ),
    re.compile(
        r"\bngay\s+(?P<day>[0-9]{1,2})\s+thang\s+(?P<month>[0-9]{1,2})(?:\s+nam\s+(?P<year>(?:19|20)[0-9]{2}))?(?![0-9%])"
    ),
    re.compile(r"\bngay\s+(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})(?P<year>)(?![0-9/%])"),
)
_LEAP = 2024  # where no year is told the longest February is allowed


def check_calendar(scene: Scene) -> list[Claim]:
    """A claim for each day whose month has no such day, or that is of no month."""
    claims = []
    for block, text in enumerate(scene.folded):
        for pattern in _DAYS:
            for match in pattern.finditer(text):
                why = _why(int(match["day"]), int(match["month"]), int(match["year"] or _LEAP))
                if why:
                    claims.append(
                        Claim(FindingKind.DEADLINE, Verdict.WRONG, None, (), _said(scene, block, match), "", None, why,
                              block, match.start(), match.end())
                    )  # fmt: skip
    return claims


def _why(day: int, month: int, year: int) -> str:
    if not 1 <= month <= 12:
        return f"Không có tháng {month}." if 1 <= day <= 31 else ""
    most = monthrange(year, month)[1]
    if 1 <= day <= most or day > 31:
        return ""
    of = f"Tháng {month:02d}" + (f"/{year}" if month == 2 else "")
    return f"{of} chỉ có {most} ngày." if day else "Không có ngày 0."


def _said(scene: Scene, block: int, match: re.Match[str]) -> str:
    return scene.report.blocks[block].text[match.start() : match.end()]
