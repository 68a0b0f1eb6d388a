"""A part told without its whole that decides all the same: one late task is less than 100% on time, of however many."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.case.rating_words import WHO_DECIDES
from assistant.answering.figures.case.wanted import KEY_OF
from assistant.answering.figures.case.whole import ask_whole, whole_of
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Noun, Outcome, Result
from assistant.answering.figures.running import on_day, run
from assistant.answering.quantity import Quantity
from assistant.calculator.number import say
from corpus.vocabulary import Rating

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding
    from assistant.calculator.parameter import Value

from assistant.answering.figures.thresholds.barred import barred_ratings, lower_rating
from assistant.answering.figures.thresholds.fault_left import fault_left

# The part told, the quantity all of which is asked for, and how both are called.
_PARTS = (
    ("late", "on_time", "chậm {count} nhiệm vụ", "hoàn thành 100% nhiệm vụ đúng hạn"),
    ("not_done", "done", "{count} nhiệm vụ không hoàn thành", "hoàn thành 100% nhiệm vụ"),
)
_SOME_LATE = re.compile(
    r"(?<!khong )(?<!chua )\b(?:co|con|bi|de|vuong)(?: (?:mot|may|vai|mot so|mot vai|it|nhieu))? (?:nhiem vu|viec|nv|cong viec|dau viec|chi tieu)(?: (?:bi|lam|xong|hoan thanh|hoi|con|nop|de))* (?:cham(?: tien do| han| muon)?|tre(?: han| tien do| hen)?|qua han)\b(?! (?:khong|ko|chua)\b)"
)
_NO_TASKS = 20


def plan(told: Told, role: Noun, wanted: str | None) -> Outcome:
    """Which ratings the part bars; its whole asked for where that decides; None where no such part is told alone."""
    if wanted is None and not told.says(asking.RATE) and not told.has("score", "common", "result"):
        return None
    if (open_fault := fault_left(told, role, wanted)) is not None:
        return open_fault
    if (some := _some_late(told, role, wanted)) is not None:
        return some
    for name, quantity, words, condition in _PARTS:
        part = told.get(name)
        if part is None or part.value <= 0 or whole_of(told, part, name) is not None:
            continue
        if part.unit is None and part.value >= _NO_TASKS and told.says(r"\bdiem\b|\bcham toi\b"):
            continue  # "ban than cham 92": points given, no tasks that were late
        if part.value.denominator != 1 or any(told.share(one) is not None for one in (name, quantity)):
            continue
        if (band := _band(told)) is not None and band.figures["rating"] is Rating.NOT_COMPLETED:
            part.role = None
            return None  # the points alone decide
        barred = barred_ratings(told, role, quantity)
        asked = None if wanted is None else next(rating for rating, key in KEY_OF.items() if key == wanted)
        if not barred or (asked is not None and asked not in barred):
            return ask_whole("assigned")
        barred = {asked: barred[asked]} if asked is not None else barred
        return _result(told, role, (name, part), words.format(count=say(part.value)), condition, barred, asked)
    return None


def _some_late(told: Told, role: Noun, wanted: str | None) -> Outcome:
    """ "xong hết nhưng có mấy việc trễ hạn": how many is not told, and bars all the same what asks for all of them in time."""
    some = _SOME_LATE.search(told.folded)
    asked = None if wanted is None else next(rating for rating, key in KEY_OF.items() if key == wanted)
    if some is None or told.has("late", "on_time", "not_done") or told.share("late") or told.share("on_time"):
        return None
    if (band := _band(told)) is not None and band.figures["rating"] is Rating.NOT_COMPLETED:
        return None
    barred = barred_ratings(told, role, "on_time")
    if not barred or (asked is not None and asked not in barred):
        return None
    barred = {asked: barred[asked]} if asked is not None else barred
    quantity = Quantity(Fraction(1), some.start(), some.end(), text=told.text[some.start() : some.end()])
    part = Figure(quantity, role="late", unit="tasks")
    return _result(told, role, ("late", part), "có nhiệm vụ chậm", _PARTS[0][3], barred, asked)


def _result(
    told: Told, role: Noun, part: tuple[str, Figure], said: str, condition: str, barred: dict[Rating, Value], asked: Rating | None
) -> Result:  # fmt: skip
    from assistant.calculator.finding import Finding, Verdict
    from assistant.calculator.source import name_document, name_key

    first = next(iter(barred.values()))
    level = f"mức {asked.label}" if asked else f"từ mức {list(barred)[-1].label} trở lên"
    says = f"{said} là không đạt điều kiện {condition}, dù tổng số nhiệm vụ là bao nhiêu"
    steps = [
        f"{rating.label}: yêu cầu {condition}; {said} → không đạt ({name_key(value.cite)})"
        for rating, value in barred.items()
    ]
    lower = lower_rating(told, role, part[0])
    closing = []
    if lower is not None:
        closing.append(
            f"Mức {Rating.COMPLETED.label} còn yêu cầu số nhiệm vụ chậm {lower.bound.label} {lower.says} số nhiệm vụ "
            f"({name_key(lower.cite)}): cho biết tổng số nhiệm vụ thì tính được."
        )
    finding = Finding(
        rule=f"{part[0]}_told", verdict=Verdict.BREACHED, says=f"{says}, theo {name_document(first.cite)}", as_of=told.as_of,
        figures={"part": part[1].value}, steps=(*steps, *closing), confidence=first.confidence,
        citations=tuple(dict.fromkeys([value.cite for value in (*barred.values(), *([lower] if lower else ()))])),
    )  # fmt: skip
    understood = [said, f"đối tượng {role.many}", on_day(told)]
    band = _band(told)
    if band is not None:
        understood.insert(0, f"{say(Fraction(str(band.figures['score'])))} điểm")
        steps = [*(step for step in band.steps if "→" in step), *steps]
        if band.figures["rating"] in barred:
            closing.append(
                "Đủ điểm mà thiếu điều kiện riêng thì xếp thế nào, văn bản không nói rõ; cấp có thẩm quyền quyết định."
            )
    if len(closing) < 2:
        closing.append(f"{WHO_DECIDES}.")
    lead = f"{'Không, không xếp được' if asked else 'Không xếp được'} {level}: {finding.says}"
    findings = (finding,) if band is None else (finding, band)
    return Result(lead, tuple(understood), findings, tuple(steps), tuple(closing))


def _band(told: Told) -> Finding | None:
    """Where the points told stand, if they are."""
    given = {name: figure.typed() for name in ("score", "common", "result") if (figure := told.get(name)) is not None}
    if "score" not in given and len(given) != 2:
        return None
    finding = run("score", given, told)
    return finding if finding.figures.get("rating") is not None else None
