"""The share of the excellent on both bases, the good and those good or better, where both are asked for or neither is told."""

from __future__ import annotations

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.percentages.pair import ON_GOOD, ON_GOOD_UP
from assistant.answering.figures.running import run
from assistant.calculator.number import percent, say

_ON_TOTAL = r"\b(?:theo|tren|so voi) (?:ca )?(?:tong|toan chi bo|ca chi bo)\b"
_ON_THE_GOOD = r"\b(?:theo|tren|so voi) (?:so )?(?:nguoi |dang vien )?(?:xep )?(?:hoan thanh )?tot\b"
_BASED = r"\btren (?:tong )?(?:so )?(?:\w+ ){0,3}?(?:hoan thanh )?tot\b|\bso voi (?:so )?(?:hoan thanh )?tot\b"


def on_total_and_good(told: Told) -> Outcome:
    """ "120 đảng viên có 18 xuất sắc, 95 tốt: tính tỷ lệ theo tổng số và theo số tốt": both shares; None where not both are asked."""
    best, good, members = told.get("excellent"), told.get("good"), told.get("members") or told.get("units")
    if (
        best is None
        or good is None
        or members is None
        or not (told.says(_ON_TOTAL) and told.says(_ON_THE_GOOD))
        or told.says(r"\bhay\b")
    ):
        return None
    if not best.value <= min(good.value, members.value) or not good.value:
        return None
    findings = [run("percentage", {"part": best.typed(), "whole": whole.typed()}, told) for whole in (members, good)]
    said = [finding.says.rstrip(".") for finding in findings]
    lead = f"Theo tổng số: {said[0]}; theo số Hoàn thành tốt nhiệm vụ: {said[1]}"
    understood = (f"{say(best.value)} xuất sắc, {say(good.value)} tốt, tổng số {say(members.value)}",)
    return Result(lead, understood, tuple(findings), tuple(step for finding in findings for step in finding.steps))


def stated_on_both(told: Told, excellent: Figure, good: Figure, stated: Figure | None) -> Outcome:
    """Whether the percentage is right on either base; None where it is the rule's own, or its base is told."""
    if stated is None or stated.is_of_rule or good.value <= 0 or told.says(_BASED):
        return None  # the quota's own ratio: whether it is kept is told with it
    if told.says(r"\b(?:toi da|vuot|khong che|tran)\b"):
        return None
    both = good.value + excellent.value
    first, second = (
        run("percentage", {"part": excellent.typed(), "whole": plain, "stated": stated.typed()}, told)
        for plain in (str(good.value), str(both))
    )
    shares = [percent(excellent.value / whole).removeprefix("≈ ").split(" (")[0] for whole in (good.value, both)]
    on_good, on_both = (
        f"tính trên số Hoàn thành tốt nhiệm vụ là {shares[0]}",
        f"tính trên số từ tốt trở lên là {shares[1]}",
    )
    if second.holds and not first.holds:
        lead = f"Đúng nếu {on_both}; còn {on_good}"
    elif first.holds:
        lead = f"Đúng nếu {on_good}; còn {on_both}"
    else:
        lead = f"Không đúng theo cả hai cách: {on_good}; {on_both}"
    understood = (
        f"{say(excellent.value)} Hoàn thành xuất sắc nhiệm vụ, {say(good.value)} Hoàn thành tốt nhiệm vụ",
        f"tỷ lệ đã ghi {stated.quantity.text.strip()}",
    )
    steps = (
        f"Số từ tốt trở lên: {say(excellent.value)} + {say(good.value)} = {say(both)}",
        *first.steps,
        *second.steps,
    )
    return Result(lead, understood, (first, second), steps)


def on_both(told: Told) -> Outcome:
    """The excellent on the good and on those good or better, where both are asked for."""
    excellent, good = told.get("excellent"), told.get("good")
    if excellent is None or good is None or not told.says(ON_GOOD_UP) or not told.says(ON_GOOD) or good.value <= 0:
        return None
    both = good.value + excellent.value
    first, second = (
        run("percentage", {"part": excellent.typed(), "whole": say(whole)}, told) for whole in (good.value, both)
    )
    shares = [percent(excellent.value / whole).removeprefix("≈ ").split(" (")[0] for whole in (good.value, both)]
    lead = f"Tính trên số tốt là {shares[0]}; tính trên số tốt trở lên là {shares[1]}"
    understood = (f"{say(excellent.value)} Hoàn thành xuất sắc nhiệm vụ, {say(good.value)} Hoàn thành tốt nhiệm vụ",)
    steps = (f"Số tốt trở lên: {say(excellent.value)} + {say(good.value)} = {say(both)}", *first.steps, *second.steps)
    return Result(lead, understood, (first, second), steps)
