"""Deadlines where the text gives both sides: sent and met, due and done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.audit.finding import Claim, FindingKind, Verdict
from assistant.audit.scene import Scene
from assistant.calculator.rulebook import rulebook
from assistant.calculator.workdays import back

_DAY = r"(?:ngay\s+)?(?P<{0}>[0-9]{{1,2}}/[0-9]{{1,2}}/[0-9]{{4}})"
_SENT = re.compile(
    rf"(?:gui|chuyen)\b[^.;]{{0,120}}?\b{_DAY.format('sent')}[^.]{{0,160}}?(?:hoi nghi|cuoc hop|kiem diem|hop"
    rf"|to chuc)\b[^.;]{{0,80}}?{_DAY.format('met')}"
)
_DUE = re.compile(
    rf"(?:truoc|cham nhat|khong qua|han)\s+{_DAY.format('due')}[^.;]{{0,160}}?(?:da\s+)?(?:hoan thanh|ket thuc"
    rf"|xong|gui|nop)[^.;]{{0,60}}?(?<!truoc )(?<!nhat )(?<!qua )(?:vao\s+)?(?<!truoc )(?<!nhat )(?<!qua )ngay\s+(?P<done>[0-9]{{1,2}}/[0-9]{{1,2}}/[0-9]{{4}})"
)
_DRAFT = "draft_lead_workdays"


def check_deadlines(scene: Scene, day: date) -> list[Claim]:
    """A claim for each sentence that gives a deadline and the day it was met."""
    return [claim for block in range(len(scene.folded)) for claim in _in_block(scene, block, day)]


def _in_block(scene: Scene, block: int, day: date) -> Iterator[Claim]:
    text = scene.folded[block]
    for match in _SENT.finditer(text):
        sent, met = _date(match.group("sent")), _date(match.group("met"))
        value = rulebook().rule(_DRAFT).find(met) if sent and met else None
        if sent is None or met is None or value is None or value.unknown is not None or not sent < met:
            continue
        last = back(met, int(value.number))
        late = sent > last
        yield Claim(
            FindingKind.DEADLINE,
            Verdict.WRONG if late else None,
            None,
            (),
            match.group("sent"),
            f"chậm nhất {last:%d/%m/%Y}",
            value.cite,
            f"Đếm lùi {value.number} ngày làm việc từ {met:%d/%m/%Y} là {last:%d/%m/%Y}; dự thảo gửi ngày {sent:%d/%m/%Y}.",
            block,
            match.start(),
            match.end(),
        )
    for match in _DUE.finditer(text):
        due, done = _date(match.group("due")), _date(match.group("done"))
        if due is None or done is None:
            continue
        yield Claim(
            FindingKind.DEADLINE,
            Verdict.WRONG if done >= due else None,
            None,
            (),
            match.group("done"),
            f"trước {due:%d/%m/%Y}",
            None,
            f"Hạn ghi là trước {due:%d/%m/%Y}, ngày xong ghi là {done:%d/%m/%Y}.",
            block,
            match.start(),
            match.end(),
        )


def _date(text: str) -> date | None:
    day, month, year = (int(part) for part in text.split("/"))
    try:
        return date(year, month, day)
    except ValueError:
        return None
