"""Several percentages put up for one count: "8/45 = 17,8%, sếp bảo 17,7% mới đúng, ai đúng"."""

from __future__ import annotations

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import run
from assistant.calculator.number import say

_WHICH = r"\b(?:dung|sai|chuan|chinh xac|hop ly|ai|cai nao|so nao|hay(?: la)?)\b"


def plan(told: Told) -> Outcome:
    """Which of them is right; None where not one count of a whole and two or more percentages of it are told."""
    pairs = [figure for figure in told.figures if figure.of is not None and figure.of.value > 0]
    stated = [figure for figure in told.figures if figure.quantity.percent and not figure.vague]
    if len(pairs) != 1 or len({figure.value for figure in stated}) < 2 or not told.says(_WHICH):
        return None
    if any(figure.is_of_rule for figure in stated) or any(figure.of is not None for figure in stated):
        return None
    part, whole = pairs[0], pairs[0].of
    assert whole is not None
    if part.value > whole.value:
        return None
    given = {"part": part.typed(), "whole": whole.typed()}
    findings = [run("percentage", {**given, "stated": figure.typed()}, told) for figure in stated]
    exact = run("percentage", given, told)
    right = [figure.quantity.text for figure, finding in zip(stated, findings, strict=True) if finding.holds]
    wrong = [figure.quantity.text for figure, finding in zip(stated, findings, strict=True) if not finding.holds]
    said = exact.says.rstrip(".")
    if right and wrong:
        lead = f"{', '.join(right)} là đúng, {', '.join(wrong)} không đúng: {said}"
    elif right:
        lead = f"{' và '.join(right)} đều đúng, chỉ khác số chữ số làm tròn: {said}"
    else:
        lead = f"Không số nào đúng: {said}"
    understood = (f"{say(part.value)} trên tổng {say(whole.value)}", f"tỷ lệ đã ghi {' và '.join((*right, *wrong))}")
    return Result(lead, understood, (exact, *findings), exact.steps)
