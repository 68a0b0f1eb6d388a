"""What the counts of a quota lack or cannot be: nothing named, two values for one thing, parts above the whole."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.grouping import OF_EACH
from assistant.answering.figures.members.counted import set_apart
from assistant.answering.figures.outcome import Need, Noun, Odd, Outcome
from assistant.calculator.number import say

_FRACTION = 10  # the largest whole of a fraction as one says it
_ASK_GOOD = "Có bao nhiêu {one} xếp Hoàn thành tốt nhiệm vụ?"
_EACH_GOOD = "Mỗi nhóm có bao nhiêu {one} xếp Hoàn thành tốt nhiệm vụ? Hãy ghi tên từng nhóm kèm số."
_REST = r"\b(?:con lai|so con lai|tat ca con lai|ngoai ra|(?:nhung |cac |so )?(?:nguoi |dong chi |dang vien )?khac(?= (?:\w+ )?(?:la|deu|thi|xep|dat))|con (?:bao nhieu|may)(?=[^.;?\d]{0,40}\btot (?:nhiem vu )?(?:het|ca|tat|tuot|luon)\b))\b[^.;?\d]{0,30}\b(?:tot(?: nhiem vu)?|httnv|htt)"
_WITH_BEST = r"(?:tro len|(?:voi|va|hoac|hay) (?:hoan thanh )?(?:xuat sac|xs|htxs|htxsnv))\b(?! \d)"
_OTHERS = re.compile(r"\s*(?:nguoi|dong chi|dang vien|d/c|dc|dv|ban|chi bo|to chuc)? ?(?:khac|nua)\b")
_REST_GOOD = rf"{_REST}\b(?! {_WITH_BEST})"
_REST_POOL = rf"{_REST} {_WITH_BEST}"


def unnamed(told: Told, noun: Noun) -> Outcome:
    """Numbers nobody named: ask which is which; none at all: ask for the first, if the asker speaks of their own."""
    bare = [figure for figure in told.figures if figure.role is None and not figure.is_share and figure.turn == 0]
    vague = any(figure.vague for figure in told.figures)
    known = [figure for figure in told.figures if figure.role is not None or figure.turn == 0]
    if len(bare) >= 2:
        one, other = bare[0].quantity.text, bare[1].quantity.text
        return Need(
            "good", f"Trong hai số {one} và {other}, số nào là Hoàn thành xuất sắc, số nào là Hoàn thành tốt nhiệm vụ?"
        )
    if (known and not bare) or vague:
        return None
    mine = told.says(asking.MINE) and told.says(
        r"\bmay (?:nguoi|dong chi|dang vien|suat)|bao nhieu (?:nguoi|dong chi|suat)|\b(?:con|them|tiep)\b[^.;?]{0,30}\b(?:may|bao nhieu) (?:xuat sac|htxs|xs)|tinh (?:giup|ho|dum)|con duoc them|phai ha|co vuot"
    )
    return Need("good", _ASK_GOOD.format(one=noun.one)) if mine or (len(bare) == 1 and told.says(asking.MINE)) else None


def two_values(told: Told) -> Need | None:
    """Two numbers for one thing in one breath, and no groups named: which is meant?"""
    for role, label in (("good", "Hoàn thành tốt nhiệm vụ"), ("excellent", "Hoàn thành xuất sắc nhiệm vụ")):
        found = told.all(role)
        values = {figure.value for figure in found if figure.turn == found[-1].turn}
        if len(values) > 1 and not (role == "excellent" and told.says(asking.SMALLEST)):
            shown = " hay ".join(say(value) for value in sorted(values))
            return Need(role, f"Số {label} là {shown}? Nếu là nhiều nhóm, hãy ghi tên từng nhóm.")
    return None


def others_besides(told: Told, noun: Noun) -> Need | None:
    """ "bí thư xuất sắc, 3 đồng chí khác cũng xuất sắc": how many there are with those not counted is not told."""
    best = told.get("excellent")
    if best is None or _OTHERS.match(told.folded, best.quantity.end) is None:
        return None
    if re.search(r"\b(?:xuat sac|xs|htxs)", told.folded[: best.quantity.start]) is None:
        return None
    return Need(
        "excellent",
        f"Tất cả có bao nhiêu {noun.one} xuất sắc, kể cả người đã nêu ngoài {say(best.value)} {noun.one} khác?",
    )


def unsure_count(told: Told, noun: Noun) -> Need | None:
    """One count of the good where each of several groups is asked about, or a fraction of nobody knows how many."""
    good = told.get("good")
    if good is None:
        return _groups_unrated(told, noun)
    if good.quantity.whole is not None and good.quantity.whole <= _FRACTION and not told.has("excellent"):
        return Need("good", ask_good(noun, None))
    others = [
        one
        for one in told.figures
        if one.turn == good.turn
        and one is not good
        and one.role in (None, "members", "units")
        and one.unit != "tasks"
        and not one.is_share
        and not one.vague
        and one.of is None
        and one.quantity.start > good.quantity.start
    ]
    if told.says(OF_EACH) and others and not told.has("excellent") and len(told.all("good")) == 1:
        return Need("groups", _EACH_GOOD.format(one=noun.one))
    return None


def _groups_unrated(told: Told, noun: Noun) -> Need | None:
    """ "nhóm lãnh đạo 13, nhóm chuyên viên 27, mỗi nhóm được mấy": how many of each are good?"""
    plain = [one for one in told.figures if one.role in (None, "members") and one.unit in (None, "people")]
    plain = [one for one in plain if not one.is_share and not one.vague and one.of is None and one.value > 1]
    rated = told.has("excellent", "good_up", "completed", "not_completed", "exempt", "new", "suspended")
    if rated or len(plain) < 2 or not told.says(OF_EACH) or "excellent" not in told.asked:
        return None
    return Need("groups", _EACH_GOOD.format(one=noun.one))


def ask_good(noun: Noun, members: Figure | None) -> str:
    if members is None:
        return _ASK_GOOD.format(one=noun.one)
    return f"Trong {say(members.value)} {noun.one}, có bao nhiêu {noun.one} xếp Hoàn thành tốt nhiệm vụ?"


def rest_good(told: Told, members: Figure | None, excellent: Figure | None) -> int | None:
    """ "40 đảng viên, 8 xuất sắc, còn lại tốt"."""
    if members is None or not told.says(_REST_GOOD):
        return None
    return _rest(told, members, excellent)


def without_rest(told: Told) -> str:
    """The text without the words for those left: "còn bao nhiêu là tốt hết" asks for no more excellent."""
    return re.sub(_REST_GOOD, " ", told.folded)


def rest_pool(told: Told, members: Figure | None) -> int | None:
    """ "36 đảng viên, 3 hoàn thành, còn lại đều từ tốt trở lên": those left are good and excellent together."""
    if members is None or not told.says(_REST_POOL):
        return None
    return _rest(told, members, None)


def _rest(told: Told, members: Figure, excellent: Figure | None) -> int:
    return int(members.value) - sum(_taken_off(told, excellent))


def _taken_off(told: Told, excellent: Figure | None) -> list[int]:
    others = [told.get(role) for role in ("completed", "not_completed", "disciplined")] + (
        [excellent] if excellent else []
    )
    return [int(figure.value) for figure in others if figure] + list(set_apart(told)[1].values())


def rest_said(told: Told, members: Figure | None, excellent: Figure | None, *, named: str = "tốt") -> str:
    """How those left were reckoned, echoed so that a misreading is seen: "còn lại 40 - 8 = 32 tốt"."""
    if members is None:
        return ""
    whole, less = int(members.value), _taken_off(told, excellent)
    return f"còn lại {' - '.join(say(count) for count in (whole, *less))} = {say(whole - sum(less))} {named}"


def _is_of_one(told: Told, members: Figure, good: int) -> bool:
    before = [
        one for one in told.figures if one.role in ("good", "excellent") and one.quantity.start < members.quantity.start
    ]
    cell = re.search(r"\b(?:chi bo|to|phong|don vi|ban|noi)(?: \w+){0,2}\s*$", told.folded[: members.quantity.start])
    return (
        bool(before)
        and cell is not None
        and members.value < good
        and told.says(r"\b(?:ca|toan) (?:dang bo|co quan|xa|don vi|phuong|dang uy)\b|\b(?:chia|phan bo)\b")
    )


def _are_others(told: Told, members: Figure, good: int) -> bool:
    counted = told.get("good")
    behind = counted is not None and counted.quantity.end < members.quantity.start and counted.turn == members.turn
    led = re.search(r"\b(?:va|voi|cung|ngoai ra|them)(?: (?:co|con|ca))*\s*$", told.folded[: members.quantity.start])
    return behind and members.value < good and led is not None


def odd_counts(told: Told, good: int, excellent: Figure | None) -> Odd | None:
    members = told.get("members")
    if members is not None and _are_others(told, members, good):
        members = None  # "17 đồng chí tốt và 2 đồng chí đang đi học": told beside them, not all there are
    if members is not None and _is_of_one(told, members, good):
        members = None  # "cả đảng bộ 100 tốt … chi bộ 10 người": the number of one cell among several
    parts = {"tốt": good, "xuất sắc": int(excellent.value) if excellent else 0}
    parts |= {
        label: int(figure.value)
        for label, figure in (("hoàn thành", told.get("completed")), ("không hoàn thành", told.get("not_completed")))
        if figure
    }
    negative = next((name for name, count in parts.items() if count < 0), None)
    if negative is not None:
        return Odd(f"Số {negative} là {parts[negative]}, không thể âm.")
    broken = next(
        (
            figure
            for figure in told.figures
            if figure.role in ("good", "excellent") and figure.value.denominator != 1 and not figure.is_share
        ),
        None,
    )
    if broken is not None:
        told_as = next(
            (note for note in told.notes if note.endswith(f" là {broken.quantity.text}")), f"ghi {broken.quantity.text}"
        )
        return Odd(f"Số người phải là số nguyên, nay {told_as}.")
    total, apart = sum(parts.values()), set_apart(told)[0]
    if (
        members is not None
        and members.turn == max(f.turn for f in told.figures if f.role in ("good", "members"))
        and total > members.value - apart
    ):
        told_parts = " + ".join(f"{say(count)} {name}" for name, count in parts.items() if count)
        less = f" trừ {say(apart)} không xếp loại" if apart else ""
        return Odd(
            f"{told_parts}{f' = {say(total)}' if '+' in told_parts else ''}, lớn hơn tổng số {say(members.value)}{less}."
        )
    return None


def not_told(told: Told, good: int, excellent: int) -> str | None:
    """ "25 đảng viên: 4 xuất sắc, 18 tốt, 2 hoàn thành": one of them has no rating told; None where the parts make the whole,
    or not all of them are told."""
    members, lower = told.get("members") or told.get("units"), told.all("completed") + told.all("not_completed")
    if members is None or not lower or "completed" in told.loose or members.turn != lower[-1].turn:
        return None
    apart = set_apart(told)[0]
    total = good + excellent + sum(int(figure.value) for figure in lower)
    left = int(members.value) - apart - total
    if left <= 0:
        return None
    less = f" trừ {say(apart)} không xếp loại" if apart else ""
    return f"Các mức đã nêu cộng lại là {say(total)}, ít hơn tổng số {say(members.value)}{less}: còn {say(left)} chưa nêu xếp loại"
