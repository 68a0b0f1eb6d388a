"""How long a review meeting took, against the least number of days for its level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.findings.finding import Verdict as Outcome
from assistant.calculator.finding import Verdict
from assistant.calculator.meeting import Level, review_days
from assistant.calculator.number import say
from corpus.vocabulary import Confidence

_LASTED = re.compile(
    r"\bkiem diem\b(?P<between>[^.;]{0,160}?)\b(?:(?:trong|thoi gian|keo dai|dien ra|tien hanh|la)\s*:?\s*)*"
    r"(?P<number>nua|mot|hai|ba|[0-9]{1,2}(?:[,.][0-9])?|1/2|½)\s*(?:\([^()]*\)\s*)?(?P<unit>ngay|buoi)\b"
    r"(?!\s*(?:lam viec|[0-9]|truoc|sau|ke tu|doi voi))"
)
_JOIN = re.compile(r"(?:\b(?:trong|thoi gian|keo dai|dien ra|tien hanh|la)\b\s*:?|\bkiem diem)\s*$")
_LEVELS = (
    (Level.PROVINCIAL, re.compile(r"\btinh uy\b")),
    (Level.DISTRICT, re.compile(r"\b(?:huyen|quan|thi) uy\b")),
    (Level.COMMUNE, re.compile(r"\bdang uy (?:xa|phuong|dac khu)\b")),
    # A city may be a province or lie in one: only the least of all is asked of it.
    (Level.OTHER, re.compile(r"\bthanh uy\b|\bdang uy\b(?! (?:xa|phuong|dac khu)\b)|\btap the lanh dao\b")),
)
# Those who see to others' meetings, cells whose meetings are set by those above them, and what is asked or suggested.
_ASIDE = re.compile(
    r"\bdu\b|chi dao|huong dan|ban hanh|thanh lap|phan cong|goi y|chi bo|\bcb\b|truc thuoc|cac (?:noi|tap the|co quan)"
    r"|con lai|truoc (?:hoi nghi|khi)|uy vien|van phong|ban to chuc|ban dan van|ban tuyen giao|uy ban kiem tra"
)
_NUMBERS = {"nua": Fraction(1, 2), "1/2": Fraction(1, 2), "½": Fraction(1, 2), "mot": Fraction(1), "hai": Fraction(2),
            "ba": Fraction(3)}  # fmt: skip


def check_length(scene: Scene, block: int, day: date) -> Iterator[Claim]:
    """A claim for each meeting of one named committee whose length is told."""
    text = scene.folded[block]
    for match in _LASTED.finditer(text):
        start, _ = scene.sentence(block, match.start())
        clause = re.split(r";", text[start : match.start("number")])[-1]
        level = _level(clause)
        if level is None or not _JOIN.search(text[: match.start("number")]) or _ASIDE.search(clause):
            continue
        number = _NUMBERS.get(match["number"]) or Fraction(match["number"].replace(",", "."))
        planned = number if match["unit"] == "ngay" else number / 2
        found = review_days(level=level, as_of=day, planned=planned)
        if found.verdict is Verdict.CANNOT_TELL:
            continue
        least = found.figures["days"]
        sure = found.confidence is Confidence.CONFIRMED
        note = f"{found.says}{' Một buổi tính là nửa ngày.' if match['unit'] == 'buoi' else ''}"
        wrong = Outcome.WRONG if sure else Outcome.UNPAIRED
        yield Claim(
            FindingKind.DEADLINE,
            wrong if found.verdict is Verdict.BREACHED else None,
            None,
            (),
            scene.report.blocks[block].text[match.start("number") : match.end("unit")],
            f"tối thiểu {least if not isinstance(least, int) else say(least)} ngày",
            found.citations[0] if found.citations else None,
            note if sure else f"{note} Số ngày này mới đọc ở một nguồn, cần đối chiếu với nguyên văn.",
            block,
            match.start("number"),
            match.end("unit"),
        )


def _level(clause: str) -> Level | None:
    """The level of the committees a clause names, where it is one."""
    found = {level for level, pattern in _LEVELS if pattern.search(clause)}
    return found.pop() if len(found) == 1 else None
