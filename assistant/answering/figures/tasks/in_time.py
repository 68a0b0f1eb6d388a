"""Tasks in time and late: "9/10 việc xong, 1 việc chậm", the rest, those beyond their target among them."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from assistant.answering.figures.figure import Figure, Told
from assistant.calculator.number import say

_NOT_DUE = re.compile(
    r"\s*(?:nhiem vu|nv|viec|chi tieu|cai)?(?: (?:thi|con|van))* ?(?:chua|khong) (?:toi|den) (?:han|ky|hen)\b"
)
_STOPPED = re.compile(
    r"\s*(?:nhiem vu|nv|viec|chi tieu|cai)?(?: (?:thi|bi|phai|duoc))* ?(?:tam )?(?:dung|ngung|huy|hoan lai|rut)\b(?! (?:han|tien do|thoi han))"
)
_SET_APART = re.compile(
    r"\b(?:duy (?:nhat )?(?:co|chi)|chi co|rieng|tru|ngoai tru|duy|nhung(?: (?:ma|van|lai))?(?: con| co)?|con)\s*$"
)
_UNDONE = r"\b(?:chua|khong|ko) (?:lam |hoan thanh |xong )*(?:xong|hoan thanh|duoc|kip)\b"
_DONE_HOW = re.compile(
    r"\s*(?:nhiem vu|nv|viec|cong viec|dau viec|chi tieu|cai)? ?(?:dot xuat |thuong xuyen |trong tam |phat sinh |duoc giao )?(?:(?:da|deu|lam|duoc) )*(?:hoan thanh|xong)(?: xong)? "
    r"(?:(?:deu |ca |va )*(?P<in_time>dung (?:han|tien do|thoi han))|(?:(?:nhung|ma|song|lai|bi|hoi|co) )*(?:cham|tre|qua han)\b(?! nhat))"
)
_IN_TIME_THEN_LEFT = re.compile(
    r"\s*(?:nhiem vu|nv|viec|chi tieu)?(?: (?:da|deu|lam|hoan thanh|xong))* (?:dung (?:han|tien do)|xong|hoan thanh),?(?: (?:va|con))*\s*"
)
_LEFT_OVER = re.compile(
    r"\s*(?:nhiem vu|nv|viec|chi tieu|cai)?(?: (?:phai|bi|con|da|thi))* ?(?:de|chuyen|keo|lui|gac|doi|cham|tre|muon|no)(?: dai| lai)? (?:sang|den|qua|toi) (?:nam|ky|quy|thang)\b"
)
_REST_LATE = r"\bcon lai (?:(?:thi|bi|deu|la|lam|xong|nhung) )*(?:cham|tre|muon)\b(?! nhat)"
_REST_IN_TIME = r"\bcon lai (?:(?:thi|deu|la|lam|xong|hoan thanh) )*dung (?:han|tien do|thoi han)\b"
_BEFORE_TIME = r"\b(?:truoc|som hon) (?:han|thoi han|tien do)\b"
_BOTH = 2


def name_in_time(told: Told) -> None:
    """ "10 việc xong đúng hạn, 2 việc xong nhưng chậm 5 ngày": done both, ten in time and two late; "đều xong, duy có một
    nhiệm vụ xong trễ hạn": the one set apart is late, not all there were."""
    for figure in told.figures:
        if figure.unit == "tasks" and _NOT_DUE.match(told.folded, figure.quantity.end):
            figure.role = "among"  # "1 việc chưa tới hạn": neither in time nor late, and not all there were
        if figure.unit == "tasks" and figure.role == "assigned" and _STOPPED.match(told.folded, figure.quantity.end):
            figure.role = None  # "2 việc dừng theo chỉ đạo": no text says how they count, so they are named
        if figure.role == "late" and _LEFT_OVER.match(told.folded, figure.quantity.end):
            figure.role = "not_done"  # "1 việc chậm sang năm sau": not done within the year
        how = _DONE_HOW.match(told.folded, figure.quantity.end) if figure.role == "assigned" else None
        if how is not None and not how["in_time"] and _SET_APART.search(told.folded[: figure.quantity.start]):
            figure.role = "late"
    for figure in told.figures:
        if figure.role != "done" or figure.unit not in (None, "tasks") or figure.is_share:
            continue
        if (how := _DONE_HOW.match(told.folded, figure.quantity.end)) is not None:
            figure.role = "on_time" if how["in_time"] else "late"
    for first, second in pairwise(told.figures):
        parts = {first.role, second.role} & {"on_time", "done"} and second.of is None and not second.is_share
        if parts and _IN_TIME_THEN_LEFT.fullmatch(told.folded[first.quantity.end : second.quantity.start]):
            if _LEFT_OVER.match(told.folded, second.quantity.end):
                first.role, first.unit, second.role = "on_time", "tasks", "not_done"
    if told.asked == {"completed"} and told.get("late") is not None and told.get("on_time") is not None:
        told.asked.clear()  # the share done is said with the rating: all of them are done


def settle_rest(told: Told) -> None:
    """ "10 việc, xong 9, việc còn lại chậm": one is late, nine were in time; "vượt 8, còn lại đúng hạn": all were in time."""
    whole, done = told.get("assigned"), told.get("done")
    if whole is None or told.has("on_time", "not_done"):
        return
    if (
        done is not None
        and done.of is None
        and not told.has("late")
        and told.says(_REST_LATE)
        and done.value < whole.value
    ):
        rest = whole.value - done.value
        told.notes.append(f"còn lại {say(whole.value)} - {say(done.value)} = {say(rest)} nhiệm vụ chậm")
        done.role = "on_time"
        told.figures.append(replace(done, quantity=replace(done.quantity, value=rest, text=say(rest)), role="late"))
    elif told.has("exceeded") and not told.has("done", "late") and told.says(_REST_IN_TIME):
        told.everybody.add("on_time")
        told.notes.append("coi các việc vượt mức cũng đúng hạn")


def sum_in_time(told: Told) -> None:
    """ "xong trước hạn 10, đúng hạn 18": both are in time, where both together are no more than there were."""
    parts, whole = told.all("on_time"), told.get("assigned")
    if len(parts) != _BOTH or whole is None or parts[0].turn != parts[1].turn or not told.says(_BEFORE_TIME):
        return
    total = parts[0].value + parts[1].value
    if total > whole.value or any(one.of is not None for one in parts):
        return
    told.notes.append(
        f"{say(parts[0].value)} + {say(parts[1].value)} = {say(total)} nhiệm vụ đúng hạn, kể cả trước hạn"
    )
    parts[0].role = "among"
    parts[1].quantity = replace(parts[1].quantity, value=total, text=say(total))


def exceeded_in_time(told: Told) -> None:
    """ "12 nhiệm vụ, 3 vượt mức, 9 đúng hạn": the parts make up all there were, so those beyond their target were in time too."""
    whole, best, in_time = told.get("assigned"), told.get("exceeded"), told.get("on_time")
    if whole is None or best is None or in_time is None or told.has("done", "late", "not_done"):
        return
    if best.value > 0 and in_time.of is None and best.of is None and best.value + in_time.value == whole.value:
        parts = f"{say(best.value)} vượt mức + {say(in_time.value)} đúng hạn = {say(whole.value)}"
        told.notes.append(f"{parts} nhiệm vụ, coi các việc vượt mức cũng đúng hạn")
        in_time.quantity = replace(in_time.quantity, value=whole.value, text=say(whole.value))


def late_are_done(told: Told) -> None:
    """ "hoàn thành 9/10 việc, 1 việc chậm": the late ones are those missing from the number told, which are done but late;
    so nine were in time."""
    if told.says(_UNDONE) or told.has("on_time") or told.share("on_time") is not None:
        return
    done, late = told.get("done"), told.get("late")
    whole = None if done is None else done.of or told.get("assigned")
    if done is not None and late is not None and whole is not None:
        if late.value > 0 and done.value + late.value == whole.value:
            done.role = "on_time"
        return
    first, second = told.share("done"), told.share("late")
    if _make_up(first, second):
        assert first is not None
        first.role = "on_time"


def _make_up(first: Figure | None, second: Figure | None) -> bool:
    """Whether two shares are of the whole together: "70% xong, 30% chậm"."""
    return first is not None and second is not None and second.ratio > 0 and first.ratio + second.ratio == 1
