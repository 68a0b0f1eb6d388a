"""Items from the rules' dated values: what a figure is in one version, among those of others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from assistant.calculator.number import plain
from assistant.calculator.parameter import Rule, Value
from assistant.calculator.rulebook import rulebook
from assistant.calculator.scale import Bound
from assistant.training.item import Solution, solution
from assistant.training.standing import has_lapsed, named
from corpus.citation import name_place
from corpus.document import Corpus
from corpus.text import capitalized

_WORDS = {
    Bound.AT_LEAST: "từ {} trở lên", Bound.AT_MOST: "không quá {}", Bound.LESS_THAN: "dưới {}",
    Bound.MORE_THAN: "trên {}", Bound.EQUALS: "{}",
}  # fmt: skip
_RELAYED = re.compile(r"theo Quy định \d")
_UNITS = {
    "share": "%",
    "points": " điểm",
    "days": " ngày",
    "months": " tháng",
    "people": " thành viên",
    "posts": " chức vụ",
}
_USUAL: dict[str, tuple[int | Fraction, ...]] = {
    "share": (Fraction(1, 5), Fraction(1, 2), Fraction(7, 10), Fraction(1), Fraction(3, 10), Fraction(1, 4), Fraction(4, 5)),
    "points": (50, 70, 90, 100, 30, 60, 80), "days": (1, 2, 3, 5), "months": (6, 3, 12, 9), "people": (3, 5, 7),
    "posts": (3, 2, 4),
}  # fmt: skip


def make(corpus: Corpus, today: date) -> Iterator[Solution]:
    """One item for each value that is a number with a unit."""
    for rule in rulebook().rules.values():
        for value in rule.values:
            amount = value.amount
            usable = rule.unit in _USUAL and value.decides and value.upper is None and value.bound in _WORDS
            if not usable or not isinstance(amount, int | Fraction) or value.cite not in corpus.provisions:
                continue
            provision = corpus.provisions[value.cite]
            if _RELAYED.search(provision.heading):
                continue  # the figure is another document's, told here at second hand
            question = (
                f"Theo {named(corpus, value.cite, today)}, mức quy định cho nội dung «{rule.label}»{_whom(rule, value)}"
                " là bao nhiêu?"
            )
            allowed = {allowance.ratio for allowance in value.unless}  # right too in the exceptional case
            others = [other for one in rule.values if (other := _number(one)) is not None]
            usual: list[int | Fraction] = [*others, *_USUAL[rule.unit]]
            usual = [other for other in usual if other != amount and other not in allowed]
            wrong = [
                _say(rule, value, other) for other in usual if other != 1 or rule.unit != "share" or not _limits(value)
            ]
            answer = _say(rule, value, amount)
            note = f" {value.note}" if value.note else ""
            made = solution(
                question, answer, wrong, topic="con-so", key=value.cite,
                explanation=f"{capitalized(name_place(provision))} nêu mức {answer}.{note}",
                lapsed=has_lapsed(corpus.document_of(value.cite), today),
            )  # fmt: skip
            if made:
                yield made


def _say(rule: Rule, value: Value, amount: int | Fraction) -> str:
    number = plain(amount * 100) if rule.unit == "share" else plain(amount)
    if amount == 1 and rule.unit == "share" and value.bound in (Bound.AT_LEAST, Bound.AT_MOST):
        return "100%"
    return _WORDS[value.bound].format(number + _UNITS[rule.unit])


def _whom(rule: Rule, value: Value) -> str:
    roles = value.roles or rule.roles
    return f" ({', '.join(role.label.lower() for role in roles)})" if roles else ""


def _number(value: Value) -> int | Fraction | None:
    return value.amount if isinstance(value.amount, int | Fraction) else None


def _limits(value: Value) -> bool:
    """Whether a hundred percent would be no limit at all, which nobody would choose."""
    return value.bound in (Bound.AT_MOST, Bound.LESS_THAN)
