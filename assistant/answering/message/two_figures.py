"""Two figures or days set against each other and nothing else asked ("tỷ lệ xuất sắc 20% hay 25%", "nộp 15/1 hay 1/2"): the
figure itself is asked for, whichever of the two it is, or neither."""

from __future__ import annotations

import re

from corpus.text import fold, squeeze

_UNITS = {
    "%": "phần trăm", "phan tram": "phần trăm", "diem": "điểm", "ngay lam viec": "ngày làm việc", "ngay": "ngày",
    "thang": "tháng", "buoi": "buổi", "buoc": "bước", "muc": "mức", "nhom": "nhóm", "noi dung": "nội dung",
    "bieu hien": "biểu hiện", "phu luc": "phụ lục", "noi": "nơi", "cho": "chỗ", "mau": "mẫu", "dieu": "điều",
}  # fmt: skip
_UNIT = rf"(?:{'|'.join(_UNITS)})(?!\w)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])"
_LEAD = r"(?:la |phai |tren |duoi |tu |den |toi da )*"
_FIGURES = re.compile(
    rf"(?<![\d/.,])\d{{1,3}}\s*(?P<first>{_UNIT})?,? hay {_LEAD}\d{{1,3}}(?![\d/]|[.,]\d)\s*(?P<last>{_UNIT})?"
)
_DAYS = re.compile(
    rf"(?:\bngay )?(?<![\d/]){_DAY},? hay (?:la |phai |truoc |den |toi |tu )*(?:ngay )?{_DAY}(?![\d/]|[.,]\d)(?: nam sau)?"
)
_SHARES = re.compile(r"(?<![\d/])\d{2}/\d{2},? hay \d{2}/\d{2}(?![\d/])")
# asked beside them, or a case they tell: then they are no two readings of one rule
_MORE = re.compile(
    r"\b(?:nao|gi|ai|sao|bao nhieu|may|bao lau|neu|khi|em|toi(?! da| thieu)|minh|chau|tinh giup|tinh ho)\b|\bthi (?:xep|bi|con|dat|duoc (?:xep|may|bao))\b|"
    r"\b(?:khong|ko|chua|k)\s*[?.!]*$|\bhay\b"
)
_LEAST = 2  # words that say of what the figure is
_NAMED = re.compile(
    r"\b(?:quy dinh|huong dan|qd|hd|nghi quyet|nam|theo|mau|phu luc) (?:so )?\d+\w*|\b(?:thang )?100 diem\b|^\d{3}\b"
)


def figure_asked(text: str) -> str:
    """A message that asks which of two figures or days it is, put as one that asks for it; any other as it stands."""
    folded = fold(text)
    if len(folded) != len(text):
        return text
    for pattern in (_DAYS, _SHARES, _FIGURES):
        found = pattern.search(folded)
        if found is None:
            continue
        rest = f"{folded[: found.start()]} {folded[found.end() :]}"
        if _MORE.search(rest) or re.search(r"\d", _NAMED.sub(" ", rest.strip())) or len(rest.split()) < _LEAST:
            return text
        asked = _asked(found, pattern)
        if asked is None:
            return text
        return squeeze(f"{text[: found.start()]} {fold(asked) if folded == text else asked} {text[found.end() :]}")
    return text


def _asked(found: re.Match[str], pattern: re.Pattern[str]) -> str | None:
    if pattern is _SHARES:
        return "thế nào"
    if pattern is _DAYS:
        return "ngày nào"
    unit = found["last"] or found["first"]
    return None if unit is None else f"bao nhiêu {_UNITS[unit]}"
