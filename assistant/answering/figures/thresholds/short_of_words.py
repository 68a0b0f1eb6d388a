"""How a part held against the share of a rating is told: the first line, the steps, the threshold with its provision."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Result
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.thresholds.barred import ONE_CONDITION
from assistant.calculator.number import equals, percent, say
from corpus.text import capitalized
from corpus.vocabulary import Rating

if TYPE_CHECKING:
    from assistant.calculator.parameter import Rule, Value

_NOUNS = {
    "exceeded": ("nhiệm vụ", "vượt mức"), "done": ("nhiệm vụ", "hoàn thành"), "on_time": ("nhiệm vụ", "đúng hạn"),
    "late": ("nhiệm vụ", "chậm tiến độ"), "not_done": ("nhiệm vụ", "không hoàn thành"), "low_confidence_votes": ("phiếu", "tín nhiệm thấp"),
    "fixed": ("hạn chế, khuyết điểm", "đã khắc phục"), "disciplined_share": ("", "bị kỷ luật"), "units_failed": ("nơi", "Không hoàn thành nhiệm vụ"),
    "units_good": ("", "từ Hoàn thành tốt nhiệm vụ trở lên"),
}  # fmt: skip
_PEOPLE = {"people": "đồng chí", "organizations": "tổ chức"}


@dataclass(frozen=True)
class Held:
    """A part of a whole and the condition of a rating it is held against."""

    part: Figure
    whole: Figure
    rule: Rule
    value: Value

    @property
    def quantity(self) -> str:
        return self.rule.quantity or ""

    @property
    def rating(self) -> Rating:
        assert self.rule.rating is not None
        return self.rule.rating

    @property
    def noun(self) -> str:
        return _NOUNS[self.quantity][0] or _PEOPLE.get(self.whole.unit or self.part.unit or "", "đơn vị")

    @property
    def state(self) -> str:
        return _NOUNS[self.quantity][1]

    @property
    def share(self) -> Fraction:
        return self.part.value / self.whole.value

    @property
    def limit(self) -> Fraction:
        """So many of the whole the share of the rule is."""
        return Fraction(self.value.ratio) * self.whole.value

    @property
    def product(self) -> str:
        return f"{percent(self.value.ratio)} × {say(self.whole.value)} = {say(self.limit)}"

    @property
    def now(self) -> str:
        shown = percent(self.share).removeprefix("≈ ")
        return f"{say(self.part.value)} trên {say(self.whole.value)} {self.noun} {self.state} là {shown}"


def held_result(told: Told, held: Held, *, lacking: bool, least: bool) -> Result:
    """The lead by what is asked, the steps, and the line of the threshold."""
    from assistant.calculator.condition import Outcome as Met
    from assistant.calculator.condition import check
    from assistant.calculator.scale import Bound

    checked = check(held.rule, held.value, {held.quantity: held.share})
    met = checked.outcome is Met.MET
    if held.value.bound is Bound.AT_LEAST:
        lead, more = _at_least(told, held, met=met, lacking=lacking, least=least)
    elif held.value.bound is Bound.MORE_THAN and (lacking or least):
        lead, more = _until(held)
    else:
        lead, more = _against(held, met=met)
    steps = (f"{say(held.part.value)} : {say(held.whole.value)} {equals(percent(held.share))}", *more)
    finding = run("percentage", {"part": held.part.typed(), "whole": held.whole.typed()}, told)
    cited = replace(
        finding,
        says=lead,
        as_of=told.as_of,
        citations=(held.value.cite,),
        steps=(*finding.steps, checked.line, *steps),
    )
    understood = (f"{say(held.part.value)} {held.noun} {held.state} trên {say(held.whole.value)}", on_day(told))
    line = f"{held.rating.label}: {checked.line}"
    return Result(capitalized(lead), understood, (cited,), (*steps, line), (ONE_CONDITION,))


def _at_least(told: Told, held: Held, *, met: bool, lacking: bool, least: bool) -> tuple[str, tuple[str, ...]]:
    """What the rating needs of them at least, and how many are lacking."""
    needed, wanted, label = ceil(held.limit), percent(held.value.ratio), held.rating.label
    lacks = max(0, needed - int(held.part.value))
    steps = [f"{held.product} → ít nhất {say(needed)}"]
    if lacks:
        steps.append(f"{say(needed)} - {say(held.part.value)} = {say(lacks)}")
    rest = f"còn thiếu {say(lacks)}" if lacks else "đã đủ, không còn thiếu"
    if lacking:
        first = f"Còn thiếu {say(lacks)} {held.noun}" if lacks else "Không còn thiếu"
        lead = f"{first}: {held.now}, mức {label} cần ít nhất {say(needed)} ({wanted})"
    elif least:
        shown = percent(held.share).removeprefix("≈ ")
        lead = (
            f"Ít nhất {say(needed)} trong {say(held.whole.value)} {held.noun} {held.state} thì đủ tỷ lệ của mức {label} "
            f"({wanted}); hiện có {say(held.part.value)} ({shown}), {rest}"
        )
    else:
        lead = f"{held.now}, {'đạt' if met else 'chưa đạt'} mức ít nhất {wanted} của {label}"
        lead += f"; {rest}" if lacks else ""
        lead = f"{'Có' if met else 'Không'}: {lead}" if told.says(asking.YES_NO) else lead
    return lead, tuple(steps)


def _until(held: Held) -> tuple[str, tuple[str, ...]]:
    """From how many on a case that bars a rating is reached, and how many are left until then."""
    falls, wanted = floor(held.limit) + 1, percent(held.value.ratio)
    near = max(0, falls - int(held.part.value))
    left = f"thêm {say(near)} nữa thì tới ngưỡng này" if near else "đã qua ngưỡng này"
    lead = (
        f"Trong {say(held.whole.value)} {held.noun}, từ {say(falls)} {held.noun} {held.state} trở lên (trên {wanted}) thì "
        f"thuộc trường hợp {held.rating.label}; hiện có {say(held.part.value)} ({percent(held.share).removeprefix('≈ ')}), {left}"
    )
    return lead, (f"{held.product} → từ {say(falls)} trở lên là trên {wanted}",)


def _against(held: Held, *, met: bool) -> tuple[str, tuple[str, ...]]:
    """The share and whether it keeps within, or falls under, the bound."""
    from assistant.calculator.scale import Bound

    wanted, label = percent(held.value.ratio), held.rating.label
    bound = {Bound.AT_MOST: "không quá", Bound.MORE_THAN: "trên", Bound.LESS_THAN: "dưới"}[held.value.bound]
    if held.rating is Rating.NOT_COMPLETED:
        said = f"{'thuộc' if met else 'chưa thuộc'} trường hợp {label} (ngưỡng {bound} {wanted})"
    else:
        said = f"{'đạt' if met else 'không đạt'} yêu cầu {bound} {wanted} của mức {label}"
    most = held.value.bound is Bound.AT_MOST
    return f"{held.now}, {said}", (f"{held.product} → nhiều nhất {say(floor(held.limit))}",) if most else ()
