"""Groups told by name and number, all of them rated alike: "UBKT 7, văn phòng 12, đều tốt trở lên"."""

from __future__ import annotations

import re

from assistant.answering.figures.binding.alike_parts import kinds_of_whole, part_of
from assistant.answering.figures.binding.kinds_told import BODIES_OF, can_be_one
from assistant.answering.figures.binding.name_before import ends, name_before
from assistant.answering.figures.figure import Told
from corpus.text import fold

_ALL_GOOD = (
    r"\b(?:deu|toan|tat ca|toan bo|ai cung|het)\b[^.;?\d]{0,24}?\b(?:tot|httnv|htt)\b"
    r"|\b(?:tot|httnv|htt)(?: nhiem vu)?(?: tro len)? (?:ca|het|tat|sach)\b(?! (?:tru|chi))"
)
_BEST = r"\b(?:xuat sac|xs|htxs\w*)\b"
_KIND = re.compile(r"\s*(?:dang vien |dong chi |nguoi |dv )?(?:chinh thuc|du bi)\b")


def rate_alike(told: Told) -> None:
    """Give each number of such a row the rating told of all of them, and the name it stands beside."""
    _name_bodies(told)
    if told.has("excellent") or not told.says(_BEST):
        return
    _of_both_kinds(told)
    if told.says(_ALL_GOOD) and (_named_row(told) or kinds_of_whole(told, "good_up")):
        return
    if not kinds_of_whole(told, "good") and not part_of(told, ("good",), "good") and told.says(_ALL_GOOD):
        part_of(told, (None, "members", "good_up"), "good_up")


def _name_bodies(told: Told) -> None:
    """ "11 chi bộ thôn tốt, 4 chi bộ cơ quan tốt": the bodies' kinds stand behind their numbers."""
    goods = [one for one in told.figures if one.role in ("good", "good_up") and not one.is_share and not one.name]
    found = [BODIES_OF.match(told.folded, one.quantity.end) for one in goods]
    kinds = [told.text[one.start("kind") : one.end("kind")].strip() for one in found if one is not None]
    if len(goods) > 1 and len({fold(kind) for kind in kinds}) == len(goods):
        for figure, kind in zip(goods, kinds, strict=True):
            figure.name = kind


def _named_row(told: Told) -> bool:
    """ "UBKT 7, ban tổ chức 9, văn phòng 12": the names stand before the numbers."""
    turns = sorted({figure.turn for figure in told.figures})
    for turn in turns:
        found = [(one, name_before(told, one)) for one in told.figures if one.turn == turn]
        row = [(one, name) for one, name in found if name and ends(told, one) and can_be_one(one)]
        if len(row) > 2 and row[0][0].value == len(row) - 1 and row[0][0].unit != "people":
            row = row[1:]  # "đảng ủy có 2 chi bộ": the number of the groups
        names = {fold(name) for _, name in row}
        if len(row) < 2 or len(names) < len(row):
            continue
        others = [one for one in told.figures if all(one is not figure for figure, _ in row)]
        total = sum(figure.value for figure, _ in row)
        if not all(one.is_of_rule or one.value in (total, len(row)) for one in others):
            continue
        for figure, name in row:
            figure.role, figure.unit, figure.name = "good_up", figure.unit or "people", name
        for one in others:
            one.role = None if one.is_of_rule else "among"
        return True
    return False


def _of_both_kinds(told: Told) -> None:
    """ "20 chính thức, 3 dự bị đều tốt": what is told of all stands behind the last kind, and is not of it alone."""
    last = [
        one for one in told.figures if one.role in ("good", "good_up") and _KIND.match(told.folded, one.quantity.end)
    ]
    first = [one for one in told.figures if one.role != "good" and _KIND.match(told.folded, one.quantity.end)]
    if len(last) == 1 and first and told.says(_ALL_GOOD) and {"good", "good_up"} & told.everybody:
        told.everybody.add("good_up")
        last[0].role = None
