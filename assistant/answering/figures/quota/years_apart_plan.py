"""Two years, each with its own counts: "năm 2022 có 88 tốt, 19 xuất sắc; năm 2023 có 95 tốt, 19 xuất sắc; năm nào vượt"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.quota.options import options_of
from assistant.answering.figures.running import run
from assistant.answering.figures.whose import noun_of
from assistant.calculator.number import say
from corpus.citation import say_day

_YEAR = re.compile(r"\b(?:nam|ky)(?: nam)? (20\d{2}|nay|ngoai|truoc)\b")
_AGO = {"nay": 0, "ngoai": 1, "truoc": 1}  # years before today's
_CHECKED = rf"{asking.OVER}|{asking.WITHIN}|\b(?:nam|ky) nao\b"
_LEAST = 2


def plan(told: Told) -> Outcome:
    """Each year by the rules of its day; None where not every year named has one count of the good and the excellent."""
    if told.last_turn or told.has("score", "assigned", "good_up") or not told.says(_CHECKED):
        return None
    years = list(_YEAR.finditer(told.folded))
    if len({match[1] for match in years}) < _LEAST:
        return None
    counted: dict[int, tuple[int, int]] = {}
    for at, match in enumerate(years):
        end = years[at + 1].start() if at + 1 < len(years) else len(told.folded)
        good, best = (_only(told, role, match.end(), end) for role in ("good", "excellent"))
        if good is None and best is None:
            continue  # named again in what is asked
        year = told.today.year - _AGO[match[1]] if match[1] in _AGO else int(match[1])
        if good is None or best is None or year in counted or year > told.today.year:
            return None
        counted[year] = (int(good.value), int(best.value))
    if len(counted) < _LEAST or len(told.all("good")) != len(counted) or len(told.all("excellent")) != len(counted):
        return None
    noun = noun_of(told)
    options = {name: value for name, value in options_of(told, noun).items() if name != "outstanding"}
    said, steps, findings, understood = [], [], [], []
    for year, (goods, bests) in sorted(counted.items()):
        day = min(date(year, 12, 31), told.today)
        finding = run("quota", {"good": goods, "excellent": bests, **options}, replace(told, as_of=day))
        over, most = (say(int(str(finding.figures[name]))) for name in ("over", "ceiling"))
        said.append(
            f"năm {year} {f'vượt {over}' if over != '0' else 'không vượt'} ({say(bests)} xuất sắc, tối đa {most})"
        )
        steps.append(f"Năm {year}: {next(step for step in finding.steps if '×' in step)}")
        understood.append(f"năm {year}: {say(goods)} tốt, {say(bests)} xuất sắc, theo quy định ngày {say_day(day)}")
        findings.append(finding)
    lead = "; ".join(said)
    return Result(
        f"{lead[0].upper()}{lead[1:]}",
        (*understood, f"đối tượng {noun.many}"),
        tuple(findings),
        tuple(steps),
        findings[-1].judgement[:1],
    )


def _only(told: Told, role: str, start: int, end: int) -> Figure | None:
    found = [one for one in told.all(role) if start <= one.quantity.start < end and one.value.denominator == 1]
    return found[0] if len(found) == 1 else None
