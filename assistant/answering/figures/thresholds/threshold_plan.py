"""A part of a whole held against a bound that is named: "đạt 21/30 nhiệm vụ, có dưới 70% không"."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.case.places import failed_places
from assistant.answering.figures.case.wanted import wanted_of
from assistant.answering.figures.case.whole import QUANTITY_OF, WHOLE_OF, ask_whole, whole_of
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import NOUNS, Need, Odd, Outcome, Result
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.whose import role_of
from assistant.calculator.number import percent, say

if TYPE_CHECKING:
    from assistant.calculator.condition import Checked

_BOUNDS = (
    ("at_most", r"(?:khong|ko|chua) (?:vuot )?qua|(?:khong|chua) vuot|toi da|nhieu nhat"),
    ("less_than", r"duoi|(?:chua|khong) (?:den|toi|du|dat)|it hon|thap hon"),
    ("more_than", r"tren|(?:vuot )?qua|vuot|hon|cao hon"),
    ("at_least", r"du|it nhat|toi thieu|dat(?: den| toi)?|tu|den muc|cham"),
)
_ENDS = r"(?: (?:muc|nguong|moc|ty le|ti le|so|con so|truong hop))*\s*$"
_WRITTEN = r"\b(?:ghi|viet|tinh|lam tron|con so|so lieu)\b[^?]*\b(?:dung|chinh xac|chuan|sai|khop)(?: \w+)? (?:khong|ko|k|chua)\b"
_ASKED_BACK = WHOLE_OF.keys() - {"fixed"}  # "khắc phục 3 khuyết điểm" against a share is left to the plan of ratings


def plan(told: Told) -> Outcome:
    """Yes or no with both numbers; None where no bound is asked about, or what is counted is not told."""
    if not told.says(asking.YES_NO):
        return None
    limit = next(
        (
            figure
            for figure in told.figures
            if (figure.quantity.percent or _half(figure)) and _bound(told, figure) and not _is_written(told, figure)
        ),
        None,
    )
    pair = _pair(told)
    if limit is None or pair is None:
        return _whole_missing(told) if limit is not None else None
    part, whole, quantity = pair
    if _of_another(told, limit, quantity):
        return None  # "khắc phục 7 trên 8, việc vượt 40%": the percentage tells another condition
    if wanted_of(told) is not None and not _rules(told, quantity, part.value / whole.value, limit):
        return (
            None  # "sửa 4 trên 5, đạt 80%, xét xuất sắc được chưa": the share reached is told, no rule has that bound
        )
    if part.value > whole.value:
        return Odd(f"Phần {part.quantity.text} lớn hơn tổng {whole.quantity.text}.")
    return _held(told, part, whole, quantity, limit)


def _is_written(told: Told, figure: Figure) -> bool:
    """ "báo cáo ghi 41 trên 120, đạt 34,2%, ghi vậy có đúng không": the percentage is put up to be checked."""
    return figure.role == "stated" and told.says(_WRITTEN)


def _whole_missing(told: Told) -> Need | None:
    """A part alone held against a share: its whole is asked for."""
    parts = [
        figure for figure in told.figures if figure.role in _ASKED_BACK and not figure.is_share and figure.of is None
    ]
    if len(parts) != 1 or parts[0].vague:
        return None
    return ask_whole("members" if parts[0].role == "disciplined" else WHOLE_OF[str(parts[0].role)])


def _held(told: Told, part: Figure, whole: Figure, quantity: str, limit: Figure) -> Result:
    from assistant.calculator.quantity import QUANTITIES
    from assistant.calculator.scale import Bound

    bound = Bound(_bound(told, limit))
    finding = run("percentage", {"part": part.typed(), "whole": whole.typed()}, told)
    share = part.value / whole.value
    holds = bound.holds(share, limit.ratio)
    word = {"less_than": "dưới", "more_than": "quá", "at_least": "đạt", "at_most": "không quá"}[bound.value]
    negated = {"dưới": "không dưới", "quá": "không quá", "đạt": "chưa đạt", "không quá": "đã quá"}[word]
    stated = percent(limit.ratio)
    shown = percent(share)
    lead = (
        f"{'Có' if holds else 'Không'}: {say(part.value)} trên {say(whole.value)} là {shown.removeprefix('≈ ')}, "
        f"{word if holds else negated} {stated}"
    )
    checks = _rules(told, quantity, share, limit)
    cited = replace(
        finding,
        citations=tuple(dict.fromkeys(check.value.cite for check in checks)),
        steps=(*finding.steps, *(check.line for check in checks)),
    )
    steps = (f"{say(part.value)} : {say(whole.value)} = {shown}".replace("= ≈", "≈"), *(check.line for check in checks))
    closing = ("Mức xếp loại cụ thể do cấp có thẩm quyền quyết định.",) if checks else ()
    understood = (
        f"{say(part.value)} {QUANTITIES[quantity]} trên {say(whole.value)}",
        f"so với mốc {stated}",
        on_day(told),
    )
    return Result(lead, understood, (cited,), steps, closing, complete=False)


def _rules(told: Told, quantity: str, share: object, limit: Figure) -> list[Checked]:
    """The conditions of the day with this quantity and this very limit, those for the one spoken of first."""
    from assistant.calculator.condition import Outcome as Met
    from assistant.calculator.condition import check, conditions
    from assistant.calculator.rulebook import rulebook
    from corpus.vocabulary import Rating

    own = role_of(told).group
    found: dict[str, Checked] = {}
    for role in (own, *(noun.group for noun in NOUNS if noun.group is not own)):
        for rating in Rating:
            for rule, value in conditions(rulebook(), rating, role, told.as_of):
                if rule.quantity == quantity and value.decides and value.amount == limit.ratio:
                    checked = check(rule, value, {quantity: share})  # type: ignore[dict-item]
                    if checked.outcome is not Met.MISSING:
                        found.setdefault(value.cite, checked)
    return list(found.values())[:2]


def _half(figure: Figure) -> bool:
    """ "quá nửa", "trên một nửa"."""
    return figure.of is None and not figure.quantity.percent and figure.value == Fraction(1, 2)


def _of_another(told: Told, limit: Figure, quantity: str) -> bool:
    """Whether the percentage counts tasks beyond their target, while the part counts something else."""
    before = told.folded[: limit.quantity.start]
    of_tasks = re.search(
        r"\b(?:nhiem vu|viec|chi tieu)(?: \w+)? vuot(?: (?:muc|chi tieu|ke hoach|yeu cau))?(?: (?:la|dat|duoc))?\s*$",
        before,
    )
    if of_tasks is None:
        of_tasks = re.match(
            r"\s*(?:tong )?(?:so )?(?:nhiem vu|viec|dau viec|cong viec|chi tieu)\b", told.folded[limit.quantity.end :]
        )
    return of_tasks is not None and quantity in ("fixed", "low_confidence_votes", "disciplined_share", "units_failed")


def _bound(told: Told, figure: Figure) -> str:
    before = told.folded[: figure.quantity.start]
    return next((name for name, words in _BOUNDS if re.search(rf"\b(?:{words}){_ENDS}", before)), "")


def _pair(told: Told) -> tuple[Figure, Figure, str] | None:
    """The part, its whole, and the quantity of the rules they are."""
    if (places := failed_places(told)) is not None:
        return (*places, "units_failed")
    for role in WHOLE_OF:
        part = told.get(role)
        if part is None:
            continue
        whole = whole_of(told, part, role)
        if whole is not None and whole is not part and whole.value > 0:
            return part, whole, QUANTITY_OF.get(role, role)
    bare = next((figure for figure in told.figures if figure.of is not None and figure.of.value > 0), None)
    if bare is not None and bare.of is not None and bare.unit == "tasks":
        return bare, bare.of, "done"  # "đạt 21/30 nhiệm vụ"
    return None
