"""The notice a draft report is given ahead of the meeting: "gửi trước 02 ngày làm việc", "muộn nhất trước 02 ngày"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.audit.days.drafting import ASKED, DRAFT, RULE
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.calculator.rulebook import rulebook

_LEAST = re.compile(r"\b(?:gui|chuyen)\b[^.;]{0,60}it nhat (?P<days>[0-9]{1,2}) ngay")
_SHORTEST = re.compile(r"\bmuon nhat[^.;0-9]{0,20}truoc (?P<days>[0-9]{1,2}) ngay")
_NUMBER = r"(?P<days>[0-9]{1,2}|mot|hai|ba|bon|nam)"
_LEAD = (
    re.compile(
        rf"\b(?:gui|chuyen)\b[^.;]{{0,120}}?\btruoc\b(?!\s+ngay)[^.;0-9]{{0,40}}?\b{_NUMBER}\s*(?:\([^()]*\)\s*)?ngay\b(?P<work> lam viec)?"
    ),
    re.compile(
        rf"\b(?:gui|chuyen)\b[^.;]{{0,120}}?\b{_NUMBER}\s*(?:\([^()]*\)\s*)?ngay\b(?P<work> lam viec)?\s+truoc\s+(?:khi|hoi nghi|ngay|cuoc hop)"
    ),
)
_WORDS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5}


def check_notice(scene: Scene, block: int, day: date) -> Iterator[Claim]:
    """A claim for each notice that the text itself sets a least for, then for each other one against the rule's."""
    text = scene.folded[block]
    told = list(_against_asked(text, block))
    yield from told
    value = rulebook().rule(RULE).find(day)
    if "kiem diem" not in text or value is None or value.unknown is not None:
        return
    for pattern in _LEAD:
        for match in pattern.finditer(text):
            start, end = scene.sentence(block, match.start())
            words = text[start:end]
            at = match.start("days")
            if (
                any(one.start <= at < one.end for one in told)
                or not DRAFT.search(words)
                or ASKED.search(text[start : match.end()])
            ):
                continue
            days = int(_WORDS.get(match["days"], 0) or match["days"])
            kept = value.bound.holds(days, value.number)
            if kept and not match["work"]:
                continue  # so many days may hold too few working days, or enough
            written = scene.report.blocks[block].text[at : match.end("work") if match["work"] else match.end("days")]
            yield Claim(
                FindingKind.DEADLINE,
                None if kept else Verdict.WRONG,
                None,
                (),
                written if match["work"] else f"{written} ngày",
                f"ít nhất {value.number} ngày làm việc",
                value.cite,
                f"Dự thảo báo cáo kiểm điểm gửi người dự hội nghị trước ít nhất {value.number} ngày làm việc.",
                block,
                match.start(),
                match.end(),
            )


def _against_asked(text: str, block: int) -> Iterator[Claim]:
    """The shortest notice given against the least that was asked: "ít nhất 03 ngày … nơi gửi muộn nhất trước 02 ngày"."""
    asked = _LEAST.search(text)
    given = _SHORTEST.search(text, asked.end()) if asked else None
    if asked is None or given is None:
        return
    least, had = int(asked.group("days")), int(given.group("days"))
    yield Claim(
        FindingKind.DEADLINE,
        Verdict.WRONG if had < least else None,
        None,
        (),
        f"{given.group('days')} ngày",
        f"ít nhất {asked.group('days')} ngày",
        None,
        f"Yêu cầu ghi là ít nhất {least} ngày, nơi chậm nhất ghi là trước {had} ngày.",
        block,
        given.start(),
        given.end(),
    )
