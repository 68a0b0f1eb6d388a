"""Which number is what: numbers and labels of a clause are paired by their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.answering.figures.clauses import Clause, clauses, find_parts, is_vague
from assistant.answering.figures.figure import UNITS, Figure
from assistant.answering.figures.lexicon import RATINGS, Label
from assistant.answering.figures.pairing import ROLES, linked, pairs_of, points_of, tasks_then_part
from assistant.answering.quantity import Quantity
from corpus.text import fold

_OF_WORK = ("assigned", "common", "result")  # what is told of tasks and points, never of people
_ALL = re.compile(r"khong|deu|ai cung|nao cung|tat ca|toan bo")  # a label that says it of everybody by itself
_OF_DEEDS = ("late", "exceeded", "on_time", "done", "fixed", "unfixed", "low_votes")
_OWN_RATING = ("excellent", "good")
_NEAR = 2  # characters between a label and the number it leads
_THEN_ASKED = re.compile(r"\s*(?:vay|thi|the|nhu vay|nhu the|roi)\s+(?:so |la )?(?:xs|xuat sac|htxs\w*|tot)\b")
_WISHED = re.compile(r"\b(?:xep|loai|muc|dat|duoc|len|vao|bi)\s*$")
_WISHED_AFTER = re.compile(r"\s*(?:nhiem vu )?(?:co )?(?:duoc )?(?:khong|ko|k|chua|hong)\b")
_RATED = ("people", "organizations", "collectives")
_MAKES_UP = re.compile(r"\s*(?:nhiem vu )?(?:chiem|dat)(?: (?:ty le|ti le|khoang|la))* ?")
_NEEDED_FOR = re.compile(r"\s*(?:nhiem vu )?(?:nua )?(?:moi|thi moi|de)(?: (?:du|duoc|dc|dat|co|cho|lay|xep|len))+ \d")
_HOW_MANY = re.compile(r"\b(?:may|bao nhieu)(?: (?:nguoi|dong chi|dang vien|dv|dc))?\s*$")
_REST_SAID = r"(?:con lai|so khac|viec khac)(?: (?:deu|thi|la|cung|da|lam|hoan thanh|xong|moi|duoc|viec|nhiem vu))*\s*$"
_REST = re.compile(rf"\b{_REST_SAID}")
_REST_COUNTED = re.compile(
    rf"\b(?<!trong )(?<!tren )(?<!/)\d+ ?(?:%|phan tram|(?<=\d )(?:nhiem vu|nv|viec|dau viec|chi tieu|cong viec))(?: (?:nhiem vu|nv|viec))? {_REST_SAID}"
)


@dataclass
class Bound:
    """The outcome of binding a text."""

    figures: list[Figure]
    asked: set[str]
    everybody: set[str]
    loose: list[str]


def bind(text: str, quantities: Sequence[Quantity]) -> Bound:
    """Give every number of a text its role and unit."""
    figures = [Figure(quantity, vague=is_vague(text, quantity)) for quantity in quantities]
    find_parts(text, figures)
    bound = Bound(figures, set(), set(), [])
    previous: Clause | None = None
    folded = fold(text)
    for clause in clauses(text, figures):
        _bind_units(clause)
        rest = _bind_roles(folded, clause, bound)
        _note_rest(clause, rest, previous, bound)
        if clause.figures:
            previous = clause
    return bound


def _bind_units(clause: Clause) -> None:
    """A unit belongs to the number right before it; "điểm 95" and "tổng điểm là 70" have it before."""
    items = clause.items
    for at, item in enumerate(items):
        if not isinstance(item, Figure):
            continue
        following = items[at + 1] if at + 1 < len(items) else None
        if isinstance(following, Label) and following.name in UNITS:
            item.unit, item.unit_text = following.name, following.text
        elif item.unit is None:
            before = [other for other in items[max(0, at - 2) : at] if isinstance(other, Label) and other.name != "is"]
            if before and before[-1].name in ("score", "staff", "shortcomings", "council"):
                item.unit, item.unit_text = before[-1].name, before[-1].text
    for figure in clause.figures:
        if figure.of is not None:
            figure.of.unit = figure.of.unit or figure.unit
            figure.unit, figure.unit_text = figure.unit or figure.of.unit, figure.unit_text or figure.of.unit_text


def _bind_roles(text: str, clause: Clause, bound: Bound) -> list[Label]:
    """Bind the labels of a clause to its numbers; the labels left over are returned."""
    items = [
        item for item in clause.items if isinstance(item, Figure) or item.name in ROLES or item.name in ("ask", "is")
    ]
    wholes = [figure.of for figure in clause.figures if figure.of is not None]
    items = [item for item in items if not any(item is whole for whole in wholes)]
    items = [item for item in items if isinstance(item, Label) or not _is_ratio_of_rule(text, item)]
    if _of_people_alone(clause):
        items = [item for item in items if isinstance(item, Figure) or item.name not in _OF_WORK]
    wished = [item for item in items if isinstance(item, Label) and _is_aside(text, items, item)]
    items = [item for item in items if not any(item is label for label in wished)]
    own = _named_wholes(clause)
    items = [item for item in items if not any(item is label for label in own)]
    points = points_of(items) + _shares_of(text, items)
    items = [item for item in items if all(item is not one for pair in points for one in pair)]
    right = pairs_of(items, forward=True)
    left = pairs_of(items, forward=False)
    numbers = [item for item in items if isinstance(item, Figure)]
    chosen = right
    first = next((item for item in items if isinstance(item, Figure) or item.name in ROLES), None)
    if (
        tasks_then_part(items)
        or len(left) > len(right)
        or (len(left) == len(right) and isinstance(first, Label) and (linked(items) or _led_alone(text, items)))
    ):
        chosen = left
    elif len(right) < len(numbers):
        taken = {id(label) for _, label in right}
        chosen = right + [
            (f, label) for f, label in left if id(label) not in taken and all(f is not g for g, _ in right)
        ]
    chosen = [(figure, _next_to(text, items, figure, label, chosen)) for figure, label in chosen]
    chosen = [(figure, label) for figure, label in chosen if not _no_points(figure, label)]
    for figure, label in (*points, *chosen):
        figure.role = label.name
        figure.between, figure.bound_as = _between(text, figure, label), label.name
    used = {id(label) for _, label in (*points, *chosen)}
    for whole in wholes:  # "9 xuất sắc trên 45 tốt": what the whole counts
        if whole.unit in ("tasks", "votes", "score", "shortcomings"):
            continue  # "chậm 3/20 việc có được hoàn thành tốt không": the rating is asked about
        after = [item for item in clause.items if isinstance(item, Label) and item.start >= whole.quantity.end]
        named = next((item for item in after if item.name in ("good", "good_up") and id(item) not in used), None)
        if named is not None and "ask" not in [item.name for item in after[: after.index(named)]]:
            whole.role = named.name
            used.add(id(named))
    return [
        item for item in (*items, *wished) if isinstance(item, Label) and item.name in ROLES and id(item) not in used
    ]


def _between(folded: str, figure: Figure, label: Label) -> str:
    """The words between a number and the label it is paired with."""
    if label.start < figure.quantity.start:
        return folded[label.end : figure.quantity.start].strip()
    return folded[figure.quantity.end : label.start].strip()


def _next_to(
    folded: str, items: Sequence[Label | Figure], figure: Figure, label: Label, chosen: Sequence[tuple[Figure, Label]]
) -> Label:
    """ "hiện có mấy tốt nếu đang 9 xs": the rating right behind a number is its own before one told at a distance."""
    away = (
        figure.quantity.start - label.end if label.start < figure.quantity.start else label.start - figure.quantity.end
    )
    at = next(number for number, item in enumerate(items) if item is figure)
    after = items[at + 1] if at + 1 < len(items) else None
    titled = label.end < figure.quantity.start and ":" in folded[label.end : figure.quantity.start]  # "số xs: 18 tốt"
    if (
        (away <= _NEAR and not titled)
        or not isinstance(after, Label)
        or after.name not in _OWN_RATING
        or after is label
    ):
        return label
    if after.start - figure.quantity.end > 1 or any(one is after for _, one in chosen):
        return label
    following = items[at + 2] if at + 2 < len(items) else None
    led = isinstance(following, Figure) and following.quantity.start - after.end <= _NEAR
    asked = isinstance(following, Label) and following.name == "ask" and following.start - after.end <= _NEAR
    return label if led or asked or label.name not in _OWN_RATING else after


def _shares_of(folded: str, items: Sequence[Label | Figure]) -> list[tuple[Figure, Label]]:
    """ "chi bộ 60 người xs chiếm 15%": the rating is of the share behind it, not of the number before."""
    return [
        (figure, label)
        for label, figure in pairwise(items)
        if isinstance(label, Label)
        and label.name in RATINGS
        and isinstance(figure, Figure)
        and figure.quantity.percent
        and _MAKES_UP.fullmatch(folded[label.end : figure.quantity.start])
    ]


def _is_ratio_of_rule(folded: str, figure: Figure) -> bool:
    """ "để được 7 xuất sắc theo 25%": the rule's own ratio counts nobody."""
    own = figure.quantity.percent and figure.value in (20, 25)
    return (
        own
        and re.search(r"\b(?:theo|tran|khung|nguong)(?: (?:muc|ty le|ti le|la))* ?$", folded[: figure.quantity.start])
        is not None
    )


def _led_alone(folded: str, items: Sequence[Label | Figure]) -> bool:
    """ "ht 2 vậy xs có lố không": the number stands right behind its rating, the other rating begins what is asked."""
    labels, figures = (
        [one for one in items if isinstance(one, Label)],
        [one for one in items if isinstance(one, Figure)],
    )
    if len(figures) != 1 or len(labels) < _NEAR or labels[0].name not in RATINGS:
        return False
    led = 0 <= figures[0].quantity.start - labels[0].end <= 1
    return led and _THEN_ASKED.match(folded, figures[0].quantity.end) is not None


def _is_aside(folded: str, items: Sequence[Label | Figure], label: Label) -> bool:
    """Whether a label is of no number: a rating asked for, or what is told of the rest without its number."""
    return _is_wished(folded, items, label) or _is_of_rest(folded, items, label) or _is_needed(folded, items, label)


def _is_needed(folded: str, items: Sequence[Label | Figure], label: Label) -> bool:
    """ "phải có mấy tốt mới đủ 6": so many are asked for; the number behind is what they are needed for."""
    if label.name not in ("good", "excellent") or not _NEEDED_FOR.match(folded, label.end):
        return False
    return _HOW_MANY.search(folded[: label.start]) is not None


def _is_of_rest(folded: str, items: Sequence[Label | Figure], label: Label) -> bool:
    """ "chậm 5 trong 20 việc còn lại đúng hạn": in time are the rest, not the five."""
    if label.name not in _OF_DEEDS or not _REST.search(folded[: label.start]):
        return False
    if _REST_COUNTED.search(folded[: label.start]):
        return False  # "15% còn lại chậm": the number is that of the rest
    return not any(isinstance(item, Figure) and 0 <= item.quantity.start - label.end <= 1 for item in items)


def _is_wished(folded: str, items: Sequence[Label | Figure], label: Label) -> bool:
    """Whether a rating is asked for of what was done: "chậm 2 trên 11 nhiệm vụ xếp hoàn thành được không"."""
    if (
        label.name not in RATINGS
        or not _WISHED_AFTER.match(folded, label.end)
        or not _WISHED.search(folded[: label.start])
    ):
        return False
    pairs = pairwise(items)
    return any(
        isinstance(part, Label)
        and part.name in _OF_DEEDS
        and isinstance(figure, Figure)
        and figure.quantity.start - part.end <= 1
        for part, figure in pairs
    )


def _no_points(figure: Figure, label: Label) -> bool:
    """ "Kết quả lấy phiếu: 33 phiếu": a number of votes is no points of a group."""
    return label.name in ("common", "result") and figure.unit not in (None, "score", "tasks")


def _of_people_alone(clause: Clause) -> bool:
    """Whether every number of a clause counts people or organizations, or is a share: "Kết quả năm nay: 157 đồng chí …"
    tells no points, "được giao tổng hợp: 18 đồng chí …" no tasks."""
    counts = [at for at, item in enumerate(clause.items) if isinstance(item, Figure) and not item.is_share]
    return bool(counts) and all(_counts_rated(clause.items, at) for at in counts)


def _counts_rated(items: Sequence[Label | Figure], at: int) -> bool:
    """Whether a number counts people or organizations by its unit, or by the rating right behind it ("7 xuất sắc")."""
    figure, after = items[at], items[at + 1] if at + 1 < len(items) else None
    if not isinstance(figure, Figure) or figure.unit is not None:
        return isinstance(figure, Figure) and figure.unit in _RATED
    return isinstance(after, Label) and after.name in RATINGS and after.start - figure.quantity.end <= 1


def _named_wholes(clause: Clause) -> list[Label]:
    """ "7 đồng chí xuất sắc / 38 đồng chí hoàn thành tốt": the part has a label, the next one is its whole's."""
    taken: list[Label] = []
    for part in clause.figures:
        whole = part.of
        if whole is None or whole.quantity.start < part.quantity.start:
            continue
        if whole.quantity.start == part.quantity.start and part.quantity.whole is None:
            continue
        labels = [item for item in clause.items if isinstance(item, Label)]
        between = [one for one in labels if part.quantity.end <= one.start < whole.quantity.start]
        after = [item for item in clause.items if _start(item) >= whole.quantity.end]
        reach = next((at for at, item in enumerate(after) if isinstance(item, Figure)), len(after))
        named = [item for item in after[:reach] if isinstance(item, Label) and item.name in ("good", "good_up")]
        asked = any(isinstance(item, Label) and item.name == "ask" for item in after[:reach])
        led = any(one.name == "excellent" and 0 <= part.quantity.start - one.end <= _NEAR for one in labels)
        people = any(item.name in _RATED for item in after[:1] if isinstance(item, Label))
        near = 1 if not people else 1 + len(after[0].text) + 1  # type: ignore[union-attr]
        led = (
            led and bool(named) and named[0].start - whole.quantity.end <= near
        )  # "xs 5/24 tốt là 20,8%", "19/95 đv tốt"
        if named and not asked and (led or any(label.name in RATINGS for label in between)):
            whole.role = named[0].name
            taken.append(named[0])
    return taken


def _start(item: Label | Figure) -> int:
    return item.quantity.start if isinstance(item, Figure) else item.start


def _note_rest(clause: Clause, rest: Sequence[Label], previous: Clause | None, bound: Bound) -> None:
    """Labels without a number: asked for, said of everybody, or loose."""
    names = [item.name if isinstance(item, Label) else "figure" for item in clause.items]
    for label in rest:
        at = next(number for number, item in enumerate(clause.items) if item is label)
        near = names[max(0, at - 3) : at + 3]
        if "ask" in near:
            bound.asked.add(label.name)
        elif "all" in names or (label.name == "good_up" and _ALL.match(fold(label.text))):
            bound.everybody.add(label.name)
        bound.loose.append(label.name)
    for figure in clause.figures:
        if figure.role is not None and "all" in names and not figure.is_share:
            bound.everybody.add(figure.role)
