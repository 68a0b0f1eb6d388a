"""What is sure of a quota though the good are not told: a cell too small for anyone, too many whoever the others are."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.counted import rated_of
from assistant.answering.figures.outcome import Noun, Outcome
from assistant.answering.figures.quota.all_good import pool_of
from assistant.answering.figures.quota.leads import IF_ALL_GOOD
from assistant.answering.figures.running import run
from assistant.calculator.number import say

_LEAST = 2  # one body is no group
_BODY = r"(?:chi bo|dang bo|co quan|don vi|phong|to|doi|khoa|ban|lop|truong)"
_BODY_GOOD = rf"\b(?:ca|toan(?: bo)?|tat ca) {_BODY}\b[^.;?!]{{0,50}}?\b(?:deu|cung|toan)\b[^.;?!]{{0,20}}?\btot\b(?! (?:nhiem vu )?tro len)"
_BODY_GOOD += rf"|\b{_BODY}(?: \w+){{0,3}}? \d+ (?:nguoi|dong chi|dang vien|d/c|dc|dv)\b[^.;?!\d]{{0,24}}?\b(?:ai cung|deu|tat ca)\b[^.;?!\d]{{0,20}}?\btot\b(?! (?:nhiem vu )?tro len)"
_THEY_ALL = r"(?<!\d )\b\d+ (?:\w+ ){1,4}?(?:ai cung|deu|tat ca)\b(?: (?:deu|la|duoc|xep|dat|loai|muc|hoan thanh))* tot\b(?! (?:nhiem vu )?tro len)(?![^.;?!]*\b(?:tru|rieng)\b)"
_ALL_GOOD = r"\b(?:deu|ai cung|tat ca)\b[^.;?!]{0,30}?\btot\b(?! (?:nhiem vu )?tro len)"
_RAISED = r"\b(?:len|nang|trong (?:so )?(?:do|nay|ay))\b"
_PROPOSED = re.compile(
    r"\b(?:lay|chon|de nghi|de xuat|xep|dua|nang|duyet|du kien|binh|trinh|bau|muon|xin|dinh|cham|cho)(?: (?:len|ra|cho|duoc|ca|luon|du|them))*\s*$"
)
_OTHERS = ("completed", "not_completed", "good", "good_up")


def none_at_all(told: Told, noun: Noun, options: dict[str, object], members: Figure | None) -> Outcome:
    """ "chi bộ có 5 đảng viên thì có được ai xuất sắc không": none, even if all of them are good or better."""
    most = _rated(told, members)
    if most < _LEAST or options.get("profile") or told.has(*_OTHERS):
        return None  # a province may have a rule of its own for so few
    if run("pool", {"total": most, **options}, told).figures["ceiling"]:
        return None
    return pool_of(told, noun, options, most)


def most_if_all_good(told: Told, noun: Noun, options: dict[str, object], members: Figure | None) -> str:
    """What may be said beside the question back: the most there can be, whoever they are."""
    rated = _rated(told, members)
    if rated < _LEAST or options.get("profile") or told.has(*_OTHERS):
        return ""
    most = int(str(run("pool", {"total": rated, **options}, told).figures["ceiling"]))
    rounds = " Văn bản không nêu cách làm tròn." if told.says(r"\blam tron\b") else ""
    return f" Nếu cả {say(rated)} {noun.one} được xếp loại đều từ tốt trở lên thì tối đa {say(most)} xuất sắc.{rounds}"


def too_many(told: Told, options: dict[str, object], members: Figure | None, excellent: Figure | None) -> int | None:
    """ "chi bộ 7 người đề nghị 2 xuất sắc": the most that can be good beside them, where even that is not enough."""
    rated = _rated(told, members)
    if excellent is None or not rated or options.get("profile") or told.has(*_OTHERS):
        return None
    wholes = {one.value for one in told.all("members") if members is not None and one.turn == members.turn}
    if len(wholes) > 1:
        return None  # "10 lãnh đạo và 50 nhân viên": which of them the excellent are of is not told
    rest = rated - int(excellent.value)
    if excellent.value.denominator != 1 or excellent.value < 1 or rest < 1:
        return None
    finding = run("quota", {"good": rest, "excellent": say(excellent.value), **options}, told)
    if not int(str(finding.figures["over"])):
        return None
    told.notes.append(
        f"{IF_ALL_GOOD} {say(rest)} {'tổ chức' if members is not None and members.unit == 'organizations' else 'người'} còn lại đều tốt: {say(rated)} - {say(excellent.value)} = {say(rest)}"
    )
    return rest


def _rated(told: Told, members: Figure | None) -> int:
    """The most that can be rated; nought where no such number is told."""
    return max(0, rated_of(told, members) or 0)


def all_good_beside(told: Told, members: Figure | None, good: int, excellent: Figure | None) -> int | None:
    """ "cả 3 đều hoàn thành tốt, đề nghị 1 xuất sắc": those proposed are of the number told, the others are the good."""
    if excellent is None or not 0 < excellent.value < good or told.has("good_up"):
        return None
    if (rest := _rest_of_all(told, members, good, excellent)) is not None:
        return rest
    if "good" not in told.everybody:
        return None
    proposed = members is None and told.says(_ALL_GOOD) and _proposed_of(told, excellent)
    if good != _rated(told, members) and not told.says(_BODY_GOOD) and not proposed:
        return None
    rest = good - int(excellent.value)
    counted = told.get("good")
    who = {"organizations": "tổ chức", "collectives": "tập thể"}.get((counted and counted.unit) or "", "người")
    told.notes.append(f"trong {say(good)} {who} có {say(excellent.value)} đề nghị xuất sắc, còn {say(rest)} tốt")
    return rest


def _proposed_of(told: Told, excellent: Figure) -> bool:
    """ "11 lãnh đạo đều hoàn thành tốt, đã chọn 3 xuất sắc": those chosen are told behind those all good."""
    behind = all(one.quantity.end <= excellent.quantity.start for one in told.all("good"))
    return behind and _PROPOSED.search(told.folded[: excellent.quantity.start]) is not None


def _rest_of_all(told: Told, members: Figure | None, good: int, excellent: Figure) -> int | None:
    """ "16 đảng viên: 15 tốt, 1 hoàn thành, lấy 3 xuất sắc": nobody is left beside them, so the three are of the good."""
    lower = sum((int(one.value) for one in (told.get("completed"), told.get("not_completed")) if one is not None), 0)
    rated = _rated(told, members)
    if not rated or good + lower < rated or _PROPOSED.search(told.folded[: excellent.quantity.start]) is None:
        return None
    rest = rated - lower - int(excellent.value)
    if excellent.value.denominator != 1 or rest < 1 or good > rated:
        return None
    below = f", {say(lower)} xếp mức thấp hơn" if lower else ""
    told.notes.append(
        f"cả {say(rated)} người đã nêu mức{below}, nên {say(excellent.value)} người đề nghị xuất sắc lấy từ số tốt: còn {say(rest)} tốt"
    )
    return rest


def good_are_all(told: Told) -> bool:
    """ "cả chi bộ 10 người đều tốt, giờ chọn mấy người lên xuất sắc": those chosen are of the good, who are all there are."""
    if told.has("good_up", "completed", "not_completed") or len(told.all("good")) != 1:
        return False
    people = told.all("good")[0].unit == "people"
    return (
        told.says(_BODY_GOOD)
        or (people and not told.changed and told.says(_THEY_ALL))
        or (told.says(_ALL_GOOD) and told.says(_RAISED))
    )
