"""Who is in the base of the quota, asked beside the count of the good: "người miễn sinh hoạt có nằm trong 20% không, chi bộ có 16
người tốt kể cả đồng chí này"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.quota.base_words import BASE, TAKEN_OUT, UNRATED
from assistant.answering.figures.quota.options import options_of
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.whose import noun_of
from assistant.calculator.number import say

_ASKED_WITHIN = r"\b(?:nam|tinh|ke)(?: ca)? (?:trong|vao|vo)\b[^.;?!]{0,30}\b(?:khong|ko|k|hong)\b"
_AMONG = re.compile(
    r"\b(?:ke ca|tinh ca|gom ca|bao gom|gom|ca|co ca|trong do co|tinh luon|ke luon)(?: ca)? (?:(?P<count>\d{1,2}) )?(?:dong chi|dang vien|dc|d/c|nguoi|ong|ba|anh|chi|cu|bac|dv)(?: (?:duoc |bi )?(?:nay|do|ay|tren|mien|dinh chi|vua neu|noi tren|kia))"
)


def beside_count(told: Told, counts: Sequence[Figure], months: Sequence[Figure]) -> Outcome:
    """ "người miễn sinh hoạt có nằm trong 20% không, chi bộ có 16 người tốt kể cả đồng chí này": not among them, and the most
    without them."""
    rest = [one for one in counts if one not in months]
    goods = [one for one in rest if one.role == "good" and not one.is_share and not one.vague]
    out = next((who for pattern, who in UNRATED if told.says(pattern)), None)
    asked = told.says(asking.YES_NO) or told.says(_ASKED_WITHIN)
    if out is None or len(goods) != 1 or not asked or not told.says(BASE):
        return None
    among = _AMONG.search(told.folded)
    others = [
        one for one in rest if one is not goods[0] and not (among and among.start() <= one.quantity.start < among.end())
    ]
    if others or told.says(TAKEN_OUT):
        return None
    reckoned = any("không thuộc diện" in note for note in told.notes)  # they were taken off when the counts were read
    taken = 0 if among is None or reckoned else int(among["count"] or 1)
    good, noun = int(goods[0].value) - taken, noun_of(told)
    if good < 0 or goods[0].value.denominator != 1:
        return None
    finding = run("most", {"good": good, **options_of(told, noun)}, told)
    if taken:
        left = f"trừ {say(taken)} người này còn {say(good)}"
    else:
        left = f"trừ ra còn {say(good)}" if reckoned else f"nếu {say(good)} {noun.one} tốt không kể người này"
    lead = (
        f"Không: mẫu số là số được xếp mức Hoàn thành tốt nhiệm vụ; {out} không có trong số này; {left} "
        f"thì tối đa {finding.figures['ceiling']} {noun.one} xuất sắc"
    )
    steps = tuple(step for step in finding.steps if "×" in step)[:1]
    understood = (
        f"{say(goods[0].value)} {noun.one} Hoàn thành tốt nhiệm vụ"
        + (f", trong đó {say(taken)} không được xếp loại" if taken else ""),
        on_day(told),
    )
    return Result(lead, understood, (finding,), steps, finding.judgement[:1])
