"""The days a review round was finished, or its papers filed with the Centre, against the days set for its year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from assistant.audit.days.day import Day, days_in
from assistant.audit.figures.scene import Scene
from assistant.audit.file.dating import report_year
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.calculator.deadline import due
from assistant.calculator.parameter import Value
from assistant.calculator.rulebook import rulebook
from corpus.errors import NotInForce

_ROUND = re.compile(r"\bkiem diem\b|\bxep loai\b")
_DONE = re.compile(r"\b(?:hoan thanh(?! (?:xuat sac|tot|nhiem vu))|ket thuc|xong)\b[^.;0-9]{0,90}$")
# What is finished after a round, or beside it, is not the round itself.
_OTHER = re.compile(
    r"khac phuc|sua chua|bo sung|\bho so\b|\bbao cao\b|sau kiem diem|sau khi kiem diem|tong hop|cong khai|thong bao"
    r"|nghi quyet|ket luan|nhiem ky|chuyen de|vi pham|ky luat|trach nhiem|\bquy (?:[ivx]{1,3}|[1-4])\b|hang quy|\bgui\b"
    r"|\bnop\b|du thao|tap huan|kiem tra|giam sat|de an|xay dung|ban hanh|tham dinh|phe duyet|quyet dinh|dai hoi"
    r"|khen thuong|boi duong|tiep thu|giai trinh"
)
_FILED = re.compile(r"\b(?:gui|nop|chuyen)\b[^.;]{0,80}\b(?:ban to chuc trung uong|btctw|ban tctw)\b[^.;0-9]{0,60}$")
_PAPERS = re.compile(r"\bho so\b|\bdanh muc\b|\bmau (?:so )?04\b")
_BEFORE = re.compile(r"\btruoc(?: ngay)?\s*$")
_SPECIAL = re.compile(r"\bdac thu\b|\bchua tong ket\b")
_YEAR = re.compile(r"\bnam (20[0-9]{2})\b")
_DAY = timedelta(days=1)


def check_closing(scene: Scene, block: int, day: date) -> Iterator[Claim]:
    """A claim for each day on which, or before which, the round or its filing is told to be done."""
    text = scene.folded[block]
    told = days_in(text, near=day)
    for at, one in enumerate(told):
        start, _ = scene.sentence(block, one.start)
        lead = text[start : one.start]
        words = re.split(r";", lead[max(0, told[at - 1].end - start) :] if at else lead)[-1]
        if _FILED.search(words) and _PAPERS.search(lead):
            yield from _filed(scene, block, one, words, day)
            continue
        scope = words if _ROUND.search(words) else lead
        if _DONE.search(words) and _ROUND.search(scope) and not _OTHER.search(scope):
            yield from _finished(scene, block, one, words, day)


def _finished(scene: Scene, block: int, one: Day, words: str, day: date) -> Iterator[Claim]:
    year = _year(scene, block, one, day)
    ended = one.day - _DAY if _BEFORE.search(words) else one.day
    set_, special = _due("year_end", year), _due("year_end_special", year)
    if set_ is None or not date(year, 9, 1) <= one.day <= date(year + 1, 6, 30):
        return
    last, value = set_
    note = f"{rulebook().rule('year_end').label} năm {year}: trước ngày {last:%d/%m/%Y}."
    late = ended >= last
    verdict = Verdict.WRONG if late else None
    if late and special is not None:
        note += (
            f" Riêng cơ quan có tính chất đặc thù chưa tổng kết cuối năm: trước ngày {special[0]:%d/%m/%Y}, "
            "theo quy định của cấp trên trực tiếp."
        )
        if ended < special[0] and _SPECIAL.search(scene.folded[block]):
            verdict = Verdict.UNPAIRED
            note += " Chưa kết luận được nơi này có thuộc diện đó không."
    yield _claim(block, one, words, verdict, last, value, note)


def _filed(scene: Scene, block: int, one: Day, words: str, day: date) -> Iterator[Claim]:
    year = _year(scene, block, one, day)
    set_ = _due("filing", year)
    if set_ is None or not date(year, 12, 1) <= one.day <= date(year + 1, 11, 30):
        return
    last, value = set_
    late = (one.day - _DAY if _BEFORE.search(words) else one.day) >= last
    note = f"{rulebook().rule('filing').label}, kỳ năm {year}: trước ngày {last:%d/%m/%Y}."
    yield _claim(block, one, words, Verdict.WRONG if late else None, last, value, note)


def _claim(block: int, one: Day, words: str, verdict: Verdict | None, last: date, value: Value, note: str) -> Claim:
    stated = f"trước {one.day:%d/%m/%Y}" if _BEFORE.search(words) else f"{one.day:%d/%m/%Y}"
    return Claim(
        FindingKind.DEADLINE, verdict, None, (), stated, f"trước {last:%d/%m/%Y}", value.cite, note, block,
        one.start, one.end,
    )  # fmt: skip


def _due(rule_id: str, year: int) -> tuple[date, Value] | None:
    try:
        return due(rule_id, year=year)
    except NotInForce:
        return None


def _year(scene: Scene, block: int, one: Day, day: date) -> int:
    """The year of the round: the one the sentence names, else the report's, else the one the day closes."""
    start, end = scene.sentence(block, one.start)
    text = scene.folded[block]
    spans = [(told.start, told.end) for told in days_in(text, near=day)]
    for match in _YEAR.finditer(text, start, end):
        if not any(low <= match.start() < high for low, high in spans):
            return int(match[1])
    return report_year(scene.report) or (one.day.year if one.day.month > 8 else one.day.year - 1)
