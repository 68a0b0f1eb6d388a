"""The share where every place is taken: "lấy hết chỗ đó thì tỷ lệ thực là bao nhiêu phần trăm"."""

from __future__ import annotations

from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Noun, Outcome, Result
from assistant.answering.figures.quota.options import echo
from assistant.answering.figures.running import run
from assistant.calculator.number import percent, say

_TAKEN = r"\b(?:lay|dung|xep|chon|su dung|xai)(?: \w+)?? (?:het|du|toi da|kich|tron|ca)\b|\b(?:het|du) (?:suat|cho|tran)\b|\b(?:xuat sac|so xuat sac) (?:nhieu|lon|cao) nhat\b|\bxuat sac toi da\b"


def says_used_up(told: Told) -> bool:
    """Whether every place is told to be taken."""
    return told.says(asking.PERCENT) and told.says(_TAKEN)


def share_used_up(told: Told, noun: Noun, options: dict[str, object]) -> Outcome:
    """The most beside the good told, or out of those good or better, as a percentage of them."""
    good, pool = told.get("good"), told.get("good_up")
    if told.has("excellent") or not says_used_up(told):
        return None
    if pool is not None and good is None:
        whole, finding = int(pool.value), run("pool", {"total": int(pool.value), **options}, told)
        base = "số tốt trở lên"
    elif good is not None and len({one.value for one in told.all("good")}) == 1:
        whole, finding = int(good.value), run("most", {"good": int(good.value), **options}, told)
        base = "số tốt"
    else:
        return None
    if whole <= 0:
        return None
    most = int(str(finding.figures["ceiling"]))
    share = run("percentage", {"part": most, "whole": whole}, told)
    shown = percent(Fraction(most, whole)).removeprefix("≈ ").split(" (")[0]
    lead = f"Lấy đủ {say(most)} {noun.one} xuất sắc thì bằng {shown} {base}: {say(most)} trên {say(whole)}"
    understood = (
        f"{say(whole)} {noun.one} {'Hoàn thành tốt nhiệm vụ' if good else 'từ Hoàn thành tốt nhiệm vụ trở lên'}",
        *echo(told, noun),
    )
    steps = (*(step for step in finding.steps if "×" in step or "x ≤" in step), *share.steps[:1])
    return Result(lead, understood, (finding, share), steps, finding.judgement[:1])
