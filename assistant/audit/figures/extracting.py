"""The figures of a block of text, in order."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from assistant.audit.figures.describing import described
from assistant.audit.figures.figure import Figure, Kind
from assistant.audit.figures.masks import HIDDEN, UNIT_WORDS, hide
from assistant.audit.figures.numeral import DIGITS, WORDS, parse_digits, parse_words
from assistant.audit.figures.rating import rating_of

_PERCENT = re.compile(r"\s*(?:%|phần trăm\b|điểm\s+(?:%|phần trăm\b))")
_AFTER_WORDS = re.compile(rf"\s+(?:{UNIT_WORDS})\b")
_SPACE_DURATION = re.compile(r"(?:\s*(?:đến|-|–)\s*[0-9]{1,2})?\s*(?:ngày|tháng|giờ|phút|tuần|năm|tuổi|quý)(?![\w])")
_MEASURE = re.compile(
    r"\s*(?:triệu|tỷ|tỉ|nghìn|đồng(?!\s+chí)|ha\b|tấn|tạ\b|kg|km|m2|m²|lít|điểm(?!\s+(?:nóng|cầu|trường)))"
)
_BOUND = re.compile(
    r"(?:không\s+(?:được\s+)?(?:vượt\s+)?quá|không\s+(?:ít|thấp|nhiều|cao)\s+hơn|tối\s+đa|tối\s+thiểu|ít\s+nhất"
    r"|trong (?:mức|giới hạn|khung)|dưới|từ|phấn\s+đấu(?:\s+có)?|chỉ\s+tiêu|mục tiêu"
    r"|(?:quyết định|cho phép|áp dụng)\s+(?:mức|tỷ lệ|tới|đến|mức tỷ lệ|tỷ lệ tới|tỷ lệ đến))"
    r"\s+(?:là\s+|đạt\s+)?(?:từ\s+)?$"
)
# "34 cán bộ từ phó phòng trở lên" counts; the rank is what goes from there on.
_FROM = re.compile(r"^\s*(?:(?!\btừ\b)[^,.;()0-9]){0,60}?\btrở\s+(?:lên|xuống)")
# "dài từ 12 m đến dưới 15 m", "kết nạp từ 2 đến 3 đảng viên": two bounds; "tăng từ 30 đến 45" tells two amounts.
_RANGE_LOW = re.compile(r"(?<!tăng )(?<!giảm )(?<!nâng )(?<!xuống )\btừ\s+$")
_RANGE_TO = re.compile(r"^\s*[^\W\d]{0,4}\s*đến\s+(?:dưới\s+)?[0-9]")
_RANGE_HIGH = re.compile(
    r"(?<!tăng )(?<!giảm )(?<!nâng )(?<!xuống )\btừ\s+[0-9]{1,3}(?:,[0-9]+)?\s*[^\W\d]{0,4}\s*đến\s+$"
)
_ABOUT = re.compile(
    r"(?:khoảng|gần|hơn|(?<!cấp )(?<!bên )(?<!nêu )(?<!tuyến )(?<!tầng )trên|xấp xỉ|chừng|bình quân[^.;]{0,30}?(?:là|có|đạt))\s+$"
)
_CHAIN = re.compile(
    r"(?:tăng|giảm|vượt(?:\s+(?:chỉ tiêu|kế hoạch)(?:\s+(?:được\s+)?giao)?)?|cao hơn|thấp hơn|nhiều hơn|ít hơn|chênh lệch)(?:\s+(?:thêm|được|so với|hơn))*"
    r"(?:\s+(?:đầu|cuối)\s+(?:năm(?:\s+học)?|kỳ|nhiệm kỳ))?"
    rf"(?:\s+(?:(?:so với\s+)?(?:cùng kỳ\s+)?năm\s+(?:trước|{HIDDEN}+)|cùng kỳ))?(?:\s+là)?\s+$"
)
_SLASH = re.compile(r"\s*/\s*(?:tổng\s+số\s+)?$|\s+trên\s+(?:tổng\s+số\s+)?$|\s+(?:trong|/)\s+tổng\s+số\s+$")


def figures_in(text: str, block: int, *, order: int = 0) -> list[Figure]:
    """Every number with its kind, unit, label and rating; ratios "a/b" give two figures, the first with `of`."""
    hidden = hide(text)
    spans = [(m.start(), m.end(), m.group(0), False) for m in DIGITS.finditer(hidden) if _apart(hidden, m)]
    spans += [(m.start(), m.end(), m.group(0), True) for m in WORDS.finditer(hidden) if _spelled(hidden, m)]
    found: list[Figure] = []
    for start, end, written, words in sorted(spans):
        figure = _figure(text, hidden, start, end, written, words, block)
        if figure is not None:
            found.append(figure)
    named = [described(figure, text, found, at) for at, figure in enumerate(found)]
    return [replace(figure, order=order + at) for at, figure in enumerate(_ratios(named, hidden))]


def _apart(hidden: str, match: re.Match[str]) -> bool:
    before = hidden[match.start() - 1 : match.start()]
    after = hidden[match.end() : match.end() + 1]
    return not (
        before.isalpha() or before in (HIDDEN, "_") or after == HIDDEN or (after.isalpha() and after not in "hmkt")
    )


def _spelled(hidden: str, match: re.Match[str]) -> bool:
    words = match.group(0)
    if parse_words(words) is None or not _AFTER_WORDS.match(hidden, match.end()):
        return False
    if " " in words:
        return True
    before = hidden[max(0, match.start() - 12) : match.start()]
    return words not in ("năm", "không", "tư", "ba", "một", "hai") or (
        words in ("ba", "một", "hai")
        and bool(re.search(r"(?:\bcó|\bvà|gồm|còn|là|:|;|,)\s+(?:0?\s*)$", before))
        and bool(
            re.match(r"\s+(?:đồng chí|chi bộ|đảng viên|đảng bộ|tổ chức|tập thể|trường hợp)", hidden[match.end() :])
        )
    )


def _figure(text: str, hidden: str, start: int, end: int, written: str, words: bool, block: int) -> Figure | None:
    after, before = hidden[end:], hidden[max(0, start - 40) : start]
    percent = _PERCENT.match(after)
    if words:
        value: tuple[Fraction, int] | None = (Fraction(parse_words(written) or 0), 0)
        if re.search(r"[0-9]\s*\($", before):
            return None
    else:
        value = parse_digits(written, percent=percent is not None)
        if value is not None and value[1] == 3 and "," in written and re.match(rf"\s*(?:{UNIT_WORDS})", after):
            value = value[0] * 1000, 0
    if value is None:
        return None
    if percent:
        kind = Kind.PERCENT
        after = hidden[end + percent.end() :]
        end += percent.end() if "%" in percent.group(0) and "điểm" not in percent.group(0) else 0
    elif _SPACE_DURATION.match(after):
        kind = Kind.DURATION
    elif _MEASURE.match(after) or value[1] > 0:
        kind = Kind.MEASURE
    else:
        kind = Kind.COUNT
    bound = _BOUND.search(before)
    if bound and not (bound.group(0).startswith("từ") and (kind is Kind.DURATION or not _FROM.match(after))):
        kind = Kind.BOUND
    elif _ABOUT.search(before) and not re.search(
        r"[0-9]\s*(?:[\w ]{0,30}\s)?trên\s+$|[0-9]\s+$|(?:cao|thấp|nhiều|ít) hơn\s+$", before
    ):
        kind = Kind.ABOUT
    elif (
        (_FROM.match(after) and not rating_of(after[:60]))
        or (_RANGE_LOW.search(before) and _RANGE_TO.match(after))
        or _RANGE_HIGH.search(before)
    ):
        kind = Kind.BOUND
    return Figure(
        kind,
        value[0],
        value[1],
        block,
        start,
        end,
        text[start:end],
        chained=bool(_CHAIN.search(before)) or (percent is not None and "điểm" in percent.group(0)),
    )


def _ratios(figures: list[Figure], hidden: str) -> list[Figure]:
    found = list(figures)
    for at in range(len(found) - 1):
        first, second = found[at], found[at + 1]
        between = hidden[first.end : second.start]
        plain = re.sub(rf"^\s*(?:{UNIT_WORDS})(?:\s+\w+){{0,5}}?,?(?=\s*(?:/|trên|trong))", "", between)
        if (
            first.countable
            and not first.chained
            and second.kind in (Kind.COUNT, Kind.MEASURE, Kind.ABOUT)
            and (_SLASH.fullmatch(plain or between) or re.fullmatch(r"\s+trong\s+", between))
        ) and second.value > 0:
            found[at] = replace(
                first,
                of=at + 1,
                unit=re.sub(r"^(?:/|tren|trong|tong so|\s)+", "", first.unit) or second.unit,
                ratings=first.ratings or second.ratings,
            )
            found[at + 1] = replace(second, under=at, kind=first.kind)
    return found
