"""Plain numbers in a row added up: "5 chi bộ: 22 31 18 27 40 đảng viên, tổng bao nhiêu", "35+42+18+7 bằng mấy"."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.ratings import RATINGS
from assistant.calculator.number import say

_HOW_MANY = r"(?:may|bao nhieu)"
_ASKED = re.compile(
    rf"\b(?:tong(?: (?:so|cong|lai|la))*|cong(?: (?:lai|vao|het|don|chung|tat ca))*|tat ca|ca thay|het thay|vi chi)(?: \w+){{0,3}}? {_HOW_MANY}\b(?! (?:xuat sac|xs|%|phan tram|suat|diem))"
    rf"|\btinh tong\b|\bcong (?:giup|ho|dum|lai giup)\b|(?:=|\b(?:bang|la|ra)) ?{_HOW_MANY}\b"
)
_STATED = re.compile(
    r"\b(?:cong(?: (?:lai|vao|het|tat ca))*|tong(?: (?:so|cong|lai))*|tat ca|het thay)(?: (?:co|da|la|ghi|bao|bao cao|viet|dung|bang|du|ra|duoc|phai|du|khop|thanh|dung la|voi))* (?P<total>\d[\d.]*)(?: \w+){0,3}? (?:dung |phai |co dung |co khop |khop )?(?:khong|ko|k|chua|hong)\b"
)
_BETWEEN = re.compile(r"\s*(?:\+|[,;/]|\s|\b(?:va|cong(?: voi| them)?|voi)\b)\s*")
_OF_MEMBERS = (
    r"\b(?:kiem diem|xep loai|danh gia|duoc mien|mien sinh hoat|tam thoi|ket nap|du bi|dinh chi|trong (?:so |do))\b"
)
# "tổ 1 có 12, tổ 2 có 15": the name of the next one stands between
_NAMED = re.compile(
    r"\s*[,;]\s*(?:(?:va|cong|con) )?(?:(?!(?:trong do|tong|cong|them|bot|giam|tru|con lai)\b)[\w/]+ ){1,5}?(?:(?:co|la|duoc) )?:?\s*"
)
_UNIT = re.compile(r"\s*(?:dong chi|dang vien|nguoi|dv|dc|d/c)\b")
_MEAN = r"\b(?:trung binh|binh quan)\b"
_FEWEST = 2


def plan(told: Told) -> Outcome:
    """The sum, exact; None where no row of plain numbers is told, or a count is left that is none of their number."""
    from assistant.calculator.finding import Finding, Verdict

    if told.says(_MEAN):
        return None  # a mean is no sum
    checked = _STATED.search(told.folded)
    if checked is None and not _ASKED.search(told.folded):
        return None
    at = -1 if checked is None else checked.start("total")
    stated = next((one for one in told.figures if one.quantity.start == at), None)
    row, others = _row(told, stated)
    if stated is not None and not told.says(asking.OVER) and (rated := _rated(told, stated)):
        row, others = rated, []
    if (checked is not None and stated is None) or len(row) < _FEWEST:
        return None
    if any(one.value != len(row) or one.quantity.start > row[0].quantity.start for one in others):
        return None  # "5 chi bộ: …" is how many they are; any other number is of something else
    if told.says(_OF_MEMBERS) and "+" not in told.text:
        return None  # who is reviewed and rated is no plain sum
    if stated is None and len(row) == _FEWEST and "+" not in told.text and not told.says(r"\bcong\b"):
        return None
    total = sum((one.value for one in row), Fraction(0))
    reckoned = f"{' + '.join(say(one.value) for one in row)} = {say(total)}"
    holds = stated is None or stated.value == total
    if stated is None:
        lead = f"Cộng lại là {say(total)}: {reckoned}"
    elif holds:
        lead = f"Đúng: cộng lại là {say(total)}"
    else:
        off = f"{'thiếu' if stated.value < total else 'thừa'} {say(abs(stated.value - total))}"
        lead = f"Không đúng: cộng lại là {say(total)}, ghi {say(stated.value)} là {off}"
    finding = Finding(
        rule="percentage", verdict=Verdict.HOLDS if holds else Verdict.BREACHED, says=lead, as_of=told.as_of,
        figures={"sum_of_ratings": total}, steps=(reckoned,),
    )  # fmt: skip
    understood = (f"{say(len(row))} số: {'; '.join(say(one.value) for one in row)}",)
    return Result(lead, understood, (finding,), (reckoned,) if stated is not None else ())


def _rated(told: Told, stated: Figure) -> list[Figure]:
    """The counts of the ratings, where they are all that is told beside the sum: "xs 5, tốt 22, ht 3 cộng lại có đúng 30 không"."""
    others = [one for one in told.figures if one.turn == told.last_turn and one is not stated]
    roles = [one.role for one in others]
    plain = all(one.role in RATINGS and not one.is_share and one.of is None for one in others)
    return others if plain and len(set(roles)) == len(roles) and len(roles) >= _FEWEST else []


def _row(told: Told, stated: Figure | None) -> tuple[list[Figure], list[Figure]]:
    """The longest run of plain numbers of the last turn that stand side by side, and the other figures."""
    figures = [one for one in told.figures if one.turn == told.last_turn and one is not stated]
    best: list[Figure] = []
    run: list[Figure] = []
    for one in sorted(figures, key=lambda item: item.quantity.start):
        plain = (
            not one.is_share
            and one.of is None
            and one.value.denominator == 1
            and one.role in (None, "members", "whole")
        )
        if run and not _beside(told, run[-1], one):
            run = []
        run = [*run, one] if plain else []
        if len(run) > len(best):
            best = run
    return best, [one for one in figures if not any(one is other for other in best)]


def _beside(told: Told, first: Figure, second: Figure) -> bool:
    unit = _UNIT.match(told.folded, first.quantity.end)
    start = first.quantity.end if unit is None else unit.end()
    between = told.folded[start : second.quantity.start]
    return any(pattern.fullmatch(between) for pattern in (_BETWEEN, _NAMED))
