"""The part and the whole a percentage is of, and what is asked back where one is not told."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Need, Outcome
from assistant.answering.figures.ratings import LABEL_OF
from assistant.calculator.number import say

ON_GOOD = r"\btren (?:tong )?(?:so )?(?:\w+ ){0,3}?(?:hoan thanh )?tot\b(?! (?:nhiem vu )?tro len)"
ON_GOOD_UP = r"\btren (?:tong )?(?:so )?(?:\w+ ){0,3}?(?:hoan thanh )?tot (?:nhiem vu )?tro len\b"

_SIMPLE = 10  # the largest whole of a fraction as one says it
_REACHED = re.compile(
    r"\b(?:du|dat|qua|tren|hon|it nhat|toi thieu|can|phai|duoi)(?: (?:den|toi|muc|ty le|so|duoc|co|tren))*\s*$"
)
TASKS = ("done", "on_time", "late", "exceeded", "not_done", "disciplined")


def of_good_up(told: Told) -> tuple[Figure, Figure] | None:
    """ "tốt trở lên 54, xuất sắc 10, tỷ lệ xuất sắc trên tốt": the good are those beside the excellent."""
    excellent, pool = told.get("excellent"), told.get("good_up")
    if excellent is None or pool is None or told.has("good") or not told.says(ON_GOOD) or pool.value <= excellent.value:
        return None
    left = pool.value - excellent.value
    told.notes.append(f"{say(pool.value)} từ tốt trở lên - {say(excellent.value)} xuất sắc = {say(left)} tốt")
    return excellent, replace(pool, role="good", quantity=replace(pool.quantity, value=left, text=say(left)))


def pair_of(told: Told) -> tuple[Figure | None, Figure | None]:
    """The part and the whole: "98 trên 502", "9/40", or a rating and the number rated."""
    pairs = [figure for figure in told.figures if figure.of is not None and not _is_mark(told, figure)]
    if pairs:
        return pairs[-1], pairs[-1].of
    members = told.get("members") or told.get("assigned") or told.get("units") or told.get("whole") or told.get("votes")
    against_good = told.says(
        r"(?:%|\bphan tram) (?:cua |tren |trong )?(?:tong )?so (?:\w+ ){0,2}?(?:hoan thanh )?(?:tot|htt\w*)\b(?! (?:nhiem vu )?tro len)|tren (?:tong )?(?:so )?(?:hoan thanh )?tot\b|so voi (?:so )?(?:hoan thanh )?tot"
    )
    excellent, good = told.get("excellent"), told.get("good")
    if excellent is not None and good is not None and told.says(ON_GOOD_UP):
        both = excellent.value + good.value
        return excellent, replace(good, role="good_up", quantity=replace(good.quantity, value=both, text=say(both)))
    if excellent is not None and good is not None and (against_good or members is None):
        return excellent, good
    asked = [
        role
        for role in (*LABEL_OF, "done", "on_time", "late", "exceeded", "not_done", "disciplined", "low_votes")
        if told.get(role) is not None
    ]
    named = [role for role in told.asked if role in asked] or asked
    if members is not None and len(named) == 1:
        return told.get(named[0]), members
    bare = [figure for figure in told.figures if figure.role in (None, "whole", "members") and not figure.is_share]
    if len(bare) == 2 and not asked and bare[0].value <= bare[1].value:
        return bare[0], bare[1]
    return None, members


def _is_mark(told: Told, figure: Figure) -> bool:
    """ "có đủ 2/3 không": a fraction to be reached, no part of a number told."""
    whole = figure.of
    simple = whole is not None and figure.quantity.whole is not None and figure.value < whole.value <= _SIMPLE
    return simple and _REACHED.search(told.folded[: figure.quantity.start]) is not None


def ask_missing(told: Told, part: Figure | None, whole: Figure | None) -> Outcome:
    """Ask for what a percentage lacks, if the asker speaks of their own figures."""
    rated = [role for role in LABEL_OF if told.has(role)]
    if rated == ["good_up"] and told.says(r"\bxuat sac|htxs"):
        return None  # "tỷ lệ xuất sắc là bao nhiêu", then "34 tốt trở lên": the most there may be
    if told.says(r"\bxuat sac|htxs") and ((told.says(asking.MINE) and told.says(r"\btinh\b")) or rated):
        if not told.has("good"):
            return Need("good", "Có bao nhiêu đồng chí xếp Hoàn thành tốt nhiệm vụ?")
        return Need("excellent", "Có bao nhiêu đồng chí xếp Hoàn thành xuất sắc nhiệm vụ?")
    if rated and len(rated) == 1:
        return Need("members", "Tổng số được xếp loại là bao nhiêu?")
    return None
