"""Some moved between good and excellent before the quota is checked: "nâng 2 đồng chí từ tốt lên xuất sắc có vượt không"."""

from __future__ import annotations

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Noun, Odd, Outcome, Result
from assistant.answering.figures.quota.closing import closing
from assistant.answering.figures.quota.leads import check_lead
from assistant.answering.figures.quota.options import echo
from assistant.answering.figures.running import lower, run
from assistant.calculator.number import say


def after_move(told: Told, noun: Noun, options: dict[str, object], move: tuple[Figure, str]) -> Outcome:
    """The quota as it stands after the move; None where the counts before it are not told."""
    figure, to = move
    figure.role = "moved"  # no count by itself
    good, excellent = told.get("good"), told.get("excellent")
    if good is None or excellent is None:
        return None
    count = int(figure.value)
    goods, best = int(good.value), int(excellent.value)
    new_goods = goods - count if to == "excellent" else goods + count if to == "good" else goods
    new_best = best + count if to == "excellent" else best - count
    if new_goods < 0 or new_best < 0:
        return Odd(f"Không chuyển được {say(count)} {noun.one}: chỉ có {say(goods)} tốt, {say(best)} xuất sắc.")
    target = {
        "excellent": "từ tốt lên xuất sắc",
        "good": "từ xuất sắc xuống tốt",
        "below": "từ xuất sắc xuống dưới tốt",
    }
    step = f"Chuyển {say(count)} {target[to]}: còn {say(new_goods)} tốt, {say(new_best)} xuất sắc."
    understood = (
        f"đang có {say(goods)} {noun.one} Hoàn thành tốt nhiệm vụ, {say(best)} {noun.one} Hoàn thành xuất sắc nhiệm vụ",
        f"chuyển {say(count)} {noun.one} {target[to]}",
        *echo(told, noun),
    )
    finding = run("quota", {"good": new_goods, "excellent": new_best, **options}, told)
    lead, findings = check_lead(told, noun, finding), [finding]
    if told.says(asking.PERCENT) and new_goods:
        share = run("percentage", {"part": new_best, "whole": new_goods}, told)
        lead = f"Xuất sắc so với số tốt sau khi chuyển: {say(new_best)} trên {say(new_goods)} là {share.figures['computed']}; {lower(lead)}"
        findings = [finding, share]
    steps = (step, *(line for line in finding.steps if "×" in line))
    return Result(lead, understood, tuple(findings), steps, closing(finding, options))
