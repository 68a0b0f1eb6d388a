"""Numbers told in a row, or beside another's word, put so that each stands with its own: "3 nhóm 5, 7, 12 tốt", "14 nhiệm vụ hoàn
thành 9 trưởng phòng xếp gì"."""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.text import fold

_KINDS = {
    "nhom": "nhóm", "to": "tổ", "phong": "phòng", "khoi": "khối", "don vi": "đơn vị", "chi bo": "chi bộ", "dang bo": "đảng bộ",
    "thon": "thôn", "xa": "xã", "phuong": "phường", "truong": "trường", "khoa": "khoa", "cum": "cụm", "doi": "đội",
}  # fmt: skip
_MANY = {"hai": 2, "ba": 3, "bon": 4, "nam": 5, "2": 2, "3": 3, "4": 4, "5": 5}
_KIND = rf"(?P<kind>{'|'.join(sorted(_KINDS, key=len, reverse=True))})"
_WHO = r"(?: (?:nguoi|dong chi|dang vien|d/c|dc|dv))?"
_GOOD = r"(?: (?:xep |loai |duoc |dat )*(?:hoan thanh )?(?:tot|httnv|htt)(?: nhiem vu)?)"
_ITEM = rf"\d{{1,3}}(?![\d%/.,]*\d|%){_WHO}{_GOOD}?"
# "3 nhóm 5, 7, 12 tốt", "hai nhóm: 6 tốt và 9 tốt"
_ROW = re.compile(
    rf"\b(?P<many>{'|'.join(_MANY)}) {_KIND}(?P<led>(?: (?:co|gom|lan luot|nguoi))*) ?:? ?(?P<row>{_ITEM}(?: ?(?:,|;|va|voi) ?(?:va )?{_ITEM})+)(?! (?:xs|xuat sac|htxs))"
)
_SEVERAL = 2
_OF_RULE = 5  # good for one excellent
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
# "14 nhiệm vụ hoàn thành 9 trưởng phòng xếp gì", "100 nhiệm vụ xong 69 điểm 80"
_DONE_THEN = re.compile(
    r"\b(?P<all>\d{1,4}) (?P<tasks>nhiem vu|nv|viec|dau viec|chi tieu),? (?P<done>(?:da |moi |chi |lam |duoc )*(?:hoan thanh|xong)(?: duoc)?) (?P<part>\d{1,4})"
    r"(?=(?: (?:diem \d|(?:pho )?(?:truong|giam doc)|pho |bi thu|chu tich|thu truong|lanh dao|hieu truong|tap the|don vi|co quan|chi bo|nhan vien|can bo|dong chi|dang vien|xep|loai|thi)))"
)
# "mới kết nạp 3 tháng 2 người": "tháng 2" is no February here
_NEW_MONTHS = re.compile(
    r"(?P<new>\b(?:moi |vua )+(?:ket nap|vao dang)(?: duoc)?) (?P<months>[1-5]) thang (?P<count>\d{1,2}|mot|hai|ba|bon) (?P<who>nguoi|dong chi|d/c|dc|dang vien|dv)\b"
)
# "chung 25 nhiệm vụ 60": the points of both groups
_BOTH_GROUPS = re.compile(
    r"(?P<common>(?:\b(?:diem|phan|tieu chi) )*\bchung(?: (?:duoc|dat|la|chi))?) (?P<first>\d{1,2}(?:[.,]\d)?)(?P<unit>(?:/30)?(?: diem)?),? (?:va |con )?(?:(?:diem|phan) )*nhiem vu (?:(?:duoc|dat|la|chi) )?(?P<second>\d{1,2}(?:[.,]\d{1,2})?)(?![\d%]|[.,]\d)(?! (?:viec|nhiem vu))"
)
# "điểm nhiệm vụ 45 thì phần chung phải mấy điểm"
_RESULT_POINTS = re.compile(
    r"\bdiem (?:phan |nhom )?nhiem vu (?:(?:duoc|dat|la|chi|co) )?(?P<count>\d{1,2}(?:[.,]\d)?)(?=(?:/70)?(?: diem)?\b(?!%))"
)
# "bí thư 93, phó bí thư 91, ủy viên 90,5": points told of posts, the word left unsaid
_POST = r"(?:(?:pho )?(?:bi thu|chu tich|truong phong|giam doc|hieu truong|truong ban)|(?:cap |chi )?uy vien|(?:dong chi|d/c|dc|ong|ba|anh|chi) [a-z]{1,8})"
_POST_POINTS = re.compile(
    rf"(?P<who>{_POST}) (?P<count>(?:[5-9]\d|100)(?:[.,]\d{{1,2}})?)(?= ?(?:[,;.?]|$|va |thi |con ))"
)
# "tổng 63 người xs 10": the number before is that of all
_TOTAL_THEN = re.compile(
    r"(?P<all>\b(?:tong(?: so| cong)?|chi bo|dang bo|co quan|don vi|phong)(?: (?:em|toi|minh|co|la|gom|nay))* \d{1,4} (?:nguoi|dang vien|dong chi|d/c|dc|dv)) (?P<rest>(?:xs|xuat sac|htxs\w*) \d{1,3})(?! ?(?:xs|tot|xuat sac|hoan thanh|%|diem))(?=\b)"
)
_UNIT_SHORT = re.compile(r"\bdv (?=\d{1,2} ?:)|(?<=\btong \d )dv\b|(?<=\bca \d )dv\b")
_OF_ALL_UNITS = re.compile(
    r"\b(?:tong|ca|tong ca|tong cong) \d (?:don vi|dv|nhom|to|chi bo|phong|khoi)(?= (?:thi |la )*(?:duoc|may|bao nhieu))"
)
# "1 ông 92, 2 ông 88": so many with so many points
_SO_MANY_AT = re.compile(
    r"(?P<who>\b\d{1,2} (?:ong|ba|anh|chi|dong chi|d/c|dc|nguoi|em|co|chu|bac)) (?P<count>(?:[4-9]\d|100)(?:[.,]\d{1,2})?)(?= ?(?:[,;.?]|$|va |con ))"
)
# "hội nghị 17-18/12/2026": it begins on the first of them
_TWO_DAYS = re.compile(
    r"(?P<first>\b[0-3]?\d) ?[-–] ?(?P<second>[0-3]?\d)(?P<rest>[/-](?:0?[1-9]|1[0-2])(?:[/-]20\d\d)?\b)"
)
# "cho 2 xs cần 10 tốt, vậy cho 5 xs": the rule's own ratio told first
_RATIO_TOLD = re.compile(
    r"\b(?:(?:cho|neu|muon|de co|de duoc|co) )?(?P<best>\d{1,2}) (?:xs|xuat sac) (?:thi )?(?:can|phai co|phai can) (?P<good>\d{1,3}) (?:nguoi )?tot,? (?:vay|the|thi) (?:(?:cho|muon|de co) )?(?P<wish>\d{1,2} (?:xs|xuat sac))"
)
_ALLOWED_ABOVE = re.compile(
    r"(?P<who>\b(?:cap tren|dang uy|chi uy|tren|tinh|xa|phuong)) (?P<verb>cho|duyet|giao|chot) (?P<count>\d{1,2})(?= (?:co |la |thi )?(?:sai|dung|duoc|vuot|qua)\b)"
)
# "50 phiếu, thấp 25": of the votes told
_LOW_OF = re.compile(r"(?P<all>\b\d{1,4}) phieu(?: tin nhiem)?,? (?:co |trong do )*thap (?P<low>\d{1,4})(?: phieu)?\b")
_CUT_TO = re.compile(
    r"(?P<group>\b(?:tieu chi chung|nhom chung|phan chung|diem chung|diem ket qua|ket qua)) (?:da |chi )?bi (?:tru|ha|giam)(?: \w+){0,2}? con (?P<count>\d{1,2}(?:[.,]\d{1,2})?)"
)
_VOTERS = re.compile(r"(?P<verb>\b(?:lay|bo|thu)) phieu (?P<count>\d{1,4}) nguoi,? (?=(?:co )?\d{1,4} phieu)")
# "có 5 người: 95, 93, 90, 89, 60": as many points as people
_POINTS_OF = re.compile(
    r"(?P<many>\b\d{1,2}) (?P<who>nguoi|dong chi|d/c|dc|dang vien|can bo) ?: ?(?P<row>(?:[4-9]\d|100)(?:[.,]\d{1,2})?(?:[,;] (?:va )?(?:[4-9]\d|100)(?:[.,]\d{1,2})?(?!\d))+)(?! ?(?:tot|xs|xuat sac|%|nguoi))"
)
_COULD_HAVE = re.compile(r"\blam duoc (?P<best>\d{1,2} (?:nguoi |dong chi )?(?:xs|xuat sac|htxs))")
_NOBODY_GOOD = re.compile(r"\bkhong (?:co )?ai (?=(?:xep |dat |duoc )*(?:hoan thanh )?tot\b)")
_SPOILT = re.compile(r"(?P<all>\b\d+ (?:nhiem vu|viec|dau viec|chi tieu)),? (?:lam )?hong (?P<part>\d+)\b")
_NEW_YET = re.compile(r"(?P<count>\d{1,2}) (?P<who>nguoi|dong chi|d/c|dc|dang vien|dv) (?=moi (?:ket nap|vao dang))")


def tell_rows_apart(text: str) -> str:
    """The text with such numbers set apart; without diacritics where it was typed without them."""
    text = _NEXT_NAMED.sub(r"\1, ", text)
    if len(_POST_POINTS.findall(fold(text))) >= _SEVERAL and not _RATED.search(fold(text)):
        text = _changed(text, _POST_POINTS, lambda m, s: f"{s('who')} {s('count')} điểm")
    if not _AS_ONE.search(fold(text)):
        text = _changed(text, _ROW, _row)
    text = _changed(text, _LETTERED, _lettered)
    text = _changed(text, _TOTAL_THEN, lambda m, s: f"{s('all')}, {s('rest')}")
    text = _changed(text, _UNIT_SHORT, lambda m, s: "đơn vị " if m.group().endswith(" ") else "đơn vị")
    text = _changed(text, _OF_ALL_UNITS, lambda m, s: "tổng cộng")
    if len(_SO_MANY_AT.findall(fold(text))) >= _SEVERAL and not _RATED.search(fold(text)):
        text = _changed(text, _SO_MANY_AT, lambda m, s: f"{s('who')} {s('count')} điểm")
    text = _changed(text, _TWO_DAYS, _first_day)
    text = _changed(text, _RATIO_TOLD, _without_ratio)
    text = _changed(text, _ALLOWED_ABOVE, lambda m, s: f"{s('who')} {s('verb')} {s('count')} xuất sắc")
    text = _changed(text, _LOW_OF, lambda m, s: f"{s('low')} phiếu tín nhiệm thấp trên {s('all')} phiếu")
    text = _changed(text, _CUT_TO, lambda m, s: f"{s('group')} {s('count')}")
    text = _changed(text, _VOTERS, lambda m, s: f"{s('verb')} {s('count')} phiếu, ")
    text = _changed(text, _POINTS_OF, _points_of)
    text = _changed(text, _DONE_THEN, lambda m, s: f"{s('all')} {s('tasks')}, {s('done')} {s('part')},")
    text = _changed(text, _NEW_MONTHS, lambda m, s: f"{s('count')} {s('who')} {s('new')} chưa đủ 6 tháng")
    text = _changed(
        text, _BOTH_GROUPS, lambda m, s: f"tiêu chí chung {s('first')} điểm, điểm kết quả {s('second')} điểm"
    )
    text = _changed(text, _RESULT_POINTS, lambda m, s: f"điểm kết quả {s('count')}")
    text = _changed(text, _COULD_HAVE, lambda m, s: f"xếp {s('best')}")
    text = _changed(text, _NOBODY_GOOD, lambda m, s: "có 0 người ")
    return _changed(text, _SPOILT, lambda m, s: f"{s('all')}, {s('part')} việc không hoàn thành")


def _row(match: re.Match[str], said: _Said) -> str | None:
    """ "nhóm 1 có 5 tốt, nhóm 2 có 7 tốt …"; None where as many are not told, or nothing is told of them."""
    whole = match.group()
    numbers = _NUMBER.findall(match["row"])
    if len(numbers) != _MANY[match["many"]] or not re.search(r"\b(?:tot|httnv|htt)\b", whole):
        return None
    kind = _KINDS[match["kind"]]
    return ", ".join(f"{kind} {at} có {number} người tốt" for at, number in enumerate(numbers, start=1))


def _first_day(match: re.Match[str], said: _Said) -> str | None:
    return f"{said('first')}{said('rest')}" if int(match["first"]) < int(match["second"]) else None


def _without_ratio(match: re.Match[str], said: _Said) -> str | None:
    """ "cho 5 xs thì cần mấy tốt"; None where the ratio told is not that of the rule."""
    own = int(match["good"]) == int(match["best"]) * _OF_RULE
    return f"muốn có {said('wish')} thì cần mấy tốt" if own else None


def _points_of(match: re.Match[str], said: _Said) -> str | None:
    fits = len(re.split(r"[,;] ", match["row"])) == int(match["many"])
    return f"{said('many')} {said('who')} có điểm {said('row')}" if fits else None


def _lettered(match: re.Match[str], said: _Said) -> str | None:
    kind = _KINDS[match["kind"]]
    rows = [part.strip(" ,;") for part in _LETTER.split(match["row"]) if part.strip(" ,;")]
    rows = [re.sub(r" va$", "", row) for row in rows]
    return ", ".join(f"{kind} {row[0].upper()} có {_NUMBER.findall(row)[0]} người tốt" for row in rows)


def _changed(text: str, pattern: re.Pattern[str], put: Put) -> str:
    folded = fold(text)
    if len(folded) != len(text):
        return text
    bare = folded == text.lower()
    for match in reversed(list(pattern.finditer(folded))):
        made = put(match, _Said(text, match))
        if made is not None:
            text = f"{text[: match.start()]}{fold(made) if bare else made}{text[match.end() :]}"
    return text


class _Said:
    """The stretches of the text as it was typed, by the names of a match on its folded form."""

    def __init__(self, text: str, match: re.Match[str]) -> None:
        self._text, self._match = text, match

    def __call__(self, name: str) -> str:
        return self._text[self._match.start(name) : self._match.end(name)]


Put = Callable[[re.Match[str], _Said], str | None]
