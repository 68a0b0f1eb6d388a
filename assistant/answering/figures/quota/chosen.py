"""The excellent chosen out of the good told ("rút từ 20 người tốt này lên xuất sắc được mấy"): each of them leaves the base."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Noun, Result
from assistant.answering.figures.quota.all_good import pool_of
from assistant.answering.figures.running import run
from assistant.calculator.number import say

_TAKE = r"(?:chon|lay|rut|dua|nang|xet|day|keo|boc|cat nhac|de bat)"
_THEM = r"(?:(?:nguoi|dong chi|dang vien|so|nhom|d/c|dc|dv) )*(?:nay|do|ay|kia|tren)"
_GOOD = r"(?:hoan thanh )?(?:tot|httnv|htt)(?: nhiem vu)?"
_CHOSEN = re.compile(
    rf"\b{_TAKE}(?: (?:ra|len|bot|ban|mot so))* (?:tu|trong)(?: (?:trong|chinh|so|nhom|cac))* (?:\d+ )?(?:{_THEM}|(?:nguoi |dong chi )?{_GOOD}\b)|"
    rf"\b(?:tu|trong) (?:chinh )?(?:so )?(?:\d+ )?{_THEM} (?:thi |duoc |co the |se )*{_TAKE} (?:len|ra)\b|"
    rf"\b(?:tu|trong) (?:chinh )?so \d+ (?:\w+ ){{0,5}}?{_GOOD},? (?:thi |duoc |co the |se )*{_TAKE} (?:len|ra)\b"
)


def chosen_of_good(told: Told, noun: Noun, options: dict[str, object], good: int) -> Result | None:
    """The most of them, with the most beside as many good; None where nobody is chosen out of the good."""
    if good < 1 or len(told.all("good")) != 1 or not _CHOSEN.search(told.folded):
        return None
    result = pool_of(told, noun, options, good)
    chosen = int(str(result.findings[0].figures["ceiling"]))
    beside = run("most", {"good": good, **options}, told)
    most = int(str(beside.figures["ceiling"]))
    first = f"tối đa {say(chosen)} {noun.one} xuất sắc" if chosen else f"chưa được {noun.one} nào xuất sắc"
    lead = f"Chọn từ chính {say(good)} {noun.one} tốt thì {first}, còn {say(good - chosen)} tốt"
    if most != chosen:
        lead = f"{lead}; nếu ngoài những người xuất sắc vẫn có đủ {say(good)} tốt thì tối đa {say(most)}"
    step = next(step for step in beside.steps if "×" in step)
    understood = (f"{say(good)} {noun.one} tốt, xuất sắc lấy từ số này", *result.understood[1:])
    return replace(
        result, lead=lead, understood=understood, findings=(*result.findings, beside), steps=(*result.steps, step)
    )
