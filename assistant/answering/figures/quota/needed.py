"""How many must be good for so many to be excellent: "43 người tốt, cần thêm mấy người tốt nữa thì được suất thứ chín"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import ORGANIZATION, Noun, Result
from assistant.answering.figures.quota.closing import closing
from assistant.answering.figures.quota.options import echo
from assistant.answering.figures.running import run
from assistant.calculator.number import say
from corpus.text import uncapitalized


def needed_for(
    told: Told, noun: Noun, options: dict[str, object], excellent: Figure, have: int | None = None
) -> Result:
    """How many must be good for so many to be excellent; how many more than there are, where that is told."""
    from assistant.calculator.measure import smallest_base  # at first use: it brings the rules with it

    ratio = run("most", {"good": 0, **options}, told).figures["ratio"]
    needed = smallest_base(int(excellent.value), Fraction(str(ratio)))
    finding = run("most", {"good": needed, **options}, told)
    more = "" if have is None else f", thêm {say(needed - have)}" if needed > have else f", nay {say(have)} đã đủ"
    lead = f"Cần ít nhất {say(needed)} {noun.one} Hoàn thành tốt nhiệm vụ{more}: {uncapitalized(finding.says)}"
    members = told.get("members") or (told.get("units") if noun is ORGANIZATION else None)
    whole = needed + int(excellent.value)
    if members is not None and (have is None or have < members.value) and members.value < whole:
        told_whole = f"{say(needed)} tốt + {say(excellent.value)} xuất sắc = {say(whole)}"
        lead = f"Không đủ trong {say(members.value)} {noun.one}: {told_whole}; {uncapitalized(lead)}"
        finding = replace(finding, says=lead, steps=(*finding.steps, f"{told_whole} > {say(members.value)}."))
    if have is None and told.says(_BOTH_ENDS):
        most = smallest_base(int(excellent.value) + 1, Fraction(str(ratio))) - 1
        ends = [run("most", {"good": good, **options}, told).steps[0] for good in (most, most + 1)]
        finding = replace(finding, steps=(*finding.steps, *ends))
        beyond = f"có {say(most + 1)} thì tối đa đã là {say(int(excellent.value) + 1)} xuất sắc"
        lead = f"Từ {say(needed)} đến {say(most)} {noun.one} Hoàn thành tốt nhiệm vụ ({beyond}): {uncapitalized(finding.says)}"
    if have is not None and needed > have:
        finding = replace(
            finding, steps=(*finding.steps, f"Còn thiếu: {say(needed)} - {say(have)} = {say(needed - have)}.")
        )
    steps = tuple(step for step in finding.steps if "×" in step or step.startswith("Còn thiếu"))
    now = () if have is None else (f"đang có {say(have)} {noun.one} Hoàn thành tốt nhiệm vụ",)
    understood = (*now, f"muốn có {say(excellent.value)} {noun.one} Hoàn thành xuất sắc nhiệm vụ", *echo(told, noun))
    return Result(lead, understood, (finding,), steps, closing(finding, options))


_BOTH_ENDS = r"\bit nhat\b.*\bnhieu nhat\b|\btoi thieu\b.*\btoi da\b"
