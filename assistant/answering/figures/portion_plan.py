"""A percentage or a fraction of a number, as plain arithmetic: "20% của 35 là mấy", "một phần năm của 190"."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from math import ceil

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.calculator.number import decimal_or_fraction, say
from corpus.text import capitalized

_OF = re.compile(r"\s*(?:(?:cua|trong|tren|x|×|\*)\s*(?:tong )?(?:so )?|(?:tong )?so )(?:la )?")
_ENOUGH = r"\b(?:can|phai|de dat|de du|it nhat|toi thieu|dat|du) (?:\w+ ){0,4}?(?:bao nhieu|may|\d+/\d+|[\d.,]+ ?%)"
_ASKED = r"\b(?:bao nhieu|may) (?:phieu|nguoi|dong chi|dang vien)\b[^.;?]*\b(?:dat|du)\b|\b(?:la|bang|ra|duoc) (?:bao nhieu|may)\b|\btinh\b|^\D{0,12}[\d.,]+\s*(?:%|phan tram) cua [\d.,]+\D{0,6}$"


def share_of(told: Told) -> Outcome:
    """The product, exact; None where no part of a number is asked for."""
    from assistant.calculator.finding import Finding, Verdict

    inside = [figure.of for figure in told.figures if figure.of is not None]
    figures = [figure for figure in told.figures if not any(figure is whole for whole in inside)]
    if not told.says(_ASKED) or len(figures) != 2:
        return None
    if told.has("good", "good_up") and told.says(r"\b(?:xuat sac|xs|htxs)\b"):
        return None  # the most that may be excellent
    for part, whole in pairwise(figures):
        between = told.folded[part.quantity.end : whole.quantity.start]
        fraction = part.of is not None and part.of.value > part.value
        if not (part.is_share or fraction) or whole.is_share or part.vague or not _OF.fullmatch(between):
            continue
        ratio = part.value / part.of.value if fraction and part.of is not None else part.ratio
        product = ratio * whole.value
        name = f"{say(part.value)}%" if part.quantity.percent else part.quantity.text.strip()
        result = decimal_or_fraction(product)
        if "/" in result:
            result = f"≈ {say(Fraction(round(product * 100), 100))} ({result})"
        said = f"{capitalized(name)} của {say(whole.value)} là {result.replace('≈', 'khoảng')}"
        if told.says(_ENOUGH):
            said = f"Ít nhất {ceil(product)}: {said[:1].lower()}{said[1:]}"
        factor = name if part.quantity.percent else f"{ratio.numerator}/{ratio.denominator}"
        step = f"{factor} × {say(whole.value)} {result if result.startswith('≈') else f'= {result}'}"
        finding = Finding(
            rule="percentage",
            verdict=Verdict.HOLDS,
            says=said,
            as_of=told.as_of,
            figures={"part": product, "whole": whole.value},
            steps=(step,),
        )
        return Result(said, (f"{name} của {say(whole.value)}",), (finding,), (step,))
    return None
