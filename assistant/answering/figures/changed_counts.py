"""People who come, leave or are rated anew in a later turn: "sáp nhập thêm 6 đồng chí, cả 6 đều tốt", "1 đồng chí trong số đó bị chuyển xuống"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Need
from assistant.calculator.number import say

_BETWEEN = " . "  # as the turns are joined
_COME = re.compile(
    r"\b(?:sap nhap|tiep nhan|nhan|bo sung|them|nhap|don|chuyen den|chuyen ve|tang)(?: (?:them|ve|vao|duoc|moi|nua|so|co))*\s*$"
)
_CAME = re.compile(r"[^.;?!\d]{0,30}?\b(?:chuyen (?:den|ve|toi)|moi ve|nhap ve|sap nhap (?:ve|vao))\b")
_DOWN = re.compile(
    r"[^.;?!\d]{0,60}?(?:\b(?:xuong|tut|rot)\b(?! (?:muc )?(?:hoan thanh )?tot)|\bchi (?:con |duoc |dat |la |xep |o )*(?:muc )?hoan thanh\b(?! (?:tot|xuat))|\bkhong hoan thanh\b)"
)
TO_GOOD = re.compile(r"[^.;?!]{0,40}?\bxuong (?:muc )?(?:hoan thanh )?(?:tot|httnv|htt)\b")
_GONE = re.compile(
    r"[^.;?!\d]{0,40}?\b(?:chuyen (?:di|cong tac|sinh hoat|sang (?:noi|don vi|chi bo|co quan)|noi khac)|nghi (?:huu|viec)|roi (?:khoi|chi bo|don vi)|tu tran|qua doi|mat\b|xin ra|ra khoi)"
)
_TAKEN = re.compile(r"\b(?:rut|dieu(?: dong)?|chuyen|bot|cho)(?: (?:di|bot|ra))*\s*$")
_ELSEWHERE = re.compile(r"[^.;?!\d]{0,40}?\b(?:sang|ve|qua|den) (?:noi|don vi|co quan|chi bo|phong|xa|cho) khac\b")
RAISED = re.compile(
    r"[^.;?!]{0,40}?\b(?:tu|trong) (?:chinh )?(?:so |nhom )?(?:hoan thanh )?(?:tot|httnv|htt)\b[^.;?!]{0,20}?\blen\b|[^.;?!]{0,40}?\blen (?:muc )?(?:hoan thanh )?(?:xuat sac|xs\b|htxs)"
)
_FROM_EXCELLENT = re.compile(r"\bxuat sac\b|\bxs\b|\bhtxs")
_AMONG_GOOD = re.compile(r"\btrong (?:so |nhom )?(?:do|ay|nay|day|kia)\b|\btot\b")
_ALL_GOOD = re.compile(
    r"\b(?:deu|tat ca|toan bo|ai cung|ca (?:\d+|\w+))\b[^.;?]{0,30}?\btot\b(?! (?:nhiem vu )?tro len)"
)


def change_counts(told: Told) -> None:
    """Put the new count of the good in place of the old one; what was added or taken off is noted."""
    if _fewer_excellent(told):
        return
    base, figure = _base(told), _changed(told)
    if base is None or figure is None:
        return
    start = _start(told)
    last, sign = told.folded[start:], _sign(told, figure)
    count = figure.value
    others = [one for one in told.figures if one.turn == told.last_turn and one is not figure]
    if sign > 0:
        part = next(
            (one for one in others if one.role == "good" and one.value <= figure.value and one.of is None), None
        )
        if part is None and figure.role != "good" and not _ALL_GOOD.search(last):
            return
        count = part.value if part is not None else count
    elif not _AMONG_GOOD.search(last) and _GONE.match(told.folded, figure.quantity.end):
        return
    total = base.value + sign * count
    if total < 0:
        return
    told.notes.append(f"{say(base.value)} {'thêm' if sign > 0 else 'bớt'} {say(count)} là {say(total)} tốt")
    base.quantity = replace(base.quantity, value=total, text=say(total))
    for one in (figure, *others):
        one.role = "among"
    told.changed = True
    told.loose = [name for name in told.loose if name != "completed"]


def _fewer_excellent(told: Told) -> bool:
    """ "2 đồng chí xuất sắc bị chuyển xuống hoàn thành": they are taken off the excellent told before."""
    found = told.all("excellent")
    if len(found) < 2 or found[-1].turn != told.last_turn or found[-2].turn == told.last_turn:
        return False
    before, now = found[-2], found[-1]
    at = now.quantity.end
    if TO_GOOD.match(told.folded, at):
        return False  # they are good then: `quota_moves` reckons it
    if not (_DOWN.match(told.folded, at) or _GONE.match(told.folded, at)) or now.value > before.value:
        return False
    left = before.value - now.value
    told.notes.append(f"{say(before.value)} bớt {say(now.value)} là {say(left)} xuất sắc")
    before.quantity, now.role = replace(before.quantity, value=left, text=say(left)), "among"
    return True


def unclear_change(told: Told) -> Need | None:
    """Those who come or leave without being told as good: how many of them are?"""
    figure = _changed(told)
    if figure is None or figure.role == "among" or _base(told) is None or figure.role == "good":
        return None
    said = "mới thêm" if _sign(told, figure) > 0 else "chuyển đi"
    return Need(
        "changed", f"Trong {say(figure.value)} đồng chí {said}, có bao nhiêu đồng chí xếp Hoàn thành tốt nhiệm vụ?"
    )


def _start(told: Told) -> int:
    return told.folded.rfind(_BETWEEN) + len(_BETWEEN)


def _base(told: Told) -> Figure | None:
    """The count of the good told before the last turn, where it is one."""
    if not told.last_turn or told.has("assigned", "score"):
        return None
    before = [one for one in told.all("good") if one.turn < told.last_turn]
    return before[-1] if before and len({one.value for one in before if one.turn == before[-1].turn}) == 1 else None


def _changed(told: Told) -> Figure | None:
    """The number of those who come, leave or go down, told in the last turn."""
    if not told.last_turn:
        return None
    for figure in told.figures:
        if figure.turn == told.last_turn and _FROM_EXCELLENT.search(_clause_of(told, figure)):
            continue
        plain = figure.unit in (None, "people", "organizations", "collectives") and not figure.is_share
        if figure.turn == told.last_turn and plain and not figure.vague and figure.of is None and _sign(told, figure):
            return figure
    return None


def _clause_of(told: Told, figure: Figure) -> str:
    """What is said of a number of the last turn, up to the comma or to what is asked next."""
    before = re.split(r"[,.;?!]", told.folded[_start(told) : figure.quantity.start])[-1]
    after = re.split(r"[,.;?!]|\bthi\b|\bbao nhieu\b|\bmay\b", told.folded[figure.quantity.end :])[0]
    return f"{before} {after}"


def _sign(told: Told, figure: Figure) -> int:
    before, at = told.folded[_start(told) : figure.quantity.start], figure.quantity.end
    if RAISED.match(told.folded, at):
        return 0  # from good to excellent: nobody comes, and `quota_moves` reckons it
    if _COME.search(before) or _CAME.match(told.folded, at):
        return 1
    if _TAKEN.search(before) and _ELSEWHERE.match(told.folded, at):
        return -1
    return -1 if _DOWN.match(told.folded, at) or _GONE.match(told.folded, at) else 0
