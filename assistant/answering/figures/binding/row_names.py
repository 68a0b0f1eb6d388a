"""The numbers of a row told under one heading, and the names that stand before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.answering.figures.figure import RATED_UNITS, Figure, Told
from assistant.answering.figures.group_names import nth_group

_SENTENCE_END = re.compile(r"[.?!](?=\s|$)")
_BEFORE_NAME = re.compile(
    r"^\s*(?:(?:người|đồng chí|đảng viên|đ/c|đc|tập thể|tổ chức|chi bộ(?=\s*[;,.]))\s*)?(?:[;,.:]|và\b|còn\b|\s)+"
)
AFTER_NAME = re.compile(r"[\s:\-–(]*(?:\b(?:có|là|được|gồm|hiện|thì|đạt|xếp)\b[\s:\-–(]*)*$")
_LONGEST = 9  # words of a name


def first_name(told: Told, figure: Figure) -> str:
    """The name before the first number of a row; empty where too much stands there."""
    before = re.split(r"[.:;,]\s", told.text[: figure.quantity.start])[-1]
    return AFTER_NAME.sub("", before).strip() if len(before.split()) <= _LONGEST else ""


def names_of_row(told: Told, row: Sequence[Figure], start: int) -> list[str]:
    """The names of the numbers of a row, one after the other; empty where one bears none."""
    names = []
    bare = all(
        re.fullmatch(r"\s*(?:[;,]|và|với)\s*", told.text[one.quantity.end : other.quantity.start])
        for one, other in pairwise(row)
    )
    if bare and not told.text[start : row[0].quantity.start].strip(" :,"):
        return [nth_group(at) for at in range(len(row))]  # "ba nhóm là 25, 37, 41"
    for figure in row:
        between = told.text[start : figure.quantity.start]
        name = AFTER_NAME.sub("", _BEFORE_NAME.sub("", between)).strip()
        numbered = re.search(r"\d", name) is not None and not re.fullmatch(r"[^\d;,]+ \d+", name)
        names.append("" if numbered or len(name.split()) > _LONGEST or ";" in name else name)
        start = figure.quantity.end
    return names


def is_plain(figure: Figure) -> bool:
    """Whether a number can be one of a row: a whole number of those rated, no part and no bound."""
    return (
        figure.of is None
        and not figure.is_share
        and not figure.vague
        and figure.value.denominator == 1
        and figure.unit in (None, *RATED_UNITS)
    )


def end_of_row(told: Told, start: int) -> int:
    """Where the sentence ends that a row stands in."""
    found = _SENTENCE_END.search(told.folded, start)
    return found.start() if found else len(told.folded)
