"""Sums weighed whose figures already make up other totals among themselves: then they are no total and parts of one another."""

from __future__ import annotations

from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.weighing.alarm import Evidence
from assistant.audit.weighing.bond import TOTALLED, Bond, Tie
from assistant.audit.weighing.choosing import WEIGHED
from assistant.audit.weighing.item import Item

_LIKELY = 0.5  # a list as likely as this that adds up is meant
_JUST = 30  # letters before a figure that say it is a total
_FEW = 2  # parts that add up by chance
# Nouns that stand for any other: a total of them may have parts of any kind.
_ANY = ("nguoi", "dong", "truong", "luot", "tap", "ca", "to", "d")


def mixes_lists(alarm: Claim, evidence: Evidence) -> bool:
    """Whether an alarm's total is a member of a list that adds up, beside a part of it, or its parts are such a list and more."""
    field = evidence.view.field
    items = [field.of[figure] for figure in alarm.figures if figure in field.of]
    if alarm.rule != WEIGHED or alarm.kind is not FindingKind.SUM or len(items) != len(alarm.figures):
        return False
    total, *parts = items
    lists = [bond for bond in _lists(parts, evidence) if total is not bond.items[0]]
    return (
        _stands_beside(total, parts)
        or _is_among(total, parts)
        or any(
            (total in bond.items[1:] and any(part in bond.items[1:] for part in parts))
            or (len(bond.items) > _FEW + 1 and {*bond.items[1:]} <= {*parts})
            or _takes_some(total, parts, bond)
            for bond in lists
        )
    )


def _lists(parts: list[Item], evidence: Evidence) -> list[Bond]:
    found = [bond for part in parts for worth, bond in evidence.beliefs.by_item.get(part.at, ()) if worth >= _LIKELY]
    return [bond for bond in dict.fromkeys(found) if bond.tie is Tie.RUN and bond.items[0] not in parts]


def _takes_some(total: Item, parts: list[Item], bond: Bond) -> bool:
    """Whether the parts are some of those rated, and the total far off says nothing of ratings ("tốt trở lên")."""
    own = {*bond.items[1:]}
    rated = all(part.figure.ratings for part in parts)
    return rated and {*parts} < own and not total.figure.ratings and total.block != parts[0].block


def _stands_beside(total: Item, parts: list[Item]) -> bool:
    """Whether the total is the next thing told after two of another noun: "Công đoàn 61 đoàn viên, Đoàn Thanh niên 248 đoàn
    viên, Đội Thiếu niên 194 đội viên"."""
    nouns = {part.unit[:2] for part in parts}
    if len(nouns) != 1 or any(part.span != total.span or part.block != total.block for part in parts):
        return False
    noun = next(iter(nouns))
    after = all(part.at < total.at and part.depth == total.depth for part in parts)
    return after and bool(noun) and bool(total.unit) and noun != total.unit[:2] and total.unit[0] not in _ANY


def _is_among(total: Item, parts: list[Item]) -> bool:
    """Whether the total is told between its parts, and as no total: "thu thuế 9.872, thu tiền sử dụng đất 8.650, thu khác 1.624"."""
    if any(part.span != total.span or part.block != total.block or part.depth != total.depth for part in parts):
        return False
    between = min(part.at for part in parts) < total.at < max(part.at for part in parts)
    return between and total.figure.under is None and TOTALLED.search(total.before[-_JUST:]) is None
