"""A stretch of points told for nobody: "từ 50 đến dưới 70 là xếp loại gì", "dưới 70 điểm thì loại gì"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.figure import BETWEEN, Told
from assistant.answering.figures.outcome import Outcome, Result
from corpus.vocabulary import Rating

_NUMBER = r"(?P<{}>\d{{1,3}}(?:[.,]\d+)?)(?: diem)?"
_RANGES = (
    re.compile(rf"\b(?:tu|trong khoang|khoang) {_NUMBER.format('low')} ?(?:den|toi|-|–)(?: can)? (?P<below>duoi )?{_NUMBER.format('high')}\b"),
    re.compile(rf"\b{_NUMBER.format('low')} ?[-–] ?(?P<below>duoi )?{_NUMBER.format('high')} diem\b".replace("(?: diem)? diem", " diem")),
    re.compile(rf"\btu {_NUMBER.format('low')}(?: tro)? len\b"),
    re.compile(rf"\b(?P<below>duoi|thap hon|it hon|chua (?:den|toi|du)) {_NUMBER.format('high')}\b"),
    re.compile(rf"\b(?P<above>tren|hon) {_NUMBER.format('low')}\b"),
)  # fmt: skip
_POINTS = r"(?<!kiem )(?<!thoi )(?<!khuyet )\bdiem\b"
_LEVEL = rf"{asking.RATE}|\b(?:la|thi|duoc|xep)(?: (?:la|duoc|xep))* (?:loai|muc|hang|xep loai) (?:gi|nao|j|sao)\b"
_OF_SOMETHING_ELSE = r"\b(?:nhiem vu|viec|chi tieu|nguoi|dong chi|dang vien|chi bo|phieu|thang|ngay|phan tram|bien che|thang diem \d+|tieu chi chung|ket qua|diem (?:tru|cong))\b|%"
_THEN_WHAT = r"\bthi sao\b"
_LATER = re.compile(
    r"\W*(?:(?:con|the|vay|neu|ma|va|cu) )*(?:duoi|tren|tu|hon|chua (?:den|toi)) \d{1,3}(?:[.,]\d+)?(?: diem)?(?: (?:tro )?(?:len|xuong))?(?: (?:den|toi) (?:duoi )?\d{1,3}(?:[.,]\d+)?(?: diem)?)?"
    r"(?: (?:thi|la|duoc|xep|loai|muc))*(?: (?:sao|gi|nao|the nao))?[\s?.!]*"
)
_CONFIRMED = r"\b(?:la|thi|duoc|xep)(?: (?:la|duoc|xep|muc|loai|dat))* (?:hoan thanh |khong hoan thanh |ko hoan thanh )?(?:xuat sac|xs|tot|nhiem vu)?(?: nhiem vu)? ?(?:a|ha|nhi|chu|(?:phai|dung|co dung) (?:khong|ko|k)|(?:khong|ko))\s*[?.]?$"
_MOST = Fraction(100)


@dataclass(frozen=True)
class _Range:
    """Points from `low` to `high`, which with `open_high` is itself out."""

    low: Fraction
    high: Fraction
    open_high: bool
    said: str

    def meets(self, low: Fraction, high: Fraction | None) -> bool:
        """Whether any points of a band ``[low, high)`` lie within."""
        under = high is None or self.low < high
        return under and (low < self.high or (low == self.high and not self.open_high))


def plan(told: Told) -> Outcome:
    """The bands such points lie in; None where points of somebody, or another figure, are told."""
    if told.last_turn:
        last = told.folded.rsplit(BETWEEN, 1)[-1]
        if not any(one.unit == "score" and one.turn < told.last_turn for one in told.figures) or not _LATER.fullmatch(
            last
        ):
            return None
        own = [one for one in told.figures if one.turn == told.last_turn]
        told = replace(told, folded=f"{last} diem", text=last, figures=own)  # "85 điểm xếp gì", then "dưới 50 thì sao"
    if told.says(_OF_SOMETHING_ELSE):
        return None
    if not told.says(_THEN_WHAT) and not re.search(_LEVEL, told.folded) and not re.search(_CONFIRMED, told.folded):
        return None
    found = _range(told)
    if found is None:
        return None
    from assistant.calculator.finding import Finding, Verdict
    from assistant.calculator.rulebook import rulebook
    from assistant.calculator.score import BANDS
    from assistant.calculator.source import citations, name_document

    met, values = [], []
    for rating, rule in BANDS.items():
        value = rulebook().find(rule, told.as_of)
        if value is None:
            return None
        least = value.bound.value.startswith("less")  # "dưới 50": from nought up to it
        low, high = (Fraction(0), Fraction(value.number)) if least else (Fraction(value.number), value.upper)
        if found.meets(low, None if high is None else Fraction(high)):
            met.append(f"{rating.label} ({value.says})")
            values.append(value)
    source = name_document(values[0].cite)
    enough = met == [f"{Rating.NOT_COMPLETED.label} ({values[0].says})"]
    more = (
        "điểm ở khung này là đủ để thuộc mức đó"
        if enough
        else "điểm mới là một điều kiện, còn phải đạt các điều kiện riêng của mức"
    )
    if len(met) == 1:
        says = f"{found.said} nằm trong khung điểm {met[0]}, theo {source}; {more}"
    else:
        says = f"{found.said} gồm {len(met)} khung điểm: {', '.join(met)}, theo {source}; {more}"
    finding = Finding(
        rule="points", verdict=Verdict.HOLDS, says=says, as_of=told.as_of, citations=citations(*values),
    )  # fmt: skip
    return Result(says, (), (finding,))  # no case was told that could be misread


def _range(told: Told) -> _Range | None:
    """The only stretch told, where no number stands beside it."""
    for pattern in _RANGES:
        match = pattern.search(told.folded)
        if match is None:
            continue
        ends = match.groupdict()
        numbers = [Fraction(ends[name].replace(",", ".")) for name in ("low", "high") if ends.get(name)]
        if not told.says(_POINTS) and len(numbers) == 1:
            return None  # "dưới 20 là xếp gì": of what is not told
        if len(told.figures) > len(numbers) or any(not 0 <= number <= _MOST for number in numbers):
            return None
        low = Fraction(ends["low"].replace(",", ".")) if ends.get("low") else Fraction(0)
        high = Fraction(ends["high"].replace(",", ".")) if ends.get("high") else _MOST
        return _Range(low, high, bool(ends.get("below")), _said(ends))
    return None


def _said(ends: dict[str, str | None]) -> str:
    low, high = ends.get("low"), ends.get("high")
    if low and high:
        return f"Từ {low} đến {'dưới ' if ends.get('below') else ''}{high} điểm"
    if high:
        return f"Dưới {high} điểm"
    return f"Trên {low} điểm" if ends.get("above") else f"Từ {low} điểm trở lên"
