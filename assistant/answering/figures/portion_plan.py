"""A percentage or a fraction of a number, as plain arithmetic: "20% của 35 là mấy", "một phần năm của 190"."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.calculator.number import decimal_or_fraction, say
from corpus.text import capitalized

_OF = re.compile(r"\s*(?:(?:cua|trong|tren|x|×|\*)\s*(?:tong )?(?:so )?|(?:tong )?so )(?:la )?")
_ASKED = r"\b(?:la|bang|ra|duoc) (?:bao nhieu|may)\b|\btinh\b|^\D{0,12}[\d.,]+\s*(?:%|phan tram) cua [\d.,]+\D{0,6}$"


def share_of(told: Told) -> Outcome:
    """The product, exact; None where no part of a number is asked for."""
    from assistant.calculator.finding import Finding, Verdict

    if not told.says(_ASKED) or len(told.figures) != 2:
        return None
    if told.has("good", "good_up") and told.says(r"\b(?:xuat sac|xs|htxs)\b"):
        return None  # the most that may be excellent
    for part, whole in pairwise(told.figures):
        between = told.folded[part.quantity.end : whole.quantity.start]
        if not part.is_share or whole.is_share or part.vague or not _OF.fullmatch(between):
            continue
        ratio = part.ratio
        product = ratio * whole.value
        name = f"{say(part.value)}%" if part.quantity.percent else part.quantity.text.strip()
        said = f"{capitalized(name)} của {say(whole.value)} là {decimal_or_fraction(product)}"
        factor = name if part.quantity.percent else f"{ratio.numerator}/{ratio.denominator}"
        step = f"{factor} × {say(whole.value)} = {decimal_or_fraction(product)}"
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
