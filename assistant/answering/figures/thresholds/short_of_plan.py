"""A part told by its count, held against the share a rating asks for: how many are lacking, and what the share comes to."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome
from assistant.answering.figures.thresholds.short_of_parts import parts_told, rules_of
from assistant.answering.figures.thresholds.short_of_words import Held, held_result

_MANY = r"(?:bao nhieu|may)(?! (?:phan tram|%|diem|tot\b))(?! ?%)"
_LACKING = rf"\b(?:thieu|can|phai|co|lam|kiem|bo sung)?(?: (?:co|them|phai|can|it nhat|toi thieu|vuot))* ?\b(?:thieu|them|bo sung)(?: (?:it nhat|toi thieu|khoang|muc|vuot|co))* {_MANY}|\b{_MANY}(?: \w+){{0,4}}? nua\b"
_LEAST = rf"\b(?:it nhat|toi thieu|phai (?:co|dat|du)|can(?: (?:co|dat|du))?)(?: (?:\w+ ){{0,3}}?){_MANY}|\b{_MANY}(?: \w+){{0,6}}? (?:thi |de )?moi (?:du|dat|duoc)\b"
_HELD = re.compile(
    r"\b(?:so voi|doi chieu(?: voi)?|dem so|chieu theo|theo|qua)(?: (?:cai|ca))? (?:nguong|muc|moc|yeu cau|quy dinh|tieu chi|ty le|ti le|dieu kien|muc toi thieu)\b"
    r"|\b(?:du|dat|qua|duoi|cham|toi)(?: (?:den|ve|toi thieu))* (?:muc|nguong|moc|ty le|ti le|yeu cau|dieu kien|tieu chuan)\b[^.;?]*\b(?:chua|khong|ko)\b"
)
_WORDS = {
    "exceeded": r"\bvuot\b", "late": r"\b(?:cham|tre)\b", "on_time": r"\bdung (?:han|tien do)\b", "not_done": r"\bkhong hoan thanh (?:la|chiem|bang|bao nhieu|may)\b|\b(?:viec|nhiem vu) khong hoan thanh\b", "disciplined_share": r"\bky luat\b",
    "low_confidence_votes": r"\btin nhiem\b|\bphieu\b", "fixed": r"\bkhac phuc\b|\bsua\b", "units_good": r"\btot (?:nhiem vu )?tro len\b|\bhttnv tro len\b",
}  # fmt: skip


def plan(told: Told) -> Outcome:
    """The share, the threshold with its provision and what is lacking; None where none of them is asked for."""
    from assistant.calculator.scale import Bound

    lacking, least = told.says(_LACKING), told.says(_LEAST)
    held = _HELD.search(told.folded) is not None and told.says(asking.PERCENT)
    if not (lacking or least or held) or told.has("common", "result"):
        return None
    found = [
        Held(part, whole, rule, value)
        for part, whole, quantity in parts_told(told)
        for rule, value in rules_of(told, quantity)
        if 0 <= part.value <= whole.value and whole.value.denominator == part.value.denominator == 1
    ]
    if lacking or least:
        found = [one for one in found if one.value.bound in (Bound.AT_LEAST, Bound.MORE_THAN)]
    found = _asked_about(told, found)
    if len({id(one.part) for one in found}) != 1:
        return None  # nothing, or more than one thing, that the rating asks a share of
    return held_result(told, found[0], lacking=lacking, least=least)


def _asked_about(told: Told, found: list[Held]) -> list[Held]:
    """The part named in the sentence that asks; where none is, of several those that are no whole."""
    asking_sentence = next(
        (one for one in re.split(r"[.?!](?!\d)", told.folded) if re.search(_MANY, one) or _HELD.search(one)), ""
    )
    named = {quantity for quantity, words in _WORDS.items() if re.search(words, asking_sentence)}
    if named:
        return [one for one in found if one.quantity in named]
    if len({id(one.part) for one in found}) < 2:
        return found
    return [one for one in found if one.part.value < one.whole.value]
