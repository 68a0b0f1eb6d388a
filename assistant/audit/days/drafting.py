"""A draft report sent ahead of the review meeting: the day it was sent against the last one the rule allows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from assistant.audit.days.day import Day, day_written, days_in, written
from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim, FindingKind, Verdict
from assistant.calculator.rulebook import rulebook
from assistant.calculator.workdays import back

RULE = "draft_lead_workdays"
DRAFT = re.compile(r"\bdu thao\b|\bbao cao kiem diem|\bban (?:tu )?kiem diem|\btai lieu\b")
_SENT_BEFORE = re.compile(r"\b(?:gui|chuyen)\b[^.;]{0,120}?(?:\bngay|\btu|\bvao|\bhom)?\s*$")
_SENT_AFTER = re.compile(r"[^.;0-9]{0,60}?\b(?:gui|chuyen)\b")
_MET_BEFORE = re.compile(r"\b(?:hoi nghi|cuoc hop|phien hop|hop|to chuc|tien hanh)\b[^.;0-9]{0,100}$")
_MET_AFTER = re.compile(r"[^.;0-9]{0,60}?\b(?:hop|to chuc|tien hanh|dien ra|mo|hoi nghi)\b[^.;0-9]{0,40}")
ASKED = re.compile(r"\b(?:lay|xin|tham gia|gop) y kien\b")  # sent for opinions, not to those who meet
_LIMIT = re.compile(r"\b(?:truoc|cham nhat|han|muon nhat)\b[^.;0-9]{0,20}$")
_IN_TURN = re.compile(
    rf"(?:gui|chuyen)\b[^.;]{{0,120}}?\b{written('sent')}[^.]{{0,160}}?(?:hoi nghi|cuoc hop|kiem diem|hop"
    rf"|to chuc)\b[^.;]{{0,80}}?{written('met')}"
)
_FAR = timedelta(days=45)  # a draft of the same meeting is not sent so long before it


def check_drafts(scene: Scene, block: int, day: date) -> Iterator[Claim]:
    """A claim for each draft whose day and whose meeting's day the block tells in one sentence or two in a row."""
    in_turn = list(_in_turn(scene.folded[block], block))
    yield from in_turn
    for claim in _in_any_order(scene, block, day):
        if not any(one.start <= claim.start < one.end for one in in_turn):
            yield claim


def _in_turn(text: str, block: int) -> Iterator[Claim]:
    """Sent and met, told one after the other in one sentence, whatever is sent: "gửi tài liệu ngày …, họp ngày …"."""
    for match in _IN_TURN.finditer(text):
        sent, met = (day_written(match.group(name)) for name in ("sent", "met"))
        if sent is None or met is None or "tru bi" in match.group(0):
            continue
        claim = _sending(block, Day(sent, *match.span("sent")), Day(met, *match.span("met")))
        if claim is not None:
            yield replace(claim, stated=match.group("sent"), start=match.start(), end=match.end())


def _in_any_order(scene: Scene, block: int, day: date) -> Iterator[Claim]:
    """Drafts of a review, by the words beside each day."""
    text = scene.folded[block]
    if "kiem diem" not in text or not DRAFT.search(text):
        return
    told = days_in(text, near=day)
    met = [one for at, one in enumerate(told) if _is_met(scene, block, told, at)]
    for at, sent in enumerate(told):
        if sent in met or not _is_sent(scene, block, told, at):
            continue
        near = [one for one in met if _beside(scene, block, sent, one) and sent.day < one.day <= sent.day + _FAR]
        if len(near) == 1 and (claim := _sending(block, sent, near[0])) is not None:
            yield claim


def _sending(block: int, sent: Day, met: Day) -> Claim | None:
    """The day a draft was sent against the last one before its meeting; None where no rule is known."""
    value = rulebook().rule(RULE).find(met.day)
    if value is None or value.unknown is not None or not sent.day < met.day:
        return None
    last = back(met.day, int(value.number))
    return Claim(
        FindingKind.DEADLINE,
        Verdict.WRONG if sent.day > last else None,
        None,
        (),
        f"{sent.day:%d/%m/%Y}",
        f"chậm nhất {last:%d/%m/%Y}",
        value.cite,
        f"Đếm lùi {value.number} ngày làm việc từ {met.day:%d/%m/%Y} là {last:%d/%m/%Y}; "
        f"dự thảo gửi ngày {sent.day:%d/%m/%Y}.",
        block,
        min(sent.start, met.start),
        max(sent.end, met.end),
    )


def _is_sent(scene: Scene, block: int, told: list[Day], at: int) -> bool:
    before, after, sentence = _around(scene, block, told, at)
    if not DRAFT.search(sentence) or ASKED.search(before) or _LIMIT.search(before):
        return False
    return bool(_SENT_BEFORE.search(before) or (_SENT_AFTER.match(after) and not ASKED.search(after)))


def _is_met(scene: Scene, block: int, told: list[Day], at: int) -> bool:
    before, after, _ = _around(scene, block, told, at)
    if _LIMIT.search(before):
        return False
    if (lead := _MET_BEFORE.search(before)) and not re.search(r"\b(?:gui|chuyen)\b", lead.group(0)):
        return "kiem diem" in lead.group(0) or "kiem diem" in after[:60] or "hoi nghi" in lead.group(0)
    return bool((follow := _MET_AFTER.match(after)) and "kiem diem" in follow.group(0) and "gui" not in follow.group(0))


def _around(scene: Scene, block: int, told: list[Day], at: int) -> tuple[str, str, str]:
    """The words before a day and after it, from the day before to the next, inside its sentence; and the sentence."""
    text, one = scene.folded[block], told[at]
    start, end = scene.sentence(block, one.start)
    low = max(start, told[at - 1].end if at else 0)
    high = min(end, told[at + 1].start if at + 1 < len(told) else end)
    return text[low : one.start], text[one.end : high], text[start:end]


def _beside(scene: Scene, block: int, first: Day, second: Day) -> bool:
    """Whether two days stand in one sentence or in two in a row."""
    (start, end), (low, high) = scene.sentence(block, first.start), scene.sentence(block, second.start)
    return start == low or 0 <= low - end <= 3 or 0 <= start - high <= 3
