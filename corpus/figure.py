"""The figures of a text with what they count, for holding two wordings against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.text import fold

Figure = tuple[str, str]  # the number in one spelling, and the unit as its folded word ("" where none follows)

_NUMBER = re.compile(r"(?<![\w/.,-])(\d+(?:[.,/]\d+)*)(?![\w/-]*\d)\s*(%|[a-z]+)?")
_PLACES = re.compile(
    r"\b(?:dieu|khoan|diem|muc|tieu muc|phu luc|chuong|phan|mau|bieu|so|ngay|thang|nam|quy|nhom|buoc|quy dinh|huong dan)\s+$"
)
_MARK = re.compile(r"^\s*(?:[-–•+]\s*)?\d+(?:\.\d+)*[.)]\s|\(\d{1,2}\)", re.MULTILINE)  # the number of a point
_UNITS = frozenset("% diem ngay thang nam gio phut nguoi dong dang tap phieu lan bien noi nhom muc buoc tieu".split())
_SAME = {"phan": "%", "ca": "", "hoac": "", "va": "", "tro": "", "den": "", "ma": ""}


def figures(text: str) -> set[Figure]:
    """Every figure with its unit; numbers of places and of documents count nothing and are left out."""
    folded = _MARK.sub("", fold(text).replace("phan tram", "%"))
    found = set()
    for match in _NUMBER.finditer(folded):
        if _PLACES.search(folded[: match.start()]) and match.group(2) not in ("%", "ngay", "thang"):
            continue
        unit = match.group(2) or ""
        unit = _SAME.get(unit, unit)
        found.add((_plain(match.group(1)), unit if unit in _UNITS else ""))
    return found


def say(found: Iterable[Figure]) -> str:
    """``"20%, 3 ngày"`` as people read it."""
    spoken = {"diem": "điểm", "ngay": "ngày", "thang": "tháng", "nam": "năm", "gio": "giờ", "nguoi": "người", "phieu": "phiếu",
              "dong": "đồng chí", "dang": "đảng viên", "phut": "phút", "lan": "lần", "tap": "tập thể", "bien": "biểu hiện",
              "noi": "nội dung", "nhom": "nhóm", "muc": "mức", "buoc": "bước", "tieu": "tiêu chí"}  # fmt: skip
    return ", ".join(
        f"{number}{unit}" if unit == "%" else f"{number} {spoken[unit]}" if unit else number
        for number, unit in sorted(found, key=_order)
    )


def _order(figure: Figure) -> tuple[float, str]:
    head = re.match(r"\d+", figure[0])
    return (float(head.group(0)) if head else 0.0, figure[0] + figure[1])


def _plain(number: str) -> str:
    """ "03" → "3", "1.240" → "1240", "01/3" → "1/3"."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", number):
        number = number.replace(".", "")
    return "".join(part.lstrip("0") or "0" if part.isdigit() else part for part in re.split(r"([.,/])", number))
