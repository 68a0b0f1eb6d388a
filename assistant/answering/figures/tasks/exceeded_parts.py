"""Tasks beyond their target told without their noun: "vượt 5", "25% vượt", "3/10 vượt"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import RATED_UNITS, Figure, Told

_EXCEEDED_AFTER = re.compile(
    r"\s*(?:(?:so|nhiem vu|nv|viec|dau viec|chi tieu|la|duoc|lam|thi|bi) )*vuot\b(?! (?:ty le|ti le|tran|khung|qua|nguong|2[05]|so|han muc))"
)  # "chỉ 25% vượt", "3/10 vượt"
_EXCEEDED = re.compile(r"\bvuot(?: (?:duoc|muc|chi tieu|ke hoach|yeu cau))*(?: (?:chi co|chi|co|la|den|toi|duoc))* ?$")
_ENDS = re.compile(r"\s*(?:muc(?: yeu cau)?|chi tieu|ke hoach|yeu cau)?\s*(?:[,.;?]|$|(?:thi|va|con|ma|nen|duoc)\b)")
_OF_PEOPLE = (*RATED_UNITS, "votes", "score")
_IN_TIME_ALL = re.compile(
    r"\s*(?:(?:viec|nhiem vu|nv|chi tieu)\b,? ?)?dung (?:han|tien do|thoi han) (?:het|ca|tat ca|toan bo)\b"
)
_TASKS = r"\b(?:nhiem vu|nv|viec|dau viec|chi tieu|ke hoach)\b"


def name_exceeded(told: Told) -> None:
    """ "làm xong 18, vượt 5 có đủ xuất sắc không": the five are tasks beyond their target, where tasks are told of."""
    parts = any(told.share(role) is not None for role in ("done", "on_time", "late"))
    scored = told.has("score", "common", "result")
    if not parts and not scored and not told.has("assigned", "done", "on_time", "late") and not told.says(_TASKS):
        return
    if any(figure.role in ("excellent", "good") and figure.unit in _OF_PEOPLE for figure in told.figures):
        return
    wholes = {id(figure.of) for figure in told.figures if figure.of is not None}
    for figure in told.figures:
        if figure.role == "on_time" and _IN_TIME_ALL.match(told.folded, figure.quantity.end):
            figure.role = None  # "vượt 2, đúng hạn hết": all are in time, two beyond their target
            told.everybody.add("on_time")
        if figure.role == "on_time" and figure.of is None and _is_exceeded_after(told, figure):
            figure.role = None  # "xong hết đúng hạn, 20% vượt": the share is of what it stands before
            told.everybody.add("on_time")
        if figure.role not in (None, "excellent", "good") or figure.unit not in (None, "tasks") or figure.vague:
            continue
        after = _is_exceeded_after(told, figure)
        if id(figure) in wholes or not (after or _EXCEEDED.search(told.folded[: figure.quantity.start])):
            continue
        if figure.role is not None:
            told.loose.append(figure.role)  # the rating is what is asked for
        figure.role = "exceeded"
        if figure.of is not None and figure.of.role in (None, "whole"):
            figure.of.role = "assigned"


def _is_exceeded_after(told: Told, figure: Figure) -> bool:
    """Whether what stands behind a number makes it the part beyond the target: "25% vượt", "3/10 việc vượt", "12 việc, 4 vượt"."""
    found = _EXCEEDED_AFTER.match(told.folded, (figure.of or figure).quantity.end)
    if found is None:
        return False
    part = figure.quantity.percent or figure.of is not None
    return part or (told.has("assigned", "done", "on_time") and _ENDS.match(told.folded, found.end()) is not None)
