"""Several units with the rating of each and of its leading collective: which collectives stand above their unit."""

from __future__ import annotations

import re

from assistant.answering.figures.case.wanted import KEY_OF
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day, run
from assistant.calculator.finding import Verdict
from corpus.text import capitalized
from corpus.vocabulary import Rating

_RATING = r"(?:khong hoan thanh|hoan thanh xuat sac|hoan thanh tot|hoan thanh|xuat sac|tot)"
_UNIT = re.compile(
    r"\b(?P<name>(?:don vi|co quan|so|phong|xa|phuong|truong|to chuc) (?:[a-z]|\d{1,2}|so \d{1,2}|thu \w+))\b[^;.:]*"
)
_WORDS = r"(?: (?:duoc|xep|loai|la|dat|muc|deu|chi|cung|o))*"
_WHOLE = re.compile(rf"\b(?:to chuc|co quan|don vi)(?: [a-z])?{_WORDS} (?P<rating>{_RATING})\b")
_OWN = re.compile(rf"{_WORDS} (?P<rating>{_RATING})\b")  # "cơ quan A xếp tốt"
_GROUP = re.compile(rf"\btap the(?: (?:lanh dao|quan ly))*{_WORDS} (?P<rating>{_RATING})\b")
_BOTH = re.compile(rf"\b(?:ca hai|ca 2|hai ben|deu){_WORDS} (?P<rating>{_RATING})\b")
_ORDER = tuple(Rating)
_LEAST = 2


def plan(told: Told) -> Outcome:
    """How many collectives are rated above their unit; None where the ratings of fewer than two units are told."""
    units = [found for match in _UNIT.finditer(told.folded) if (found := _rated(told, match)) is not None]
    if len(units) < _LEAST:
        return None
    above = [(name, whole, own) for name, whole, own in units if _ORDER.index(own) < _ORDER.index(whole)]
    findings = tuple(
        run("ceiling", {"own": KEY_OF[own], "above": KEY_OF[whole], "of_collective": "co"}, told)
        for _, whole, own in above + [unit for unit in units if unit not in above]
    )
    if any(finding.verdict is Verdict.CANNOT_TELL for finding in findings):
        return None
    named = f": {', '.join(name for name, *_ in above)}" if above else ""
    lead = f"{len(above)} trên {len(units)} đơn vị có tập thể lãnh đạo, quản lý xếp cao hơn tổ chức, cơ quan, đơn vị{named}"
    steps = tuple(
        f"{capitalized(name)}: tổ chức {one.label}, tập thể {two.label} → {'cao hơn' if (name, one, two) in above else 'không cao hơn'}"
        for name, one, two in units
    )
    understood = (f"{len(units)} đơn vị, so mức của tập thể với mức của tổ chức", on_day(told))
    return Result(lead, understood, findings, steps, findings[0].judgement)


def _rated(told: Told, match: re.Match[str]) -> tuple[str, Rating, Rating] | None:
    said = match.group()[len(match["name"]) :]
    name = told.text[match.start("name") : match.end("name")]
    if (both := _BOTH.search(said)) is not None and not _GROUP.search(said):
        return name, _rating(both["rating"]), _rating(both["rating"])
    whole, own = _WHOLE.search(said) or _OWN.match(said), _GROUP.search(said)
    return None if whole is None or own is None else (name, _rating(whole["rating"]), _rating(own["rating"]))


def _rating(said: str) -> Rating:
    if "khong" in said:
        return Rating.NOT_COMPLETED
    if "xuat sac" in said:
        return Rating.EXCELLENT
    return Rating.GOOD if "tot" in said else Rating.COMPLETED
