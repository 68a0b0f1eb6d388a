"""How it is told that people come, leave, go down or are raised, and where that is told."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import BETWEEN, Figure, Told

COME = re.compile(
    r"\b(?:sap nhap|tiep nhan|nhan|bo sung|them|nhap|don|chuyen den|chuyen ve|tang)(?: (?:them|ve|vao|duoc|moi|nua|so|co))*\s*$"
)
CAME = re.compile(r"[^.;?!\d]{0,30}?\b(?:chuyen (?:den|ve|toi)|moi ve|nhap ve|sap nhap (?:ve|vao))\b")
ELSEWHERE = re.compile(r"[^.;?!\d]{0,40}?\b(?:sang|ve|qua|den) (?:noi|don vi|co quan|chi bo|phong|xa|cho) khac\b")
DOWN = re.compile(
    r"[^.;?!\d]{0,60}?(?:\b(?:xuong|tut|rot)\b(?! (?:muc )?(?:hoan thanh )?tot)|\bchi (?:con |duoc |dat |la |xep |o )*(?:muc )?hoan thanh\b(?! (?:tot|xuat))|\bkhong hoan thanh\b|\bkhong (?:duoc|con|dat)(?: (?:xep|loai|muc|duoc))* (?:hoan thanh )?tot(?: nhiem vu)? nua\b)"
)
GONE = re.compile(
    r"[^.;?!\d]{0,40}?\b(?:chuyen (?:di|cong tac|sinh hoat|sang (?:noi|don vi|chi bo|co quan)|noi khac)|nghi (?:huu|viec)|roi (?:khoi|chi bo|don vi)|tu tran|qua doi|mat\b|xin ra|ra khoi)"
)
_NOT_YET = re.compile(r"\b(?:sap|chuan bi|se|dinh|du kien|sang nam|nam sau|cho)\b")
_TAKEN = re.compile(r"\b(?:rut|dieu(?: dong)?|chuyen|bot|cho)(?: (?:di|bot|ra))*\s*$")
RAISED = re.compile(
    r"[^.;?!]{0,40}?\b(?:tu|trong) (?:chinh )?(?:so |nhom )?(?:hoan thanh )?(?:tot|httnv|htt)\b[^.;?!]{0,20}?\blen\b|[^.;?!]{0,40}?\blen (?:muc )?(?:hoan thanh )?(?:xuat sac|xs\b|htxs)"
)
_UP_TO_GOOD = re.compile(  # "2 đồng chí từ hoàn thành lên tốt"
    r"[^.;?!\d]{0,40}?\b(?:tu |dang )?(?:muc |so )?(?<!khong )(?:hoan thanh|htnv|ht)(?: nhiem vu)? (?:(?:duoc|ma|nay|se|nang|xep|dua|keo|chuyen|danh gia|lai) )*(?:len|sang|thanh)(?: (?:muc|thanh|xep))* (?:hoan thanh )?(?:tot|httnv|htt)\b"
)
_AS_GOOD = re.compile(
    r"\s*(?:(?:nguoi|dong chi|dang vien|d/c|dc|dv|chi bo|to chuc|tap the|cong chuc|can bo) )?(?:(?:xep|dat|duoc|la|muc) )*(?:hoan thanh )?(?:tot|httnv|htt)\b(?: nhiem vu)?"
)


def leaves(told: Told, figure: Figure) -> bool:
    """Whether those counted are told to have left."""
    return GONE.match(told.folded, figure.quantity.end) is not None


def start_of(told: Told) -> int:
    """Where the change is told: the last turn, or what stands after the count of the good in the only one."""
    if told.last_turn:
        return told.folded.rfind(BETWEEN) + len(BETWEEN)
    goods = goods_of(told)
    if not goods:
        return len(told.folded)
    end = goods[0].quantity.end
    named = _AS_GOOD.match(told.folded, end)
    return named.end() if named else end


def goods_of(told: Told) -> list[Figure]:
    """The counts of the good, or of those good or better, in the order they are told."""
    return sorted(told.all("good") or told.all("good_up"), key=lambda one: one.quantity.start)


def is_raised_to_good(told: Told, figure: Figure) -> bool:
    """ "2 đồng chí từ hoàn thành lên tốt": whether those counted become good."""
    return _UP_TO_GOOD.match(told.folded, end_of(told, figure)) is not None


def sign_of(told: Told, figure: Figure) -> int:
    """1 where those counted come, -1 where they leave or go down, 0 where neither is told."""
    if is_raised_to_good(told, figure):
        return 1
    before, at = told.folded[start_of(told) : figure.quantity.start], end_of(told, figure)
    if RAISED.match(told.folded, at):
        return 0  # from good to excellent: nobody comes, and `quota.after_move` reckons it
    if COME.search(before) or CAME.match(told.folded, at):
        return 1
    if _TAKEN.search(before) and ELSEWHERE.match(told.folded, at):
        return -1
    gone = GONE.match(told.folded, at)
    if gone is not None and _NOT_YET.search(gone.group()):
        return 0  # "2 đồng chí sắp nghỉ hưu": they are still there
    return -1 if DOWN.match(told.folded, at) or gone else 0


def end_of(told: Told, figure: Figure) -> int:
    """Where what is said of a number begins; "một người trong 46 …" tells it after the whole."""
    return figure.quantity.end if figure.of is None else max(figure.quantity.end, figure.of.quantity.end)
