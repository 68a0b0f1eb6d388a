"""Alarms whose own words say that their figures do not belong together: another whole, another year, a plan."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.audit.figures.rating import Ratings, rating_of
from assistant.audit.figures.share import Match, compare
from assistant.audit.findings.finding import Claim, FindingKind
from assistant.audit.weighing.choosing import WEIGHED
from assistant.audit.weighing.field import Field
from assistant.audit.weighing.item import Item
from assistant.audit.words.noun import noun_of, same_noun

_NAMED = re.compile(r"\s*(?:tren |cua |so voi |trong )?(?:tong )?so\b[^,;.()]{0,60}")
_HELD_TO = re.compile(r"\bso voi so ([^,;.()]{0,50}?)\s*(?:thi )?(?:bang|la|chiem|dat)\s*$")
_MOVED = re.compile(r"\b(?:tang|giam|cao hon|thap hon)\b[^0-9]*(?:nam (?:truoc|ngoai|20[0-9]{2})|cung ky)\s*(?:la )?$")
# The first words of nouns that go with every kind of person, of nouns of people, and of those that go with anything.
_ANYONE = frozenset(("dong", "nguoi", "d/c"))
_PEOPLE = frozenset(
    "dang can ca quan doan hoi cong vien nhan bac giao nha hoc sinh chien si lao truong nu chi uy y benh cap lanh".split()
)
_ANY = frozenset(("truong", "don", "luot", "co", "la", "va", "duoc", "so", "trong", "nam", "thuoc", "xep", "hoan"))
_TELLING = 20  # a sum from here on is hardly told beside its parts by chance


def belongs_elsewhere(claim: Claim, field: Field) -> bool:
    """Whether the words about an alarm's figures say that they are no share, sum or repetition of one another."""
    items = [field.of[figure] for figure in claim.figures if figure in field.of]
    if claim.target is None or len(items) != len(claim.figures):
        return False
    if claim.kind is FindingKind.PERCENTAGE:
        return len(items) == 3 and (
            _of_the_year_before(items[0], field)
            or _points(items)
            or _of_other_rating(items)
            or _of_other_year(items)
            or _risen(items)
        )
    if claim.kind is FindingKind.SUM:
        return _told_beside(items, field)
    # A rule that reads a number again knows plans from what was done: "giải quyết dứt điểm 123 hồ sơ quá hạn" is what was left.
    plans = [(item.plan, item.ahead) for item in items]
    return claim.rule == WEIGHED and len(items) == 2 and (plans[0] != plans[1] or not _of_one_noun(*items))


def _of_one_noun(one: Item, two: Item) -> bool:
    """Whether two counts of the text may count one thing: "họp 14 kỳ" is not told again as "09 đồng chí"."""
    if one.figure.cell is not None or two.figure.cell is not None:
        return True
    first, second = one.figure.noun(), two.figure.noun()
    if first == second or not first or not second or first in _ANY or second in _ANY:
        return True
    if {first, second} & _ANYONE:
        return {first, second} <= _ANYONE | _PEOPLE
    classes = noun_of(one.figure.unit[:32]), noun_of(two.figure.unit[:32])
    return None not in classes and same_noun(str(classes[0]), str(classes[1]))


def _of_the_year_before(share: Item, field: Field) -> bool:
    """Whether brackets right behind a change hold a share: "99,8%, cao hơn năm trước 0,2% (99,6%)" is last year's."""
    line = field.by_block.get(share.block, ())
    change = next((item for item in line if item.at == share.at - 1 and item.is_share), None)
    if change is None or not _MOVED.search(change.before[-40:]):
        return False
    return field.scene.folded[share.block][change.figure.end : share.figure.start].lstrip(" %") == "("


def _points(items: list[Item]) -> bool:
    """Percentage points are a difference of shares, never a share of counts."""
    return items[0].is_points and not any(item.is_share for item in items[1:])


def _of_other_rating(items: list[Item]) -> bool:
    """Whether the share is said to be "of those rated good" and the whole is no count of these."""
    share, _, whole = items
    named = _NAMED.match(share.after) or _HELD_TO.search(share.before)
    rating = rating_of(named.group(0)) if named else None
    return bool(rating) and rating != _rated(whole)


def _rated(item: Item) -> Ratings:
    return rating_of(item.after if item.figure.cell is not None else "") or item.figure.ratings


def _of_other_year(items: list[Item]) -> bool:
    """Whether part and whole are each of a year named, not the same."""
    _, part, whole = items
    return bool(part.year and whole.year) and part.year != whole.year and not items[0].figure.chained


def _risen(items: list[Item]) -> bool:
    """Whether the one count is what the other has grown by: 213,5 of 2.390 is 9,81 % of what it was before."""
    share, part, whole = items
    if part.is_share or whole.is_share:
        return False
    change, now = sorted((part.figure.value, whole.figure.value))
    return any(compare(share.figure, change, before) is Match.RIGHT for before in (now - change, now + change))


def _told_beside(items: list[Item], field: Field) -> bool:
    """Whether what the parts add up to is told right beside the total as another count: it is theirs.

    "96 lượt công dân với 124 người, trong đó thường xuyên 79 lượt, lãnh đạo 17 lượt": of the 96.
    """
    total, *parts = items
    added = sum((part.figure.value for part in parts), Fraction(0))
    if len(parts) < 2 or any(part.block != total.block or part.figure.cell is not None for part in parts):
        return False
    beside = [item for item in field.by_block.get(total.block, ()) if abs(item.at - total.at) == 1]
    return any(
        item.figure.value == added and (item.unit[:1] == parts[0].unit[:1] or added >= _TELLING)
        for item in beside
        if item.span == total.span and item not in items and not item.is_share and item.is_firm
    )
