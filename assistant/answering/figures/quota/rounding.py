"""Whether a product that is no whole number may be taken up: "20% là 9,6 thì làm tròn lên 10 được không"."""

from __future__ import annotations

import re
from fractions import Fraction
from math import ceil

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Noun, Outcome, Result
from assistant.answering.figures.quota.closing import closing
from assistant.answering.figures.quota.options import echo
from assistant.answering.figures.running import lower, run
from assistant.calculator.number import say

ROUNDED_TO_RULE = r"\blam tron(?: (?:xuong|thanh|con|ve|la|lai|duoc))* 2[05] ?(?:%|phan tram)"

_ROUNDS = r"\b(?:lam |tinh |lay |duoc )?tron\b|\b(?:lay|tinh|de) (?:la |thanh )?(?:len|tron|han|luon|\d+)\b|\d,\d+ (?:thi|la) (?:duoc |lay |xep )?(?:may|bao nhieu) (?:nguoi|dong chi|suat|dang vien)\b|\d,\d+(?: nguoi| dong chi)?,? (?:thi )?(?:co|lay) duoc (?:lay |xep )?\d+|\bphay \w+ (?:thi|la) (?:duoc |lay |xep )?(?:may|bao nhieu) (?:nguoi|dong chi|suat|dang vien)\b"
_OF_QUOTA = r"\bxuat sac|\bhtxs|\bxs\b|\btot\b|\b2[05] ?%|\bphan tram|\bmot phan nam\b|\bty le\b|\bti le\b"
_RATIO = r"\b2[05] ?%|\b2[05] phan tram|\bhai muoi phan tram|\bmot phan nam\b"
_OF_OTHER = r"(?<!kiem )\bdiem\b|%|\bphan tram\b|\bthang\b|\bngay\b|\bnhiem vu\b|\bviec\b|\bphieu\b"
_HOW = r"\btron (?:the nao|ra sao|sao|nhu the nao|kieu gi|bao nhieu)\b"
_SMALL = 50  # a product of people, no score near a band
_TARGET = re.compile(
    r"\b(?:tron|co duoc|len|thanh|han|luon|lay|chon|xep|de)(?: (?:la|thanh|len|xuong|luon|du|so))*\s*$"
)


def rounding(told: Told, noun: Noun, options: dict[str, object]) -> Outcome:
    """The most allowed, and whether the number taken up to is; None where no rounding is asked of figures told."""
    product = next((figure for figure in told.figures if _is_product(told, figure)), None)
    alone = product is not None and _is_alone(told, product)
    if not told.says(_ROUNDS) or not (told.says(_OF_QUOTA) or alone):
        return None
    good = told.get("good")
    if good is None and (product is None or not (told.says(_RATIO) or alone)):
        return None  # "4,6 người thì làm tròn …": of what is not told, the provision answers
    if product is None and not told.says(r"\btron\b"):
        return None  # "12 tốt mà lấy 3 xuất sắc": a check like any other
    usual = run("most", {"good": 0, **options}, told).figures["ratio"]
    if good is None and (pool := told.get("good_up")) is not None and not told.has("excellent"):
        return _of_pool(told, noun, options, pool, product)
    if good is not None:
        goods = int(good.value)
    else:
        assert product is not None
        base = product.value / Fraction(str(usual))
        if base.denominator != 1:
            return None
        goods = int(base)
    exact = Fraction(str(usual)) * goods
    target = _target(told, good, product, exact)
    how = target is None and good is None and told.says(_RATIO) and told.says(_HOW) and exact.denominator != 1
    if how:
        target = ceil(exact)  # "20% của 27 là 5,4 làm tròn thế nào": neither way is named
    if target is None:
        return None
    finding = run("quota", {"good": goods, "excellent": target, **options}, told)
    most = int(str(finding.figures["ceiling"]))
    over = int(str(finding.figures["over"]))
    share = run("percentage", {"part": target, "whole": goods}, told) if 0 < target <= goods else None
    if told.says(asking.OVER):
        opening = f"Có, vượt {say(over)} {noun.one}" if over else "Không vượt"
    else:
        opening = _opening(told, noun, most=most, target=target, over=over)
    if how and most:
        opening = (
            f"Tối đa {say(most)} {noun.one} xuất sắc, không làm tròn lên {say(target)}; văn bản không nêu cách làm tròn"
        )
    told_as = f"20% số tốt là {say(exact)}, tức " if good is None else ""
    understood = (
        f"{told_as}{say(goods)} {noun.one} Hoàn thành tốt nhiệm vụ",
        f"lấy {say(target)} {noun.one} Hoàn thành xuất sắc nhiệm vụ",
        *echo(told, noun),
    )
    steps = [step for step in finding.steps if "×" in step]
    if share is not None:
        steps.append(f"Nếu lấy {say(target)}: {share.steps[0].split(' → ')[0]}")
    steps += [step for step in finding.steps if "cách làm tròn" in step]
    return Result(
        f"{opening}: {lower(finding.says)}", understood, (finding,), tuple(steps), closing(finding, options)[-1:]
    )


def _of_pool(told: Told, noun: Noun, options: dict[str, object], pool: Figure, product: Figure | None) -> Outcome:
    """ "19 người từ tốt trở lên, 20% là 3,8, làm tròn 4 được không": the good are those left beside the excellent."""
    finding = run("pool", {"total": int(pool.value), **options}, told)
    ratio, most = Fraction(str(finding.figures["ratio"])), int(str(finding.figures["ceiling"]))
    target = _target(told, pool, product, ratio * pool.value)
    if target is None:
        return None
    opening = _opening(told, noun, most=most, target=target, over=max(0, target - most))
    understood = (f"{say(pool.value)} {noun.one} đều từ Hoàn thành tốt nhiệm vụ trở lên", *echo(told, noun))
    steps = tuple(step for step in finding.steps if "x ≤" in step or "Thử lại" in step or "cách làm tròn" in step)
    return Result(f"{opening}: {lower(finding.says)}", understood, (finding,), steps, closing(finding, options))


def _opening(told: Told, noun: Noun, *, most: int, target: int, over: int) -> str:
    if not over:
        return f"Có, lấy {say(target)} {noun.one} là trong giới hạn, nhiều nhất {say(most)}"
    allowed = f"nhiều nhất {say(most)} {noun.one}" if most else f"chưa được {noun.one} nào"
    if most and ("excellent" in told.asked or told.says(r"\d (?:\w+ )?hay (?:la )?\d")):
        return f"Tối đa {say(most)} {noun.one} xuất sắc, không làm tròn lên {say(target)}"
    return f"Không, {allowed}, không làm tròn lên {say(target)}"


def _is_product(told: Told, figure: Figure) -> bool:
    """ "20% là 9,6": a number that is no whole one, of people."""
    decimal = re.search(r"\d[.,]\d", figure.quantity.text) is not None
    return decimal and not figure.quantity.percent and figure.value.denominator != 1 and figure.unit != "score"


def _is_alone(told: Told, product: Figure) -> bool:
    """ "làm tròn 2,6 thành 3 được không": of nothing else told, a small number with a fifth left over is the product."""
    others = [one for one in told.figures if one is not product and (one.role not in (None, "among") or one.is_share)]
    fifths = product.value * 5
    plain = product.unit in (None, "people", "organizations") and fifths.denominator == 1 and product.value < _SMALL
    return plain and not others and not told.says(_OF_OTHER)


def _target(told: Told, good: Figure | None, product: Figure | None, exact: Fraction) -> int | None:
    """The number wanted: the one named, else the next whole one above where it is asked to go up."""
    whole = [figure for figure in told.figures if figure.value.denominator == 1 and not figure.is_share]
    for figure in told.figures:
        if figure is good or figure is product or figure.is_share or figure.value.denominator != 1:
            continue
        if _TARGET.search(told.folded[: figure.quantity.start]):
            other = next((one for one in whole if _is_other(told, figure, one)), figure)
            return int(max(figure.value, other.value))
    upward = told.says(r"\btron len\b|\blay len\b|\b(?:duoc|co) (?:lam )?tron (?:khong|ko|k|chua)\b")
    either = told.says(r"\b(?:hay|hoac) (?:lam tron )?xuong\b|\blen hay xuong\b|\btron (?:kieu|the|ra) ")
    return ceil(exact) if upward and not either and exact.denominator != 1 else None


def _is_other(told: Told, figure: Figure, one: Figure) -> bool:
    """ "thành 7 hay 8": the other of two to choose from."""
    between = told.folded[figure.quantity.end : one.quantity.start]
    return one is not figure and re.fullmatch(r"\s*(?:\w+ )?hay (?:la |lay )?", between) is not None
