"""The whole from a part and its percentage: "18 đồng chí bằng 7,5% số được xếp loại, tất cả mấy người"."""

from __future__ import annotations

import re
from fractions import Fraction
from math import ceil, floor

from assistant.answering.figures.counts.portion import OF_GOOD
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Odd, Outcome, Result
from assistant.calculator.number import decimal_or_fraction, percent, say

_IS = r"\b(?:bang|chiem|la|dat|ung voi|tuong (?:duong|ung)|tuc|tinh ra|vua (?:bang|dung)|dung)\b|="
_WHOLE = (
    r"\b(?:tat ca|tong(?: cong| so)?|ca thay|het thay|toan (?:chi bo|dang bo|don vi|bo)|ca (?:chi bo|dang bo|don vi|xa|phuong)|"
    r"(?:chi bo|dang bo|don vi|dang uy|co quan)(?: \w+){0,4}? (?:co|gom)|xep loai)\b[^.;?]{0,40}\b(?:bao nhieu|may)\b(?! (?:phan tram|%))|"
    r"\b(?:bao nhieu|may) (?:nguoi|dong chi|dang vien|to chuc|chi bo|tap the|nhiem vu|viec)?\b[^.;?]{0,20}\b(?:tat ca|ca thay|tong cong|duoc xep loai|het thay)\b"
)
_GOOD = r"\bso (?:\w+ )?(?:hoan thanh )?tot (?:thi |la |co |duoc )*(?:bao nhieu|may)\b|\b(?:bao nhieu|may) (?:nguoi |dong chi |dang vien )?(?:hoan thanh )?tot\b"
_OTHER = r"\b(?:muon|can|toi da|nhieu nhat|it nhat|toi thieu|khong qua|vuot|max|tran|kich)\b"


def plan(told: Told) -> Outcome:
    """The whole, exact, with those a rounded percentage would allow; None where no whole is asked for."""
    from assistant.calculator.finding import Finding, Verdict

    if not (told.says(_WHOLE) or told.says(_GOOD)) or told.says(_OTHER) or len(told.figures) != 2:
        return None
    if "excellent" in told.asked and told.has("good") and any(one.is_of_rule for one in told.figures):
        return None  # "20% lấy trên số tốt hay trên cả chi bộ, 25 người tốt thì mấy xuất sắc": the ratio of the quota
    of_good = next((one for one in told.figures if one.is_share and OF_GOOD.match(told.folded, one.quantity.end)), None)
    if of_good is None and not told.says(_WHOLE):
        return None
    pair = _pair(told) if of_good is None else _pair_of_good(told, of_good)
    if pair is None:
        return None
    part, share = pair
    total = "Tổng số" if of_good is None else "Số Hoàn thành tốt nhiệm vụ"
    exact = part.value / share.ratio
    fits = _fits(part.value, share)
    name = share.quantity.text.strip()
    if exact.denominator == 1:
        says = f"{total} là {say(exact)}: {say(part.value)} đúng bằng {name} của {say(exact)}"
    elif len(fits) == 1:
        says = f"{total} là {fits[0]}: {say(part.value)} : {fits[0]} = {percent(part.value / fits[0])}, làm tròn là {name}".replace("= ≈", "≈")  # fmt: skip
    elif fits:
        says = f"{total} từ {fits[0]} đến {fits[-1]}: tỷ lệ {name} đã làm tròn nên chưa suy ra được đúng một số"
    else:
        return Odd(f"Không có tổng số nguyên nào mà {say(part.value)} là {name}.")
    step = f"{say(part.value)} : {name} = {decimal_or_fraction(exact)}"
    rounded: tuple[str, ...] = ()
    if exact.denominator == 1 and len(fits) > 1:
        rounded = (f"Nếu tỷ lệ {name} là số đã làm tròn thì tổng có thể từ {fits[0]} đến {fits[-1]}",)
    finding = Finding(
        rule="percentage", verdict=Verdict.HOLDS, says=says, as_of=told.as_of, steps=(step, *rounded),
        figures={"part": part.value, "whole": exact if exact.denominator == 1 else Fraction(fits[0])},
    )  # fmt: skip
    return Result(
        says,
        (f"{say(part.value)} là {name} {'của tổng số' if of_good is None else 'số tốt'}",),
        (finding,),
        (step, *rounded),
    )


def _pair(told: Told) -> tuple[Figure, Figure] | None:
    first, second = sorted(told.figures, key=lambda figure: figure.quantity.start)
    part, share = (second, first) if first.is_share else (first, second)
    if part.is_share or not share.is_share or part.of or share.of or part.vague or share.vague:
        return None
    if re.search(r"\b(?:tong(?: so| cong)?|ca thay|tat ca)(?: (?:la|co|cong))* $", told.folded[: part.quantity.start]):
        return None  # "tổng 340, 12% bằng bao nhiêu": the whole itself
    between = told.folded[first.quantity.end : second.quantity.start]
    close = re.search(_IS, between) is not None and re.search(r"[.;?]", between) is None
    bracketed = re.fullmatch(r"[^.;?,\d]{0,40}[(,]\s*", between) is not None
    plain = part.value.denominator == 1 and part.value > 0 and 0 < share.ratio < 1
    return (part, share) if plain and (close or bracketed) else None


def _pair_of_good(told: Told, share: Figure) -> tuple[Figure, Figure] | None:
    """ "xuất sắc bằng 18% số tốt, có 9 xuất sắc": the excellent, and the share they are of the good."""
    part = next((one for one in told.figures if one is not share), None)
    if part is None or part.role != "excellent" or part.vague or part.of is not None or share.vague:
        return None
    return (part, share) if part.value.denominator == 1 and part.value > 0 and 0 < share.ratio < 1 else None


def _fits(part: Fraction, share: Figure) -> list[int]:
    """The whole numbers of which the part is that percentage once rounded to its own places."""
    digits = re.search(r"[.,](\d+)", share.quantity.text)
    half = Fraction(1, 2 * 10 ** (len(digits[1]) if digits else 0)) / 100
    if not share.quantity.percent or share.ratio <= half:
        return []
    low, high = part / (share.ratio + half), part / (share.ratio - half)
    found = [whole for whole in range(ceil(low), floor(high) + 1) if low < whole <= high]
    return [whole for whole in found if whole >= part]
