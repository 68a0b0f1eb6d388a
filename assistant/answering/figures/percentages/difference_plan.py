"""How far two percentages lie apart, in percentage points: "năm ngoái 16 trên 94, năm nay 19 trên 101, tăng bao nhiêu"."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.calculator.number import percent, say
from corpus.text import capitalized

_POINTS = r"\bdiem (?:phan tram|%)|\b(?:bao nhieu|may)(?: diem)? ?(?:phan tram|%)"
_WHICH_WAY = r"\b(?:tang|cao hon|len) hay (?:giam|thap hon|xuong)\b|\bgiam hay tang\b|\b(?:ty|ti) le[^.;?\d]{0,30}\b(?:co )?(?:tang|giam|cao hon|thap hon)(?: \w+){0,3} (?:khong|ko|chua)\b"
_MOVES = r"\b(?:tang|giam|chenh(?: lech)?|hon|kem|lech|cao hon|thap hon|len|xuong)\b"
_IN_TIME = r"\b(?:tang|giam|len|xuong|nam|ky|dot|quy|truoc|ngoai|sau)\b"
_LATER = r"\b(?:(?:nam|ky|dot|quy) (?:nay|sau)|hien nay|lan nay|bay gio)\b"
_EARLIER = r"\b(?:(?:nam|ky|dot|lan|quy) (?:ngoai|truoc|vua roi|roi)|hoi truoc|truoc do|truoc day)\b"
_YEAR = r"\b(?:nam|ky) ((?:19|20)\d{2})\b"
_NAMES = ("tỷ lệ trước", "tỷ lệ sau")
_BOUND_ASKED = r"\b(?:hon|cao hon|thap hon|kem) (?:muc |moc )?\d+ ?/ ?\d+ (?:khong|ko|k|chua|hong)\b"
_PLACES = 2


def plan(told: Told) -> Outcome:
    """The difference, exact; None where the question does not tell two percentages or ask how far they lie apart."""
    from assistant.calculator.finding import Finding, Verdict

    if not (told.says(_POINTS) or told.says(_WHICH_WAY)) or not told.says(_MOVES) or told.says(_BOUND_ASKED):
        return None
    shares = _shares(told)
    if shares is None:
        return None
    first, second = shares if not _turned(told, *shares) else shares[::-1]
    before, after = _ratio(first), _ratio(second)
    gap = abs(after - before) * 100
    if gap == 0:
        lead = f"Không tăng, không giảm: hai tỷ lệ bằng nhau, {_shown(before)}"
    else:
        moved = "tăng" if after > before else "giảm"
        lead = f"{capitalized(moved)} {_points(gap)} điểm phần trăm: từ {_shown(before)} {'lên' if after > before else 'xuống'} {_shown(after)}"
    if gap and not told.says(_IN_TIME):
        lead = f"Chênh nhau {_points(gap)} điểm phần trăm: {_shown(before)} và {_shown(after)}"
    steps = [
        f"{say(figure.value)} : {say(figure.of.value)} = {percent(_ratio(figure))}".replace("= ≈", "≈")
        for figure in (first, second)
        if figure.of is not None
    ]
    larger, smaller = max(before, after), min(before, after)
    steps.append(f"{_shown(larger)} - {_shown(smaller)} = {_points(gap)} điểm phần trăm (tính trên số chưa làm tròn)")
    if not told.says(r"\bdiem (?:phan tram|%)") and before and gap:
        relative = abs(after - before) / before
        steps.append(f"Nếu so với tỷ lệ trước thì mức thay đổi là {_shown(relative)}, không phải điểm phần trăm")
    finding = Finding(
        rule="percentage",
        verdict=Verdict.HOLDS,
        says=lead,
        as_of=told.as_of,
        figures={"exact": gap},
        steps=tuple(steps),
    )
    understood = tuple(
        f"{name} {say(figure.value)} trên {say(figure.of.value)}" if figure.of else f"{name} {_shown(_ratio(figure))}"
        for name, figure in (
            zip(_NAMES if told.says(_IN_TIME) else ("tỷ lệ một", "tỷ lệ hai"), (first, second), strict=True)
        )
    )
    return Result(lead, understood, (finding,), tuple(steps))


def _shares(told: Told) -> tuple[Figure, Figure] | None:
    """The two percentages told, each by its parts or as it is; None where there are more or fewer."""
    wholes = [figure.of for figure in told.figures if figure.of is not None]
    parts = [figure for figure in told.figures if figure.of is not None and figure.of.value > 0]
    stated = [figure for figure in told.figures if figure.quantity.percent and figure.of is None]
    others = [
        figure
        for figure in told.figures
        if not any(figure is one for one in (*wholes, *parts, *stated)) and figure.role is not None
    ]
    found = parts or stated
    if len(found) != 2 or (parts and stated) or others:
        return None
    if any(figure.of is not None and figure.value > figure.of.value for figure in found):
        return None
    return found[0], found[1]


def _turned(told: Told, first: Figure, second: Figure) -> bool:
    """Whether the later one is told first: "năm nay 19 trên 101, năm ngoái 16 trên 94"."""
    heads = (told.folded[: first.quantity.start], told.folded[first.quantity.end : second.quantity.start])
    years = [found[-1] for head in heads if (found := re.findall(_YEAR, head))]
    if len(years) == 2:
        return int(years[0]) > int(years[1])
    late_first = re.search(_LATER, heads[0]) is not None and re.search(_EARLIER, heads[0]) is None
    early_second = re.search(_EARLIER, heads[1]) is not None
    told_back = re.search(_EARLIER, heads[0]) is None and re.search(_LATER, heads[1]) is None
    return early_second and (late_first or told_back)


def _ratio(figure: Figure) -> Fraction:
    return figure.value / figure.of.value if figure.of is not None else figure.ratio


def _shown(ratio: Fraction) -> str:
    return percent(ratio).removeprefix("≈ ").split(" (")[0]


def _points(gap: Fraction) -> str:
    """Percentage points as a decimal, rounded half up where it does not end."""
    from assistant.calculator.number import fixed, half_up

    if 1000 % gap.denominator == 0:
        return say(gap)
    return fixed(half_up(gap.numerator * 10**_PLACES, gap.denominator), _PLACES)
