"""A rule read from its file, with the file and the rule named in every refusal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any, TypeVar

from assistant.calculator.parameter import Allowance, Rule, SmallGroup, Value, Variant
from assistant.calculator.scale import NO_DISCIPLINE, Amount, Bound, Level
from assistant.calculator.strict import exact, is_exact
from corpus.document import Period
from corpus.errors import ParameterError
from corpus.vocabulary import Confidence, Discipline, Rating, SubjectGroup, Term

_RULE = frozenset("id label values unit bound counted base within rating roles quantity variants ended".split())
_VALUE = frozenset(
    "since until ratio value upper unknown cite also says confidence unless effect within note small_group roles "
    "together_with excused_by decides bound".split()
)
_T = TypeVar("_T", bound=Term)
_DATES = ("this_year", "next_year")
_NAMED: Mapping[str, Amount] = {
    **{term.label: term for terms in (Rating, Level, Discipline) for term in terms},
    NO_DISCIPLINE: NO_DISCIPLINE,
    "có": 1,
}


def read_rule(raw: Mapping[str, Any], file: str) -> Rule:
    """One rule.

    Raises:
        ParameterError: a key is unknown or missing, a name is not known, or periods overlap or leave a gap.
        NotExact: a number is written so that it cannot be exact.
    """
    name = str(raw.get("id", "?"))
    try:
        _refuse_unknown(raw, _RULE)
        bound = _term(Bound, raw.get("bound", "none"))
        rule = Rule(
            id=raw["id"],
            label=raw["label"],
            values=tuple(_value(name, item, bound, raw.get("unit", "")) for item in raw["values"]),
            file=file,
            unit=raw.get("unit", ""),
            bound=bound,
            counted=tuple(raw.get("counted", ())),
            base=_ratings(raw.get("base", ())),
            rating=_term(Rating, raw["rating"]) if "rating" in raw else None,
            roles=_roles(raw.get("roles", ())),
            quantity=raw.get("quantity"),
            variants=tuple(_variant(item) for item in raw.get("variants", ())),
            ended=raw.get("ended"),
        )
        _check_periods(rule)
    except KeyError as error:
        raise ParameterError(f"Tệp {file}, quy tắc “{name}”: thiếu khóa {error}.", rule=name) from None
    except (ValueError, ParameterError) as error:
        message = error.message if isinstance(error, ParameterError) else str(error)
        kind = type(error) if isinstance(error, ParameterError) else ParameterError
        raise kind(f"Tệp {file}, quy tắc “{name}”: {message}", rule=name) from None
    return rule


def _value(rule: str, raw: Mapping[str, Any], bound: Bound, unit: str) -> Value:
    _refuse_unknown(raw, _VALUE)
    return Value(
        rule=rule,
        period=Period(_day(raw["since"]), _day(raw["until"])),
        cite=raw["cite"],
        amount=_amount(raw, unit),
        upper=exact(raw["upper"]) if "upper" in raw else None,
        unknown=raw.get("unknown"),
        also=tuple(raw.get("also", ())),
        says=str(raw["says"]) if "says" in raw else None,
        confidence=_term(Confidence, raw.get("confidence", "single")),
        bound=_term(Bound, raw["bound"]) if "bound" in raw else bound,
        effect=raw.get("effect"),
        within=raw.get("within"),
        note=raw.get("note"),
        decides=raw.get("decides", True),
        roles=_roles(raw.get("roles", ())),
        together_with=raw.get("together_with"),
        excused_by=tuple(raw.get("excused_by", ())),
        unless=tuple(
            Allowance(x["when"], Fraction(exact(x["ratio"])), x["label"], x["says"]) for x in raw.get("unless", ())
        ),
        small_group=SmallGroup(**raw["small_group"]) if "small_group" in raw else None,
    )


def _amount(raw: Mapping[str, Any], unit: str) -> Amount | None:
    if "ratio" in raw:
        return Fraction(exact(raw["ratio"]))
    given = raw.get("value")
    if given is None:
        return None
    if isinstance(given, str) and (unit in _DATES or not is_exact(given)):
        return _NAMED.get(given, given)
    return exact(given)


def _variant(raw: Mapping[str, Any]) -> Variant:
    base = _ratings(raw["base"]) if "base" in raw else None
    return Variant(raw["id"], raw["label"], base, raw.get("rounding") == "half_up", raw.get("cite"))


def _ratings(names: Sequence[str]) -> tuple[Rating, ...]:
    return tuple(_term(Rating, name) for name in names)


def _roles(names: Sequence[str]) -> tuple[SubjectGroup, ...]:
    return tuple(_term(SubjectGroup, name) for name in names)


def _term(terms: type[_T], name: str) -> _T:
    known = {str(term.value): term for term in terms}
    if name not in known:
        raise ParameterError(f"“{name}” không được biết; dùng một trong: {', '.join(known)}.")
    return known[name]


def _day(raw: object) -> date | None:
    if raw is None or type(raw) is date:
        return raw
    raise ValueError(f"“{raw}” không phải ngày dạng năm-tháng-ngày.")


def _refuse_unknown(raw: Mapping[str, Any], known: frozenset[str]) -> None:
    unknown = sorted(set(raw) - known)
    if unknown:
        raise ParameterError(f"khóa “{unknown[0]}” không được biết; dùng một trong: {', '.join(sorted(known))}.")


def _check_periods(rule: Rule) -> None:
    later = None
    for number, value in enumerate(rule.values):
        since, until = value.period.since, value.period.until
        if since is None or (until is not None and until <= since):
            raise ValueError(f"thời hạn thứ {number + 1} không có ngày bắt đầu trước ngày kết thúc.")
        if number and until != later:
            raise ValueError(
                f"thời hạn thứ {number + 1} phải hết đúng ngày {later}, nay là {until}: hở hoặc chồng nhau."
            )
        later = since
    if not rule.values:
        raise ValueError("không có giá trị nào.")
    if rule.values[0].period.until is not None and rule.ended is None:
        raise ValueError("đã hết áp dụng thì phải ghi lý do ở khóa ended.")
