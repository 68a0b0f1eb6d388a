"""Several scores at once: "A 91,5 điểm, B 70 điểm, mỗi đồng chí ở mức nào"; "92; 89,9; 70: mấy người ở mức tốt"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Need, Outcome, Result
from assistant.answering.figures.points.scores_told import beside, of_criteria, scores_told
from assistant.answering.figures.running import on_day, run
from assistant.calculator.number import say
from corpus.vocabulary import Rating

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

_EACH = r"\b(?:moi|tung|lan luot|ca (?:hai|ba|bon|2|3|4)|ai|nhung ai|hai|ba|2|3) (?:nguoi|dong chi|dang vien|can bo|truong hop|muc|o)?"
_NAME = re.compile(
    r"(?:^|[,;:.]|\b(?:và|còn|của|cua|điểm|diem|hai|ba)\b)\s*"
    r"((?i:đồng chí |dong chi |đ/c |đc |ông |bà |anh |chị |cô |chú |bác |(?:phó )?trưởng phòng |phó phòng |bí thư |phó bí thư |giám đốc |phó giám đốc )?[A-ZĐ][\w.]{0,12}(?: [A-ZĐ][\w.]{0,12})?)\s*[:=]?\s*"
    r"(?:(?:được|duoc|đạt|dat|có|co|là|la|chấm|cham|điểm|diem|nhóm|nhom|tiêu chí|tieu chi|chung)\s*)*$"
)
_RATING = r"(?P<rating>khong hoan thanh(?: nhiem vu)?|khtnv|(?:hoan thanh )?xuat sac(?: nhiem vu)?|htxs(?:nv)?|xs|(?:hoan thanh )?tot(?: nhiem vu)?|htt(?:nv)?|hoan thanh(?: nhiem vu)?|htnv)\b"
_BARRED = re.compile(rf"\b(?:khong phai|chu khong phai|khong tinh|tru)(?: (?:la|muc|loai))* {_RATING}")
_BOUND = re.compile(rf"(?P<below>\bduoi(?: (?:muc|loai))* )?{_RATING}(?P<up> tro len)?")
_HOW_MANY = r"\b(?:may|bao nhieu|dem)\b(?! diem nua)"
_ANYBODY = r"\b(?:co|co ai|co nguoi nao|co (?:dong chi|dang vien|truong hop) nao|ai)\b"
_WHO = r"\b(?:ai|nhung ai|nguoi nao|nhung nguoi nao|dong chi nao)\b(?! (?:cao|thap|hon|nhieu|it)\b)"
_LACKING = r"\b(?:thieu|can them|them|nua|de (?:dat|duoc|len|vao)|phai dat)\b"
_APART = r"\bkhac nhau\b|\bkhac gi\b"
_GROUPS = r"\bnhom (?:1|i|mot|thu nhat|2|hai|ii|thu hai)\b[^.;?]{0,30}\d"
_SCALE = re.compile(  # "bi khien trach thang 5": a month, unless points are named or one stands on it
    r"\b(?:(?:tren|theo) thang |thang diem (?:la )?|thang (?=[25]0\b|1000\b))(5|10|20|50|1000)\b"
    r"(?! ?(?:/|nam))(?=\s*(?:diem|thi|[,.;?]|$))"
)
_ORDER = tuple(Rating)
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
    if (odd_scale := _other_scale(told)) is not None:
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
    apart = _of_people(told, scores) and all(figure.role in _OF_A_CASE for figure in told_beside)
    if len(values) < 2 or (told_beside and not apart) or told.says(_LACKING):
        return None
    counted = told.says(_HOW_MANY) or told.says(_ANYBODY)
    if len(scores) == 2 and not (told.says(_EACH) or told.says(_HOW_MANY) or told.says(_APART)):
        return None
    if not (
        told.says(asking.RATE)
        or told.says(r"\bmuc nao\b|\bxep\b|\bai (?:\w+ ){0,3}?(?:cao|thap|hon)\b")
        or (counted and _bounds(told))
    ):
        return None
    findings = [run("score", {"score": figure.typed()}, told) for figure in scores]
    ratings = [finding.figures.get("rating") for finding in findings]
    if any(not isinstance(rating, Rating) for rating in ratings):
        return None
    rated = [(figure, rating) for figure, rating in zip(scores, ratings, strict=True) if isinstance(rating, Rating)]
    lead = _counted(told, rated) if counted else None
    if lead is not None:  # the band asked after is cited first
        asked = _bounds(told)[0][0]
        findings.sort(key=lambda finding: finding.figures.get("rating") not in asked)
        count = {"part": sum(rating in asked for _, rating in rated), "whole": len(rated)}
        findings[0] = replace(findings[0], figures={**findings[0].figures, **count})
    each = "; ".join(f"{_named(told, figure)}: {rating.label}" for figure, rating in rated)
    steps = tuple(step for finding in findings for step in finding.steps if "→" in step)
    if lead is not None:
        steps = (each,)
    understood = (*(f"{say(figure.value)} điểm" for figure in scores), on_day(told))
    closing = findings[0].judgement[:1]
    if told_beside or (apart and told.says(_MORE_TOLD)):
        closing = (_NOT_POINTS, *closing)
    return Result(lead or f"Xét riêng về điểm, {each}", understood, _distinct(findings), steps, closing)


def _of_people(told: Told, scores: list[Figure]) -> bool:
    """Whether each score stands behind a name: "A 92 điểm chậm 1 việc, B 88 điểm không chậm việc nào"."""
    return all(_NAME.search(told.text[: figure.quantity.start]) is not None for figure in scores)


def _other_scale(told: Told) -> Need | None:
    """ "45/50 điểm": of a scale that no text has."""
    scale = _SCALE.search(told.folded)
    if scale is not None and int(scale[1]) not in (100, 30, 70) and told.has("score"):
        return Need(
            "score", f"Thang điểm {scale[1]} không phải thang 100 của văn bản: tổng điểm trên thang 100 là bao nhiêu?"
        )
    if told.has("score"):
        return None  # "45/50 điểm …, tổng cộng 78 điểm": the total is told as well
    for figure in told.figures:
        whole = figure.of
        if (
            figure.turn == told.last_turn
            and figure.unit == "score"
            and figure.role is None
            and whole is not None
            and whole.role == "scale"
        ):
            said = f"{say(figure.value)}/{say(whole.value)}"
            return Need("score", f"{said} không theo thang điểm của văn bản: tổng điểm trên thang 100 là bao nhiêu?")
    return None


def _changed_alone(told: Told) -> bool:
    """ "bị trừ 3 điểm thì xếp loại gì": points off a score that is not told."""
    return any(one.turn == told.last_turn and one.unit == "score" and one.role == "among" for one in told.figures)


def _most_of_group(told: Told) -> int:
    from assistant.calculator.rulebook import rulebook

    value = rulebook().find("score_result", told.as_of)
    return 0 if value is None else int(value.number)


def _counted(told: Told, rated: list[tuple[Figure, Rating]]) -> str | None:
    """How many are within the bound named; None where no one bound is."""
    bounds = _bounds(told)
    if len(bounds) != 1:
        return None
    ratings, label = bounds[0]
    inside = [figure for figure, rating in rated if rating in ratings]
    listed = f": {'; '.join(say(figure.value) for figure in inside)}" if inside else ""
    if told.says(_WHO) and not told.says(asking.YES_NO):
        who = f": {'; '.join(_named(told, figure) for figure in inside)}" if inside else ""
        count = f"{len(inside)} trong {len(rated)}" if inside else f"không ai trong {len(rated)}"
        return f"Xét riêng về điểm, {count} người {label}{who}; điểm mới là một điều kiện"
    if told.says(_HOW_MANY):
        return f"Xét riêng về điểm, {len(inside)} trong {len(rated)} điểm {label}{listed}"
    if told.says(asking.YES_NO):
        return f"{'Có' if inside else 'Không'}: xét riêng về điểm, {len(inside) or 'không có điểm nào'} trong {len(rated)} điểm {label}{listed}"
    return None


def _bounds(told: Told) -> list[tuple[tuple[Rating, ...], str]]:
    """The ratings asked after with how that is said: one, those below it, or it and those above."""
    found: list[tuple[tuple[Rating, ...], str]] = []
    for match in _BOUND.finditer(_BARRED.sub(" ", told.folded)):
        rating = _rating(match["rating"])
        at = _ORDER.index(rating)
        if match["below"]:
            item = (_ORDER[at + 1 :], f"dưới khung {rating.label}")
        elif match["up"]:
            item = (_ORDER[: at + 1], f"từ khung {rating.label} trở lên")
        else:
            item = ((rating,), f"ở khung {rating.label}")
        if item not in found:
            found.append(item)
    return found


def _rating(said: str) -> Rating:
    if said.startswith("kh"):
        return Rating.NOT_COMPLETED
    if "xuat" in said or said.startswith(("htxs", "xs")):
        return Rating.EXCELLENT
    return Rating.GOOD if "tot" in said or said.startswith("htt") else Rating.COMPLETED


def _distinct(findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple({finding.says: finding for finding in findings}.values())


def _named(told: Told, figure: Figure) -> str:
    """The score with whose it is, where a name stands right before it."""
    if figure.name:
        return f"{figure.name} {say(figure.value)} điểm"
    name = _NAME.search(told.text[: figure.quantity.start])
    return f"{name[1]} {say(figure.value)} điểm" if name else f"{say(figure.value)} điểm"
