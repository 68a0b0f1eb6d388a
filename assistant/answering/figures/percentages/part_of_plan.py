"""How many of a whole a share of the rules comes to: "30% vượt mức của 17 việc là mấy việc", "trên 50% của 35 phiếu là mấy phiếu"."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day
from assistant.calculator.number import say

if TYPE_CHECKING:
    from assistant.calculator.parameter import Value

_UNITS = {"assigned": "nhiệm vụ", "votes": "phiếu", "shortcomings": "khuyết điểm"}
_ASKED = r"\b(?:may|bao nhieu)(?: cai)? (?:nhiem vu|nv|viec|dau viec|cong viec|chi tieu|phieu|khuyet diem|han che)\b|\b(?:la|bang|tuc|tuong duong)(?: (?:la|tam|khoang))* (?:may|bao nhieu)\b(?! ?(?:%|phan tram|diem|nguoi))"
_WANTED = r"\b(?:moi|de|thi) (?:du|xet|duoc|dat|len)\b"  # "phải vượt mấy việc mới đủ 30% để xét": another plan's too
_KEPT_OFF = r"\b(?:khoi|tranh|thoat|(?:de|cho) (?:khong|khoi)|khong (?:bi|dinh|roi|lot))\b"
# what the share is of, the rule with that share, and its words
_RULES = (
    ("assigned", r"\bvuot\b", "excellent_tasks_exceeded", "nhiệm vụ vượt mức"),
    ("assigned", r"\b(?:cham|tre|muon)\b", "completed_tasks_late", "nhiệm vụ chậm tiến độ"),
    ("votes", r"\b(?:tin nhiem|phieu) thap\b", "fail_low_confidence_votes", "phiếu tín nhiệm thấp"),
    ("assigned", r"\b(?:khong|ko|chua) (?:hoan thanh|xong)\b", "fail_tasks_not_done_member", "nhiệm vụ không hoàn thành"),
    ("assigned", r"\bhoan thanh|\bxong\b", "fail_tasks_done_leader", "nhiệm vụ hoàn thành"),
)  # fmt: skip


def plan(told: Told) -> Outcome:
    """The least or the most that keeps to the rule; None where parts of the whole are counted, or another share is told."""
    shares = [one for one in told.figures if one.quantity.percent]
    wholes = [one for one in told.figures if one.role in _UNITS and not one.is_share and one.of is None]
    if told.says(_KEPT_OFF) or told.says(_WANTED):
        return None  # "để khỏi dính mốc dưới 70%": what keeps off the bound is another plan's
    if len(shares) != 1 or len(wholes) != 1 or len(told.figures) != 2 or not told.says(_ASKED):
        return None
    share, whole = shares[0], wholes[0]
    if whole.value.denominator != 1 or whole.value < 1:
        return None
    found = next((one for one in _RULES if one[0] == whole.role and told.says(one[1])), None)
    value = None if found is None else _value(told, found[2], share.ratio)
    if found is None or value is None:
        return None
    from assistant.calculator.finding import Finding, Verdict
    from assistant.calculator.source import citations, name_document

    product, count = share.ratio * whole.value, say(whole.value)
    counted, bound = _bound(value, product)
    step = f"{say(share.value)}% × {count} = {say(product)}"
    says = f"{bound} {say(Fraction(counted))} {found[3]} trên {count}: {step}, theo {name_document(value.cite)}"
    finding = Finding(
        rule=found[2], verdict=Verdict.HOLDS, says=says, as_of=told.as_of, steps=(step,), citations=citations(value),
    )  # fmt: skip
    understood = (f"{say(share.value)}% của {count} {_UNITS[str(whole.role)]}", on_day(told))
    return Result(says, understood, (finding,), (step,))


def _value(told: Told, rule: str, ratio: Fraction) -> Value | None:
    """The rule's value of the day, where it has the very share told."""
    from assistant.calculator.rulebook import rulebook

    value = rulebook().find(rule, told.as_of)
    if value is None or value.amount is None or isinstance(value.amount, str):
        return None
    return value if Fraction(value.amount) == ratio else None


def _bound(value: Value, product: Fraction) -> tuple[int, str]:
    """The whole number next to the product on the rule's side."""
    kind = value.bound.value
    if kind == "at_most":
        return floor(product), "Nhiều nhất"
    if kind == "less_than":
        return ceil(product) - 1, "Dưới mức này tức nhiều nhất"
    if kind == "more_than":
        return floor(product) + 1, "Ít nhất"
    return ceil(product), "Ít nhất"
