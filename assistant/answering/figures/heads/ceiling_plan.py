"""A head against the collective, a leading collective against its organization: "cơ quan hoàn thành tốt, giám đốc cao nhất mức nào"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures import asking
from assistant.answering.figures.case.places import failed_places
from assistant.answering.figures.case.wanted import KEY_OF
from assistant.answering.figures.figure import Told
from assistant.answering.figures.heads.body_rated import (
    COLLECTIVE,
    HEAD,
    LOWEST_FIRST,
    RATINGS,
    WHOLE,
    body_first,
    head_first,
    told_of,
)
from assistant.answering.figures.heads.deputy import deputy, is_of_deputy
from assistant.answering.figures.heads.of_place import of_place
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day, run
from assistant.calculator.finding import Finding, Verdict
from corpus.text import uncapitalized
from corpus.vocabulary import Rating

_ABOVE = re.compile(
    rf"\b(?P<who>{HEAD}|tap the lanh dao)\b[^.?]*\b(?:duoc|co the|xep|danh gia|muc|loai)\b[^.?]*\b(?:cao|tot) hon (?:\w+ )*?(?:{WHOLE}|to chuc)\b"
)
_OF_ITSELF = r"\b(?:duong nhien|tu dong|mac nhien|chac chan|tat nhien)\b"
_EARLIER = " Câu này có ở"
_HIGHEST = r"\bcao nhat\b|\btoi da\b|\bcao hon\b|\bhon muc\b|\bvuot muc\b|\b(?:duoc|dc) (?:xep )?hon\b"


def plan(told: Told) -> Outcome:
    """Whether one may stand above the other, or how high at most; None where the rating of the one above is not told."""
    if told.has(
        "score", "assigned", "done", "good", "excellent", "completed", "good_up", "units", "not_completed"
    ) or failed_places(told):
        return None
    found = body_first(told) or head_first(told)
    if found is None:
        return _of_any_rating(told)
    above, asked, collective = found
    if is_of_deputy(told, asked):
        return deputy(told, above)
    who = "tập thể lãnh đạo, quản lý" if collective else "người đứng đầu"
    wanted = next((rating for word, rating in RATINGS if re.search(rf"\b{word}\b", asked)), None)
    highest = re.search(_HIGHEST, asked) is not None
    if wanted is None and not highest:
        return None
    own = _one_higher(above) if highest or wanted is None else wanted
    given = {
        "own": KEY_OF[own],
        "above": KEY_OF[above],
        "of_collective": "co" if collective else "khong",
    }
    finding = run("ceiling", given, told)
    said = uncapitalized(finding.says)
    if finding.verdict is Verdict.BREACHED and highest:
        lead = f"Cao nhất là {above.label}: mức của {who} không được cao hơn"
        lead = f"Không. {lead}" if told.says(asking.YES_NO) and "cao hon" in asked else lead
    elif finding.verdict is Verdict.BREACHED:
        lead = f"Không: {said}"
    elif finding.verdict is Verdict.HOLDS:
        opening = "Không đương nhiên, phải đủ điều kiện" if told.says(_OF_ITSELF) else "Có thể, nếu đủ điều kiện"
        lead = f"{opening} của mức: {said}"
    else:
        lead = _silence(finding)[0]
    if finding.verdict is Verdict.CANNOT_TELL and highest:
        finding = replace(finding, steps=())  # the rating compared was none that was told
    elif highest:  # nor was the one that stands above it
        finding = replace(finding, steps=tuple(step for step in finding.steps if step.startswith("Căn cứ")))
    understood = (told_of(told, above), f"hỏi về mức của {who}", on_day(told))
    closing, shown = finding.judgement, finding.steps
    if finding.verdict is Verdict.CANNOT_TELL and not collective and (place := of_place(told, wanted)) is not None:
        finding = replace(finding, citations=(*finding.citations, place[0]), steps=(*finding.steps, place[1]))
        closing = (place[1], *closing)
    return Result(lead, understood, (finding,), (*_silence(finding)[1], *shown), closing)


def _silence(finding: Finding) -> tuple[str, tuple[str, ...]]:
    """What the text that applies does not carry, apart from where an earlier one did."""
    lead, joint, where = finding.says.partition(_EARLIER)
    return lead, (f"{_EARLIER.strip()}{where}",) if joint and finding.verdict is Verdict.CANNOT_TELL else ()


def _of_any_rating(told: Told) -> Outcome:
    """Whether one may stand above the other at all, no rating being told: reckoned for one that does."""
    asked = _ABOVE.search(told.folded)
    if asked is None or not told.says(asking.YES_NO):
        return None
    collective = COLLECTIVE.match(asked["who"]) is not None
    given = {
        "own": KEY_OF[Rating.EXCELLENT],
        "above": KEY_OF[Rating.GOOD],
        "of_collective": "co" if collective else "khong",
    }
    finding = run("ceiling", given, told)
    who = "tập thể lãnh đạo, quản lý" if collective else "người đứng đầu"
    whose = "tổ chức, cơ quan, đơn vị" if collective else "tập thể"
    breached = finding.verdict is Verdict.BREACHED
    lead = f"Không: mức của {who} không được cao hơn mức của {whose}" if breached else _silence(finding)[0]
    case = f"xét trường hợp {who} xếp {Rating.EXCELLENT.label}, {whose} xếp {Rating.GOOD.label}"
    return Result(
        lead, (case, on_day(told)), (finding,), finding.steps if breached else _silence(finding)[1], finding.judgement
    )


def _one_higher(rating: Rating) -> Rating:
    return LOWEST_FIRST[min(LOWEST_FIRST.index(rating) + 1, 3)]
