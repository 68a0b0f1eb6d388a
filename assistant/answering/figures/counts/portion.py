"""A count told as a part of another: "½ số hoàn thành tốt", "một phần năm số tốt là xuất sắc", "80% hoàn thành tốt"."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.calculator.number import say

_PEOPLE = r"(?:nguoi |dong chi |dang vien |ca nhan )?"
OF_GOOD = re.compile(
    rf"\s*(?:cua )?(?:tong )?so {_PEOPLE}(?:(?:duoc )?(?:xep loai |xep |dat ))?(?:muc )?(?:hoan thanh )?tot\b(?! (?:nhiem vu )?tro len)"
)


_PART_OF = re.compile(r"\s*(?:(?:trong|cua|tren) )?(?:tong )?(?:so )?(?:la )?")
_RATED_THEN = re.compile(
    r"[^.;?!,\d]{0,40}?\b(?:xep|dat|duoc|cong nhan|la|deu)\b[^.;?!,\d]{0,30}?\btot\b(?! (?:nhiem vu )?tro len)"
)
_LARGEST = 10  # of the whole of a fraction as one says it


def rate_portions(told: Told) -> None:
    """ "2/3 trong tổng số 93 đảng viên được công nhận hoàn thành tốt": two thirds of them are the good, not 93."""
    for part, whole in pairwise([item for item in told.figures if not _inside(told, item)]):
        ratio = _ratio(part)
        between = told.folded[part.quantity.end : whole.quantity.start]
        if ratio is None or whole.is_share or whole.vague or not between.strip() or not _PART_OF.fullmatch(between):
            continue
        if whole.role not in (None, "good", "members") or told.has("excellent"):
            continue
        if not _RATED_THEN.match(told.folded, whole.quantity.end):
            continue
        count = ratio * whole.value
        told.notes.append(f"{part.quantity.text.strip()} của {say(whole.value)} là {say(count)}")
        told.figures = [item for item in told.figures if item is not part.of]
        part.quantity = replace(part.quantity, value=count, text=say(count), percent=False, whole=None)
        part.role, part.of, part.unit, part.unit_text = "good", None, whole.unit, whole.unit_text
        whole.role = "members"
        return
    _rate_part_of_all(told)


def _rate_part_of_all(told: Told) -> None:
    """ "120 đảng viên, 3/4 xếp hoàn thành tốt": three quarters of the 120, not three of four."""
    people = [one for one in told.figures if one.unit in ("people", "organizations") and one.role in (None, "members")]
    people = [one for one in people if not _inside(told, one)]
    parts = [one for one in told.figures if one.quantity.whole is not None and one.role in ("good", "excellent")]
    if len(people) != 1 or len({one.role for one in parts}) != len(parts):
        return
    whole = people[0]
    for part in parts:
        ratio = _ratio(part)
        if ratio is None or whole.vague or whole.value <= _LARGEST or whole.quantity.start > part.quantity.start:
            continue
        count = ratio * whole.value
        told.notes.append(f"{part.quantity.text.strip()} của {say(whole.value)} là {say(count)}")
        told.figures = [item for item in told.figures if item is not part.of]
        part.quantity = replace(part.quantity, value=count, text=say(count), whole=None)
        part.of, whole.role = None, "members"


def _inside(told: Told, figure: Figure) -> bool:
    """Whether it is the number under the stroke of another."""
    return any(other.of is figure and other.quantity.whole is not None for other in told.figures)


def _ratio(figure: Figure) -> Fraction | None:
    if figure.quantity.whole is not None:
        proper = 0 < figure.value < figure.quantity.whole <= _LARGEST
        return figure.value / figure.quantity.whole if proper else None
    of_rule = figure.is_of_rule
    return figure.ratio if figure.is_share and not of_rule and figure.ratio < 1 else None


def resolve_portions(told: Told) -> None:
    """Put the count in place of each part whose whole is told; what was multiplied is noted to be echoed."""
    for figure in [item for item in told.figures if item.is_share and not item.vague and item.of is None]:
        whole = _whole(told, figure)
        if whole is None:
            continue
        count = figure.ratio * whole.value
        told.notes.append(f"{figure.quantity.text.strip()} của {say(whole.value)} là {say(count)}")
        figure.quantity = replace(figure.quantity, value=count, text=say(count), percent=False)
        figure.unit, figure.unit_text = figure.unit or whole.unit, figure.unit_text or whole.unit_text


def _whole(told: Told, figure: Figure) -> Figure | None:
    """What the part is of, giving the part its role; None where it is no count or nothing tells its whole."""
    good, members = told.get("good"), told.get("members")
    of_good = OF_GOOD.match(told.folded, figure.quantity.end) is not None
    if of_good and good is not None:
        asked = told.says(asking.MOST) or "excellent" in told.asked
        if asked or told.has("excellent") or not {"excellent", figure.role} & {*told.loose, "excellent"}:
            return None
        if not told.says(r"\bxuat sac|\bhtxs|\bxs\b"):
            return None
        figure.role = "excellent"
        return good
    plain = not figure.is_of_rule
    if figure.role == "excellent" and not told.has("good") and told.share("good") is None:
        return None  # "xuất sắc 20%" alone may be the quota itself
    if (
        members is None
        or figure.role not in ("excellent", "good", "good_up", "completed", "not_completed")
        or told.has(figure.role)
    ):
        return None
    return members if plain and not told.says(asking.PERCENT) and not told.has("score", "assigned") else None
