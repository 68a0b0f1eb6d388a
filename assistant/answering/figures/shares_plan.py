"""The share of each rating in all that were rated: "xuất sắc 21, tốt 118, hoàn thành 9, tỷ lệ từng mức"; stated ones checked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.counted import APART, set_apart
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Need, Outcome, Result
from assistant.answering.figures.running import run
from assistant.calculator.number import percent, say
from corpus.vocabulary import Rating

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

_LABELS = {
    "excellent": Rating.EXCELLENT, "good": Rating.GOOD, "completed": Rating.COMPLETED, "not_completed": Rating.NOT_COMPLETED,
}  # fmt: skip
_EACH = (
    r"\b(?:tung|moi|cac|4|bon|3|ba|2|hai) (?:loai|muc|hang)(?: xep loai)?\b[^.;?]{0,30}(?:%|\bphan tram\b|\b(?:ty|ti) le\b)|"
    r"(?:%|\bphan tram\b|\b(?:ty|ti) le\b)[^.;?]{0,20}\b(?:tung|moi|cac|4|bon|3|ba) (?:loai|muc|hang)\b|"
    r"\blan luot\b[^.;?]{0,30}(?:%|\bphan tram\b)"
)
_RIGHT = r"\b(?:dung|chinh xac|sai|khop|chuan)(?: het| ca| hay sai)? (?:khong|ko|chua|k|hong)\b|\b(?:co|da) (?:dung|chinh xac|sai|khop|chuan)\b|\b(?:kiem tra|soat)\b"
_LEAST = 2


def plan(told: Told) -> Outcome:
    """Every share of what was rated, or whether those stated are right; None where neither is asked."""
    rated = {role: figure for role in _LABELS if (figure := told.get(role)) is not None}
    if told.says(asking.OVER) or len(rated) < _LEAST or any(len(told.all(role)) > 1 for role in rated):
        return None
    stated = _stated(told, rated)
    checks = len(stated) == len(rated) and told.says(_RIGHT)
    if not checks and (stated or not told.says(_EACH)):
        return None
    known = {*map(id, rated.values()), *map(id, stated.values())}
    counted = sum(figure.value for figure in rated.values())
    whole = told.get("members") or told.get("units")
    apart = set_apart(told)[0]
    fits = whole is not None and whole.value in (counted, counted + apart)
    beside = (*APART, "among") if fits else ()  # told apart from those rated
    if any(
        figure.role not in (None, "members", "units", *beside) and id(figure) not in known for figure in told.figures
    ):
        return None  # a number is told that is none of these
    if counted <= 0 or any(figure.value.denominator != 1 for figure in rated.values()):
        return None
    if whole is not None and not fits:
        return Need(
            "members",
            f"Các mức cộng lại là {say(counted)}, khác tổng {say(whole.value)}: số nào là tổng số được xếp loại?",
        )
    if whole is not None and whole.value != counted:
        told.notes.append(f"{say(whole.value)} - {say(apart)} không xếp loại = {say(counted)}")
    return _checked(told, rated, stated, int(counted)) if checks else _told(told, rated, int(counted))


def _told(told: Told, rated: dict[str, Figure], whole: int) -> Result:
    findings = [run("percentage", {"part": figure.typed(), "whole": whole}, told) for figure in rated.values()]
    each = [
        f"{_LABELS[role].label} {finding.figures['computed']}" for role, finding in zip(rated, findings, strict=True)
    ]
    steps = [
        f"{say(figure.value)} : {say(whole)} = {percent(figure.value / whole)}".replace("= ≈", "≈")
        for figure in rated.values()
    ]
    lead = f"Trên {say(whole)} được xếp loại: {'; '.join(each)}"
    added = " + ".join(say(figure.value) for figure in rated.values())
    return Result(lead, (f"tổng số được xếp loại {added} = {say(whole)}",), tuple(findings), tuple(steps))


def _checked(told: Told, rated: dict[str, Figure], stated: dict[str, Figure], whole: int) -> Result:
    parts = "; ".join(f"{figure.typed()}:{stated[role].typed()}" for role, figure in rated.items())
    finding: Finding = run("percentage", {"parts": parts, "whole": whole}, told)
    lead = f"{'Đúng' if finding.holds else 'Không đúng'}: {finding.says[:1].lower()}{finding.says[1:]}"
    understood = tuple(
        f"{say(figure.value)} {_LABELS[role].label} ghi {stated[role].quantity.text}" for role, figure in rated.items()
    )
    return Result(lead, (*understood, f"trên tổng {say(whole)}"), (finding,), finding.steps)


def _stated(told: Told, rated: dict[str, Figure]) -> dict[str, Figure]:
    """The percentage told right after each count: "xuất sắc 9 (15,0%)"."""
    found: dict[str, Figure] = {}
    for role, figure in rated.items():
        following = next((one for one in told.figures if one.quantity.start >= figure.quantity.end), None)
        if following is None or not following.quantity.percent:
            continue
        between = told.folded[figure.quantity.end : following.quantity.start]
        if re.fullmatch(r"[^.;?\d]{0,40}", between):
            found[role] = following
    return found
