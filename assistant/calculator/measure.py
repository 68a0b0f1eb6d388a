"""One way of measuring the quota on a day: which ratio, on which base, rounded or not, and by whose rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from assistant.calculator.number import half_up, percent, say
from assistant.calculator.parameter import SmallGroup, Value
from assistant.calculator.parameters import Parameters, parameters
from assistant.calculator.subject import quota_rule
from corpus.errors import ProposalError
from corpus.vocabulary import Rating, SubjectGroup

OUTSTANDING = "outstanding_unit"


def ceiling(base: int, ratio: Fraction) -> int:
    """The most that a share may be of a base without passing it: the whole part of ``ratio × base``."""
    return base * ratio.numerator // ratio.denominator


@dataclass(frozen=True)
class Measure:
    """How the quota is counted.

    Attributes:
        ratio: the share of the base that may be excellent.
        base: the ratings that make up the base.
        rounded: whether the product is rounded half up instead of cut; no text read says so.
        small_group: a province's own allowance for small bases.
        cites: provisions of this reading.
    """

    id: str
    label: str
    ratio: Fraction
    base: tuple[Rating, ...]
    rounded: bool = False
    small_group: SmallGroup | None = None
    cites: tuple[str, ...] = ()

    def base_of(self, good: int, excellent: int) -> int:
        return (good if Rating.GOOD in self.base else 0) + (excellent if Rating.EXCELLENT in self.base else 0)

    def allowed(self, base: int) -> int:
        """The most that may be rated excellent on a base."""
        if self.small_group is not None and base < self.small_group.below:
            return self.small_group.allow
        if self.rounded:
            return half_up(base * self.ratio.numerator, self.ratio.denominator)
        return ceiling(base, self.ratio)

    def step(self, base: int) -> str:
        """The line on paper: "20% × 28 = 5,6 → không quá 5 (5 ≤ 5,6 < 6)"."""
        product = self.ratio * base
        line = f"{percent(self.ratio)} × {say(base)} = {say(product)}"
        most = self.allowed(base)
        if self.small_group is not None and base < self.small_group.below:
            return (
                f"{line}; nhưng {self.small_group.says} (ở đây {base}) thì được chọn {self.small_group.allow:02d} "
                "nếu đủ điều kiện"
            )
        if self.rounded:
            return f"{line} → làm tròn thành {say(most)}"
        compared = f"{say(most)} ≤ {say(product)} < {say(most + 1)}" if product.denominator != 1 else "bằng đúng tỷ lệ"
        return f"{line} → không quá {say(most)} ({compared})"


@dataclass(frozen=True)
class Measures:
    """The deciding measure of a day, the others beside it, and what was said on the way."""

    rule: str
    value: Value
    deciding: Measure
    others: tuple[Measure, ...]
    remarks: tuple[str, ...]
    profile: str | None


def measures(
    *, subject: SubjectGroup, as_of: date, outstanding: bool = False, profile: str | None = None
) -> Measures:
    """How the quota of a group is measured on a day.

    Raises:
        NotInForce: no quota is known for the day.
    """
    rules = parameters(profile)
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
    return Measures(rule_id, value, deciding, others, tuple(remarks), rules.profile.label if rules.profile else None)


def _others(rules: Parameters, rule_id: str, as_of: date, deciding: Measure) -> Iterator[Measure]:
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
