"""All are told to be good or better: the number of all, less those told beside it who are not rated or rated lower."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.counted import set_apart
from assistant.answering.figures.members.reserves import is_reserve
from assistant.calculator.number import say

_REST = r"\b(?:con lai|ngoai ra|so khac|(?:nguoi|dong chi|dang vien) khac)\b[^.;?\d]{0,30}\b(?:tot|httnv|htt)\b"  # those left are good, not everybody
_BUT = re.compile(r"\b(?:tru|ngoai tru|tru ra|tru co|chi co|rieng|bo ra)(?: (?:co|ra|mot minh))*\s*$")
_SUPPOSED = re.compile(r"\b(?:neu|gia su|lo|ma|nhung)(?: (?:co|chi|la|bi|them))*\s*$")
_BROUGHT_DOWN = re.compile(
    r"[^.;?!\d]{0,40}?\b(?:chi (?:con |duoc |dat |la |xep |o |hoan)|xuong|tut|rot|ha|khong (?:hoan thanh|du|dat)|bi)\b"
)
_OFFICIAL = re.compile(r"\s*(?:(?:dang vien|dong chi|nguoi|dv|dc|d/c) )?(?:la )?chinh thuc\b")
_OFFICIAL_BEFORE = re.compile(r"\bchinh thuc(?: (?:co|la|so))* ?:? ?$")
_RESERVE_BEFORE = re.compile(r"\bdu bi(?: (?:co|la|so))* ?:? ?$")


def settle_everybody(told: Told) -> None:
    """Give the count of those good or better its figure, where it is told of everybody alone."""
    _take_off_lower(told)
    if told.all("good_up") or told.has("good", "assigned", "score"):
        return
    if not {"good_up", "good"} & told.everybody or told.says(_REST):
        return
    _join_kinds(told)
    if "good_up" not in told.everybody and "excellent" not in told.asked:
        return  # those chosen as excellent are of them, told to be good all
    whole = next((one for one in reversed(told.figures) if one.role in ("members", "units")), None)
    if whole is None:
        return
    apart = list(set_apart(told)[1].values())
    apart += [int(one.value) for one in told.figures if _is_lower(told, one)]
    if not apart or sum(apart) >= whole.value:
        whole.role = "good_up"
        return
    left = whole.value - sum(apart)
    told.notes.append(f"{' - '.join((say(whole.value), *map(say, apart)))} = {say(left)} từ tốt trở lên")
    quantity = replace(whole.quantity, value=left, text=say(left))
    told.figures.append(replace(whole, quantity=quantity, role="good_up"))


def _take_off_lower(told: Told) -> None:
    """ "18 người đều tốt", then "nếu có 1 người hoàn thành thì mấy": so many fewer are good."""
    goods = [one for one in told.figures if one.role in ("good", "good_up", "members") and one.unit == "people"]
    lower = [one for one in told.figures if one.role in ("completed", "not_completed") and not one.is_share]
    if len(goods) != 1 or not lower or not {"good", "good_up"} & told.everybody or told.has("excellent"):
        return
    (whole,) = goods
    if any(_BROUGHT_DOWN.match(told.folded, one.quantity.end) for one in lower):
        return  # "nếu 2 người chỉ hoàn thành": taken off where people come, go or are rated down
    left = whole.value - sum(one.value for one in lower)
    if left < 1 or any(
        one.turn <= whole.turn or _SUPPOSED.search(told.folded[: one.quantity.start]) is None for one in lower
    ):
        return
    told.notes.append(
        f"{say(whole.value)} - {' - '.join(say(one.value) for one in lower)} = {say(left)} từ tốt trở lên"
    )
    whole.quantity, whole.role = replace(whole.quantity, value=left, text=say(left)), "good_up"
    for one in lower:
        one.role = "among"


def _is_lower(told: Told, figure: Figure) -> bool:
    """ "tất cả đều tốt trở lên trừ 2 đồng chí hoàn thành"."""
    lower = figure.role in ("completed", "not_completed") and not figure.is_share and not figure.vague
    return lower and _BUT.search(told.folded[: figure.quantity.start]) is not None


def _join_kinds(told: Told) -> None:
    """ "21 chính thức, 3 dự bị": both kinds together are all the members, where no other number tells them."""
    official = _kind(told, _OFFICIAL, _OFFICIAL_BEFORE)
    reserve = next((one for one in told.figures if one.role != "new" and is_reserve(told, one)), None)
    reserve = reserve or _kind(told, None, _RESERVE_BEFORE)
    if official is None or reserve is None or official is reserve or official.turn != reserve.turn:
        return
    total = official.value + reserve.value
    others = [one for one in told.all("members") if one is not official and one is not reserve]
    if any(one.value >= total for one in others):
        official.role = "among" if official.role in (None, "members") else official.role
        return
    told.notes.append(f"{say(official.value)} chính thức + {say(reserve.value)} dự bị = {say(total)}")
    official.quantity = replace(official.quantity, value=total, text=say(total))
    official.role, official.unit, reserve.role = "members", "people", "among"


def _kind(told: Told, after: re.Pattern[str] | None, before: re.Pattern[str]) -> Figure | None:
    for figure in told.figures:
        plain = figure.role in (None, "members") and not figure.is_share and figure.of is None and not figure.vague
        if not plain:
            continue
        if after is not None and after.match(told.folded, figure.quantity.end):
            return figure
        if before.search(told.folded[: figure.quantity.start]):
            return figure
    return None
