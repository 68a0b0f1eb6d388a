"""Units and their heads counted in one question: "có 8 phòng, tối đa mấy phòng xuất sắc và mấy trưởng phòng xuất sắc"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import COLLECTIVE, LEADER, Need, Outcome, Result
from assistant.answering.figures.quota.options import options_of
from assistant.answering.figures.running import on_day, run
from assistant.calculator.number import say

_UNITS = {
    "phong": "phòng", "ban": "ban", "khoa": "khoa", "to": "tổ", "doi": "đội", "tram": "trạm", "don vi": "đơn vị", "truong": "trường",
    "chi cuc": "chi cục", "trung tam": "trung tâm", "vu": "vụ", "cuc": "cục", "xi nghiep": "xí nghiệp", "phan xuong": "phân xưởng",
}  # fmt: skip
_HEADS = {
    "thu truong": "thủ trưởng", "hieu truong": "hiệu trưởng", "truong don vi": "trưởng đơn vị", "nguoi dung dau": "người đứng đầu",
    "giam doc": "giám đốc", "cap truong": "cấp trưởng", "lanh dao": "lãnh đạo", "to truong": "tổ trưởng", "doi truong": "đội trưởng",
    "vu truong": "vụ trưởng", "cuc truong": "cục trưởng", "chi cuc truong": "chi cục trưởng",
}  # fmt: skip
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_COUNTED = re.compile(rf"(?<![\d.,])(?P<count>\d{{1,3}}) (?P<unit>{_UNIT})\b(?! (?:xuat sac|xs|tot))")
_HOW_MANY = r"\b(?:may|bao nhieu) "
_HEAD = rf"truong (?P<of>{_UNIT})|{'|'.join(sorted(_HEADS, key=len, reverse=True))}"
_LEAST = 2


def plan(told: Told) -> Outcome:
    """The most of either kind, each by itself; asked back, with the most there can be, where the ratings are not told."""
    found = _COUNTED.search(told.folded)
    if found is None or told.has("excellent", "score", "assigned"):
        return None
    rated_counts = told.all("good") + told.all("good_up")
    if any(one.value != int(found["count"]) for one in rated_counts) or (rated_counts and not told.everybody):
        return None
    unit = found["unit"]
    head = re.search(rf"{_HOW_MANY}(?P<head>{_HEAD})\b", told.folded)
    asked = re.search(rf"{_HOW_MANY}{unit}\b", told.folded)
    count = int(found["count"])
    if head is None or asked is None or count < _LEAST or not told.says(r"\bxuat sac\b|\bxs\b|\bhtxs"):
        return None
    unit_name = _UNITS[unit]
    head_name = f"trưởng {_UNITS[head['of']]}" if head["of"] else _HEADS[head["head"]]
    up = not ("good" in told.everybody and "good_up" not in told.everybody)  # "đều tốt" counts the good themselves
    name = ("pool", "total") if up else ("most", "good")
    findings = tuple(
        run(name[0], {name[1]: count, **options_of(told, noun), "subject": noun.key}, told)
        for noun in (COLLECTIVE, LEADER)
    )
    most = [say(int(str(finding.figures["ceiling"]))) for finding in findings]
    said = f"tối đa {most[0]} {unit_name} và {most[1]} {head_name} xuất sắc, hai nhóm tính riêng"
    if not told.everybody & {"good", "good_up"}:
        return Need(
            "good",
            f"Trong {say(count)} {unit_name}, có bao nhiêu {unit_name} và bao nhiêu {head_name} xếp Hoàn thành tốt nhiệm vụ? "
            f"Nếu cả {say(count)} {unit_name} và {say(count)} {head_name} đều từ tốt trở lên thì {said}.",
        )
    rated = "từ tốt trở lên" if up else "Hoàn thành tốt nhiệm vụ"
    steps = tuple(
        f"{who.capitalize()}: {next(step for step in finding.steps if ('x ≤' in step and ':' in step) or '×' in step)}"
        for who, finding in zip((unit_name, head_name), findings, strict=True)
    )
    lead = f"{said[0].upper()}{said[1:]}, nếu cả {say(count)} {unit_name} và {say(count)} {head_name} đều {rated}"
    understood = (f"{say(count)} {unit_name}, mỗi {unit_name} một {head_name}", on_day(told))
    return Result(lead, understood, findings, steps, findings[0].judgement[:1])
