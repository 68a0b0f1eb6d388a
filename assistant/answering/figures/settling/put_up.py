"""Numbers put up: two to choose from, and those asked for out of the good."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Told

_CHOICE = re.compile(
    r"\b(?:kiem diem|xep loai|danh gia)(?: (?:la|cho|du|ca|duoc|chi))* (\d+)(?: \w+){0,2}? (?:hay|hoac)(?: (?:la|chi|ca|du))* \d+\b"
)
_CHOICE_OF_BEST = re.compile(
    r"(?:\b(?:duoc|dc|la|lay|xep|chon|thi)(?: (?:chi|la|toi da|tam))* |(?=\d+ (?:xuat sac|xs|htxs)\b))(\d+)(?: (?:nguoi|dong chi|dc|d/c))?(?: (?:xuat sac|xs|htxs))?(?: thoi)? (?:hay|hoac)(?: (?:la|duoc|toi))* \d+\b"
)
_ASKS_FOR = re.compile(r"\b(?:xin|de nghi|de xuat|lay|chon|trinh|bau)\s*$")
_AS_GOOD = re.compile(r"\s*(?:nguoi |dong chi |dang vien )?(?:hoan thanh )?tot\b(?! tro len)")


def settle_asked_for(told: Told) -> None:
    """ "chi bộ A xin 2 trên 10 tốt": what is asked for of the good is the excellent."""
    if not told.says(r"\b(?:xuat sac|xs|htxs\w*|suat)\b|\b(?:ty le|ti le)\b|\bchap nhan\b|\bvuot\b"):
        return
    for part in told.figures:
        whole = part.of
        if whole is None or part.role != "good" or whole.role != "whole" or part.unit == "tasks":
            continue
        if _ASKS_FOR.search(told.folded[: part.quantity.start]) and _AS_GOOD.match(told.folded, whole.quantity.end):
            part.role, whole.role = "excellent", "good"


def settle_offered(told: Told) -> None:
    """ "kiểm điểm 16 hay 18 người", "được 4 xuất sắc thôi hay 5": the two numbers the answer is to choose from count nothing."""
    best = _CHOICE_OF_BEST.search(told.folded)
    counted = told.has("good", "good_up", "members")
    if best is not None and counted and not told.says(r"\bvuot\b"):
        told.asked.add("excellent")
    found = _CHOICE.search(told.folded) or (best if counted else None)
    if found is None:
        return
    for figure in told.figures:
        if found.start(1) <= figure.quantity.start < found.end():
            figure.role = "among"
