"""Percentages: exact, half up at the places shown, and what became of one that somebody stated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from assistant.calculator.finding import Figure, Finding, Verdict
from assistant.calculator.number import equals, fixed, half_up, percent, say
from corpus.errors import ProposalError
from corpus.vocabulary import Term


class Kind(Term):
    """What a stated percentage is, beside the exact one."""

    RIGHT = "right", "đúng (làm tròn đúng)"
    TRUNCATED = "truncated", "bị cắt bớt, không làm tròn"
    FORCED = "forced", "chỉnh một đơn vị cuối để tổng bằng 100%"
    WRONG = "wrong", "sai"


@dataclass(frozen=True)
class Stated:
    """A percentage as somebody wrote it: ``12,35%`` is 1235 units at 2 places."""

    units: int
    places: int

    def __str__(self) -> str:
        return fixed(self.units, self.places) + "%"


def rounded(part: int, whole: int, places: int) -> int:
    """``100 × part / whole`` in units of the last place shown, half up: 1 of 3 at 2 places is 3333."""
    return half_up(100 * 10**places * part, whole)


def truncated(part: int, whole: int, places: int) -> int:
    """The same, with what follows the last place cut off."""
    unit: int = 10**places
    return 100 * unit * part // whole


def classify(part: int, whole: int, stated: Stated, *, forced: bool = False) -> Kind:
    """What a stated percentage is; `forced` says that the percentages of its group are made to sum to 100."""
    right = rounded(part, whole, stated.places)
    if stated.units == right:
        return Kind.RIGHT
    if forced and abs(stated.units - right) == 1:
        return Kind.FORCED
    return Kind.TRUNCATED if stated.units == truncated(part, whole, stated.places) else Kind.WRONG


def compute(*, part: int, whole: int, as_of: date, places: int = 2, stated: Stated | None = None) -> Finding:
    """A part of a whole as a percentage, and whether the stated one is it.

    Raises:
        ProposalError: the whole is not above zero, or the part is not within it.
    """
    _check(part, whole)
    shown = stated.places if stated else places
    computed = fixed(rounded(part, whole, shown), shown) + "%"
    kind = None if stated is None else classify(part, whole, stated)
    exact = Fraction(part, whole)
    figures: dict[str, Figure] = {"part": part, "whole": whole, "exact": exact, "computed": computed}
    if kind is not None:
        figures |= {"stated": str(stated), "kind": kind.label}
    says = f"{say(part)} trên {say(whole)} là {computed}" + (
        "." if kind is None else f"; con số {stated} {'là ' if kind is Kind.RIGHT else ''}{kind.label}."
    )
    return Finding(
        rule="percentage",
        verdict=Verdict.HOLDS if kind in (None, Kind.RIGHT) else Verdict.BREACHED,
        says=says,
        as_of=as_of,
        figures=figures,
        steps=(
            f"{say(part)} : {say(whole)} {equals(percent(exact))} → làm tròn {shown} chữ số thập phân: {computed}.",
        ),
    )


def compare(parts: Sequence[tuple[int, Stated]], *, whole: int, as_of: date) -> Finding:
    """Percentages of one whole, each against its part.

    Where the parts make up the whole and the rounded percentages do not sum to 100, one unit of the last place the way
    that makes them sum is no mistake.

    Raises:
        ProposalError: no part is given, the whole is not above zero, or a part is not within it.
    """
    if not parts:
        raise ProposalError("chưa có phần nào để so.", place="nhom")
    for part, _ in parts:
        _check(part, whole)
    total = sum(Fraction(stated.units, 10**stated.places) for _, stated in parts)
    counted = sum(part for part, _ in parts)
    gap = 100 - sum(Fraction(rounded(part, whole, stated.places), 10**stated.places) for part, stated in parts)
    made_up = total == 100 and counted == whole
    kinds = [
        classify(part, whole, stated, forced=made_up and gap * (stated.units - rounded(part, whole, stated.places)) > 0)
        for part, stated in parts
    ]
    off = sum(kind not in (Kind.RIGHT, Kind.FORCED) for kind in kinds)
    lines = [
        f"{say(part)} : {say(whole)} {equals(percent(Fraction(part, whole)))}; ghi {stated}: {kind.label}."
        for (part, stated), kind in zip(parts, kinds, strict=True)
    ]
    return Finding(
        rule="percentage",
        verdict=Verdict.BREACHED if off else Verdict.HOLDS,
        says=f"{_told(kinds, off)}; các tỷ lệ ghi cộng lại là {say(total)}%.",
        as_of=as_of,
        figures={"whole": whole, "groups": len(parts), "groups_over": off, "stated": f"{say(total)}%"},
        steps=(
            *lines,
            f"Cộng các phần: {say(counted)} trên {say(whole)}; cộng các tỷ lệ đã ghi: {say(total)}%.",
            *((f"Làm tròn đúng từng tỷ lệ thì cộng lại là {say(100 - gap)}%.",) if made_up and gap else ()),
        ),
    )


def _told(kinds: Sequence[Kind], off: int) -> str:
    """How many are right, and why those that are not may stand."""
    if off:
        return f"{off} trên {len(kinds)} tỷ lệ cần xem lại"
    forced = sum(kind is Kind.FORCED for kind in kinds)
    if forced:
        return f"{len(kinds)} tỷ lệ dùng được: {len(kinds) - forced} đúng, {forced} {Kind.FORCED.label}"
    return "Tỷ lệ đã ghi đúng" if len(kinds) == 1 else f"Cả {len(kinds)} tỷ lệ đều đúng"


def _check(part: int, whole: int) -> None:
    if whole <= 0:
        raise ProposalError("tổng phải lớn hơn 0 thì mới tính được tỷ lệ.", place="tong")
    if not 0 <= part <= whole:
        raise ProposalError(f"phần {say(part)} phải từ 0 đến tổng {say(whole)}.", place="phan")
