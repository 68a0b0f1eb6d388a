"""A share of the good put up beside their number: "10% xs thì 45 tốt là mấy người", "xs 22% trên 41 người tốt, vượt mấy"."""

from __future__ import annotations

from fractions import Fraction

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Noun, Outcome, Result
from assistant.answering.figures.quota.closing import closing
from assistant.answering.figures.quota.options import echo
from assistant.answering.figures.running import run
from assistant.calculator.number import decimal_or_fraction, percent, say


def share_put_up(told: Told, noun: Noun, options: dict[str, object]) -> Outcome:
    """The product, and the most there may be; None where the excellent are told, or no such share."""
    share, goods = told.share("excellent"), told.all("good")
    if share is None or told.has("excellent", "good_up", "members", "units") or len(goods) != 1:
        return None
    if not share.quantity.percent or share.is_of_rule or share.of is not None or goods[0].value.denominator != 1:
        return None
    good = int(goods[0].value)
    finding = run("most", {"good": good, **options}, told)
    most, ratio = int(str(finding.figures["ceiling"])), Fraction(str(finding.figures["ratio"]))
    product = share.ratio * good
    shown = f"{percent(share.ratio)} của {say(good)} {noun.one} tốt là {decimal_or_fraction(product)}"
    if share.ratio > ratio:
        lead = f"Quá tỷ lệ: {shown}, tối đa {percent(ratio)} là {say(most)} {noun.one} xuất sắc"
    else:
        lead = f"{shown}, tức không quá {say(int(product))} {noun.one}; tối đa theo quy định là {say(most)}"
    steps = (
        f"{percent(share.ratio)} × {say(good)} = {decimal_or_fraction(product)}",
        *(s for s in finding.steps if "×" in s),
    )
    understood = (
        f"{say(good)} {noun.one} Hoàn thành tốt nhiệm vụ",
        f"tỷ lệ xuất sắc {percent(share.ratio)} số tốt",
        *echo(told, noun),
    )
    return Result(lead, understood, (finding,), steps, closing(finding, options))
