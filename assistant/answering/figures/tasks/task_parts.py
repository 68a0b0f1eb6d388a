"""Parts of the tasks told without their noun, or that make up all of them: "vượt 5", those done, those assigned."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from assistant.answering.figures.figure import Told
from assistant.calculator.number import say

_ALL_FIXED = r"\bkhac phuc (?:xong |duoc )?(?:het|toan bo|tat ca|xong het)\b|\b(?:deu|het|tat ca) (?:da )?khac phuc\b"
_OF_PLACE = r"\b(?:phu trach|linh vuc|mang|ke hoach|chuong trinh)\b"
_OF_RATED = re.compile(
    r"\s*(?:so )?(?:dang vien|dong chi|nguoi|phieu|chi bo|to chuc|(?:hoan thanh )?(?:tot|xuat sac))\b"
)
_POINTED_OUT = re.compile(
    r"\b(?:gop y|neu|chi ra|nhac(?: nho)?|phe binh|kien nghi|luu y)(?: (?:co|la|den|toi|cho|ra))* ?$"
)
_MENDED = re.compile(r"\s*diem (?:da|chua|con)(?: (?:duoc|kip))* (?:sua|khac phuc)\b")
_REACHED = re.compile(r"\b(?:dat|lam|thuc hien|hoan thanh)(?: (?:duoc|chi|moi|la))* ?$")
_GIVEN = re.compile(r"\b(?:duoc |dc )?giao(?: (?:la|tong|tong cong|cho|em|toi|minh|phu trach|lam))*\s*$")
_GIVEN_MORE = re.compile(
    r"\bgiao(?: \w+)? them(?: (?:cho|nua|duoc|ca))* $|\b(?:bo sung|phat sinh)(?: (?:them|giao|cho|duoc))* $"
)


def add_assigned(told: Told) -> None:
    """ "giao 8 việc, sau giao thêm 4 việc": assigned are both together; "giao 12 việc hoàn thành 11": twelve are assigned."""
    for first, second in pairwise(told.figures):
        led = _GIVEN.search(told.folded[: first.quantity.start]) is not None
        parted = second.unit == "tasks" or second.role in ("done", "on_time", "late", "exceeded")
        if led and parted and first.role == "done" and first.unit == "tasks" and not told.has("assigned"):
            first.role = "assigned"
    given = [
        one
        for one in told.figures
        if one.role in ("assigned", None)
        and one.of is None
        and (one.unit == "tasks" or (one.unit is None and _GIVEN_MORE.search(told.folded[: one.quantity.start])))
    ]
    for first, second in pairwise(given):
        if first.role == "assigned" and _GIVEN_MORE.search(told.folded[: second.quantity.start]):
            total = first.value + second.value
            told.notes.append(f"{say(first.value)} + {say(second.value)} = {say(total)} nhiệm vụ được giao")
            first.role, second.role, second.unit = "among", "assigned", "tasks"
            second.quantity = replace(second.quantity, value=total, text=say(total))


def all_fixed(told: Told) -> None:
    """ "kỳ trước bị nêu 5 hạn chế, đã khắc phục hết": five are all that were told of, and all of them are mended."""
    if "fixed" not in told.everybody or told.has("shortcomings"):
        return
    fixed = told.get("fixed")
    if fixed is not None and fixed.unit == "shortcomings" and fixed.of is None and told.says(_ALL_FIXED):
        fixed.role = "shortcomings"


def name_points_made(told: Told) -> None:
    """ "năm trước góp ý 2 điểm đã sửa cả 2": points made about somebody, no points of a scale."""
    for figure in told.figures:
        if figure.role != "score" or figure.of is not None:
            continue
        before, after = told.folded[: figure.quantity.start], told.folded[figure.quantity.end :]
        if _POINTED_OUT.search(before) or _MENDED.match(after):
            figure.role, figure.unit = "shortcomings", "shortcomings"


def name_done(told: Told) -> None:
    """ "phường chỉ đạt 25/30 chỉ tiêu", "mảng phụ trách chỉ hoàn thành 60%": so many of the tasks were done."""
    if told.has("done", "on_time"):
        return
    for figure in told.figures:
        if figure.of is None or figure.unit != "tasks" or figure.role not in (None, "assigned"):
            continue
        if _REACHED.search(told.folded[: figure.quantity.start]):
            figure.role, figure.of.role = "done", "assigned"
    of_place = told.says(_OF_PLACE)
    if told.share("done") is None:
        for figure in told.figures:
            of_tasks = figure.unit == "tasks" or (figure.unit is None and of_place)
            if figure.quantity.percent and figure.role in (None, "completed") and of_tasks:
                before, after = told.folded[: figure.quantity.start], told.folded[figure.quantity.end :]
                if _REACHED.search(before) and not _OF_RATED.match(after):
                    figure.role = "done"
