"""Numbers whose role a word near them tells: of tasks reached, of too many, of those there are."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Told

_ASKED_OF = re.compile(
    r"\s*(?:dong chi|dang vien|nguoi|d/c|dc|dv|can bo|cong chuc|vien chuc|nhan vien|giao vien|chi bo|to chuc|tap the)(?: (?:thi|ma|la|muc|xep|so|suat))*"
    r" (?:hoan thanh )?(?:xuat sac|xs|htxs\w*)(?: nhiem vu)?(?: (?:thi|la|duoc|dc|co|toi da|nhieu nhat|tran|xep|lay|chon|khoang|ra))+ (?:may|bao nhieu)\b(?! ?(?:phan tram|%|diem|ty le)| (?:\w+ ){0,2}tot\b)"
)
_REACHED = re.compile(
    r"\b(?P<not>(?:khong|ko|chua) )?(?:lam )?(?:hoan thanh|dat|xong|lam (?:duoc|xong)|thuc hien (?:duoc|xong)?)(?: (?:duoc|chi|moi|khoang|tren|la|co))*\s*$"
)
_OF_TASKS = re.compile(r"\s*(?:so |khoi luong |cac )?(?:nhiem vu|chi tieu|cong viec|dau viec|viec|ke hoach)\b")
_TASKS_REACHED = re.compile(
    r"\b(?:nhiem vu|chi tieu|cong viec|ke hoach)(?: (?:duoc giao|nam|ca nam|trong nam|cua em|cua toi|chi bo|don vi|nay|em|toi))*(?: (?:chi|moi|duoc|la|da|deu))*(?: (?:hoan thanh|dat|xong|lam duoc|lam xong|thuc hien))+(?: (?:duoc|chi|moi|la|co))*\s*$"
)
_SAYS_HOW = re.compile(
    r"(?: (?:nhiem vu|chi tieu|cong viec|viec))?(?: (?:la|bi|deu))*\s*(?:vuot|cham|tre|dung han|dung tien do|qua han|khong)\b"
)
_TOO_MANY = re.compile(r"\b(?:du|thua|vuot|lo|qua)(?: (?:mat|ra|len|toi|den))*\s*$")
_THERE_ARE = re.compile(
    r"\b(?:dang|hien|nay|gio|san|da|moi|ben em|chi bo em)(?: (?:chi|moi|co|la|dang|tai|gio|nay|duoc))*\s*$"
)


def settle_hinted(told: Told) -> None:
    """Give them that role."""
    _settle_share_done(told)
    _settle_over(told)
    _settle_asked_of(told)
    _settle_there_are(told)


def _settle_asked_of(told: Told) -> None:
    for figure in told.figures:
        if figure.role != "excellent" or figure.unit is None or figure.is_share or figure.of is not None:
            continue
        if _ASKED_OF.match(told.folded, figure.quantity.end) and not told.has("members", "units"):
            figure.role = "members" if figure.unit == "people" else "units"
            told.asked.add("excellent")


def _settle_share_done(told: Told) -> None:
    """ "chỉ tiêu đạt 92%", "hoàn thành 92% nhiệm vụ được giao": the part of the tasks that is done, or is not."""
    for figure in told.figures:
        if not figure.quantity.percent or figure.vague or figure.role not in (None, "completed", "assigned"):
            continue
        before = told.folded[: figure.quantity.start]
        reached = _REACHED.search(before)
        of_tasks = _OF_TASKS.match(told.folded, figure.quantity.end) is not None and reached is not None
        if of_tasks and reached is not None and reached["not"]:
            figure.role, figure.unit = "not_done", "tasks"  # "không hoàn thành 55% nhiệm vụ được giao"
        elif (of_tasks or _TASKS_REACHED.search(before)) and not _SAYS_HOW.match(told.folded, figure.quantity.end):
            figure.role, figure.unit = "done", "tasks"


def _settle_over(told: Told) -> None:
    """ "lấy dư 1 người xuất sắc, 14 tốt 3 xuất sắc": how many too many is no count of theirs."""
    best = [figure for figure in told.figures if figure.role == "excellent" and not figure.is_share]
    for figure in best:
        others = [one for one in best if one is not figure and one.turn == figure.turn]
        if others and _TOO_MANY.search(told.folded[: figure.quantity.start]):
            figure.role = "among"


def _settle_there_are(told: Told) -> None:
    """ "thiếu mấy người tốt nữa thì được 4 xuất sắc, hiện có 16": asked of the good, the number there is is theirs."""
    if "good" not in told.asked or told.has("good", "good_up", "members", "units") or not told.has("excellent"):
        return
    found = [one for one in told.figures if one.role is None and one.unit in (None, "people") and not one.is_share]
    found = [one for one in found if not one.vague and one.of is None]
    if len(found) == 1 and _THERE_ARE.search(told.folded[: found[0].quantity.start]):
        found[0].role = "good"
