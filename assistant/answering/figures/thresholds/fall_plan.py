"""From how many of a number told on a rating falls to Không hoàn thành: "phụ trách 15 đơn vị, từ mấy đơn vị không hoàn thành thì tôi bị"."""

from __future__ import annotations

import re
from fractions import Fraction
from math import ceil, floor

from assistant.answering.figures.case.places import is_place
from assistant.answering.figures.case.rating_words import WHO_DECIDES
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import LEADER, Noun, Outcome, Result
from assistant.answering.figures.running import on_day
from assistant.answering.figures.whose import role_of
from assistant.calculator.number import percent, say
from corpus.text import uncapitalized
from corpus.vocabulary import Rating

_HOW_MANY = r"(?:bao nhieu|may)"
_FALLS = r"(?:(?:khong|ko|chua) hoan thanh|khtnv|kht|muc (?:cuoi|chot|thap nhat|kem)|hang (?:cuoi|chot|bet))"
_ASKED = re.compile(
    rf"\b{_HOW_MANY}\b[^?]*\b(?:thi|moi|la|nua)\b[^?]*\b{_FALLS}\b|\b{_FALLS}\b[^?]*\b(?:khi|neu|tu|tren|qua|phai|can|it nhat)\b[^?]*\b{_HOW_MANY}\b"
)
# "để khỏi dính mốc dưới 70% thì phải xong ít nhất bao nhiêu nhiệm vụ"
_AVOIDED = re.compile(
    rf"\b(?:khoi|khong|tranh|thoat|ko)(?: (?:bi|phai|dinh|vuong|roi|xuong|lot|o|vao|moc|muc|nguong|truong hop))+\b[^?]*\b{_HOW_MANY}\b|\b{_HOW_MANY}\b[^?]*\b(?:moi|de|thi|ma) (?:van |(?!(?:bi|roi|thuoc)\b)\w+ ){{0,3}}?(?:khoi|khong|tranh|thoat|ko|chua)(?: (?:bi|phai|dinh|vuong|roi|xuong|lot|o|vao|moc|muc|thuoc|xep))+"
)
_VOTES = r"\bphieu\b"
_UNDONE = r"\b(?:viec|nhiem vu|chi tieu)\b"
_NOUNS = {
    "units_failed": "nơi phụ trách bị xếp Không hoàn thành nhiệm vụ",
    "low_confidence_votes": "phiếu tín nhiệm thấp",
    "not_done": "nhiệm vụ không hoàn thành",
    "done": "nhiệm vụ hoàn thành",
}


def plan(told: Told) -> Outcome:
    """The number, exact; None where it is not asked, or the text of the day has no such share."""
    from assistant.calculator.condition import conditions
    from assistant.calculator.finding import Finding, Verdict
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.scale import Bound

    avoided = _AVOIDED.search(told.folded) is not None
    limits = {figure.ratio for figure in told.figures if figure.quantity.percent}
    counts = [figure for figure in told.figures if not figure.is_share]
    if not (avoided or _ASKED.search(told.folded)) or len(counts) != 1:
        return None
    whole = counts[0]
    if whole.value.denominator != 1 or whole.vague or whole.value < 1:
        return None
    if avoided and not limits and not told.says(rf"\b{_FALLS}\b"):
        return None  # nothing is to be avoided
    for quantity, role in _quantities(told, whole):
        for rule, value in conditions(rulebook(), Rating.NOT_COMPLETED, role.group, told.as_of):
            if rule.quantity != quantity or not value.decides or value.bound not in (Bound.MORE_THAN, Bound.LESS_THAN):
                continue
            if limits - {Fraction(value.ratio)}:
                continue  # another share is told than the rule's
            product = Fraction(value.ratio) * whole.value
            more = value.bound is Bound.MORE_THAN
            count = floor(product) + 1 if more else ceil(product) - 1
            reach = f"Từ {say(count)}" if more else f"Chỉ {say(count)} trở xuống"
            says = (
                f"{reach} trong {say(whole.value)} {_NOUNS[quantity]} ({value.says}) thì {role.one} thuộc trường hợp "
                f"{Rating.NOT_COMPLETED.label}"
            )
            if avoided and not more:
                least = f"Cần ít nhất {say(count + 1)} {_NOUNS[quantity]} để không thuộc trường hợp này"
                says = f"{least}; {uncapitalized(says)}"
            elif avoided and count > 1:
                says = f"Nhiều nhất {say(count - 1)} {_NOUNS[quantity]} thì chưa thuộc trường hợp này; {uncapitalized(says)}"
            step = f"{percent(value.ratio)} × {say(whole.value)} = {say(product)} → {reach.lower()}"
            finding = Finding(
                rule=rule.id, verdict=Verdict.HOLDS, says=says, as_of=told.as_of, steps=(step,), citations=(value.cite,),
                figures={"part": count, "whole": whole.value}, confidence=value.confidence,
            )  # fmt: skip
            closing = (WHO_DECIDES,)
            return Result(says, (f"tổng số {say(whole.value)}", on_day(told)), (finding,), (step,), closing)
    return None


def _quantities(told: Told, whole: Figure) -> list[tuple[str, Noun]]:
    """What may be counted, and of whom: the rule's own subject where there is but one."""
    if is_place(told, whole):
        return [("units_failed", LEADER)]
    after = told.folded[whole.quantity.end :][:12]
    if whole.role == "votes" or re.match(rf"\s*{_VOTES}", after):
        return [("low_confidence_votes", LEADER)]
    if whole.role == "assigned" or re.match(rf"\s*{_UNDONE}", after):
        return [("not_done", role_of(told)), ("done", role_of(told))]
    return []
