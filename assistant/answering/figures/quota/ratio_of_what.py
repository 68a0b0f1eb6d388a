"""What the ratio is taken of, where only those there are, or none of the good, are told: "22 người, 3 miễn, tính 20% trên bao nhiêu"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.figure import BETWEEN, Told
from assistant.answering.figures.members.counted import counted_line
from assistant.answering.figures.members.counted import understood as told_apart
from assistant.answering.figures.outcome import Need, Outcome, Result
from assistant.answering.figures.quota.certain import most_if_all_good
from assistant.answering.figures.quota.options import echo, options_of
from assistant.answering.figures.running import lower, run
from assistant.answering.figures.whose import noun_of
from assistant.calculator.number import say

_OF_WHAT = re.compile(
    r"\b2[05] ?(?:%|phan tram)(?: (?:xuat sac|xs|nay|do|ay|thi|la|phai|duoc))*(?: tinh| lay)? (?:tren|cua|theo) (?:\w+ ){0,3}?(?:bao nhieu|may|gi|nao)\b"
    r"|\b2[05] ?(?:%|phan tram)(?: (?:thi|la|ra|duoc|tuc))+ (?:bao nhieu|may)\b(?! (?:diem|viec|nhiem vu|phieu))"
)
_EITHER = re.compile(
    r"\b(?:tren|theo|cua) (?:tong|toan|ca|so dang vien)\b[^.;?,]{0,30}\bhay(?: (?:la|phai|tinh|cu))* (?:chi )?(?:tren |theo |cua )?(?:so )?(?:nguoi )?(?:xep )?(?:hoan thanh )?tot\b"
    r"|\b(?:tren|theo|cua) (?:so )?(?:nguoi )?(?:xep )?(?:hoan thanh )?tot\b[^.;?,]{0,30}\bhay(?: (?:la|phai|tinh|cu))* (?:tren |theo |cua )?(?:tong|toan|ca)\b"
)
_ON_GOOD = "số xếp Hoàn thành tốt nhiệm vụ"


def plan(told: Told) -> Outcome:
    """The base in words, and the most if all those rated are at least good; None where the good are told, or nobody is."""
    members = told.get("members") or told.get("units")
    if members is None or told.has("good", "good_up", "excellent", "assigned", "score", "completed"):
        return None
    if _OF_WHAT.search(told.folded.rsplit(BETWEEN, 1)[-1]) is None:
        return None
    noun = noun_of(told)
    options = options_of(told, noun)
    finding = run("most", {"good": 0, **options}, told)
    bound = most_if_all_good(told, noun, options, members).strip()
    if not told.last_turn:
        one = f"trong {say(members.value)} {noun.one}, có bao nhiêu {noun.one} xếp mức này? {bound}".strip()
        return Need("good", f"Tỷ lệ tính trên {_ON_GOOD}, không phải trên tổng số {noun.many}: {one}")
    lead = f"Tính trên {_ON_GOOD}, không phải trên tổng số {noun.many} ({say(members.value)}); câu hỏi chưa nêu số này. {bound}".strip()
    counted, found = counted_line(told)
    understood = (*(told_apart(told) if counted else (f"tổng số {say(members.value)}",)), *echo(told, noun))
    finding = replace(finding, steps=(*finding.steps, bound))
    return Result(lead, understood, (finding, *found), (), finding.judgement[:1])


def with_base(told: Told, outcome: Outcome) -> Outcome:
    """The result with what the ratio is taken of said first, where two bases are put up beside the counts."""
    if not isinstance(outcome, Result) or _EITHER.search(told.folded) is None or not told.has("good"):
        return outcome
    return replace(outcome, lead=f"Tính trên {_ON_GOOD}, không tính trên tổng số; {lower(outcome.lead)}")
