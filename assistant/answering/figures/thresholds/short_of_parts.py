"""The parts told by their count, with their wholes, and the conditions of the rating asked about that are shares of such."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.figures.case.places import failed_places
from assistant.answering.figures.case.whole import QUANTITY_OF, WHOLE_OF
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import LEADER
from assistant.answering.figures.whose import role_of
from assistant.calculator.number import say
from corpus.vocabulary import Rating, SubjectGroup

if TYPE_CHECKING:
    from assistant.calculator.parameter import Rule, Value

_RATED = (
    (Rating.NOT_COMPLETED, r"khong hoan thanh(?: nhiem vu)?|khtnv|\bkht\b"),
    (Rating.EXCELLENT, r"(?:hoan thanh )?xuat sac|htxsnv|htxs|\bxs\b"),
    (Rating.GOOD, r"hoan thanh tot|httnv|\bhtt\b|(?:muc|loai|xep|dat|len|duoc) tot\b"),
    (Rating.COMPLETED, r"hoan thanh nhiem vu|htnv|muc hoan thanh"),
)
_WISH = (
    r"\b(?:so voi|de|moi|nguong|muc|xep|dat|du|len|duoc|yeu cau|dieu kien|ty le|ti le|doi voi|thanh|xet)\b[^.;?]{0,60}?"
)
_UP = r"(?:hoan thanh )?(?:tot|httnv|htt)(?: nhiem vu)? tro len"
_OF_ORGANIZATION = (
    rf"\b{_UP}\b[^.;]*\b(?:chi bo|dang bo|to chuc dang)\b|\b(?:de|cho|thi) (?:chi bo|dang bo|to chuc dang)\b"
)
_CELL = r"\b(?:chi bo|dang bo|to chuc dang)\b"


def parts_told(told: Told) -> Iterator[tuple[Figure, Figure, str]]:
    """Each counted part with its whole and the quantity of the rules that it is."""
    if (places := failed_places(told)) is not None:
        yield (*places, "units_failed")
    for role in WHOLE_OF:
        part = told.get(role)
        if part is not None and len({one.value for one in told.all(role)}) == 1:
            whole = _whole(told, part, role)
            if whole is not None and whole is not part and whole.value > 0:
                yield part, whole, QUANTITY_OF.get(role, role)
    good, whole = told.get("good_up"), told.get("members") or told.get("units")
    if good is not None and whole is not None and whole.value > 0 and told.says(_CELL) and not told.has("excellent"):
        yield good, good.of or whole, "units_good"
    good, best = told.get("good"), told.get("excellent")
    if good is not None and best is not None and whole is not None and whole.value > 0 and told.says(_OF_ORGANIZATION):
        both = good.value + best.value  # those excellent are good or better
        yield replace(good, quantity=replace(good.quantity, value=both, text=say(both)), of=whole), whole, "units_good"


def _whole(told: Told, part: Figure, role: str) -> Figure | None:
    """The whole told with the part ("5 chỉ tiêu vượt … 5/16"), else the greatest told of its kind."""
    again = next((one.of for one in told.figures if one.of is not None and one.value == part.value), None)
    wholes = [one for one in told.all(WHOLE_OF[role]) if one.turn == told.all(WHOLE_OF[role])[-1].turn]
    greatest = max(wholes, key=lambda one: one.value) if wholes else None
    return part.of or again or greatest or (told.get("members") if role == "disciplined" else None)


def rules_of(told: Told, quantity: str) -> Iterator[tuple[Rule, Value]]:
    """The conditions of the rating asked about with this quantity, for the one who is rated."""
    from assistant.calculator.condition import conditions
    from assistant.calculator.rulebook import rulebook

    role = role_of(told).group
    if quantity in ("units_failed", "low_confidence_votes"):
        role = LEADER.group
    elif quantity in ("units_good", "disciplined_share"):
        role = SubjectGroup.PARTY_ORGANIZATION
    wanted = _wanted(told)
    for rating in [wanted] if wanted else []:
        for rule, value in conditions(rulebook(), rating, role, told.as_of):
            if rule.quantity == quantity and value.decides:
                yield rule, value
                return


def _wanted(told: Told) -> Rating | None:
    """The rating wished for or feared: the last one named after such a word."""
    left = re.sub(
        rf"\b(?:{_UP})\b|\bbi (?:danh gia|xep|xac dinh|ket luan)(?: la)? khong hoan thanh(?=[.;,])", " ", told.folded
    )
    last: tuple[int, Rating] | None = None
    for rating, words in _RATED:
        for match in re.finditer(rf"{_WISH}(?P<rating>(?<!khong )\b(?:{words}))", left):
            start = match.start("rating")
            if last is None or start > last[0]:
                last = (start, rating)
    if last is not None:
        return last[1]
    named = {rating for rating, words in _RATED if re.search(rf"(?<!khong )\b(?:{words})", left)}
    return named.pop() if len(named) == 1 else None
