"""All are told to be good or better: the number of all, less those told beside it who are not rated or rated lower."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from assistant.answering.figures.counted import set_apart
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.reserves import is_reserve
from assistant.calculator.number import say

_REST = r"\b(?:con lai|ngoai ra|so khac|(?:nguoi|dong chi|dang vien) khac)\b[^.;?\d]{0,30}\b(?:tot|httnv|htt)\b"  # those left are good, not everybody
_LEFT = re.compile(r"(?:=|\b(?:con(?: lai)?|la|thanh|duoc))(?: (?:lai|la|co|duoc|dung))*\s*$")
_ABOUT = re.compile(r"\b(?:khoang|tam|chung|co chung|uoc)(?: (?:khoang|la|do))*\s*$")
_AMONG = re.compile(r"\b(?:trong (?:do|so do|so nay)|ke ca|gom ca|tinh ca|bao gom|(?:nhung|ma|mac du) (?:\w+ )?co|(?:nhung|ma) (?:\w+ )?(?:con|lai) co)(?: (?:co|ca|them))*\s*$")
_BECOMES = re.compile(r"\s*(?:(?:nguoi|dong chi|dang vien) )?(?:(?:hoan thanh )?(?:tot|xuat sac|xs|htxs|httnv|htt)(?: nhiem vu)?(?: tro len)? )?(?:(?:chi|nay|gio|se|thi) )*(?:con(?: lai| co)?|thanh|xuong con|giam con|tang len|len thanh)\s*")
_BUT = re.compile(r"\b(?:tru|ngoai tru|tru ra|tru co|chi co|rieng|bo ra)(?: (?:co|ra|mot minh))*\s*$")
_OFFICIAL = re.compile(r"\s*(?:(?:dang vien|dong chi|nguoi|dv|dc|d/c) )?(?:la )?chinh thuc\b")
_OFFICIAL_BEFORE = re.compile(r"\bchinh thuc(?: (?:co|la|so))* ?:? ?$")
_RESERVE_BEFORE = re.compile(r"\bdu bi(?: (?:co|la|so))* ?:? ?$")


def settle_left(told: Told) -> None:
    """ "33 đảng viên, 3 miễn, còn lại 30 đồng chí thì 25 tốt …": the second number is that of all less those set apart."""
    found = told.all("members")
    for whole, left in pairwise(found):
        led = _LEFT.search(told.folded[: left.quantity.start]) is not None
        if led and left.turn == whole.turn and whole.value - set_apart(told)[0] == left.value < whole.value:
            left.role = "among"


def settle_about(told: Told) -> None:
    """ "khoảng 30 người tốt": reckoned as that number, and said so."""
    for figure in told.figures:
        counts = figure.role in ("good", "good_up", "members", "excellent") and figure.unit != "tasks"
        if figure.vague and counts and _ABOUT.search(told.folded[: figure.quantity.start]) and not figure.is_share:
            figure.vague = False
            told.notes.append(f"lấy đúng {say(figure.value)}")


def leave_out_of_good(told: Told) -> None:
    """ "24 tốt trong đó 3 cụ miễn sinh hoạt": those who are not rated cannot be among the good."""
    goods = told.all("good") or told.all("good_up")
    if len(goods) != 1 or told.has("members", "assigned", "score") or goods[0].turn != told.last_turn:
        return
    good, counts = goods[0], set_apart(told)[1]
    within = [
        one
        for role in counts
        if (one := told.get(role)) is not None
        and one.quantity.start > good.quantity.end
        and _AMONG.search(told.folded[good.quantity.end : one.quantity.start])
    ]
    less = sum(counts[str(one.role)] for one in within)
    if not within or not 0 < less < good.value:
        return
    left = good.value - less
    told.notes.append(f"{say(good.value)} - {say(less)} không thuộc diện xếp loại = {say(left)}")
    good.quantity = replace(good.quantity, value=left, text=say(left))


def settle_becomes(told: Told) -> None:
    """ "16 tốt còn 14", "25 tốt thành 23": the number it comes to is the count, and the one before counts nothing."""
    for before, after in pairwise(sorted(told.figures, key=lambda one: one.quantity.start)):
        if before.role not in ("good", "good_up", "excellent") or after.role not in (None, before.role):
            continue
        between = told.folded[before.quantity.end : after.quantity.start]
        plain = after.of is None and not after.is_share and not after.vague and after.unit in (None, "people")
        if not plain or before.value == after.value or _BECOMES.fullmatch(between) is None:
            continue
        change = abs(before.value - after.value)
        after.role, before.role = before.role, "among"
        for one in told.figures:
            if one.value == change and one.quantity.start < before.quantity.start and one.role in (None, "members", "good", "absent", "excellent"):
                one.role = "among"
        told.notes.append(f"{say(before.value)} nay là {say(after.value)}")


def settle_everybody(told: Told) -> None:
    """Give the count of those good or better its figure, where it is told of everybody alone."""
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
    told.notes.append(f"{' - '.join(say(count) for count in (whole.value, *apart))} = {say(left)} từ tốt trở lên")
    quantity = replace(whole.quantity, value=left, text=say(left))
    told.figures.append(replace(whole, quantity=quantity, role="good_up"))


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
