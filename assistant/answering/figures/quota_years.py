"""The most in two years: "64 người tốt: năm 2024 trần là mấy, còn năm 2026 được mức cao nhất thì mấy"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Noun, Outcome, Result
from assistant.answering.figures.quota_options import options_of
from assistant.answering.figures.running import run
from assistant.answering.figures.whose import noun_of
from assistant.calculator.number import say
from corpus.citation import say_day

_YEAR = re.compile(r"\b(?:nam|ky|hoi)(?: nam)? ((?:19|20)\d{2})\b")
_HIGHER = re.compile(r"noi troi|thanh tich xuat sac|\b25 ?(?:%|phan tram)|\bmuc cao (?:nhat|hon)")


def plan(told: Told) -> Outcome:
    """The most in two years named, before the ratings of one year are looked at."""
    if told.has("score", "assigned", "done", "not_done") or len(set(_YEAR.findall(told.folded))) < 2:
        return None
    noun = noun_of(told)
    return each_year(told, noun, options_of(told, noun))


def each_year(told: Told, noun: Noun, options: dict[str, object]) -> Outcome:
    """The most by the rules of each year named; None unless there are two and the good are the same."""
    found = list(_YEAR.finditer(told.folded))
    years = [int(match[1]) for match in found]
    goods = told.all("good")
    if len(set(years)) < 2 or len(years) != len(set(years)) or len(goods) != 1 or told.has("excellent"):
        return None
    if not (told.says(asking.MOST) or "excellent" in told.asked) or told.last_turn:
        return None
    good = int(goods[0].value)
    plain = {name: value for name, value in options.items() if name != "outstanding"}
    edges = [*(match.start() for match in found), len(told.folded)]
    parts, findings, steps, days = [], [], [], []
    for year, (start, end) in zip(years, pairwise(edges), strict=True):
        higher = _HIGHER.search(told.folded, start, end) is not None
        day = min(date(year, 12, 31), told.today) if year <= told.today.year else told.today
        given = {"good": good, **plain, **({"outstanding": "co"} if higher else {})}
        finding = run("most", given, replace(told, as_of=day))
        none = any(step.startswith("Ngày này chưa có ngoại lệ") for step in finding.steps)
        by = "chưa có mức 25%, " if none else "theo mức tới 25% " if higher else ""
        parts.append(f"năm {year} {by}tối đa {finding.figures['ceiling']}")
        steps.append(f"Năm {year}: {next(step for step in finding.steps if '×' in step)}")
        findings.append(finding)
        days.append(f"năm {year}: tính theo quy định ngày {say_day(day)}")
    lead = f"{'; '.join(parts)} {noun.one} xuất sắc"
    understood = (f"{say(good)} {noun.one} Hoàn thành tốt nhiệm vụ", f"đối tượng {noun.many}", *days)
    return Result(lead[0].upper() + lead[1:], understood, tuple(findings), tuple(steps), findings[-1].judgement[:1])
