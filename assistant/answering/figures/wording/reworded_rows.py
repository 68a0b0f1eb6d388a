"""Numbers told in a row, put so that each stands with its own name: "3 nhóm 5, 7, 12 tốt", "bí thư 93, phó bí thư 91"."""

from __future__ import annotations

import re

from assistant.answering.figures.wording.put_anew import Said, changed
from corpus.text import fold

_KINDS = {
    "nhom": "nhóm", "to": "tổ", "phong": "phòng", "khoi": "khối", "don vi": "đơn vị", "chi bo": "chi bộ", "dang bo": "đảng bộ",
    "thon": "thôn", "xa": "xã", "phuong": "phường", "truong": "trường", "khoa": "khoa", "cum": "cụm", "doi": "đội",
}  # fmt: skip
_MANY = {"hai": 2, "ba": 3, "bon": 4, "nam": 5, "2": 2, "3": 3, "4": 4, "5": 5}
_KIND = rf"(?P<kind>{'|'.join(sorted(_KINDS, key=len, reverse=True))})"
_WHO = r"(?: (?:nguoi|dong chi|dang vien|d/c|dc|dv))?"
_GOOD = r"(?: (?:xep |loai |duoc |dat )*(?:hoan thanh )?(?:tot|httnv|htt)(?: nhiem vu)?(?: tro len)?)"
_ITEM = rf"\d{{1,3}}(?![\d%/.,]*\d|%){_WHO}{_GOOD}?"
# "3 nhóm 5, 7, 12 tốt", "hai nhóm: 6 tốt và 9 tốt"
_ROW = re.compile(
    rf"\b(?P<many>{'|'.join(_MANY)}) {_KIND}(?P<led>(?: (?:co|gom|lan luot|nguoi))*) ?:? ?(?P<row>{_ITEM}(?: ?(?:,|;|va|voi) ?(?:va )?{_ITEM})+)(?! (?:xs|xuat sac|htxs))"
)
_SEVERAL = 2
_RATED = re.compile(
    r"\d (?:nguoi |dong chi |dang vien )?(?:tot|xs|xuat sac|httnv|htt)\b|\bphieu\b|\d ?diem\b|\bdiem \d"
)
_AS_ONE = re.compile(r"\b(?:coi|tinh|xem)(?: (?:nhu|la|chung|ca))* (?:mot|1) nhom\b")
_NUMBER = re.compile(r"\d{1,3}")
# "hai đảng bộ: A 30 tốt, B 45 tốt"
_LETTERED = re.compile(
    rf"\b(?:{'|'.join(_MANY)}) {_KIND} ?:? ?(?P<row>[a-h] (?:co )?\d{{1,3}}{_WHO}{_GOOD}(?: ?(?:,|;|va) ?[a-h] (?:co )?\d{{1,3}}{_WHO}{_GOOD})+)"
)
_LETTER = re.compile(r"(?:^|(?<=[,; ]))(?=[a-h] (?:co )?\d)")
# "đ/c A 92 điểm đ/c B 90": the title behind a number is the next one's
_NEXT_NAMED = re.compile(
    r"(?<=\d)( điểm| diem|đ)? (?=(?:đ/c|đc|dc|đồng chí|dong chi|ông|bà|anh|chị|cô) [A-ZĐ](?:[^\W\d_]{0,7})? (?:(?:được|đạt|có) )?\d)"
)
# "bí thư 93, phó bí thư 91, ủy viên 90,5": points told of posts, the word left unsaid
_POST = r"(?:(?:pho )?(?:bi thu|chu tich|truong phong|giam doc|hieu truong|truong ban)|(?:cap |chi )?uy vien|(?:dong chi|d/c|dc|ong|ba|anh|chi) [a-z]{1,8})"
_POST_POINTS = re.compile(
    rf"(?P<who>{_POST}) (?P<count>(?:[5-9]\d|100)(?:[.,]\d{{1,2}})?)(?![.,]?\d)(?= ?(?:[,;.?]|$|va |thi |con |ai |nguoi nao |xep ))"
)
_UNIT_SHORT = re.compile(r"\bdv (?=\d{1,2} ?:)|(?<=\btong \d )dv\b|(?<=\bca \d )dv\b")
_OF_ALL_UNITS = re.compile(
    r"\b(?:tong|ca|tong ca|tong cong) \d (?:don vi|dv|nhom|to|chi bo|phong|khoi)(?= (?:thi |la )*(?:duoc|may|bao nhieu))"
)
# "1 ông 92, 2 ông 88": so many with so many points
_SO_MANY_AT = re.compile(
    r"(?P<who>\b\d{1,2} (?:ong|ba|anh|chi|dong chi|d/c|dc|nguoi|em|co|chu|bac)) (?P<count>(?:[4-9]\d|100)(?:[.,]\d{1,2})?)(?![.,]?\d)(?= ?(?:[,;.?]|$|va |con ))"
)
# "có 5 người: 95, 93, 90, 89, 60": as many points as people
_POINTS_OF = re.compile(
    r"(?P<many>\b\d{1,2}) (?P<who>nguoi|dong chi|d/c|dc|dang vien|can bo) ?: ?(?P<row>(?:[4-9]\d|100)(?:[.,]\d{1,2})?(?:[,;] (?:va )?(?:[4-9]\d|100)(?:[.,]\d{1,2})?(?!\d))+)(?! ?(?:tot|xs|xuat sac|%|nguoi))"
)
# "3 nhóm: chi bộ thôn 14, trường 5, cơ quan 6, cả 25": numbers that make up the sum told behind them count people, whatever stands before
_OF_OTHERS = re.compile(
    r"\b(?:diem|phieu|viec|nhiem vu|chi tieu|tot|xuat sac|xs|hoan thanh|ht\w*|kht\w*|mien|du bi|chinh thuc|vuot|cham|nam|nu|thang|ngay|quy|ket qua|chung)\b"
)
_SUMMED = re.compile(
    r"(?P<row>(?:[a-z]+ ){1,5}\d{1,3}(?: ?(?:,|;|va|\+) ?(?:va )?(?:[a-z]+ ){1,5}\d{1,3})+) ?[,;:]? ?(?:la )?(?P<sum>(?:ca|tong(?: cong| so)?|cong lai|tat ca|ca thay)(?: la)?) (?P<all>\d{1,4})(?=(?: (?:nguoi|dong chi|dang vien|dv|dc|d/c|deu|cung|thi)\b)|[,;.?]|$)"
)


def tell_rows_apart(text: str) -> str:
    """The text with each number of a row beside its own name; what is shown to the asker is made of figures, not of it."""
    text = _NEXT_NAMED.sub(r"\1, ", text)
    for points in (_POST_POINTS, _SO_MANY_AT):
        folded = fold(text)
        if len(points.findall(folded)) >= _SEVERAL and not _RATED.search(folded):
            text = changed(text, points, lambda m, s: f"{s('who')} {s('count')} điểm")
    if not _AS_ONE.search(fold(text)):
        text = changed(text, _ROW, _row)
    text = changed(text, _LETTERED, _lettered)
    text = changed(text, _SUMMED, _summed)
    text = changed(text, _UNIT_SHORT, lambda m, s: "đơn vị " if m.group().endswith(" ") else "đơn vị")
    text = changed(text, _OF_ALL_UNITS, lambda m, s: "tổng cộng")
    return changed(text, _POINTS_OF, _points_of)


def _row(match: re.Match[str], said: Said) -> str | None:
    """ "nhóm 1 có 5 tốt, nhóm 2 có 7 tốt …"; None where as many are not told, or nothing is told of them."""
    whole = match.group()
    numbers = _NUMBER.findall(match["row"])
    if len(numbers) != _MANY[match["many"]] or not re.search(r"\b(?:tot|httnv|htt)\b", whole):
        return None
    kind, rated = _KINDS[match["kind"]], _rated(whole)
    return ", ".join(f"{kind} {at} có {number} người {rated}" for at, number in enumerate(numbers, start=1))


def _summed(match: re.Match[str], said: Said) -> str | None:
    """Each number with its people; None where they do not make up the sum."""
    if _OF_OTHERS.search(match["row"]) or re.search(r"\b(?:tot|httnv|htt)\b", fold(match.string)) is None:
        return None
    if sum(int(number) for number in _NUMBER.findall(match["row"])) != int(match["all"]):
        return None
    row = re.sub(r"(?<= )(\d{1,3})(?!\d)", r"có \1 người", said("row"))
    return f"{row}, {said('sum')} {said('all')}"


def _rated(words: str) -> str:
    return "tốt trở lên" if "tro len" in words else "tốt"


def _points_of(match: re.Match[str], said: Said) -> str | None:
    fits = len(re.split(r"[,;] ", match["row"])) == int(match["many"])
    return f"{said('many')} {said('who')} có điểm {said('row')}" if fits else None


def _lettered(match: re.Match[str], said: Said) -> str | None:
    kind = _KINDS[match["kind"]]
    rows = [part.strip(" ,;") for part in _LETTER.split(match["row"]) if part.strip(" ,;")]
    rows = [re.sub(r" va$", "", row) for row in rows]
    rated = _rated(match["row"])
    return ", ".join(f"{kind} {row[0].upper()} có {_NUMBER.findall(row)[0]} người {rated}" for row in rows)
