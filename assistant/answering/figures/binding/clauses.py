"""A text cut into clauses of labels and figures; which number is part of another, and which are only bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.answering.figures.binding.lexicon import Label, labels
from assistant.answering.figures.figure import RATED_UNITS, Figure
from assistant.answering.figures.ratings import RATINGS
from assistant.answering.quantity import Quantity
from corpus.text import fold

_OF = re.compile(
    r"^\s*(?:[^\W\d_]+\s+){0,4}?(?:tren tong so|trong tong so|tren tong|trong tong|trong so|tren|trong|so voi|phan|/)\s*(?:so\s*)?$"
)
_OF_DISCIPLINED = re.compile(
    r"^\s*(?:[^\W\d_]+\s+){0,5}?(?:ky luat|khien trach|canh cao)\s+(?:tren tong so|trong tong so|tren tong|trong tong|trong so|tren|trong)\s*(?:so\s*)?$"
)
_OF_GOOD = re.compile(r"^\s*(?:[^\W\d_]+\s+){2,5}?(?:xuat sac|htxs|htxsnv|xs)(?: nhiem vu)? tren (?:so )?$")
_CLOSE = 4  # characters between a rating and the number told behind it: "17 người tốt lấy 4" tells no 4 good
_VAGUE = re.compile(
    r"\b(?:duoi|tren|hon|(?<!ket )qua|it nhat|toi thieu|(?:chua|khong|ko) (?:du|den|toi|dat duoc|dat(?= (?:den|toi)?))|gan|khoang|khong qua|khong vuot qua|it hon|vuot qua|tu)\s*$"
)
_OUT_OF = re.compile(r"(?:^|[,.;:?] ?)tren (?:tong (?:so )?)?$")
_HOLDS = re.compile(
    r"\s*(?:nguoi|dong chi|dang vien|dv|d/c|dc|can bo|cong chuc|to chuc|chi bo|tap the)(?:[^,.;?\d]{0,24}?\b(?:co|thi|gom)\b| ?[:,])"
)
_FROM_RATED = re.compile(
    r"\s*(?:nguoi |dong chi |dang vien )?(?:hoan thanh )?(?:xuat sac|xs|htxs\w*|tot|httnv|htt)\b(?!(?: nhiem vu)? tro len)"
)
_NOT_VAGUE = re.compile(r"\b(?:da|du tron|dung tron|tron)\s*$|\b(?:tinh|chia|lay|dua|can cu|noi|bao) tren\s*$")
_TIME = re.compile(r"\s*(?:thang|ngay|tuan)\b")


@dataclass
class Clause:
    """What stands between two breaks: labels and figures in order."""

    items: list[Label | Figure] = field(default_factory=list)

    @property
    def figures(self) -> list[Figure]:
        return [item for item in self.items if isinstance(item, Figure)]


def find_parts(text: str, figures: list[Figure]) -> None:
    """ "9 trên 40", "9/40": the first is a part of the second."""
    folded = fold(text)
    for first, second in pairwise(figures):
        between = folded[first.quantity.end : second.quantity.start]
        if (_OF.match(between) or _OF_GOOD.match(between) or _OF_DISCIPLINED.match(between)) and not (
            first.quantity.percent or _is_time_of_others(folded, between, second)
        ):
            first.of, second.vague = second, False
        elif first.quantity.percent and _OF.match(between):
            second.vague = False  # "22% trên 41 người tốt": of so many
    for figure in list(figures):
        quantity = figure.quantity
        if quantity.whole is not None:
            whole = Figure(Quantity(quantity.whole, quantity.start, quantity.end, quantity.text.split("/")[-1].strip()))
            figure.of = whole
            figures.insert(figures.index(figure) + 1, whole)


def _is_time_of_others(folded: str, between: str, second: Figure) -> bool:
    """ "nghỉ ốm quá 3 tháng trong 40 người": a time is no part of people."""
    return bool(_TIME.match(between)) and not _TIME.match(folded[second.quantity.end :])


def is_vague(text: str, quantity: Quantity) -> bool:
    """Whether a number is told as a bound only: "dưới 50", "hơn 3 tháng"."""
    before = fold(text[: quantity.start])
    after = fold(text[quantity.end :])
    bound = _VAGUE.search(before)
    if bound and _OUT_OF.search(before) and _HOLDS.match(after):
        return False  # "trên 104 đảng viên có 17 xuất sắc": out of 104
    if bound and bound.group().strip() == "tu" and _FROM_RATED.match(after):
        return False  # "hạ 3 xuất sắc, từ 9 xuất sắc và 36 tốt": the count before it
    if bound and not _NOT_VAGUE.search(before) and not _is_name(text[bound.start() : quantity.start]):
        return True
    return bool(re.match(r"\s*(?:\w+\s+){0,2}tro (?:len|xuong)", after)) and not re.match(
        r"\s*(?:\w+\s+){0,4}(?:tot|htt|httnv) tro len", after
    )


def _is_name(said: str) -> bool:
    """ "anh Tú 89,5": no "từ"."""
    return fold(said).strip() == "tu" and said.strip().lower() not in ("từ", "tu")


def clauses(text: str, figures: Sequence[Figure]) -> Iterator[Clause]:
    """The text cut into clauses, each with its labels and figures in order."""
    spans = [(figure.quantity.start, figure.quantity.end) for figure in figures]
    items: list[tuple[int, Label | Figure]] = [
        (label.start, label)
        for label in labels(text)
        if not any(start < label.end and label.start < end for start, end in spans)
        or (label.name == "exempt" and not any(start <= label.start < end for start, end in spans))
    ]
    items += [(figure.quantity.start, figure) for figure in figures]
    clause = Clause()
    ordered = [item for _, item in sorted(items, key=lambda pair: pair[0])]
    for at, item in enumerate(ordered):
        told_total = _totals(ordered, at, clause)
        if isinstance(item, Label) and (item.name == "break" or told_total or _lists(ordered, at, clause)):
            if clause.items:
                yield clause
            clause = Clause([item] if told_total else [])
        else:
            clause.items.append(item)
    if clause.items:
        yield clause


def _totals(items: Sequence[Label | Figure], at: int, clause: Clause) -> bool:
    """ "18 người xs 3 tốt 12 còn lại hoàn thành": ratings told before their numbers, after a total with its unit."""
    if len(clause.figures) != 1 or len(clause.items) < 2 or clause.items[-2] is not clause.figures[0]:
        return False
    unit, rest = clause.items[-1], items[at:]
    if not isinstance(unit, Label) or unit.name not in RATED_UNITS:
        return False
    pairs = 0
    while (
        len(rest) > 1 and isinstance(rest[0], Label) and rest[0].name in RATINGS and isinstance(rest[1], Figure)
        and not rest[1].is_share and rest[1].quantity.start - rest[0].end <= _CLOSE
    ):  # fmt: skip
        pairs, last, rest = pairs + 1, rest[1], rest[2:]
    if pairs < 2:
        return False
    after = rest[0] if rest else None
    named = isinstance(after, Label) and after.name in RATINGS and after.start - last.quantity.end <= 1
    return not named  # else the numbers stand before their ratings: "28 đồng chí tốt 6 xuất sắc"


def _lists(items: Sequence[Label | Figure], at: int, clause: Clause) -> bool:
    """ "150 đồng chí được xếp loại: xuất sắc 22, tốt 118": the colon ends what was said of the total."""
    sign, following = items[at], items[at + 1 : at + 3]
    if not isinstance(sign, Label) or sign.text != ":" or not clause.figures or len(following) < 2:
        return False
    label, figure = following
    return isinstance(label, Label) and label.name in RATINGS and isinstance(figure, Figure)
