"""A way of reckoning or a conclusion about the quota put up for confirmation: "lấy 15 chia 104 ra 14,42%, tính như vậy có đúng không"."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.grouping import groups_of
from assistant.answering.figures.outcome import Noun, Outcome, Result
from assistant.answering.figures.quota.closing import closing
from assistant.answering.figures.quota.options import echo, options_of
from assistant.answering.figures.running import lower, run
from assistant.answering.figures.whose import noun_of
from assistant.calculator.number import percent, say, scaled

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

from assistant.answering.figures.quota.disputed import disputed

_RIGHT = r"(?:dung|sai|chinh xac|chuan|on|hop ly|duoc|dung hay sai)(?: (?:quy dinh|luat|y))?(?: hay)? (?:khong|ko|chua|k|hong|sai)\b"
_METHOD = re.compile(
    rf"\b(?:cach (?:tinh|lam|chia|so)|phep tinh|tinh toan|tinh|chia|lam|so sanh|so|doi chieu)(?: \w+){{0,4}}? (?:nhu vay|nhu the|vay|the|nay|do|ay|kia|tren)(?: (?:thi|la|da|co|lieu|cua \w+))* {_RIGHT}"
)
_CONCLUDES = r"(?:ket luan|nhan dinh|khang dinh|nhan xet|cho rang|cho la|bao|noi|suy ra|lap luan|ly luan|ket qua la|nen|(?:vay|the|nhu vay|tuc) la|=>)"
_CONCLUSION = re.compile(
    rf"\b(?:ket luan|nhan dinh|khang dinh|nhan xet|lap luan|ly luan|noi|bao|y kien|suy luan|cau)(?: \w+){{0,3}}?(?: (?:nhu vay|nhu the|vay|the|nay|do|ay|kia|tren))?(?: (?:thi|la|da|co|lieu))* {_RIGHT}"
)
_ASKED = r"\b(?:dung|chinh xac|chuan)(?: (?:vay|the|nhu vay|nhu the|y))* (?:khong|ko|chua|k|hong)\b|\bdung hay (?:sai|khong)\b"
_NOT_OVER = r"(?:khong|chua|chang|ko) (?:toi|den|du|qua) 2[05] ?%|(?:khong|chua|chang|ko)(?: (?:he|bi|co|la|phai))* (?:vuot|qua|lo|pham)\b|(?:nam |van |con |la )*trong (?:gioi han|ty le|ti le|muc|pham vi|khuon kho|quy dinh|tran)|dung (?:ty le|ti le)|duoi (?:tran|20 ?%|muc)"
_WITHIN = re.compile(rf"\b{_CONCLUDES}\b[^.;?]{{0,80}}? (?:{_NOT_OVER})")
_OVER = re.compile(
    rf"\b{_CONCLUDES}\b[^.;?]{{0,80}}?(?<!khong )(?<!chua )(?<!chang )(?<!ko )(?<!co )(?<!bi )(?:\bvuot|\bqua (?:ty le|ti le|tran|20)|(?<!con )\b(?:qua|thua|du|lo) (?:mat |toi |den )?(?:\d+|mot|hai|ba|bon) (?:nguoi|dong chi|suat|dang vien|dc|d/c))\b(?! (?:khong|chua|ko|hay)\b)"
)
_BY = re.compile(r"\s*(?:[^\W\d_]+\s+){0,4}?(?:chia(?: cho)?|/|:)\s*(?:(?:tong|cho|so|tat ca)\s+){0,3}$")
_PLACES = 4  # of a percentage as people write it


def plan(told: Told) -> Outcome:
    """Whether the way or the conclusion is right; None where neither is put up, or the good are not told."""
    method, concluded = _METHOD.search(told.folded), _CONCLUSION.search(told.folded)
    good, excellent = told.get("good"), told.get("excellent")
    within, over = _WITHIN.search(told.folded), _OVER.search(told.folded)
    if (outcome := disputed(told)) is not None:
        return outcome
    asked = concluded is not None or (told.says(_ASKED) and (within or over) is not None)
    if (method is None and not asked) or good is None or excellent is None or groups_of(told) is not None:
        return None
    if len({figure.value for figure in told.all("good")}) > 1 or good.value <= 0 or excellent.value > good.value:
        return None
    noun = noun_of(told)
    options = options_of(told, noun)
    base = _base(told, excellent, good)
    if "profile" in options or (base is None and not (within or over)):
        return None  # a province's own base, or nothing that could be wrong
    if base == good.value and not (within or over) and told.says(r"\bco (?:bi )?(?:vuot|qua)\b"):
        return None  # whether it is over is asked as well: that plan tells both
    if base == good.value and any(not _shows(figure, excellent.value / good.value) for figure in _stated(told)):
        return None  # the right base, but another result than that: the percentage itself is checked
    finding = run("quota", {"good": int(good.value), "excellent": say(excellent.value), **options}, told)
    lead = _lead(told, noun, finding, good, base, claimed=within is not None if within or over else None)
    share = f"{say(excellent.value)} : {say(good.value)} = {percent(excellent.value / good.value)}".replace("= ≈", "≈")
    steps = [f"Tỷ lệ xuất sắc so với số tốt: {share}", *(step for step in finding.steps if "×" in step)][:2]
    if base is not None and base != good.value:
        wrong = f"{say(excellent.value)} : {say(base)} = {percent(excellent.value / base)}".replace("= ≈", "≈")
        steps.append(f"Cách đã nêu: {wrong}, mẫu số {say(base)} không phải số xếp Hoàn thành tốt nhiệm vụ")
    understood = (
        f"{say(good.value)} {noun.one} Hoàn thành tốt nhiệm vụ",
        f"{say(excellent.value)} {noun.one} Hoàn thành xuất sắc nhiệm vụ",
        *echo(told, noun),
    )
    return Result(lead, understood, (finding, run("percentage", {"part": excellent.typed(), "whole": good.typed()}, told)), tuple(steps), closing(finding, options))  # fmt: skip


def _lead(
    told: Told, noun: Noun, finding: Finding, good: Figure, base: Fraction | int | None, *, claimed: bool | None
) -> str:
    """`claimed`: whether it is concluded to be within the quota; None where nothing is concluded."""
    too_many = int(str(finding.figures["over"]))
    state = f"vượt {say(too_many)} {noun.one}" if too_many else "không vượt"
    right = claimed is None or (claimed == (too_many == 0) and (claimed or _by_so_many(told, too_many)))
    based = f"mẫu số phải là {say(good.value)} {noun.one} Hoàn thành tốt nhiệm vụ"
    if base is None or base == good.value:
        if claimed is None:
            return (
                f"Đúng, mẫu số là {say(good.value)} {noun.one} Hoàn thành tốt nhiệm vụ; {state}: {lower(finding.says)}"
            )
        return f"{f'Đúng, {state}' if right else f'Không đúng, thực ra {state}'}: {finding.says}"
    if claimed is not None and right and _METHOD.search(told.folded) is None:
        return f"Kết luận {state} là đúng, nhưng cách tính không đúng, {based}: {lower(finding.says)}"
    return f"Không đúng, {based}; tính lại thì {state}: {lower(finding.says)}"


def _by_so_many(told: Told, too_many: int) -> bool:
    """Whether the number it is concluded to be over by, if one is told, is the right one."""
    said = re.search(
        r"\b(?:vuot|qua|thua|lo) (?:mat |toi |den |qua )?(\d+)(?![\d.,]*\d? ?(?:%|phan tram))", told.folded
    )
    return said is None or int(said[1]) == too_many


def _base(told: Told, excellent: Figure, good: Figure) -> Fraction | int | None:
    """What the excellent were divided by: as it is written, else as the percentage told shows; None if neither tells."""
    for at, part in enumerate(told.figures):
        if part.value != excellent.value or part.is_share:
            continue
        if part.quantity.whole is not None:
            return part.quantity.whole
        following = [one for one in told.figures[at + 1 :] if one.quantity.start >= part.quantity.end]
        if following and not following[0].is_share and following[0].value >= part.value:
            if _BY.fullmatch(told.folded[part.quantity.end : following[0].quantity.start]):
                return following[0].value
    wholes = [good.value, good.value + excellent.value]
    wholes += [figure.value for figure in (told.get("members"), told.get("good_up")) if figure is not None]
    shown = (whole for figure in _stated(told) for whole in wholes if _shows(figure, excellent.value / whole))
    return next(shown, None)


def _stated(told: Told) -> list[Figure]:
    """The percentages told that are not the rule's own, which a share is held against."""
    return [figure for figure in told.figures if figure.quantity.percent and not figure.is_of_rule]


def _shows(figure: Figure, share: Fraction) -> bool:
    """Whether a percentage is the share, rounded to the places it is written with."""
    written = re.search(r"[.,](\d+)", figure.quantity.text)
    places = min(len(written[1]), _PLACES) if written else 0
    return scaled(share * 100, places) == scaled(figure.value, places)
