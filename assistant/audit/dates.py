"""Deadlines a report tells: those it sets against what it says was done, and those set by the rules in force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from assistant.audit.closing import check_closing
from assistant.audit.day import Day
from assistant.audit.drafting import check_drafts, check_notice, sending
from assistant.audit.finding import Claim, FindingKind, Verdict
from assistant.audit.lasting import check_length
from assistant.audit.scene import Scene, named_object
from corpus.day import real_day

_DAY = r"(?:ngay\s+)?(?P<{0}>[0-9]{{1,2}}/[0-9]{{1,2}}/[0-9]{{4}})"
_SENT = re.compile(
    rf"(?:gui|chuyen)\b[^.;]{{0,120}}?\b{_DAY.format('sent')}[^.]{{0,160}}?(?:hoi nghi|cuoc hop|kiem diem|hop"
    rf"|to chuc)\b[^.;]{{0,80}}?{_DAY.format('met')}"
)
_EACH = re.compile(_DAY.format("day"))
_LIMIT = re.compile(r"\b(?:truoc|cham nhat|khong qua|han)(?: la| den het| vao)?\s*$")
_DONE = re.compile(r"\b(?:hoan thanh|ket thuc|xong|gui|nop)\b[^.;]{0,60}$")
_LEAST = re.compile(r"\b(?:gui|chuyen)\b[^.;]{0,60}it nhat (?P<days>[0-9]{1,2}) ngay")
_SHORTEST = re.compile(r"\bmuon nhat[^.;0-9]{0,20}truoc (?P<days>[0-9]{1,2}) ngay")


def check_deadlines(scene: Scene, day: date) -> list[Claim]:
    """A claim for each deadline that the text or a rule sets and the text tells the keeping of."""
    return [claim for block in range(len(scene.folded)) for claim in _in_block(scene, block, day)]


def _in_block(scene: Scene, block: int, day: date) -> Iterator[Claim]:
    text = scene.folded[block]
    paired = list(_pairs(text, block))
    yield from paired
    spans = [(claim.start, claim.end) for claim in paired]
    for claim in check_drafts(scene, block, day):
        if not any(low <= claim.start < high for low, high in spans):
            yield claim
    late = list(_lateness(text, block))
    yield from late
    noticed = list(_notice(text, block))
    yield from noticed
    yield from check_notice(scene, block, day, noticed)
    done = {claim.start for claim in late if claim.verdict is not None}
    yield from (claim for claim in check_closing(scene, block, day) if claim.start not in done)
    yield from check_length(scene, block, day)


def _pairs(text: str, block: int) -> Iterator[Claim]:
    """Sent and met, told one after the other in one sentence."""
    for match in _SENT.finditer(text):
        sent, met = (_date(match.group(name)) for name in ("sent", "met"))
        if sent is None or met is None or "tru bi" in match.group(0):
            continue
        claim = sending(block, Day(sent, *match.span("sent")), Day(met, *match.span("met")))
        if claim is not None:
            yield replace(claim, stated=match.group("sent"), start=match.start(), end=match.end())


def _lateness(text: str, block: int) -> Iterator[Claim]:
    """Days on which something was done, each against the last deadline told for the same thing."""
    due: dict[str | None, date] = {}
    before = 0
    for match in _EACH.finditer(text):
        words, day = text[before : match.start()], _date(match.group("day"))
        before = match.end()
        if day is None:
            continue
        thing = named_object(re.split(r"\.\s", words)[-1])
        if _LIMIT.search(words):
            due[thing] = day
            continue
        limit = due.get(thing) or (next(iter(due.values())) if thing is None and len(due) == 1 else None)
        if limit is None or not _DONE.search(words):
            continue
        yield Claim(
            FindingKind.DEADLINE,
            Verdict.WRONG if day >= limit else None,
            None,
            (),
            match.group("day"),
            f"trước {limit:%d/%m/%Y}",
            None,
            f"Hạn ghi là trước {limit:%d/%m/%Y}, ngày xong ghi là {day:%d/%m/%Y}.",
            block,
            match.start(),
            match.end(),
        )


def _notice(text: str, block: int) -> Iterator[Claim]:
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


def _date(text: str) -> date | None:
    day, month, year = (int(part) for part in text.split("/"))
    return real_day(year, month, day)
