"""Counts of so many units in a row: "số hoàn thành tốt của 5 chi bộ: 12, 19, 8, 25, 16", and their sum as one group."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from assistant.answering.figures.figure import RATED_UNITS, Figure, Told
from assistant.answering.quantity import Quantity
from assistant.calculator.number import say
from corpus.text import fold

_UNIT = re.compile(
    r"\s*(?:chi bo|to|phong|ban|don vi|nhom|khoi|co quan|xa|phuong|thon|dang bo|truong|cum|doi|noi|khoa|chi doan)\b"
)
_UNITS = r"(?:chi bo|to|phong|ban|don vi|nhom|khoi|xa|phuong|thon|truong|cum|doi|noi)"
_IN_A_ROW = re.compile(rf"\s*(?:,|;|va|voi)\s*(?:va )?(?:{_UNITS}(?: [a-z]\w*){{1,3}}?(?: (?:co|la|duoc|:))?\s*)?")
_NAMED = re.compile(rf"\b(?P<name>{_UNITS}(?: [a-z]\w*){{1,3}}?)(?: (?:co|la|duoc|:))?\s*$")
_PEOPLE = r"\b(?:dong chi|nguoi|d/c)\b"
_GOOD = re.compile(r"\b(?:hoan thanh )?(?:tot|httnv|htt)\b(?!(?: nhiem vu)? tro len)")
_OTHER = re.compile(r"\bxuat sac\b|\bhtxs|\bxs\b|\btro len\b|\bkhong hoan thanh\b")
_ONE_GROUP = (
    r"\b(?:coi|xem|tinh|gop|nhap|cong|don|la|thanh|cung|chung)\b[^.;?\d]{0,30}\b(?:mot|1|cung|chung)(?: mot| 1)? nhom\b"
)
_EACH_SIDE = rf"\b(?:moi|tung) (?:ben|dien|loai|{_UNITS[3:-1]})\b|\b(?:chung|gop|don|cong)(?: (?:lai|ca))? hay(?: (?:la|tinh|tach|de))* rieng\b|\brieng hay(?: (?:la|tinh))* (?:chung|gop)\b"
_ALL_GOOD = r"\b(?:deu|ai cung|tat ca|toan bo)\b[^.;?\d]{0,20}\btot\b"
_ANYBODY = {"", "dang vien", "dong chi", "nguoi", "d/c", "dc", "dv", "can bo", "ca nhan"}
_LEAST, _MOST, _BARE = 2, 12, 3  # so many numbers without a name or a count are a row
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")


def spread_units(told: Told) -> None:
    """Give each number of such a row the heading's role; the number of units counts nobody."""
    figures = sorted(told.figures, key=lambda figure: figure.quantity.start)
    row = _under_heading(told, figures) or _before_label(told, figures)
    if not row:
        _all_of_each(told, figures)
    if row and told.says(_ONE_GROUP):
        _pool(told, row)


def _all_of_each(told: Told, figures: list[Figure]) -> None:
    """ "8 lãnh đạo với 40 nhân viên đều tốt thì mỗi bên mấy xuất sắc": each of the numbers counts the good."""
    goods = [figure for figure in figures if figure.role in ("good", "good_up")]
    if not {"good", "good_up"} & told.everybody and not told.says(_ALL_GOOD):
        return
    if not told.says(_EACH_SIDE) and not _are_kinds(figures):
        return
    people = [one for one in figures if one.unit in RATED_UNITS and one.role in (None, "members", "units")]
    if not goods and len(people) > 1 and all(_can_be_good(one) and one in people for one in figures):
        for one in people:
            one.role = (
                "good_up" if "good_up" in told.everybody else "good"
            )  # "đoàn thể 5 người, chính quyền 22 người, đều tốt"
    if len(goods) != 1:
        return
    before = [one for one in figures if one.quantity.start < goods[0].quantity.start and one.turn == goods[0].turn]
    if before and all(one.unit == goods[0].unit and _can_be_good(one) for one in before):
        for one in before:
            one.role = goods[0].role


def _can_be_good(figure: Figure) -> bool:
    return _plain(figure) or (figure.unit in RATED_UNITS and figure.role in (None, "units") and figure.of is None)


def _are_kinds(figures: list[Figure]) -> bool:
    """ "7 trưởng phòng, 9 phó phòng, 22 nhân viên đều tốt": each number counts people of a post of their own."""
    kinds = [fold(one.unit_text) for one in figures if one.unit == "people" and one.value > 1]
    return len(kinds) == len(figures) > 1 and len(set(kinds)) == len(kinds) and not _ANYBODY & set(kinds)


def _under_heading(told: Told, figures: list[Figure]) -> list[Figure]:
    """ "số tốt của 5 chi bộ: 12, 19, 8, 25, 16"."""
    for at, head in enumerate(figures):
        count = int(head.value) if head.value.denominator == 1 else 0
        row = _row_from(told, figures[at + 1 :])
        if not _LEAST <= count <= _MOST or len(row) < _LEAST or not _UNIT.match(told.folded, head.quantity.end):
            continue
        start = max(told.folded.rfind(mark, 0, head.quantity.start) for mark in (".", "?", "!", ";")) + 1
        heading = told.folded[start : row[0].quantity.start]
        if not _GOOD.search(heading) or _OTHER.search(heading):
            continue
        head.role, head.unit = "among", None
        _are_good(row, named=len(row) == count)
        return row if len(row) == count else []
    return []


def _before_label(told: Told, figures: list[Figure]) -> list[Figure]:
    """ "11, 13 và 17 đồng chí tốt", "nhóm A có 12, nhóm B có 15 đồng chí tốt": the word said last is that of each."""
    for at in range(len(figures)):
        row = _row_from(told, figures[at:])
        last = row[-1] if row else None
        up = last is not None and last.role == "good_up"
        if last is None or not (up or last.role == "good") or any(one.role == last.role for one in row[:-1]):
            continue
        named = [_name_before(told, figure) for figure in row]
        head = figures[at - 1] if at else None
        count = head.value if head is not None and _UNIT.match(told.folded, head.quantity.end) else None
        if not all(named) and len(row) < _BARE and count != len(row):
            continue
        if head is not None and count is not None:
            head.role, head.unit = "among", None
        _are_good(row, named=count in (None, len(row)))
        for figure in row if up else ():
            figure.role = "good_up"
        for figure, name in zip(row, named, strict=True):
            figure.name = name or figure.name
        return row if count in (None, len(row)) else []
    return []


def _are_good(row: list[Figure], *, named: bool) -> None:
    """Each of them counts the good; without names where their number is not that of the units told."""
    for number, figure in enumerate(row):
        figure.role = "good"
        figure.name = f"nhóm thứ {_ORDINALS[number]}" if named and number < len(_ORDINALS) else ""


def _row_from(told: Told, figures: list[Figure]) -> list[Figure]:
    """The numbers from the first on that stand in a row, with nothing but signs, people or names of units between."""
    row: list[Figure] = []
    for figure in figures[:_MOST]:
        if not _plain(figure) or (row and not _beside(told, row[-1].quantity, figure.quantity)):
            break
        row.append(figure)
    return row if len(row) >= _LEAST else []


def _beside(told: Told, one: Quantity, other: Quantity) -> bool:
    between = told.folded[one.end : other.start]
    return _IN_A_ROW.fullmatch(re.sub(_PEOPLE, "", between)) is not None


def _name_before(told: Told, figure: Figure) -> str:
    found = _NAMED.search(told.folded[: figure.quantity.start])
    return told.text[found.start("name") : found.end("name")].strip() if found else ""


def _pool(told: Told, row: list[Figure]) -> None:
    """One group of them all: the sum stands for them, echoed as it was added."""
    total = sum((figure.value for figure in row), Fraction(0))
    told.notes.append(f"{' + '.join(say(figure.value) for figure in row)} = {say(total)} tốt, coi là một nhóm")
    first = row[0]
    first.quantity = replace(first.quantity, value=total, text=say(total))
    first.name = ""
    for figure in row[1:]:
        figure.role, figure.name = "among", ""


def _plain(figure: Figure) -> bool:
    whole = not figure.is_share and figure.value.denominator == 1 and figure.of is None and not figure.vague
    return whole and figure.unit in (None, "people") and figure.role in (None, "good", "good_up", "members")
