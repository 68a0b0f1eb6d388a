"""A part of a whole held against a bound that is named: "đạt 21/30 nhiệm vụ, có dưới 70% không"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.case.rating_words import WHO_DECIDES
from assistant.answering.figures.case.wanted import wanted_of
from assistant.answering.figures.case.whole import WHOLE_OF, ask_whole
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import NOUNS, Need, Odd, Outcome, Result
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.whose import role_of
from assistant.calculator.number import percent, say

if TYPE_CHECKING:
    from assistant.calculator.condition import Checked

from assistant.answering.figures.thresholds.limit import bound_of, is_half, is_of_another, is_written
from assistant.answering.figures.thresholds.pair import pair_of

_ASKED_BACK = WHOLE_OF.keys() - {"fixed"}  # "khắc phục 3 khuyết điểm" against a share is left to the plan of ratings


def plan(told: Told) -> Outcome:
    """Yes or no with both numbers; None where no bound is asked about, or what is counted is not told."""
    if not told.says(asking.YES_NO):
        return None
    limit = next(
        (
            figure
            for figure in told.figures
            if (figure.quantity.percent or is_half(figure)) and bound_of(told, figure) and not is_written(told, figure)
        ),
        None,
    )
    pair = pair_of(told)
    if limit is None or pair is None:
        return _whole_missing(told) if limit is not None else None
    part, whole, quantity = pair
    if is_of_another(told, limit, quantity):
        return None  # "khắc phục 7 trên 8, việc vượt 40%": the percentage tells another condition
    if wanted_of(told) is not None and not _rules(told, quantity, part.value / whole.value, limit):
        return (
            None  # "sửa 4 trên 5, đạt 80%, xét xuất sắc được chưa": the share reached is told, no rule has that bound
        )
    if part.value > whole.value:
        return Odd(f"Phần {part.quantity.text} lớn hơn tổng {whole.quantity.text}.")
    return _held(told, part, whole, quantity, limit)


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

    bound = Bound(bound_of(told, limit))
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
    closing = (f"{WHO_DECIDES}.",) if checks else ()
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
