"""Shares of all who were rated told instead of counts, as reports give them: "xuất sắc 18,5%, tốt 70% có vượt không"."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Noun, Odd, Outcome, Result
from assistant.answering.figures.quota.options import echo
from assistant.answering.figures.running import run
from assistant.calculator.number import percent

_PEOPLE = r"(?:(?:dang vien|nguoi|dong chi|dv|chi bo|to chuc|duoc|da|xep loai|danh gia)\b ?)+"
_OF_ALL = re.compile(
    rf"\s*(?:(?:tren|cua|trong|so voi) )?(?:(?:tong|toan)(?: so| cong)?(?: {_PEOPLE})?|(?:so {_PEOPLE})|(?:ca )?(?:chi bo|dang bo)\b)(?! ?(?:\w+ ){{0,2}}?tot\b)"
)
_OF_TEXT = r"\b(?:van ban|dieu \d+|khoan \d+|nghe noi|tran|toi da|nhieu nhat)\b"
_NEAR = " theo tỷ lệ đã ghi, nhưng sát mức nên phải tính lại bằng số người"
_WHOLE = Fraction(1)
_ADDED = Fraction(101, 100)  # shares rounded one by one may add up to a little more


def of_shares(told: Told, noun: Noun, options: dict[str, object]) -> Outcome:
    """The share of the excellent in the good; None where counts are told, or no shares of both."""
    counted = told.has("good", "excellent", "good_up")
    if counted or told.says(_OF_TEXT) or told.says(asking.SMALLEST) or told.says(asking.LOWER):
        return None
    best, good = told.share("excellent"), told.share("good")
    if best is None or not best.quantity.percent:
        best = next((one for one in told.figures if one.role is None and _is_of_all(told, one)), None)
    if best is None or not best.quantity.percent:
        return None
    if good is None or good.is_of_rule:  # "tính trên số tốt có vượt 20% không"
        return _of_all(told, noun, options, best)
    if not good.quantity.percent or not good.value or "excellent" in told.asked:
        return None
    parts = [told.share(role) for role in ("excellent", "good", "completed", "not_completed")]
    total = sum((part.ratio for part in parts if part is not None), Fraction(0))
    if total > _ADDED:
        return Odd(f"Các tỷ lệ cộng lại là {percent(total)}, lớn hơn 100%.")
    finding = run("most", {"good": 100, **options}, told)
    most, share = Fraction(str(finding.figures["ratio"])), best.ratio / good.ratio
    over, sure = share > most, _lies_apart(best, good, most)
    held = f"xuất sắc {best.quantity.text} so với tốt {good.quantity.text} là {_short(share)}"
    limit = f"mức tối đa {percent(most)} số xếp Hoàn thành tốt nhiệm vụ"
    lead = f"{_opening(told, over=over)}{'' if sure else _NEAR}: {held}, {'quá' if over else 'không quá'} {limit}"
    step = f"{best.quantity.text} : {good.quantity.text} = {percent(share)} {'>' if over else '≤'} {percent(most)}".replace("= ≈", "≈")  # fmt: skip
    understood = (
        f"xuất sắc {best.quantity.text}, tốt {good.quantity.text} của tổng số được xếp loại",
        *echo(told, noun),
    )
    based = f"Tỷ lệ xuất sắc trên tổng số ({best.quantity.text}) không phải tỷ lệ để so với {percent(most)}"
    held_against = replace(finding, steps=(*finding.steps, lead, step))
    return Result(lead, understood, (held_against,), (step, based), finding.judgement[:1])


def _of_all(told: Told, noun: Noun, options: dict[str, object], best: Figure) -> Outcome:
    """ "xuất sắc 19,8% tổng số": over even if all the others are good, or not to be told without the good."""
    if not _is_of_all(told, best) or best.is_of_rule or best.ratio >= _WHOLE:
        return None
    finding = run("most", {"good": 100, **options}, told)
    most = Fraction(str(finding.figures["ratio"]))
    rest, share = _WHOLE - best.ratio, best.ratio / (_WHOLE - best.ratio)
    held = f"xuất sắc {best.quantity.text} so với {percent(rest)} còn lại là {_short(share)}"
    if share > most:
        least = best.ratio - _half(best)
        near = "" if least / (_WHOLE - least) > most else _NEAR
        if near and told.says(r"\btinh tren so (?:hoan thanh )?tot\b"):
            return None  # that number is asked for
        lead = f"{_opening(told, over=True)}{near}, dù tất cả những người còn lại đều tốt: {held}, quá mức tối đa {percent(most)} số xếp Hoàn thành tốt nhiệm vụ"
    else:
        lead = f"Chưa kết luận được từ tỷ lệ trên tổng số: phải so với số xếp Hoàn thành tốt nhiệm vụ, tối đa {percent(most)} số đó; không vượt nếu tốt từ {percent(best.ratio / most)} tổng số trở lên"
    step = f"Nếu mọi người còn lại đều tốt: {best.quantity.text} : {percent(rest)} = {percent(share)}".replace("= ≈", "≈")  # fmt: skip
    understood = (f"xuất sắc {best.quantity.text} của tổng số được xếp loại", *echo(told, noun))
    held_against = replace(finding, steps=(*finding.steps, lead, step))
    return Result(lead, understood, (held_against,), (step,), finding.judgement[:1])


def _short(share: Fraction) -> str:
    """A share without the fraction beside it."""
    return percent(share).split(" (")[0]


def _is_of_all(told: Told, figure: Figure) -> bool:
    return figure.quantity.percent and _OF_ALL.match(told.folded, figure.quantity.end) is not None


def _opening(told: Told, *, over: bool) -> str:
    if told.says(asking.OVER) and told.says(asking.YES_NO):
        return "Có, vượt" if over else "Không vượt"
    if told.says(asking.YES_NO) or told.says(asking.WITHIN):
        return "Không, vượt" if over else "Có, trong giới hạn"
    return "Vượt" if over else "Không vượt"


def _lies_apart(best: Figure, good: Figure, most: Fraction) -> bool:
    """Whether rounding of the shares told cannot have turned the outcome."""
    low = (best.ratio - _half(best)) / (good.ratio + _half(good))
    high = (best.ratio + _half(best)) / max(good.ratio - _half(good), _half(good))
    return low > most or high <= most


def _half(figure: Figure) -> Fraction:
    """Half of the last place a percentage is written with."""
    written = re.search(r"[.,](\d+)", figure.quantity.text)
    return Fraction(1, 2 * 100 * 10 ** (len(written[1]) if written else 0))
