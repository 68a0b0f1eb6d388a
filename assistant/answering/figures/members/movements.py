"""Members who came and went in a year: "chuyển đi 7, chuyển đến 9, từ trần 1, kết nạp 4 (1 tháng 2, 3 tháng 9)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.answering.figures.day import Day
from assistant.answering.figures.figure import Figure, Told

_LEFT = (
    r"(?:chuyen(?: sinh hoat)?(?: dang)?(?: chinh thuc)? |thuyen chuyen )(?:di|ra|khoi)\b|(?<=\d )di\b(?! (?:lam|hoc|cong tac|vien|nuoc|xa|chua|phep|nghia vu))|\bdi(?= \d)|xin ra(?: khoi)?(?: dang)?|ra khoi dang|khai tru|"
    r"xoa ten|tu tran|qua doi|tu vong|hy sinh|\bchet\b|(?<!vang )(?<!bi )\bmat\b(?! \w+ (?:nhiem|dan chu))|\bgiam(?: di| bot)?(?= \d)|bi loai"
)
_CAME = (
    r"(?:chuyen(?: sinh hoat)?(?: dang)?(?: chinh thuc)? |thuyen chuyen )(?:den|ve|toi|vao)\b|tiep nhan|nhan(?: ve| them| moi)?(?= \d)|(?<=\d )(?:ve|den)\b|\b(?:ve|den|vao)(?: them)?(?= \d)|"
    r"\btang(?: them)?(?= \d)|ket nap lai|phuc hoi"
)
_ADMITTED = r"(?:moi )?(?:duoc )?ket nap(?: moi| duoc| them)*"
_WORDS = re.compile(rf"(?P<admitted>\b{_ADMITTED}\b(?! lai))|(?P<left>{_LEFT})|(?P<came>{_CAME})")
_BREAK = re.compile(r"[,;.()?]| va | trong do ")


@dataclass
class Movements:
    """What changed a number of members.

    Attributes:
        terms: each change in order, those who left below zero.
        admitted: members admitted; `dated` those of them whose month or day is told.
        days: all days told with a change; `read` the figures that are one.
        unclear: a change has a number that was not read as one.
    """

    terms: list[tuple[Figure, int]] = field(default_factory=list)
    admitted: list[Figure] = field(default_factory=list)
    dated: list[tuple[int, Day]] = field(default_factory=list)
    days: list[Day] = field(default_factory=list)
    read: list[Figure] = field(default_factory=list)
    unclear: bool = False

    @property
    def moved(self) -> bool:
        """Whether anybody but new members came or went."""
        return any(not any(figure is one for one in self.admitted) for figure, _ in self.terms)


def movements(told: Told, start: Figure) -> Movements:
    """The changes told beside a number of members."""
    found = Movements()
    for segment, _ in _segments(told):
        figures = [
            one
            for one in told.figures
            if segment[0] <= one.quantity.start < segment[1] and one is not start and not one.is_share
        ]
        days = [day for day in told.days if segment[0] <= day.start < segment[1] and day.day is not None]
        words = [(match.start() + segment[0], match) for match in _WORDS.finditer(told.folded[segment[0] : segment[1]])]
        found.unclear |= any(_hides_number(told, segment[0] + match.end()) for _, match in words)
        found.unclear |= any(_reads_as_day(told, segment[0] + match.end()) for _, match in words)
        for figure, kind in _pairs(figures, words):
            if kind == "admitted":
                found.admitted.append(figure)
            found.terms.append((figure, -1 if kind == "left" else 1))
            found.read.append(figure)
        paired = {id(figure) for figure, _ in found.terms}
        if words or found.admitted:
            found.days += days
        if not found.admitted:
            continue
        latest = found.admitted[-1]
        if any(figure is latest for figure in figures) and len(days) == 1:
            found.dated.append((int(latest.value), days[0]))
        elif not words and len(days) == 1:
            loose = [figure for figure in figures if id(figure) not in paired and _is_loose(told, figure)]
            if len(loose) == 1:
                found.dated.append((int(loose[0].value), days[0]))
                found.read.append(loose[0])
            elif not figures and told.folded[segment[0] - 1 : segment[0]] == "(":
                found.dated.append((int(latest.value), days[0]))
    return found


def _segments(told: Told) -> Iterator[tuple[tuple[int, int], str]]:
    at = 0
    for match in _BREAK.finditer(told.folded):
        inside = any(day.start < match.end() and match.start() < day.end for day in told.days) or any(
            one.quantity.start < match.end() and match.start() < one.quantity.end for one in told.figures
        )
        if inside:
            continue
        yield (at, match.start()), match.group()
        at = match.end()
    yield (at, len(told.folded)), ""


def _pairs(figures: list[Figure], words: list[tuple[int, re.Match[str]]]) -> Iterator[tuple[Figure, str]]:
    """A word with the number after it, or before it where the part begins with a number."""
    ordered = sorted([(figure.quantity.start, figure, "") for figure in figures] + [(at, None, match.lastgroup or "") for at, match in words], key=lambda item: item[0])  # fmt: skip
    if not ordered:
        return
    sequence = ordered if ordered[0][1] is None else list(reversed(ordered))
    kind = ""
    for _, figure, word in sequence:
        if figure is None:
            kind = word
        elif kind:
            yield figure, kind
            kind = ""


def _hides_number(told: Told, end: int) -> bool:
    """Whether a number stands right after the word that no figure and no day is made of."""
    match = re.match(r" ?\d", told.folded[end:])
    at = end + match.end() - 1 if match else -1
    spans = [(one.quantity.start, one.quantity.end) for one in told.figures]
    spans += [(day.start, day.end) for day in told.days]
    return match is not None and not any(start <= at < stop for start, stop in spans)


def _reads_as_day(told: Told, end: int) -> bool:
    """ "kết nạp 2 tháng 3": two in March or the second of March, which nothing tells."""
    day = next((day for day in told.days if 0 <= day.start - end <= 1), None)
    return day is not None and not day.whole_month and re.match(r"\d+ thang \d", told.folded[day.start :]) is not None


def _is_loose(told: Told, figure: Figure) -> bool:
    """ "(3 hồi tháng 3, 2 hồi tháng 11)": people, whatever word follows, unless it is the months themselves."""
    months = figure.role == "months" and not told.folded[figure.quantity.end :].lstrip().startswith("thang")
    return months or figure.role in (None, "members", "new")
