"""The subject, the higher ratio and the province as the calculator takes them, and as they are echoed."""

from __future__ import annotations

from assistant.answering.figures.bound_plan import ROLES
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Noun
from assistant.answering.figures.running import on_day

_OUTSTANDING = r"\bnoi troi|thanh tich xuat sac|\b25\s?%|\b25 phan tram|muc 25|tran 25|ty le 25|hai muoi lam phan tram"
_PROFILES = (("thanh hoa", "thanh-hoa"), ("lai chau", "lai-chau"))


def options_of(told: Told, noun: Noun) -> dict[str, object]:
    options: dict[str, object] = {"subject": noun.key}
    if _is_outstanding(told):
        options["outstanding"] = "co"
    profile = next((key for name, key in _PROFILES if name in told.folded), None)
    return options | ({"profile": profile} if profile else {})


def echo(told: Told, noun: Noun) -> tuple[str, ...]:
    extra = ["đơn vị được áp mức tới 25%"] if _is_outstanding(told) and has_higher(told, noun) else []
    extra += [
        f"hồ sơ {name}"
        for folded, name in (("thanh hoa", "Thanh Hóa"), ("lai chau", "Lai Châu"))
        if folded in told.folded
    ]
    return (*extra, f"đối tượng {noun.many}", on_day(told))


def _is_outstanding(told: Told) -> bool:
    """Whether the higher ratio is spoken of, in figures or in words."""
    quarter = any(figure.quantity.percent and figure.value == 25 and figure.role != "stated" for figure in told.figures)
    return quarter or told.says(_OUTSTANDING)


def has_higher(told: Told, noun: Noun) -> bool:
    """Whether the rule of the day has a higher ratio for outstanding units at all."""
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.subject import quota_rule
    from assistant.calculator.ways import OUTSTANDING

    value = rulebook().value_on(quota_rule(ROLES[noun.key]), told.as_of)
    return any(allowance.when == OUTSTANDING for allowance in value.unless)
