"""A figure in a provision: an amount with its unit and bound, and the clause it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from corpus.candidate import candidates
from corpus.changes.bound import Bound, find_bound
from corpus.document import Corpus, Provision
from corpus.reference import find_references
from corpus.text import fold, nfc, squeeze

_NUMBER = r"\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?"
_SPELLED = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_THINGS = (
    "nhóm tiêu chí|nhóm nội dung|nhóm|cấp độ|mức|bước|nơi|diện|tiêu chí|chỉ tiêu|thành viên|chức danh|chức vụ|phụ lục|"
    "đầu tài liệu|kỳ|lần|người|biểu hiện|nội dung(?!\\s+này)|cán bộ|đảng viên|đồng chí"
)
_SHAPES = (
    re.compile(rf"(?:tổng\s+)?điểm\s+từ\s+(?P<low>{_NUMBER})\s+đến\s+dưới\s+(?P<high>{_NUMBER})(?!\s*%)(?P<score>)"),
    re.compile(rf"từ\s+(?P<low>{_NUMBER})\s+đến\s+dưới\s+(?P<high>{_NUMBER})\s*(?P<unit>%|điểm)"),
    re.compile(rf"(?:tổng\s+điểm\s+từ\s+|thang\s+điểm\s+)(?P<low>{_NUMBER})(?![\d/%])(?P<score>)"),
    re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![/\d])(?P<next>\s+năm\s+sau)?"),
    re.compile(rf"(?<![\d.,/-])(?P<low>{_NUMBER})\s*(?P<unit>%)"),
    re.compile(
        rf"(?<![\d.,/-])\b(?P<low>{_NUMBER})\s+(?P<unit>điểm|ngày\s+làm\s+việc|ngày|tháng|năm(?!\s*\d)|tuổi|{_THINGS})\b"
    ),
    re.compile(rf"(?<!cả )\b(?P<spelled>{'|'.join(_SPELLED)})\s+(?P<unit>ngày\s+làm\s+việc|tháng|{_THINGS})\b"),
)
_PLACE = re.compile(r"\b(?:khoản|(?<!kiểm )điểm|mục|điều|lục|mẫu|biểu|chương|thứ|phần|số|năm|quý)\s+$")
_DENIED = re.compile(r"\b(?:chưa có|không đặt|không nêu|không ấn định|chưa quy định|không ghi|chưa đọc|không tách)\b")
_STOP = re.compile(r"(?<=[;\n])|(?<=\.)(?=\s)")
_NEAR = 6  # words on each side that tell what an amount is of


@dataclass(frozen=True)
class Figure:
    """One amount.

    Attributes:
        key: the provision it stands in.
        says: the amount as written with its bound, "ít nhất 50%".
        amounts: its values; two for a range and for a day (day, month).
        unit: folded, "%", "diem", "thang", "ngay/thang".
        clause: the sentence or item it stands in.
        near: the folded words next to it, by which it is told from other amounts.
        by: id of another document the provision tells it from, as where a regulation's sheet repeats its guidance.
    """

    key: str
    says: str
    amounts: tuple[Fraction, ...]
    unit: str
    bound: Bound
    clause: str
    near: frozenset[str]
    by: str | None = None

    @property
    def value(self) -> tuple[object, ...]:
        """What must be equal for two figures to say the same."""
        return self.amounts, self.unit, self.bound


def figures(corpus: Corpus, provision: Provision) -> tuple[Figure, ...]:
    """The figures of a provision in their order, one for each value and clause; numbers of places, of documents and whole
    dates are no figures, nor is what the text says is not there ("chưa có ngoại lệ 25%")."""
    text = nfc(provision.text)
    lowered = text.lower()
    taken: list[tuple[int, int]] = []
    found: list[tuple[int, Figure]] = []
    named = _named(corpus, provision, text)
    for shape in _SHAPES:
        for match in shape.finditer(lowered):
            start, end = match.span()
            overlaps = any(start < until and since < end for since, until in taken)
            if overlaps or _PLACE.search(lowered[:start][-12:]) or any(s <= start < e for s, e, _ in named):
                continue
            taken.append((start, end))
            figure = _figure(provision.key, text, match, named)
            if figure is not None:
                found.append((start, figure))
    return tuple(figure for _, figure in sorted(found, key=lambda pair: pair[0]))


def _figure(key: str, text: str, match: re.Match[str], named: list[tuple[int, int, str | None]]) -> Figure | None:
    start, end = match.span()
    since, until = _clause(text, start, end)
    if _DENIED.search(re.split(r"[,;]", text[since:start].lower())[-1]):
        return None
    bound, since_bound, until_bound = find_bound(text, start, end)
    if "high" in match.groupdict():
        bound = Bound.RANGE
    told = [other for s, e, other in named if s < start and other and not re.search(r"[.\n](?:\s|$)", text[e:start])]
    return Figure(
        key, squeeze(text[since_bound:until_bound]), _amounts(match), _unit(match), bound,
        squeeze(text[since:until]).strip(" -–;.:"),
        frozenset((*_words(text[since:start])[-_NEAR:], *_words(text[end:until])[:_NEAR])), told[-1] if told else None,
    )  # fmt: skip


def _amounts(match: re.Match[str]) -> tuple[Fraction, ...]:
    given = match.groupdict()
    if given.get("day"):
        return Fraction(given["day"]), Fraction(given["month"])
    if given.get("spelled"):
        return (Fraction(_SPELLED[given["spelled"]]),)
    return tuple(
        Fraction(given[name].replace(".", "").replace(",", ".")) for name in ("low", "high") if given.get(name)
    )


def _unit(match: re.Match[str]) -> str:
    given = match.groupdict()
    if given.get("day"):
        return "ngay/thang nam sau" if given.get("next") else "ngay/thang"
    return "diem" if given.get("score") is not None else squeeze(fold(given["unit"]))


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the clause around a figure."""
    stops = [0, *(match.end() for match in _STOP.finditer(text)), len(text)]
    return max(stop for stop in stops if stop <= start), min(stop for stop in stops if stop >= end)


def _named(corpus: Corpus, provision: Provision, text: str) -> list[tuple[int, int, str | None]]:
    """Where documents are named; the id is None for the provision's own document and one not known."""
    found = []
    for reference in find_references(text, corpus):
        ids = {item.id for item in candidates(reference, corpus)}
        other = None if provision.document_id in ids or len(ids) != 1 else next(iter(ids))
        found.append((reference.start, reference.end, other))
    return found


def _words(text: str) -> list[str]:
    """Folded words, numbers left out."""
    return re.findall(r"[^\W\d_]+", fold(text))
