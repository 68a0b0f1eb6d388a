"""A number that comes to another, or is told about: "16 tốt còn 14", "khoảng 30 người tốt"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told
from assistant.calculator.number import say

_WITH_MORE = re.compile(
    r"[^.;?\d]{0,24}\bthem\b[^.;?\d]{0,30}\b(?:nua )?(?:la|thanh)\s*"
)  # "4 xs rồi, thêm bí thư nữa là 5"
_SHORT = re.compile(r"\b(?:khong|ko|chua) (?:du|den|toi|duoc)\s*$")
_SUMMED = r"\b(?:gop|cong|nhap|don|tong)\b"
_ABOUT = re.compile(r"\b(?:khoang|tam|chung|co chung|uoc)(?: (?:khoang|la|do))*\s*$")

_BECOMES = re.compile(
    r"\s*(?:(?:nguoi|dong chi|dang vien) )?(?:(?:hoan thanh )?(?:tot|xuat sac|xs|htxs|httnv|htt)(?: nhiem vu)?(?: tro len)?(?:,? (?:lan|dot) \w+)?,? )?(?:(?:chi|nay|gio|se|thi) )*(?:con(?: lai| co)?|thanh|xuong con|giam con|tang len|len thanh)\s*"
)

_NOW = re.compile(r"\b(?:bay gio|gio|nay|hien nay|hien|nam nay)(?: (?:thi|chi|con|co|la|lai|moi|dang))*\s*$")
_BEFORE = re.compile(r"\b(?:bua truoc|hom truoc|truoc|luc truoc|hoi truoc|lan truoc|ban dau|luc dau|hoi dau|cu)\b")
_STILL = re.compile(
    r"\s*(?:(?:nguoi|dong chi|dang vien|d/c|dc|dv) )?(?:vang|om|di hoc|di cong tac|nghi)[^,;.?\d]{0,20}? (?:van|cung)(?: (?:duoc|xep|la|dat|loai|muc))+ (?P<rating>(?:hoan thanh )?(?:tot|xuat sac|xs|htxs\w*|httnv|htt))\b"
)
_IF_NOT = r"\b(?:neu|gia su|coi nhu)(?: (?:la|ma|minh|em|toi))* (?:khong|ko|k|chang) (?:tinh|ke|dem)\b(?! (?:them )?\d)"
_INSIDE = re.compile(r"\b(?:trong do|gom ca|ke ca|tinh ca)(?: (?:co|la|ca))*\s*$")
_TRIED = re.compile(
    r"\b(?:neu|gia su|gia nhu|vi du)(?: cho)? (?:(?:nguoi|dong chi|d/c|dc|dv|so|may nguoi) (?:do|nay|ay|kia|con lai|sau cung)|ho)(?: (?:cung|deu|la|duoc|xep|cham|dat|len|vao|muc|loai|ma))* (?P<rating>(?:hoan thanh )?(?:tot|xuat sac|xs|htxs\w*|httnv|htt))\b(?! tro len)"
)
_PENDING = re.compile(
    r"\s*(?:(?:nguoi|dong chi|dang vien|d/c|dc|dv) )?(?:(?:con|van|la|thi) )*(?:chua (?:cham|xep|danh gia|duoc xep|ro|ket luan|bo phieu|thong nhat)|dang (?:cho|xem xet|treo))\b"
)


def settle_about(told: Told) -> None:
    """ "khoảng 30 người tốt": reckoned as that number, and said so."""
    for figure in told.figures:
        counts = figure.role in ("good", "good_up", "members", "excellent") and figure.unit != "tasks"
        short = figure.role in ("good", "good_up") and _SHORT.search(told.folded[: figure.quantity.start])
        if figure.vague and short and figure.value.denominator == 1 and figure.value > 1:
            left = figure.value - 1
            told.notes.append(f"chưa đủ {say(figure.value)} thì nhiều nhất {say(left)}")
            figure.vague, figure.quantity = False, replace(figure.quantity, value=left, text=say(left))
        if figure.vague and counts and _ABOUT.search(told.folded[: figure.quantity.start]) and not figure.is_share:
            figure.vague = False
            told.notes.append(f"lấy đúng {say(figure.value)}")


def settle_becomes(told: Told) -> None:
    """ "16 tốt còn 14", "25 tốt thành 23": the number it comes to is the count, and the one before counts nothing."""
    if told.says(_SUMMED):
        return  # "gộp ba nhóm 18, 27 và 34 thành 79": a sum
    for before, after in pairwise(sorted(told.figures, key=lambda one: one.quantity.start)):
        if before.role not in ("good", "good_up", "excellent") or after.role not in (None, before.role):
            continue
        between = told.folded[before.quantity.end : after.quantity.start]
        plain = after.of is None and not after.is_share and not after.vague and after.unit in (None, "people")
        comes = _BECOMES.fullmatch(between) or (before.value < after.value and _WITH_MORE.fullmatch(between))
        if not plain or before.value == after.value or comes is None or comes is False:
            continue
        change = abs(before.value - after.value)
        after.role, before.role = before.role, "among"
        for one in told.figures:
            if (
                one.value == change
                and one.quantity.start < before.quantity.start
                and one.role in (None, "members", "good", "absent", "excellent")
            ):
                one.role = "among"
        told.notes.append(f"{say(before.value)} nay là {say(after.value)}")


def settle_now(told: Told) -> None:
    """ "bữa trước 20 tốt được 4, giờ còn 18 tốt thì được mấy": what there was before counts nothing."""
    if told.says(asking.BOTH_TIMES):
        return
    for role in ("good", "good_up", "excellent"):
        found = sorted(told.all(role), key=lambda one: one.quantity.start)
        if len(found) < 2 or found[-1].turn != found[0].turn:
            continue
        now = found[-1]
        since = _NOW.search(told.folded[: now.quantity.start])
        if since is None or not _BEFORE.search(told.folded[: since.start()]):
            continue
        for one in told.figures:
            if one.turn == now.turn and one.quantity.end <= since.start() and one.role in (role, None):
                one.role = "among"


def settle_still_rated(told: Told) -> None:
    """ "18 tốt, 2 đồng chí vắng vẫn xếp tốt": they are counted with the others of that rating."""
    for figure in told.figures:
        still = _STILL.match(told.folded, figure.quantity.end)
        if still is None or figure.role not in (None, "members", "absent", "good", "excellent"):
            continue
        role = "excellent" if re.match(r"(?:hoan thanh )?(?:xuat|xs|htxs)", still["rating"]) else "good"
        others = [one for one in told.all(role) if one is not figure and one.turn == figure.turn]
        if len(others) == 1 and not figure.is_share and figure.value.denominator == 1:
            total = others[0].value + figure.value
            told.notes.append(f"{say(others[0].value)} + {say(figure.value)} = {say(total)}")
            others[0].quantity, figure.role = replace(others[0].quantity, value=total, text=say(total)), "among"
            return


def settle_not_counted(told: Told) -> None:
    """ "4 xuất sắc, trong đó 1 bí thư, nếu không tính bí thư thì có vượt không": those named are taken off."""
    if not told.says(_IF_NOT) or told.says(r"\bco tinh\b"):
        return
    ordered = sorted(told.figures, key=lambda one: one.quantity.start)
    for counted, within in pairwise(ordered):
        between = told.folded[counted.quantity.end : within.quantity.start]
        if counted.role not in ("excellent", "good") or not _INSIDE.search(between) or within.is_share:
            continue
        if within.role not in (None, "members", "among", counted.role) or within.value >= counted.value:
            continue
        left = counted.value - within.value
        told.notes.append(f"{say(counted.value)} - {say(within.value)} không tính = {say(left)}")
        counted.quantity, within.role = replace(counted.quantity, value=left, text=say(left)), "among"
        return


def settle_pending(told: Told) -> None:
    """ "1 người chưa chấm, nếu người đó tốt thì sao": they are counted with those of the rating tried."""
    tried = _TRIED.search(told.folded)
    if tried is None:
        return
    role = "excellent" if re.match(r"(?:hoan thanh )?(?:xuat|xs|htxs)", tried["rating"]) else "good"
    counted, held = told.get(role), [one for one in told.figures if _PENDING.match(told.folded, one.quantity.end)]
    if counted is None or len(held) != 1 or held[0] is counted or held[0].value.denominator != 1:
        return
    total = counted.value + held[0].value
    told.notes.append(
        f"{say(counted.value)} + {say(held[0].value)} chưa xếp loại = {say(total)} {'xuất sắc' if role == 'excellent' else 'tốt'}"
    )
    counted.quantity, held[0].role = replace(counted.quantity, value=total, text=say(total)), "among"
