"""Counts told in a row under one heading: "số hoàn thành tốt như sau: khối A 27; khối B 41", "xuất sắc trên tốt là 13/70, 9/52"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.figures.binding.lexicon import Label, labels
from assistant.answering.figures.binding.row_names import (
    AFTER_NAME,
    end_of_row,
    first_name,
    is_plain,
    names_of_row,
)
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.group_names import OF_EACH, nth_group, title_in
from assistant.answering.figures.ratings import RATINGS
from assistant.calculator.number import say
from corpus.text import fold

_HEADING = re.compile(r":|\blan luot\b|\bnhu sau\b|\b(?:nhom|cum|khoi|to|phong|ban|chi bo|don vi|noi) la\b")
_PAIRED = re.compile(
    r"\bxuat sac ?(?:tren|/|so voi|chia(?: cho)?)(?: (?:so|muc))* ?(?:hoan thanh )?tot\b|\bxs ?/ ?(?:tot|htt)\b"
)
_GROUPS = re.compile(
    r"\s*(?:nhom|cum|don vi|khoi|to|chi bo|phong|ban|xa|noi|thon|ap|xom|khu|truong|tram|doi|cong an|quan su)\b"
)
_COUNTED = ("good", "good_up")
_RATED_BEHIND = re.compile(
    r"\s*(?:nguoi |dong chi |dang vien |dc |dv )?(?:(?:xep|dat|duoc|loai|muc) )*(?:hoan thanh )?(?:tot|httnv|htt)(?: nhiem vu)?(?: tro len)?"
)
_IS_NAME = re.compile(
    r"(?:[a-z]\d?|(?:nhom|cum|don vi|khoi|to|chi bo|phong|ban|xa|noi|thon|ap|xom|khu|truong|tram|doi|cong an|quan su|ben|cb|van phong)\b.*)"
)
_ENDS_ROW = re.compile(r"\s*(?:nguoi|dong chi|dang vien|dc|dv)?\s*(?:$|[,;]|thi\b|moi\b|tung\b|hoi\b)")


def spread_heading(told: Told) -> None:
    """Give each number of such a row the role its heading tells, and the name that stands before it."""
    _under_good(told)
    _under_pairs(told)
    _like_first(told)
    _as_the_first(told)


def _under_good(told: Told) -> None:
    """ "Số Hoàn thành tốt nhiệm vụ lần lượt như sau: A 27; B 41": the word said once is that of every number."""
    rated = [label for label in labels(told.text) if label.name in RATINGS]
    for label in rated:
        if label.name != "good":
            continue
        end = end_of_row(told, label.end)
        row = [figure for figure in told.figures if label.end <= figure.quantity.start < end and is_plain(figure)]
        if len(row) < 2 or (told.says(OF_EACH) and _first_told(told, label, row)):
            continue
        if any(label.start < one.start < row[-1].quantity.start for one in rated):
            continue
        heading = list(_HEADING.finditer(told.folded, label.end, row[0].quantity.start))
        if not heading or any(
            label.start - 12 < one.quantity.start < label.start and one.role == "good" for one in row
        ):
            continue
        rows = (names_of_row(told, row, one.end()) for one in reversed(heading))
        names = next((found for found in rows if all(found)), None)
        if names is None and heading[-1].group() == "lan luot":
            names = [nth_group(at) for at in range(len(row))]
        if names is not None:
            for figure in told.figures:  # "3 chi bộ … tốt lần lượt là": the word is that of the row
                if (
                    figure.quantity.end < label.start
                    and figure.role == "good"
                    and figure.unit in ("organizations", "collectives")
                ):
                    figure.role = None
            for figure, name in zip(row, names, strict=True):
                figure.role, figure.name = "good", name


def _first_told(told: Told, label: Label, row: Sequence[Figure]) -> bool:
    """ "lãnh đạo xếp tốt 9, công chức 33; mỗi nhóm mấy xuất sắc": the word said of the first is that of the others."""
    if row[0].quantity.start - label.end > 1 or row[0].role != "good":
        return False
    last = re.split(r"[.:;,]\s", told.text[: label.start])[-1]
    names = [title_in(last) or AFTER_NAME.sub("", last).strip(), *names_of_row(told, row[1:], row[0].quantity.end)]
    if not all(names) or any(one.role in RATINGS for one in row[1:]):
        return False
    for figure, name in zip(row, names, strict=True):
        figure.role, figure.name = "good", name
    return True


def _under_pairs(told: Told) -> None:
    """ "xuất sắc trên tốt là 13/70, 9/52": each pair is the excellent and the good of a group."""
    heading = _PAIRED.search(told.folded)
    if heading is None:
        return
    pairs = [one for one in told.figures if one.quantity.whole is not None and one.quantity.start >= heading.end()]
    if len(pairs) < 2:  # "chi bộ 1: 3/18, chi bộ 2: 4/17 (xuất sắc/tốt)": the heading stands behind them
        pairs = [one for one in told.figures if one.quantity.whole is not None and one.quantity.end <= heading.start()]
        if len(pairs) < 2:
            return
    names = names_of_row(told, pairs, _row_start(told, heading, pairs[0]))
    up = re.match(r"(?: nhiem vu)? tro len\b", told.folded[heading.end() :]) is not None
    for number, (part, name) in enumerate(zip(pairs, names, strict=True)):
        part.role = "excellent"
        part.name = name if name and _GROUPS.match(fold(name)) else nth_group(number)
        if part.of is not None:
            part.of.role, part.of.name = "good", part.name
            if up and part.of.value > part.value:  # the whole is those good or better
                left = part.of.value - part.value
                told.notes.append(
                    f"{part.name}: {say(part.of.value)} từ tốt trở lên - {say(part.value)} = {say(left)} tốt"
                )
                part.of.quantity = replace(part.of.quantity, value=left, text=say(left))
    for figure in told.figures:  # "ba nhóm có xuất sắc trên tốt là …": three groups, nobody excellent
        if figure.quantity.start < pairs[0].quantity.start and _GROUPS.match(told.folded, figure.quantity.end):
            figure.role = None


def _row_start(told: Told, heading: re.Match[str], first: Figure) -> int:
    """Where the names of the row begin: behind its heading, else behind what introduces the row."""
    if heading.end() <= first.quantity.start:
        return heading.end()
    before = told.folded[: first.quantity.start]
    breaks = [before.rfind(sign) for sign in (": ", ". ", "; ") if 0 <= before.rfind(sign) < len(before) - 3]
    return max(breaks) + 1 if breaks else 0


def _like_first(told: Told) -> None:
    """ "cụm một 13 xuất sắc, 70 tốt; cụm hai 9 và 52": what the first two are, the next two are."""
    first = [figure for figure in told.figures if figure.role in ("excellent", "good") and is_plain(figure)][:2]
    if len(first) < 2 or first[0].role == first[1].role or first[0].turn != first[1].turn:
        return
    end = end_of_row(told, first[1].quantity.end)
    reached = told.folded.find(";", first[1].quantity.end, end)
    while 0 <= reached < end:
        following = told.folded.find(";", reached + 1, end)
        stop = following if following >= 0 else end
        pair = [one for one in told.figures if reached < one.quantity.start < stop and one.quantity.whole is None]
        if len(pair) != 2 or any(one.role in RATINGS or not is_plain(one) for one in pair):
            return
        name = told.text[reached + 1 : pair[0].quantity.start]
        for figure, like in zip(pair, first, strict=True):
            figure.role, figure.name = like.role, AFTER_NAME.sub("", name).strip()
        reached = following
        for one in first:
            one.name = one.name or first_name(told, first[0])


def _as_the_first(told: Told) -> None:
    """ "chi bộ A có 12 người tốt trở lên, B 7, C 21; mỗi nơi mấy xuất sắc": said of the first, meant of each."""
    counted = [one for one in told.figures if one.role in _COUNTED and is_plain(one)]
    if len(counted) != 1 or not told.says(OF_EACH) or told.has("excellent"):
        return
    (first,) = counted
    end = end_of_row(told, first.quantity.end)
    rest = [one for one in told.figures if first.quantity.end < one.quantity.start < end]
    if not rest or any(one.role is not None or one.unit not in (None, first.unit) or not is_plain(one) for one in rest):
        return
    behind = told.folded[rest[-1].quantity.end : end]
    rated = _RATED_BEHIND.match(told.folded, first.quantity.end)
    start = first.quantity.end if rated is None else rated.end()
    names = names_of_row(told, rest, start)
    if all(names) and all(_IS_NAME.fullmatch(fold(name)) for name in names) and _ENDS_ROW.match(behind):
        first.name = first.name or first_name(told, first)
        for figure, name in zip(rest, names, strict=True):
            figure.role, figure.name = first.role, name
