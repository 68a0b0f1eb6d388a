"""A fraction or "5 trên 16" written as a percentage: "ba phần tám thì ghi phần trăm thế nào"."""

from __future__ import annotations

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import run

_ASKED = (
    r"\b(?:ghi|viet|doi|quy|tinh|ra|thanh|la|chiem|bang|tuc(?: la)?)\b[^.;?\d]{0,20}(?:%|\bphan tram\b)[^.;?\d]{0,20}(?:the nao|may|bao nhieu|sao|$|[?.])|"
    r"(?:bao nhieu|may) ?(?:%|phan tram\b)"
)


def plan(told: Told) -> Outcome:
    """The percentage; None where more than one fraction is told or another thing is asked."""
    if not told.says(_ASKED):
        return None
    last = [figure for figure in told.figures if figure.turn == max(one.turn for one in told.figures)]
    if len(last) == 1 and not last[0].quantity.percent and 0 < last[0].value < 1 and not last[0].vague:
        part, whole = last[0].value.numerator, last[0].value.denominator
    elif len(last) == 2 and last[0].of is last[1] and last[0].value.denominator == last[1].value.denominator == 1:
        part, whole = int(last[0].value), int(last[1].value)
    else:
        return None
    if not 0 <= part <= whole or whole == 0:
        return None
    if [one.role for one in last] == ["excellent", "good"] and told.says(asking.OVER):
        return None  # "xs 15/70 tính trên tốt là mấy phần trăm, vượt không": the quota is asked as well
    finding = run("percentage", {"part": part, "whole": whole}, told)
    return Result(finding.says, (f"{part} trên {whole}",), (finding,), finding.steps)
