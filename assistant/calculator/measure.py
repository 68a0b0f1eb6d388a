"""One way of measuring a quota: which ratio, on which base, cut or rounded, and a small group's allowance."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from assistant.calculator.number import half_up, percent, say
from assistant.calculator.parameter import SmallGroup
from corpus.vocabulary import Rating


def ceiling(base: int, ratio: Fraction) -> int:
    """The most that a share may be of a base without passing it: the whole part of ``ratio × base``."""
    return base * ratio.numerator // ratio.denominator


def pool_ceiling(pool: int, ratio: Fraction) -> int:
    """The most of `pool`, all at least good, that may be excellent: the largest e with e ≤ r(pool - e)."""
    return pool * ratio.numerator // (ratio.numerator + ratio.denominator)


def smallest_base(count: int, ratio: Fraction) -> int:
    """The smallest base on which `count` are within the ratio."""
    return -(-count * ratio.denominator // ratio.numerator)


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
        return self._product(base)

    def _product(self, base: int) -> int:
        if self.rounded:
            return half_up(base * self.ratio.numerator, self.ratio.denominator)
        return ceiling(base, self.ratio)

    def keeps(self, good: int, excellent: int) -> bool:
        return excellent <= self.allowed(self.base_of(good, excellent))

    def most_beside(self, good: int) -> int:
        """The most that may be excellent beside `good`, who stay good; with the excellent in the base it grows too."""
        if Rating.EXCELLENT in self.base:
            return ceiling(good, self.ratio / (1 - self.ratio))
        return self.allowed(good)

    def most_of(self, total: int) -> int:
        """The most of `total`, all at least good, that may be excellent: the pool form of this way of counting."""
        low, high = 0, total
        while low < high:
            middle = (low + high + 1) // 2
            if middle <= self._product(self.base_of(total - middle, middle)):
                low = middle
            else:
                high = middle - 1
        allowance = self.small_group.allow if self.small_group else 0
        return max(low, allowance) if allowance <= total and self.keeps(total - allowance, allowance) else low

    def most_in(self, good: int, left: int) -> int:
        """The most beside `good` where only `left` others are there to be it: those, and as many raised from the good
        as the smaller base then allows."""
        beside = self.most_beside(good)
        return beside if beside <= left else self.most_of(good + left)

    def limit(self, base: int, who: str) -> str:
        """The limit in words: "không quá 20% của 28 đảng viên Hoàn thành tốt nhiệm vụ"."""
        if self.small_group is not None and base < self.small_group.below:
            return (
                f"{self.small_group.says} Hoàn thành tốt nhiệm vụ thì được chọn {self.small_group.allow:02d} "
                "nếu đủ điều kiện"
            )
        return f"không quá {percent(self.ratio)} của {say(base)} {who} Hoàn thành tốt nhiệm vụ"

    def is_whole(self, base: int) -> bool:
        """Whether the ratio of the base is a whole number above zero, so that no question of rounding arises."""
        product = self.ratio * base
        return product.denominator == 1 and product > 0

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
        compared = (
            f"so sánh đúng: {say(most)} ≤ {say(product)} < {say(most + 1)}"
            if product.denominator != 1
            else "bằng đúng tỷ lệ"
        )
        return f"{line} → không quá {say(most)} ({compared})"

    def compare(self, good: int, excellent: int) -> str:
        """A number held against the limit: "20% × 4 = 0,8; 1 > 0,8 → không được"."""
        base = self.base_of(good, excellent)
        product, kept = self.ratio * base, self.keeps(good, excellent)
        small = self.small_group is not None and base < self.small_group.below
        limit = self.allowed(base) if small or self.rounded else product
        line = f"{percent(self.ratio)} × {say(base)} = {say(product)}"
        if small:
            line = self.step(base)
        elif self.rounded:
            line += f", làm tròn thành {say(limit)}"
        return f"{line}; {say(excellent)} {'≤' if kept else '>'} {say(limit)} → {'được' if kept else 'không được'}"
