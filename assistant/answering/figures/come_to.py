"""A number that comes to another, or is told about: "16 tốt còn 14", "khoảng 30 người tốt"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

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
