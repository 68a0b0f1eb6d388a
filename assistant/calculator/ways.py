"""How a group's quota is measured on a day: the way that decides, the others beside it, what was said on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assistant.calculator.measure import Measure
from assistant.calculator.number import percent, say
from assistant.calculator.parameter import Value
from assistant.calculator.rulebook import Rulebook, rulebook
from assistant.calculator.source import ground
from assistant.calculator.subject import quota_rule
from corpus.errors import ProposalError
from corpus.vocabulary import SubjectGroup

OUTSTANDING = "outstanding_unit"
_ROUNDING = "quota_rounding"


@dataclass(frozen=True)
class Ways:
    """The deciding way of measuring on a day and the others.

    Attributes:
        value: what the rule says on the day.
        remarks: lines about the province's rule and the higher ratio, if they were asked for.
        rounding: what the text says of rounding, in one sentence.
    """

    rule: str
    value: Value
    deciding: Measure
    others: tuple[Measure, ...]
    remarks: tuple[str, ...]
    rounding: str | None
    profile: str | None

    def opening(self, base: int, who: str) -> tuple[str, ...]:
        """The first lines on paper: the province's rule if any, and what the base is."""
        within = f", tính {self.value.within}" if self.value.within else ""
        return (*self.remarks, f"Số nền là số {who} được xếp loại Hoàn thành tốt nhiệm vụ: {say(base)}{within}.")

    def closing(self, base: int) -> tuple[str, ...]:
        """The last lines: where it stands and, where the product is not whole, that no text says how to round."""
        lines = (ground(self.value),)
        return lines if self.rounding is None or self.deciding.is_whole(base) else (*lines, self.rounding)


def ways(*, subject: SubjectGroup, as_of: date, outstanding: bool = False, profile: str | None = None) -> Ways:
    """How the quota of a group is measured on a day.

    Raises:
        NotInForce: no quota is known for the day.
    """
    rules = rulebook(profile)
    rule_id = quota_rule(subject)
    rule = rules.deciding_rule(rule_id, as_of)
    value = rule.value_on(as_of)
    ratio, remarks = value.ratio, [remark] if (remark := rules.remark(rule_id, as_of)) else []
    if outstanding:
        allowance = next((item for item in value.unless if item.when == OUTSTANDING), None)
        if allowance is None:
            remarks.append(
                f"Ngày này chưa có ngoại lệ cho đơn vị có thành tích xuất sắc, nổi trội; vẫn tính {percent(ratio)}."
            )
        else:
            ratio = allowance.ratio
            remarks.append(f"Áp dụng mức tới {percent(ratio)}: {allowance.label}.")
    label = "Theo câu chữ của văn bản"
    deciding = Measure("text", label, ratio, rule.base, small_group=value.small_group, cites=(value.cite,))
    others = tuple(_others(rules, rule_id, as_of, deciding))
    silence = rules.find(_ROUNDING, as_of)
    rounding = None if silence is None else silence.unknown or str(silence.amount)
    place = rules.profile.label if rules.profile else None
    return Ways(rule_id, value, deciding, others, tuple(remarks), rounding, place)


def _others(rules: Rulebook, rule_id: str, as_of: date, deciding: Measure) -> Iterator[Measure]:
    own, central = rules.own(rule_id), rules.rules[rule_id]
    if rules.decides_by_profile(rule_id, as_of) and (value := central.find(as_of)) is not None:
        yield Measure("central", "Theo văn bản Trung ương", value.ratio, central.base, cites=(value.cite,))
    elif own is not None and rules.profile is not None:
        value = own.values[0]
        name = f"Theo quy tắc của {rules.profile.label} (chưa rõ còn áp dụng)"
        yield Measure("province", name, value.ratio, own.base, small_group=value.small_group, cites=(value.cite,))
    for variant in central.variants:
        cites = (variant.cite,) if variant.cite else ()
        yield Measure(
            variant.id, variant.label, deciding.ratio, variant.base or deciding.base, variant.rounded, cites=cites
        )


def check_total(good: int, excellent: int, total: int | None) -> None:
    """Refuse parts above the whole.

    Raises:
        ProposalError: those rated good and excellent are more than all rated.
    """
    if total is not None and good + excellent > total:
        raise ProposalError(
            f"{say(good)} tốt + {say(excellent)} xuất sắc = {say(good + excellent)}, lớn hơn tổng số được xếp loại "
            f"{say(total)}. Hãy xem lại một trong ba số.",
            place="tong",
        )
