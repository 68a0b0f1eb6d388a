"""What was told or found before, said again in plain words: one line a fact, without what was asked of it then."""

from __future__ import annotations

from assistant.answering.compute import Computed
from assistant.answering.figures.days.nearness import beside
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import MEMBER
from assistant.answering.figures.unheard.case_facts import COMPILED
from assistant.answering.figures.whose import role_of
from assistant.calculator.number import say
from corpus.citation import say_day
from corpus.text import capitalized

_WORDS = {
    "good": "{} {} xếp hoàn thành tốt nhiệm vụ", "excellent": "{} {} xếp hoàn thành xuất sắc nhiệm vụ",
    "good_up": "{} {} từ hoàn thành tốt trở lên", "completed": "{} {} xếp hoàn thành nhiệm vụ",
    "not_completed": "{} {} xếp không hoàn thành nhiệm vụ", "members": "có tất cả {} {}", "units": "có tất cả {} {}",
    "assigned": "được giao {} nhiệm vụ", "done": "{} nhiệm vụ hoàn thành", "on_time": "{} nhiệm vụ đúng hạn",
    "exceeded": "{} nhiệm vụ vượt mức", "late": "{} nhiệm vụ chậm tiến độ", "not_done": "{} nhiệm vụ không hoàn thành",
    "score": "tổng điểm {}", "common": "điểm nhóm tiêu chí chung {}", "result": "điểm nhóm kết quả nhiệm vụ {}",
}  # fmt: skip
_RATED = ("good", "excellent", "good_up", "completed", "not_completed", "members", "units")
_IN_WORDS = (
    r"\b(?:ky luat|khien trach|canh cao|cach chuc|khai tru|suy thoai|vi pham|khuyet diem|han che|nghi om|thai san)\b"
)
_MEETS = r"\b(?:hop|hoi nghi)\b"
_PEOPLE = {"people": "đảng viên", "organizations": "tổ chức đảng", "collectives": "tập thể"}


def fact_of(told: Told, role: str) -> str | None:
    """The figure of one role told before, in words; None where none was told."""
    if role == "meeting":
        days = [day for day in told.days if day.day is not None and not day.whole_month]
        met = beside(told, days, _MEETS) if len(days) > 1 else next(iter(days), None)
        return f"Hội nghị kiểm điểm họp ngày {say_day(met.day)}" if met is not None and met.day else None
    figure = told.get(role)
    if figure is None or role not in _WORDS:
        return None
    whose = role_of(told)
    said = _said(figure, role)
    return said if role in _RATED or whose is MEMBER else f"{capitalized(whose.many)} {said}"


def facts_of(told: Told) -> str | None:
    """All counts and points told before, in words; None where one is not known by its role or is told of several."""
    if told.says(_IN_WORDS) or any(words.search(told.folded) for _, words, _ in COMPILED):
        return None  # "bị khiển trách": a case told without it would be another one
    figures = [figure for figure in told.figures if figure.role != "among"]
    roles = [figure.role for figure in figures]
    if not figures or len(set(roles)) != len(roles) or any(role not in _WORDS for role in roles):
        return None
    if any(figure.vague or figure.is_share for figure in figures):
        return None
    return f"{', '.join(_said(figure, str(figure.role)) for figure in figures)}."


def outcome_of(found: Computed | None) -> str | None:
    """How many are to be rated, where that is what the turn before came to."""
    if found is None or not found.findings:
        return None
    rated = found.findings[0].figures.get("rated", found.findings[0].figures.get("to_rate"))
    return None if rated is None or not rated else f"Có tất cả {rated} đảng viên được xếp loại"


def _said(figure: Figure, role: str) -> str:
    count = figure.quantity.text if role in ("score", "common", "result") else say(figure.value)
    return _WORDS[role].format(count, _PEOPLE.get(figure.unit or "people", "đảng viên"))
