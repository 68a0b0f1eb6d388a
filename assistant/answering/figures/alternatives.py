"""Two cases in one question: "10 việc thì sao, 11 việc thì sao", "70 điểm xếp gì, còn 69,5 thì sao"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.grouping import groups_of
from assistant.answering.figures.outcome import Need, Outcome, Result
from assistant.answering.figures.points.columns_of_points import COMMON_MOST, RESULT_MOST
from assistant.answering.figures.running import lower
from assistant.calculator.number import say

_ROLES = (
    "score",
    "not_done",
    "done",
    "late",
    "on_time",
    "exceeded",
    "fixed",
    "low_votes",
    "excellent",
    "good",
    "good_up",
)
_TOLD = ("excellent", "good", "good_up")  # a lead about the quota tells its counts
_BEFORE = re.compile(
    r"(?:[,.;?]|\bcon|\bhay|\bhoac|\bva|\bneu)\s*(?:(?:con|neu|la|duoc|chi|co|thi|hay|cham|tre|vuot muc|xong|dat|bi) )*$"
)
_THERE_ARE = re.compile(r"\b(?:co|con|gom|tong(?: so| cong)?)\s*$")
_JOINED = re.compile(r"\s*(?:diem)?\s*(?:va|voi|,|\+)\s*")
_AFTER = re.compile(r"\s*(?:[^\W\d_]+\s+){0,5}?thi (?:sao|the nao|xep|duoc|co|thuoc|may|bao nhieu)\b")


def both(told: Told, settle: Callable[[Told], Outcome]) -> Outcome:
    """The two cases answered one after the other; None where there is one case, or one of them has no result."""
    pair = _pair(told)
    if pair is None:
        return None
    first, second = pair
    if (asked := _of_one_sum(told, first, second)) is not None:
        return asked
    if first.role in _TOLD and groups_of(told) is not None:
        return None  # "10 lãnh đạo tốt và 30 nhân viên tốt": two groups
    other = replace(second, role=first.role, unit=first.unit, unit_text=first.unit_text, of=first.of)
    figures = [figure for figure in told.figures if figure is not second]
    one = settle(replace(told, figures=figures, notes=list(told.notes)))
    rest = [other if figure is first else figure for figure in figures]
    two = settle(replace(told, figures=rest, notes=list(told.notes)))
    if not isinstance(one, Result) or not isinstance(two, Result):
        return None
    steps = [f"Còn {_named(other, two.lead)}"]
    steps += _turning(one, two) or _turning(two, one)[::-1]
    steps += [step for pair_of in zip(one.steps, two.steps, strict=False) for step in pair_of]
    return Result(
        one.lead if first.role in _TOLD else _named(first, one.lead),
        (*one.understood, f"trường hợp sau: {_said(other)}"),
        (*one.findings, *two.findings),
        tuple(dict.fromkeys(steps)),
        tuple(dict.fromkeys((*one.closing, *two.closing))),
        complete=one.complete and two.complete,
    )


def _of_one_sum(told: Told, first: Figure, second: Figure) -> Need | None:
    """ "tôi được 25 và 60": the points of the two groups as likely as those of two: asked, not guessed."""
    low, high = sorted((first.value, second.value))
    joined = _JOINED.fullmatch(told.folded[first.quantity.end : second.quantity.start])
    if first.role != "score" or joined is None or low > COMMON_MOST or not low < high <= RESULT_MOST:
        return None
    return Need(
        "score",
        f"{say(first.value)} và {say(second.value)} là điểm nhóm tiêu chí chung và nhóm kết quả nhiệm vụ (cộng lại {say(low + high)}), "
        "hay là tổng điểm của hai trường hợp? Xin ghi rõ mỗi số là điểm gì.",
    )


def _turning(one: Result, two: Result) -> list[str]:
    """The line of the condition by which the second case falls, and the same condition in the first, which does not."""
    fallen = next((step for step in two.steps if "→ thuộc trường hợp" in step and step.endswith(").")), None)
    if fallen is None or not one.findings:
        return []
    quantity, place = (
        fallen.split(": ")[-2].split("; ")[0],
        fallen[fallen.rindex("(Điều") :] if "(Điều" in fallen else "",
    )
    same = next((line.strip() for line in one.findings[0].steps if place and place in line and quantity in line), None)
    return [] if same is None else [same, fallen]


def _pair(told: Told) -> tuple[Figure, Figure] | None:
    for at, second in enumerate(told.figures):
        after = told.folded[second.quantity.end :]
        if not _BEFORE.search(told.folded[: second.quantity.start]) or not _AFTER.match(after):
            continue
        whole = any(part.of is second for part in told.figures)  # "chậm 10/40": no second case
        if second.vague or second.is_share or second.of is not None or whole:
            continue
        for first in _nearest(told, second, told.figures[:at]):
            alike = second.unit in (None, first.unit) and second.role in (None, first.role, "assigned", "members")
            if first.role in _ROLES and alike and not first.is_share and first.turn == second.turn:
                return (first, second) if first.value != second.value else None
    return None


def _nearest(told: Told, second: Figure, before: list[Figure]) -> list[Figure]:
    """The numbers the second may take the place of, the nearest first; "có 5 đảng viên …, nếu chỉ có 4 thì sao" is of those
    told in the same words before any nearer one."""
    found = _THERE_ARE.search(told.folded[: second.quantity.start])
    ordered = before[::-1]
    if found is None or second.role in _TOLD:
        return ordered
    alike = [one for one in ordered if _THERE_ARE.search(told.folded[: one.quantity.start])]
    return [*alike, *(one for one in ordered if all(one is not other for other in alike))]


def _said(figure: Figure) -> str:
    if figure.role == "low_votes":
        return f"{say(figure.value)} phiếu tín nhiệm thấp"
    unit = {"score": "điểm", "tasks": "nhiệm vụ", "votes": "phiếu"}.get(figure.unit or "", "")
    noun = {"excellent": "xuất sắc", "good": "tốt"}.get(figure.role or "", unit)
    return f"{say(figure.value)} {noun}".strip()


def _named(figure: Figure, lead: str) -> str:
    """The lead with the figure it is of, where it does not tell it by itself."""
    told = re.match(rf"{re.escape(say(figure.value))}(?![\d,%])", lead)
    return lead if told else f"{_said(figure)}: {lower(lead)}"
