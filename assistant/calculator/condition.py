"""One condition of a rating, held against what is known of a case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from assistant.calculator.parameter import Rule, Value
from assistant.calculator.quantity import FLAGS, QUANTITIES, Facts, tell
from assistant.calculator.rulebook import Rulebook
from assistant.calculator.scale import NO_DISCIPLINE, Amount, Bound
from assistant.calculator.source import name_key
from corpus.vocabulary import Rating, SubjectGroup, Term

_THRESHOLD = "ngưỡng"
_NOT_COMPUTED = ("judgement", "otherwise")


class Outcome(Term):
    """How a condition came out."""

    MET = "met", "đạt"
    UNMET = "unmet", "không đạt"
    MISSING = "missing", "chưa có dữ kiện"
    EXCUSED = "excused", "có lý do để cấp có thẩm quyền cân nhắc"


@dataclass(frozen=True)
class Checked:
    """A condition with its outcome and the line that shows it."""

    rule: Rule
    value: Value
    outcome: Outcome
    line: str
    reason: str = ""

    @property
    def decides(self) -> bool:
        """Whether it was checked against a source; what was only recalled never decides."""
        return self.value.decides


def conditions(rules: Rulebook, rating: Rating, role: SubjectGroup, day: date) -> Iterator[tuple[Rule, Value]]:
    """The computable conditions of a rating for a role on a day; for not completed, the cases that lead to it."""
    for rule, value in _of(rules, rating, role, day):
        if rule.quantity not in _NOT_COMPUTED:
            yield rule, value


def judgements(rules: Rulebook, role: SubjectGroup, day: date) -> Iterator[tuple[Rule, Value]]:
    """What the competent body judges for a role on a day."""
    for rating in Rating:
        yield from ((rule, value) for rule, value in _of(rules, rating, role, day) if rule.quantity == "judgement")


def otherwise(rules: Rulebook, role: SubjectGroup, day: date) -> Value | None:
    """The sentence that whoever is not completed is not completed, where the text of the day has it."""
    found = (value for rule, value in _of(rules, Rating.NOT_COMPLETED, role, day) if rule.quantity == "otherwise")
    return next(found, None)


def check(rule: Rule, value: Value, facts: Facts) -> Checked:
    """Hold a condition against the facts; a fact that is None does not arise, so nothing stands against it."""
    quantity = rule.quantity or ""
    name, limit = QUANTITIES[quantity], value.amount
    fails = rule.rating is Rating.NOT_COMPLETED
    if limit is None or quantity not in facts:
        if (most := _most_on_time(quantity, value, facts)) is not None:
            shown, wanted = tell(quantity, most), _limit(quantity, value, limit or 0, "yêu cầu")
            line = f"{name}: nhiều nhất {shown}; {wanted} → {Outcome.UNMET.label} ({name_key(value.cite)})."
            return Checked(rule, value, Outcome.UNMET, _flag(value, line), f"{name} nhiều nhất {shown}, {wanted}")
        return Checked(rule, value, Outcome.MISSING, f"{name}: chưa cho biết.", name)
    amount = facts[quantity]
    if amount is None:
        line = f"{name}: không có, không xét ({name_key(value.cite)})."
        return Checked(rule, value, Outcome.UNMET if fails else Outcome.MET, line)
    met = value.bound.holds(amount, limit)
    if met and value.together_with is not None:
        flag = facts.get(value.together_with)
        if flag is None and value.together_with not in facts:
            return Checked(rule, value, Outcome.MISSING, f"{QUANTITIES[value.together_with]}: chưa cho biết.",
                           QUANTITIES[value.together_with])  # fmt: skip
        met = bool(flag)
    outcome = Outcome.MET if met else Outcome.UNMET
    stands_against = met if fails else not met
    if stands_against and any(facts.get(excuse) for excuse in value.excused_by):
        outcome = Outcome.EXCUSED
    shown, wanted = tell(quantity, amount), _limit(quantity, value, limit, _THRESHOLD if fails else "yêu cầu")
    word = ("thuộc trường hợp này" if met else "không thuộc trường hợp này") if fails else outcome.label
    if quantity in FLAGS:  # either it is so or it is not: there is no figure to hold against another
        reason = name if name.startswith("có ") else f"có {name}"
        line = f"{name}: {shown} → {word} ({name_key(value.cite)})."
        return Checked(rule, value, outcome, _flag(value, line), reason)
    line = f"{name}: {shown}; {wanted} → {word} ({name_key(value.cite)})."
    return Checked(rule, value, outcome, _flag(value, line), f"{name} {shown}, {wanted}")


def _most_on_time(quantity: str, value: Value, facts: Facts) -> Fraction | None:
    """What is late cannot be on time: the most that can be, where that alone is below what is asked."""
    late = facts.get("late")
    if quantity != "on_time" or late is None or isinstance(late, str) or value.bound is not Bound.AT_LEAST:
        return None
    most = 1 - Fraction(late)
    return most if value.amount is not None and not value.bound.holds(most, value.amount) else None


def _of(rules: Rulebook, rating: Rating, role: SubjectGroup, day: date) -> Iterator[tuple[Rule, Value]]:
    for rule in rules.rules.values():
        if rule.rating is rating and rule.quantity is not None:
            value = rule.find(day)
            if value is not None and value.unknown is None:
                roles = value.roles or rule.roles
                if not roles or role in roles:
                    yield rule, value


def _limit(quantity: str, value: Value, limit: Amount, word: str) -> str:
    if limit == NO_DISCIPLINE:
        return "yêu cầu không có"
    told = tell(quantity, limit)
    if word == _THRESHOLD and value.bound is Bound.AT_LEAST:
        return f"{word} từ {told} trở lên"
    if word == _THRESHOLD and value.bound is Bound.AT_MOST:
        return f"{word} từ {told} trở xuống"
    return f"{word} {told}" if value.bound is Bound.EQUALS else f"{word} {value.bound.label} {told}"


def _flag(value: Value, line: str) -> str:
    return line if value.decides else f"{line} Điều kiện này nhớ lại, chưa đối chiếu, không dùng để kết luận."
