"""Two ways of reckoning the quota told, and asked which is right: "ông phó tính trên 30 đảng viên, tôi tính trên 24 tốt, ai đúng"."""

from __future__ import annotations

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.quota.closing import closing
from assistant.answering.figures.quota.options import echo, options_of
from assistant.answering.figures.running import run
from assistant.answering.figures.whose import noun_of
from assistant.calculator.number import say

_WHO = r"\b(?:ai|ben nao|nguoi nao|cach nao|kieu nao|cai nao)(?: (?:noi|tinh|lam|moi|la|thi))* dung\b"


def disputed(told: Told) -> Outcome:
    """ "ông phó tính trên 30 đảng viên là 6, tôi tính trên 24 tốt là 4, ai đúng": the base of the rule is the good."""
    good, whole = told.get("good"), told.get("members") or told.get("units")
    if (
        not told.says(_WHO)
        or good is None
        or whole is None
        or told.has("excellent", "good_up")
        or whole.value <= good.value
    ):
        return None
    if not any(one.is_of_rule for one in told.figures) or len(told.all("good")) != 1:
        return None
    noun = noun_of(told)
    options = options_of(told, noun)
    if "profile" in options:
        return None
    finding = run("most", {"good": int(good.value), **options}, told)
    most = say(int(str(finding.figures["ceiling"])))
    lead = f"Tính trên {say(good.value)} {noun.one} Hoàn thành tốt nhiệm vụ là đúng, không tính trên tổng số {say(whole.value)}: tối đa {most} {noun.one} xuất sắc"
    understood = (
        f"{say(good.value)} {noun.one} Hoàn thành tốt nhiệm vụ",
        f"tổng số {say(whole.value)}",
        *echo(told, noun),
    )
    return Result(
        lead, understood, (finding,), tuple(step for step in finding.steps if "×" in step), closing(finding, options)
    )
