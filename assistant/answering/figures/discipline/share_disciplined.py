"""Of a body or a cell, some of whose units or members were disciplined: what the text of the day says of their share."""

from __future__ import annotations

import re

from assistant.answering.figures.case.wanted import wanted_of
from assistant.answering.figures.case.whole import TASKS
from assistant.answering.figures.discipline.cell_disciplined import NO_DISCIPLINE
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import ORGANIZATION, Noun, Result
from assistant.answering.figures.running import on_day
from assistant.answering.figures.unsaid import unsaid
from assistant.calculator.number import say

_BODY = r"\b(?:chi bo|dang bo|chi uy|dang uy|to chuc|tap the|don vi|co quan|phong|ban|truong|xa|phuong)\b"
_UNITS = r"\s*(?:don vi|to chuc|chi bo|dang bo|co quan|phong|ban|trung tam|xa|phuong)\b"


def share_disciplined(told: Told, role: Noun) -> Result | None:
    """Of a cell, some of whose members were disciplined, where the text of the day has no threshold for their share."""
    part, whole = told.get("disciplined"), told.get("members") or told.get("units")
    if part is None or whole is None or role is not ORGANIZATION:
        return None
    if told.has("score", "good", "good_up", "excellent", "completed", *TASKS):
        return None
    if not told.says(_BODY) and len(told.all("disciplined")) > 1:
        return None  # "hai người cùng vi phạm, một người khiển trách một người cảnh cáo": each of them, no body they are of
    if (barred := _units_disciplined(told, part, whole)) is not None:
        return barred
    if (finding := unsaid("disciplined_share_silent", told)) is None:
        return None
    understood = (f"{say(part.value)} bị kỷ luật trên {say(whole.value)}", f"đối tượng {role.many}", on_day(told))
    return Result(finding.says, understood, (finding,), (NO_DISCIPLINE,))


def _units_disciplined(told: Told, part: Figure, whole: Figure) -> Result | None:
    """Of a body some of whose units were disciplined, by the text that asks for none of them; those above a fifth fail it."""
    finding = unsaid("units_disciplined", told)
    units = whole.unit == "organizations" or re.match(_UNITS, told.folded[part.quantity.end :]) is not None
    if finding is None or not units or part.value <= 0 or part.value * 5 > whole.value:
        return None
    wanted = wanted_of(told)
    word = {
        "xuat-sac": "Không: ",
        "tot": "Không, trừ trường hợp tự khắc phục: ",
        "hoan-thanh": "Không, trừ trường hợp tự khắc phục: ",
    }
    says = finding.says if wanted not in word else f"{finding.says[0].lower()}{finding.says[1:]}"
    understood = (
        f"{say(part.value)} đơn vị, tổ chức bị kỷ luật trên {say(whole.value)}",
        f"đối tượng {ORGANIZATION.many}",
        on_day(told),
    )
    return Result(f"{word.get(wanted or '', '')}{says.rstrip('.')}", understood, (finding,))
