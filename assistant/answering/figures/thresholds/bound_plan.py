"""How many of a number told a rating asks for: "giao 40 nhiệm vụ, ít nhất bao nhiêu nhiệm vụ phải vượt mức"."""

from __future__ import annotations

import re
from fractions import Fraction
from math import ceil, floor

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day
from assistant.answering.figures.thresholds.barred import ONE_CONDITION
from assistant.answering.figures.whose import role_of
from assistant.calculator.number import percent, say
from corpus.vocabulary import Rating, SubjectGroup

_ASKED = re.compile(
    r"\b(?:it nhat|toi thieu|toi da|nhieu nhat|phai|can|duoc|vuot|thieu)\b[\w ]{0,40}?\b(?:bao nhieu|may)\b|\b(?:bao nhieu|may)\b[\w ]{0,40}?\b(?:phai|duoc|(?:thi|moi|la) (?:du|dat))\b"
)
_MORE = r"\bthem(?: \w+){0,2}? (?:bao nhieu|may)\b|\b(?:bao nhieu|may)(?: \w+){0,3}? nua\b|\bcon thieu (?:bao nhieu|may)\b|\bthieu (?:bao nhieu|may)\b"
# What is counted, as it is asked after, and the whole it is a part of.
_COUNTED = (
    ("units_good", r"(?:hoan thanh )?tot (?:nhiem vu )?tro len", "units", "phải từ Hoàn thành tốt nhiệm vụ trở lên"),
    ("units_completed", r"hoan thanh (?:nhiem vu )?tro len", "units", "phải từ Hoàn thành nhiệm vụ trở lên"),
    ("exceeded", r"(?:phai|can) vuot|vuot(?: (?:muc|chi tieu|ke hoach|yeu cau)|(?= (?:\w+ ){0,2}?(?:may|bao nhieu) ))", "assigned", "phải vượt mức"),
    ("late", r"cham(?: tien do| han)?|tre(?: han| tien do)?", "assigned", "được chậm tiến độ"),
    ("on_time", r"dung (?:han|tien do)", "assigned", "phải đúng hạn"),
)  # fmt: skip
_CELL = r"\bchi bo (?:\w+ ){0,3}(?:dat|duoc|xep|xet|len|o muc)\b|\bchi bo (?:xuat sac|xs|htxs)\b|\bchi bo (?:hoan thanh )?tot\b"  # a cell is rated by its members
_WANTED = (
    (Rating.EXCELLENT, r"xuat sac|xs|htxs\w*"),
    (
        Rating.GOOD,
        r"hoan thanh tot|muc tot|loai tot|xep tot|(?:xep |duoc )(?:dang bo|chi bo) tot|(?:dang bo|chi bo) (?:duoc |dat |xep |len )+tot",
    ),
    (
        Rating.COMPLETED,
        r"hoan thanh nhiem vu|muc hoan thanh|(?:con|van|de)(?: (?:con|van|duoc|xep|la|dat))* hoan thanh(?! (?:tot|xuat sac|100|het|du))",
    ),
)


def plan(told: Told) -> Outcome:
    """The count, exact; None where no such count is asked for or the text of the day asks for none."""
    from assistant.calculator.condition import conditions
    from assistant.calculator.finding import Finding, Verdict
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.scale import Bound

    if not _ASKED.search(told.folded):
        return None
    for quantity, words, whole_name, label in _COUNTED:
        whole = (
            told.get(whole_name)
            or (_only_tasks(told) if whole_name == "assigned" else None)
            or (_all_completed(told) if whole_name == "units" else None)
            or (told.get("members") if whole_name == "units" and told.says(_CELL) else None)
        )
        if whole is None or whole.value.denominator != 1 or not told.says(rf"\b(?:{words})\b"):
            continue
        have = _so_far(told, quantity)
        if _others(told, whole) and have is None:
            return None
        limits = {figure.ratio for figure in told.figures if figure.quantity.percent}
        rating = _wanted(told, words) or (Rating.EXCELLENT if quantity == "exceeded" else None)
        role = role_of(told).group if whole_name == "assigned" else SubjectGroup.PARTY_ORGANIZATION
        for rule, value in conditions(rulebook(), rating, role, told.as_of) if rating else ():
            if rule.quantity != quantity or not value.decides or value.bound not in (Bound.AT_LEAST, Bound.AT_MOST):
                continue
            if limits - {Fraction(value.ratio)}:
                return None  # another share is told than the rule's: not this count
            least = value.bound is Bound.AT_LEAST
            product = Fraction(value.ratio) * whole.value
            count = ceil(product) if least else floor(product)
            word = "Ít nhất" if least else "Nhiều nhất"
            assert rating is not None
            more = "" if have is None else _more(count, int(have.value))
            says = f"{more}{word.lower() if more else word} {say(count)} trong {say(whole.value)} {_noun(whole)} {label} để được xét mức {rating.label}"
            step = f"{percent(value.ratio)} × {say(whole.value)} = {say(product)} → {word.lower()} {say(count)}"
            finding = Finding(
                rule=rule.id, verdict=Verdict.HOLDS, says=says, as_of=told.as_of, steps=(step,), citations=(value.cite,),
                figures={"part": count, "whole": whole.value}, confidence=value.confidence,
            )  # fmt: skip
            closing = (ONE_CONDITION,)
            return Result(says, (f"{say(whole.value)} {_noun(whole)}", on_day(told)), (finding,), (step,), closing)
    return None


def _only_tasks(told: Told) -> Figure | None:
    """ "trễ mấy trong 34 việc để vẫn hoàn thành nhiệm vụ": the rating asked for stands behind the only number, which is of all."""
    tasks = [figure for figure in told.figures if figure.unit == "tasks" and not figure.is_share]
    return tasks[0] if len(tasks) == 1 and tasks[0].role in ("done", "on_time") and len(told.figures) == 1 else None


def _so_far(told: Told, quantity: str) -> Figure | None:
    """ "20 nhiệm vụ vượt 5", then "vượt thêm mấy cái nữa mới đủ": those there are already, where more are asked for."""
    have = told.get(quantity) if quantity == "exceeded" else None
    others = told.has("done", "on_time", "late", "score", "excellent", "good")
    return None if have is None or have.is_share or others or not told.says(_MORE) else have


def _more(count: int, have: int) -> str:
    if have >= count:
        return f"Không phải thêm, {say(have)} đã đủ: "
    return f"Thêm ít nhất {say(count - have)} nữa ({say(count)} - {say(have)} = {say(count - have)}): "


def _others(told: Told, whole: Figure) -> bool:
    """Whether the question tells figures beside the whole: then a case is told, not a count asked for."""
    return any(figure is not whole and not figure.is_share and figure.role in ("done", "on_time", "exceeded", "late", "score", "excellent", "good")
               and not (figure.role in ("done", "on_time") and figure.value == whole.value)
               for figure in told.figures)  # fmt: skip


def _all_completed(told: Told) -> Figure | None:
    """ "27 tổ chức đảng trực thuộc đều từ hoàn thành trở lên": the number rated is their total."""
    rated = [figure for figure in told.figures if figure.role == "completed" and figure.unit == "organizations"]
    return rated[0] if len(rated) == 1 and told.says(r"\b(?:deu|tat ca|toan bo|100 ?%|nao cung)\b") else None


def _wanted(told: Told, counted: str) -> Rating | None:
    left = re.sub(rf"\b(?:{counted})\b", " ", told.folded)
    return next((rating for rating, words in _WANTED if re.search(rf"\b(?:{words})\b", left)), None)


def _noun(whole: Figure) -> str:
    typed = "" if whole.unit_text.isascii() else whole.unit_text
    return typed or ("nhiệm vụ" if whole.role == "assigned" else "tổ chức")
