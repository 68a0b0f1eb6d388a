"""The most in two years: "64 người tốt: năm 2024 trần là mấy, còn năm 2026 được mức cao nhất thì mấy"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Noun, Outcome, Result
from assistant.answering.figures.quota.options import options_of
from assistant.answering.figures.running import lower, run
from assistant.answering.figures.whose import noun_of
from assistant.calculator.number import say
from corpus.citation import say_day

_YEAR = re.compile(r"\b(?:nam|ky|hoi)(?: nam)? ((?:19|20)\d{2})\b")
_RULE = re.compile(r"\b(132|124|366)\b(?! ?(?:%|nguoi|dong chi|dang vien|dv\b|dc\b|tot\b|xuat sac|xs\b))")
# a round that went by the regulation; the present one by today's rules
_APPLIED = {"132": date(2022, 12, 31), "124": date(2024, 12, 31)}
_NOW = re.compile(r"\b(?:nam|ky) nay\b")
_TO_CHECK = re.compile(rf"{asking.OVER}|{asking.WITHIN}|{asking.YES_NO}|\bthi duoc\b")
_HIGHER = re.compile(r"noi troi|thanh tich xuat sac|\b25 ?(?:%|phan tram)|\bmuc cao (?:nhat|hon)")


def plan(told: Told) -> Outcome:
    """The most in two years named, before the ratings of one year are looked at."""
    if (checked := _by_each(told)) is not None:
        return checked
    if told.has("score", "assigned", "done", "not_done"):
        return None
    told = _this_year_named(told)
    if len(set(_YEAR.findall(told.folded))) < 2:
        return None
    noun = noun_of(told)
    return _each_year(told, noun, options_of(told, noun))


def _this_year_named(told: Told) -> Told:
    """ "năm 2024 15 tốt thì mấy xuất sắc, còn năm nay vẫn 15 tốt": this year as its number, one count told twice as one."""
    goods = told.all("good")
    if len(set(_YEAR.findall(told.folded))) != 1 or not _NOW.search(told.folded) or told.last_turn:
        return told
    if len(goods) > 1 and len({one.value for one in goods}) == 1:
        goods[0].role = "among"
    return replace(told, folded=_NOW.sub(f"nam {told.today.year}", told.folded))


def _by_each(told: Told) -> Outcome:
    """The counts held against the rules of two regulations or of two years: "theo 132 thì được mà theo 366 thì không"."""
    good, best = told.get("good"), told.get("excellent")
    if good is None or best is None or told.last_turn or len(told.all("good")) != 1 or len(told.all("excellent")) != 1:
        return None
    rules = list(dict.fromkeys(_RULE.findall(told.folded)))
    years = list(dict.fromkeys(int(year) for year in _YEAR.findall(told.folded)))
    days = [(f"theo Quy định {number}", _APPLIED.get(number, told.today)) for number in rules]
    if len(days) < 2:
        days = [(f"năm {year}", min(date(year, 12, 31), told.today)) for year in years if year <= told.today.year]
    if len(days) < 2 or told.has("score", "assigned") or not _TO_CHECK.search(told.folded):
        return None
    noun = noun_of(told)
    plain = {name: value for name, value in options_of(told, noun).items() if name != "outstanding"}
    given = {"good": int(good.value), "excellent": int(best.value), **plain}
    findings = tuple(run("quota", given, replace(told, as_of=day)) for _, day in days)
    over = [int(str(finding.figures["over"])) for finding in findings]
    said = [
        f"{name} {f'vượt {say(many)}' if many else 'không vượt'}" for (name, _), many in zip(days, over, strict=True)
    ]
    lead = "; ".join(said)
    if len(set(over)) == 1:
        names = " và ".join(name for name, _ in days)
        lead = (
            f"{names} đều {f'vượt {say(over[0])} {noun.one}' if over[0] else 'không vượt'}: {lower(findings[-1].says)}"
        )
    steps = tuple(
        f"{name[0].upper()}{name[1:]}: {next(step for step in finding.steps if '×' in step)}"
        for (name, _), finding in zip(days, findings, strict=True)
    )
    understood = (
        f"{say(good.value)} {noun.one} Hoàn thành tốt nhiệm vụ",
        f"{say(best.value)} {noun.one} Hoàn thành xuất sắc nhiệm vụ",
        f"đối tượng {noun.many}",
        *(f"{name}: tính theo quy định ngày {say_day(day)}" for name, day in days),
    )
    return Result(lead[0].upper() + lead[1:], understood, findings, steps, findings[-1].judgement[:1])


def _each_year(told: Told, noun: Noun, options: dict[str, object]) -> Outcome:
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
