"""Several scores at once: "A 91,5 điểm, B 70 điểm, mỗi đồng chí ở mức nào"; "92; 89,9; 70: mấy người ở mức tốt"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Need, Outcome, Result
from assistant.answering.figures.points.scores_told import beside, of_criteria, scores_told
from assistant.answering.figures.running import on_day, run
from assistant.calculator.number import say
from corpus.vocabulary import Rating

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

from assistant.answering.figures.points.band_asked import HOW_MANY, bands_asked, counted_in_band
from assistant.answering.figures.points.named_scores import are_of_people, named_score
from assistant.answering.figures.points.other_scale import other_scale

_EACH = r"\b(?:moi|tung|lan luot|ca (?:hai|ba|bon|2|3|4)|ai|nhung ai|hai|ba|2|3) (?:nguoi|dong chi|dang vien|can bo|truong hop|muc|o)?"
_ANYBODY = r"\b(?:co|co ai|co nguoi nao|co (?:dong chi|dang vien|truong hop) nao|ai)\b"
_LACKING = r"\b(?:thieu|can them|them|nua|de (?:dat|duoc|len|vao)|phai dat)\b"
_APART = r"\bkhac nhau\b|\bkhac gi\b"
_GROUPS = r"\bnhom (?:1|i|mot|thu nhat|2|hai|ii|thu hai)\b[^.;?]{0,30}\d"
_OF_A_CASE = (
    "late",
    "done",
    "on_time",
    "exceeded",
    "not_done",
    "assigned",
    "fixed",
    "unfixed",
    "shortcomings",
    "disciplined",
)
_MORE_TOLD = r"(?<!khong )(?<!chua )\bbi (?:\w+ )?(?:ky luat|khien trach|canh cao|cach chuc|khai tru|phe binh|nhac nho)\b|\b(?:cham|tre|qua) (?:han|tien do)\b|\bvuot\b|\bkhuyet diem\b"
_NOT_POINTS = "Mới xét điểm; việc chậm, vượt mức, kỷ luật, khuyết điểm nêu cho từng người chưa tính ở đây, xin hỏi riêng từng người"


def plan(told: Told) -> Outcome:
    """The band of each score, or how many fall in one; None where one score is told, or facts beside the scores."""
    if told.says(r"\btieu chi\b") and len(of_criteria(told)) > 1:
        return Need("score", "Đó là điểm của từng tiêu chí; tổng điểm trên thang 100 là bao nhiêu?")
    if (odd_scale := other_scale(told)) is not None:
        return odd_scale
    if told.says(asking.RATE) and not told.has("score", "common", "result") and _changed_alone(told):
        return Need("score", "Tổng điểm trước khi cộng, trừ là bao nhiêu (trên thang 100)?")
    scores = scores_told(told)
    if len(scores) == 2 and told.says(_GROUPS) and scores[-1].value <= _most_of_group(told):
        return Need(
            "score",
            f"{say(scores[0].value)} và {say(scores[1].value)} là điểm nhóm tiêu chí chung và điểm nhóm kết quả, hay là hai tổng điểm?",
        )
    values = {figure.value for figure in scores}
    told_beside = beside(told, scores)
    apart = are_of_people(told, scores) and all(figure.role in _OF_A_CASE for figure in told_beside)
    if len(values) < 2 or (told_beside and not apart) or told.says(_LACKING):
        return None
    counted = told.says(HOW_MANY) or told.says(_ANYBODY)
    if len(scores) == 2 and not (told.says(_EACH) or told.says(HOW_MANY) or told.says(_APART)):
        return None
    if not (
        told.says(asking.RATE)
        or told.says(r"\bmuc nao\b|\bxep\b|\bai (?:\w+ ){0,3}?(?:cao|thap|hon)\b")
        or (counted and bands_asked(told))
    ):
        return None
    findings = [run("score", {"score": figure.typed()}, told) for figure in scores]
    ratings = [finding.figures.get("rating") for finding in findings]
    if any(not isinstance(rating, Rating) for rating in ratings):
        return None
    rated = [(figure, rating) for figure, rating in zip(scores, ratings, strict=True) if isinstance(rating, Rating)]
    lead = counted_in_band(told, rated) if counted else None
    if lead is not None:  # the band asked after is cited first
        asked = bands_asked(told)[0][0]
        findings.sort(key=lambda finding: finding.figures.get("rating") not in asked)
        count = {"part": sum(rating in asked for _, rating in rated), "whole": len(rated)}
        findings[0] = replace(findings[0], figures={**findings[0].figures, **count})
    each = "; ".join(f"{named_score(told, figure)}: {rating.label}" for figure, rating in rated)
    steps = tuple(step for finding in findings for step in finding.steps if "→" in step)
    if lead is not None:
        steps = (each,)
    understood = (*(f"{say(figure.value)} điểm" for figure in scores), on_day(told))
    closing = findings[0].judgement[:1]
    if told_beside or (apart and told.says(_MORE_TOLD)):
        closing = (_NOT_POINTS, *closing)
    return Result(lead or f"Xét riêng về điểm, {each}", understood, _distinct(findings), steps, closing)


def _changed_alone(told: Told) -> bool:
    """ "bị trừ 3 điểm thì xếp loại gì": points off a score that is not told."""
    return any(one.turn == told.last_turn and one.unit == "score" and one.role == "among" for one in told.figures)


def _most_of_group(told: Told) -> int:
    from assistant.calculator.rulebook import rulebook

    value = rulebook().find("score_result", told.as_of)
    return 0 if value is None else int(value.number)


def _distinct(findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple({finding.says: finding for finding in findings}.values())
