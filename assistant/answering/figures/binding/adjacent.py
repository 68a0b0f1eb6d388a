"""Labels that go by the number right beside them, whatever the order of the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.answering.figures.binding.lexicon import NEAR, Label
from assistant.answering.figures.figure import Figure
from assistant.answering.figures.ratings import RATINGS

_OWN_RATING = ("excellent", "good")
_THEN_ASKED = re.compile(r"\s*(?:vay|thi|the|nhu vay|nhu the|roi)\s+(?:so |la )?(?:xs|xuat sac|htxs\w*|tot)\b")
_MAKES_UP = re.compile(r"\s*(?:nhiem vu )?(?:chiem|dat)(?: (?:ty le|ti le|khoang|la))* ?")


def next_to(
    folded: str, items: Sequence[Label | Figure], figure: Figure, label: Label, chosen: Sequence[tuple[Figure, Label]]
) -> Label:
    """ "hiện có mấy tốt nếu đang 9 xs": the rating right behind a number is its own before one told at a distance."""
    away = (
        figure.quantity.start - label.end if label.start < figure.quantity.start else label.start - figure.quantity.end
    )
    at = next(number for number, item in enumerate(items) if item is figure)
    after = items[at + 1] if at + 1 < len(items) else None
    titled = label.end < figure.quantity.start and ":" in folded[label.end : figure.quantity.start]  # "số xs: 18 tốt"
    if (away <= NEAR and not titled) or not isinstance(after, Label) or after.name not in _OWN_RATING or after is label:
        return label
    if after.start - figure.quantity.end > 1 or any(one is after for _, one in chosen):
        return label
    following = items[at + 2] if at + 2 < len(items) else None
    led = isinstance(following, Figure) and following.quantity.start - after.end <= NEAR
    asked = isinstance(following, Label) and following.name == "ask" and following.start - after.end <= NEAR
    return label if led or asked or label.name not in _OWN_RATING else after


def shares_of(folded: str, items: Sequence[Label | Figure]) -> list[tuple[Figure, Label]]:
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


def led_alone(folded: str, items: Sequence[Label | Figure]) -> bool:
    """ "ht 2 vậy xs có lố không": the number stands right behind its rating, the other rating begins what is asked."""
    labels, figures = (
        [one for one in items if isinstance(one, Label)],
        [one for one in items if isinstance(one, Figure)],
    )
    if len(figures) != 1 or len(labels) < 2 or labels[0].name not in RATINGS:
        return False
    led = 0 <= figures[0].quantity.start - labels[0].end <= 1
    return led and _THEN_ASKED.match(folded, figures[0].quantity.end) is not None
