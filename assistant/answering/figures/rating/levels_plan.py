"""Levels of the criteria (Xuất sắc, Tốt, Trung bình, Kém), by which ratings went before the hundred-point scale."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.case.rating_words import conclude
from assistant.answering.figures.case.wanted import wanted_of, wish_field
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import COLLECTIVE, ORGANIZATION, Outcome, Result
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.whose import role_of

_LEVELS = ("xuat-sac", "tot", "trung-binh", "kem")  # best first
_LABELS = {"xuat-sac": "Xuất sắc", "tot": "Tốt", "trung-binh": "Trung bình", "kem": "Kém"}
_LEVEL = r"(?P<level>xuat sac|tot|trung binh|kem)\b(?! (?:tro len|nhiem vu))"
_LINK = r"(?: (?:duoc|dat|o|muc|cap do|cap|loai|xep|deu|toan|la|bi|cham|danh gia|thi|cung|con))*"
_RESULT = re.compile(
    rf"\b(?:tieu chi|nhom)(?: (?:ve|cac|nhom|tieu chi))* ket qua(?: thuc hien)?(?: (?:cac )?nhiem vu)?(?: (?:trong nam|chinh tri))?{_LINK} {_LEVEL}"
)
_RESULT_AFTER = re.compile(rf"\btieu chi{_LINK} {_LEVEL},? (?:ve|o|thuoc|la|trong)(?: (?:nhom|phan|mat))* ket qua\b")
_OTHERS = re.compile(
    rf"\b(?:(?:\d+|mot|hai|ba|bon|nam|sau|bay|tam) (?:tieu chi|cai)|(?:cac |may |nhung )?(?:tieu chi|cai|cai kia) (?:con lai|khac|kia)|con lai|may cai kia|so con lai){_LINK} {_LEVEL}"
)
_COUNTED = re.compile(
    rf"(?P<count>\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?: (?:tieu chi|cai|noi dung|muc))?{_LINK} {_LEVEL}"
)  # "6 tiêu chí: 3 xuất sắc, 2 tốt, 1 trung bình"
_ALL = re.compile(rf"\b(?:moi|tat ca|toan bo|cac)(?: cac)? tieu chi(?! ket qua| con lai| khac){_LINK} {_LEVEL}")
_ASKED = r"\bxep\b|\bloai gi\b|\bmuc (?:gi|nao)\b|\b(?:duoc|dat|du) (?:\w+ ){0,4}(?:xuat sac|tot|hoan thanh)"


def plan(told: Told) -> Outcome:
    """The highest rating the levels told leave; None where none are told or the day rates by points."""
    if not told.says(r"\btieu chi\b") or not (told.says(asking.RATE) or told.says(_ASKED)):
        return None
    result = [_key(match["level"]) for words in (_RESULT, _RESULT_AFTER) for match in words.finditer(told.folded)]
    others = [_key(match["level"]) for match in _OTHERS.finditer(told.folded)]
    for match in _ALL.finditer(told.folded):
        result, others = result or [_key(match["level"])], others or [_key(match["level"])]
    if not (result or others):
        counted = [_key(match["level"]) for match in _COUNTED.finditer(told.folded) if match["count"] != "0"]
        others = counted if len(counted) > 1 else []
    if _RESULT_AFTER.search(told.folded) and others == result:
        others = []  # the one criterion told is of the results
    if not (others or result) or told.has("score"):
        return None
    facts = {"other_level": max(others, key=_LEVELS.index)} if others else {}
    if result:
        facts["result_level"] = max(result, key=_LEVELS.index)
    for name in ("done", "on_time", "exceeded"):
        if (share := told.share(name)) is not None and share.quantity.percent:
            facts[name] = share.typed()
    role = role_of(told)
    if role is COLLECTIVE and not told.says(r"\btap the lanh dao|\bban (?:giam doc|lanh dao|giam hieu|thuong vu)"):
        role = ORGANIZATION  # "cơ quan tôi": the unit itself
    wanted = wanted_of(told)
    wish = wish_field(wanted)
    finding = run("highest", {"role": role.key, **facts, **wish}, told)
    decisive = [step for step in finding.steps if "cấp độ" in step and "→" in step]
    if not decisive:
        return None  # the text of the day asks for no levels
    lead, steps, closing = conclude(told, finding, wanted)
    echo = [f"tiêu chí kết quả nhiệm vụ thấp nhất ở cấp độ {_LABELS[facts['result_level']]}"] if result else []
    if not others:
        return Result(lead, (*echo, f"đối tượng {role.many}", on_day(told)), (finding,), steps, closing)
    lowest = _LABELS[facts["other_level"]]
    echo.append(f"tiêu chí còn lại thấp nhất ở cấp độ {lowest}" if result else f"có tiêu chí ở cấp độ {lowest}")
    whom = "tổ chức, cơ quan, đơn vị" if role is ORGANIZATION else role.many
    return Result(lead, (*echo, f"đối tượng {whom}", on_day(told)), (finding,), steps, closing)


def _key(said: str) -> str:
    return said.replace(" ", "-")
