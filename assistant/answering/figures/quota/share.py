"""A share of the good told instead of counts: "xuất sắc chiếm 22% số tốt có vượt không"."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.counts.portion import OF_GOOD
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Noun, Outcome, Result
from assistant.answering.figures.quota.closing import ONLY_OUTSTANDING
from assistant.answering.figures.quota.options import echo, has_higher
from assistant.answering.figures.running import run
from assistant.calculator.number import percent

_RULE = (
    r"\b(?:(?<!vuot )(?<!qua )tran|toi da|khong qua|quy dinh|dieu|khoan|van ban|huong dan|noi|ghi|xac nhan|khong che)\b"
)
_EXCELLENT_IS = re.compile(r"\b(?:xuat sac|xs|htxs|htxsnv)\b[a-z ]{0,16}?\b(?:bang|chiem|la|dat|duoc|den)\s*$")

_HIGHER = Fraction(1, 4)
_IS_EXCELLENT = re.compile(
    r"\s*(?:(?:thi|la|duoc|xep|lam|nguoi|lay|chon|de nghi|loai) )*(?:hoan thanh )?(?:xuat sac|xs|htxs)\b"
)


def share_of_good(told: Told, noun: Noun, options: dict[str, object]) -> Outcome:
    """The share held against the ratio of the day; None where counts are told or no such share is."""
    if told.says(_RULE):
        return None  # what a text says is put up for confirmation, not a share of one's own
    if not (told.says(asking.OVER) or told.says(asking.WITHIN) or told.says(asking.YES_NO)):
        return None
    for figure in told.figures:
        of_good = OF_GOOD.match(told.folded, figure.quantity.end)
        share = _ratio(figure)
        if share is None or not of_good:
            continue
        behind = _IS_EXCELLENT.match(told.folded, of_good.end()) is not None
        if not behind and not _EXCELLENT_IS.search(told.folded[: figure.quantity.start]):
            continue
        if any(
            other is not figure
            and other is not figure.of
            and other.role in ("good", "excellent")
            and not other.is_of_rule
            for other in told.figures
        ):
            return None  # counts are told as well
        finding = run("most", {"good": 100, **options}, told)
        most = Fraction(str(finding.figures["ratio"]))
        over = share > most
        asks_over = told.says(asking.OVER)
        opening = (
            ("Có, vượt" if over else "Không vượt") if asks_over else ("Không, vượt" if over else "Có, trong giới hạn")
        )
        lead = (
            f"{opening}: xuất sắc bằng {percent(share)} số tốt, tối đa {percent(most)} số xếp Hoàn thành tốt nhiệm vụ"
        )
        step = f"{percent(share)} {'>' if over else '≤'} {percent(most)}"
        closing = finding.judgement[:1]
        if over and share <= _HIGHER and has_higher(told, noun):
            closing = (ONLY_OUTSTANDING, *closing)
        understood = (f"xuất sắc bằng {percent(share)} số Hoàn thành tốt nhiệm vụ", *echo(told, noun))
        return Result(lead, understood, (finding,), (step,), closing)
    return None


def _ratio(figure: Figure) -> Fraction | None:
    """A percentage or a fraction as a part of one; "1/5" typed so is one too."""
    if figure.is_share:
        return figure.ratio
    if figure.quantity.whole is not None and 0 < figure.value <= figure.quantity.whole:
        return figure.value / figure.quantity.whole
    return None
