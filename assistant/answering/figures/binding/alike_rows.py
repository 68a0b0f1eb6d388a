"""Groups told by name and number, all of them rated alike, and a kind told out of the number of all: "UBKT 7, văn phòng 12, đều tốt
trở lên", "22 đồng chí gồm 3 lãnh đạo và 19 giáo viên, đều tốt", "14 người tốt, trong đó 2 lãnh đạo"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.figures.binding.row_names import AFTER_NAME, is_plain
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.group_names import OF_EACH
from assistant.calculator.number import say
from corpus.text import fold

_ALL_GOOD = (
    r"\b(?:deu|toan|tat ca|toan bo|ai cung|het)\b[^.;?\d]{0,24}?\b(?:tot|httnv|htt)\b"
    r"|\b(?:tot|httnv|htt)(?: nhiem vu)?(?: tro len)? (?:ca|het|tat|sach)\b(?! (?:tru|chi))"
)
_BEST = r"\b(?:xuat sac|xs|htxs\w*)\b"
_WHO = re.compile(r"\s*(?:nguoi|dong chi|dang vien|d/c|dc|dv|can bo|chi bo)\b")
_ENDS = re.compile(
    r"\s*(?:$|[,;.:?!)+]|(?:va|voi|con|thi|deu|ca|tat ca|toan|het|moi|tung|duoc|neu|cung|xep|dat|hoan thanh|tot|may)\b)"
)
_OWNS = re.compile(r"(?i)^.*\b(?:có|co|gồm|gom|là)\s+(?=\S)")
_TAIL = re.compile(r" (?:co|la|duoc|gom|hien|thi|dat|xep|số|so)$")  # typed without marks
_LEADS = re.compile(r"(?i)^\s*(?:(?:người|đồng chí|đảng viên|nguoi|dong chi|dang vien|đ/c|đv|đc|dv|dc)\s*)?(?:[;,.:)+]|và\b|va\b|còn\b|con\b|với\b|voi\b|\s)+")  # fmt: skip
_NO_NAME = re.compile(
    r"\b(?:tong|cong(?! (?:chuc|an|nhan|doan|ty))|ca|tat ca|toan bo|chinh thuc|du bi|mien|dinh chi|moi|vang|om|xuat sac|xs|tot|hoan thanh|ht\w*|kht\w*|diem|phieu|thang|ngay|"
    r"quy dinh|huong dan|dieu|khoan|con lai|hay|hoac|la|neu|tu|den|duoi|tren|muon|can|them|bot|ha|lay|xep|duoc|de nghi|chuyen(?! vien)|nam (?:nay|ngoai|truoc))\b|^(?:nam|nu)$|^so\b|\d"
)
_LONGEST = 6  # words of a name
_WITHIN = re.compile(
    r"\btrong (?:so )?\d{1,4} [^.;?,\d]{0,30}\b(?:co|gom)\s*$|\b(?:trong (?:do|so do|day|so nay)|gom|bao gom|ke ca)(?: (?:co|thi|la|ca))*\s*$"
)
_POSTS = r"lanh dao(?:,? quan ly)?|can bo (?:lanh dao|quan ly)|cap uy(?: vien)?|chi uy(?: vien)?|(?:pho )?bi thu|(?:cac )?truong,? pho(?: phong| khoa| ban)?|truong phong|pho phong|(?:pho )?giam doc|truong khoa|chuyen vien|nhan vien|giao vien|cong chuc|vien chuc"
_PART = re.compile(
    rf"\s*(?:dong chi |nguoi |dang vien |dc |d/c |can bo )?(?:la |giu chuc |thuoc )?(?P<kind>{_POSTS})\b"
)
# "9 chi bộ nông thôn, 5 chi bộ cơ quan"
_BODIES_OF = re.compile(
    r"\s*(?P<kind>(?:chi bo|dang bo|don vi|phong|to|truong) (?!(?:tot|xuat|deu|xep|duoc|co(?! quan)|thi|hoan|va|con|nay|em|toi|minh|truc|dat|la|tren|trong|nao|moi|da|bi|se)\b)[a-z]+(?: (?!(?:tot|xuat|deu|xep|duoc|thi|hoan|va|con|dat)\b)[a-z]+)?)"
    r"(?=\s*(?:[,;.]|$|(?:va|deu|tot|xep|duoc|thi|con|hoan|dat)\b))"
)
# "trong đó trưởng phó 3 người", "trong số 40 người tốt thì lãnh đạo chiếm 10"
_PART_BEFORE = re.compile(
    rf"\b(?:trong (?:do|so do|day|so nay)|trong (?:so )?\d{{1,4}} [^.;?,\d]{{0,24}}|gom|bao gom)(?: (?:co|thi|la))* (?P<kind>{_POSTS})(?: (?:co|la|gom|chiem))* ?$"
)
_KIND = re.compile(r"\s*(?:dang vien |dong chi |nguoi |dv )?(?:chinh thuc|du bi)\b")
_ANYBODY = {
    "",
    "dang vien",
    "dong chi",
    "nguoi",
    "d/c",
    "dc",
    "dv",
    "can bo",
    "ca nhan",
    "chi bo",
    "tap the",
}


def rate_alike(told: Told) -> None:
    """Give each number of such a row the rating told of all of them, and the name it stands beside."""
    _name_bodies(told)
    if told.has("excellent") or not told.says(_BEST):
        return
    _of_both_kinds(told)
    if told.says(_ALL_GOOD) and (_named_row(told) or _kinds_of_whole(told, "good_up")):
        return
    if not _kinds_of_whole(told, "good") and not _part_of(told, ("good",), "good") and told.says(_ALL_GOOD):
        _part_of(told, (None, "members", "good_up"), "good_up")


def _name_bodies(told: Told) -> None:
    """ "11 chi bộ thôn tốt, 4 chi bộ cơ quan tốt": the bodies' kinds stand behind their numbers."""
    goods = [one for one in told.figures if one.role in ("good", "good_up") and not one.is_share and not one.name]
    found = [_BODIES_OF.match(told.folded, one.quantity.end) for one in goods]
    kinds = [told.text[one.start("kind") : one.end("kind")].strip() for one in found if one is not None]
    if len(goods) > 1 and len({fold(kind) for kind in kinds}) == len(goods):
        for figure, kind in zip(goods, kinds, strict=True):
            figure.name = kind


def _named_row(told: Told) -> bool:
    """ "UBKT 7, ban tổ chức 9, văn phòng 12": the names stand before the numbers."""
    turns = sorted({figure.turn for figure in told.figures})
    for turn in turns:
        found = [(one, _name_before(told, one)) for one in told.figures if one.turn == turn]
        row = [(one, name) for one, name in found if name and _ends(told, one) and _can_be_one(one)]
        if len(row) > 2 and row[0][0].value == len(row) - 1 and row[0][0].unit != "people":
            row = row[1:]  # "đảng ủy có 2 chi bộ": the number of the groups
        names = {fold(name) for _, name in row}
        if len(row) < 2 or len(names) < len(row):
            continue
        others = [one for one in told.figures if all(one is not figure for figure, _ in row)]
        total = sum(figure.value for figure, _ in row)
        if not all(one.is_of_rule or one.value in (total, len(row)) for one in others):
            continue
        for figure, name in row:
            figure.role, figure.unit, figure.name = "good_up", figure.unit or "people", name
        for one in others:
            one.role = None if one.is_of_rule else "among"
        return True
    return False


def _kinds_of_whole(told: Told, role: str) -> bool:
    """ "22 đồng chí gồm 3 lãnh đạo và 19 giáo viên": the kinds stand behind the numbers, which make up that of all."""
    parts = [one for one in told.figures if _can_be_one(one) and _kind(told, one)]
    others = [one for one in told.figures if all(one is not part for part in parts) and not one.is_of_rule]
    kinds = {fold(_kind(told, one)) for one in parts}
    if role == "good_up" and _kinds_alone(told, parts, others):
        return True
    if len(parts) < 2 or len(kinds) < len(parts) or len(others) != 1:
        return False
    (whole,) = others
    if whole.value != sum(one.value for one in parts) or (role == "good" and whole.role != "good"):
        return False
    for one in parts:
        one.role, one.unit, one.name, one.turn = role, one.unit or "people", _kind(told, one), parts[0].turn
    whole.role = "among"
    return True


def _kinds_alone(told: Told, parts: Sequence[Figure], others: Sequence[Figure]) -> bool:
    """ "5 đồng chí cấp ủy và 26 đảng viên, tất cả đều tốt, mỗi nhóm mấy xuất sắc": one kind beside the members at large."""
    rest = [one for one in others if _can_be_one(one) and one.unit == "people"]
    if len(parts) != 1 or len(rest) != 1 or len(others) != 1 or not told.says(OF_EACH):
        return False
    for one, name in ((parts[0], _kind(told, parts[0])), (rest[0], rest[0].unit_text)):
        one.role, one.unit, one.name, one.turn = "good_up", "people", name, parts[0].turn
    return True


def _part_of(told: Told, roles: tuple[str | None, ...], role: str) -> bool:
    """ "14 người tốt, trong đó 2 lãnh đạo": the leaders and the others are two groups of the good."""
    wholes = [one for one in told.figures if one.role in roles and not one.is_share and not _is_part(told, one)]
    parts = [one for one in told.figures if _is_part(told, one)]
    if len(wholes) != 1 or len(parts) != 1 or wholes[0].unit not in (None, "people"):
        return False
    whole, part = wholes[0], parts[0]
    if not 0 < part.value < whole.value or part.quantity.start < whole.quantity.start:
        return False
    rest, kind = whole.value - part.value, _kind(told, part)
    up = "" if role == "good" else "từ "
    told.notes.append(
        f"{say(whole.value)} {up}tốt{' trở lên' if up else ''} gồm {say(part.value)} {kind}, còn lại {say(rest)}"
    )
    part.role, part.unit, part.name, part.turn = role, "people", kind, whole.turn
    told.figures.append(replace(whole, role="among"))
    whole.quantity = replace(whole.quantity, value=rest, text=say(rest))
    whole.role, whole.unit, whole.name = role, "people", "số còn lại"
    return True


def _of_both_kinds(told: Told) -> None:
    """ "20 chính thức, 3 dự bị đều tốt": what is told of all stands behind the last kind, and is not of it alone."""
    last = [
        one for one in told.figures if one.role in ("good", "good_up") and _KIND.match(told.folded, one.quantity.end)
    ]
    first = [one for one in told.figures if one.role != "good" and _KIND.match(told.folded, one.quantity.end)]
    if len(last) == 1 and first and told.says(_ALL_GOOD) and {"good", "good_up"} & told.everybody:
        told.everybody.add("good_up")
        last[0].role = None


def _is_part(told: Told, figure: Figure) -> bool:
    before = told.folded[: figure.quantity.start].rstrip(" .,") + " "
    within = _WITHIN.search(before) is not None or _PART_BEFORE.search(before) is not None
    return within and _can_be_one(figure) and bool(_kind(told, figure))


def _kind(told: Told, figure: Figure) -> str:
    """The post or kind counted, behind the number; empty where it is anybody."""
    found = _PART.match(told.folded, figure.quantity.end) or _BODIES_OF.match(told.folded, figure.quantity.end)
    found = found or _PART_BEFORE.search(told.folded[: figure.quantity.start])
    return "" if found is None else told.text[found.start("kind") : found.end("kind")].strip(" ,")


def _can_be_one(figure: Figure) -> bool:
    return (
        is_plain(figure) and figure.role in (None, "among", "members", "units", "good", "good_up") and figure.value > 0
    )


def _ends(told: Told, figure: Figure) -> bool:
    following = next((one for one in told.figures if one.quantity.start >= figure.quantity.end), None)
    if following is not None and following.turn == figure.turn:
        between = told.text[figure.quantity.end : following.quantity.start].strip()
        if between and between == _name_before(told, following):
            return True  # "khối đảng 12 chính quyền 20"
    who = _WHO.match(told.folded, figure.quantity.end)
    return _ENDS.match(told.folded, figure.quantity.end if who is None else who.end()) is not None


def _name_before(told: Told, figure: Figure) -> str:
    """What stands before a number, from the sign or the number before it on; empty where that is no name."""
    start = max((one.quantity.end for one in _before(told, figure)), default=0)
    words = re.split(r"[,;.:()?!]\s", told.text[start : figure.quantity.start].rstrip(" :"))[-1]
    name = _TAIL.sub("", AFTER_NAME.sub("", _OWNS.sub("", _LEADS.sub("", words) + " ").strip())).strip(" :-–")
    said = fold(name)
    fits = re.search(r"[a-z]", said) is not None and len(name.split()) <= _LONGEST
    numbered = re.fullmatch(r"[a-z ]+ \d{1,2}", said) is not None
    return name if fits and (numbered or not _NO_NAME.search(said)) and said not in _ANYBODY else ""


def _before(told: Told, figure: Figure) -> Sequence[Figure]:
    return [one for one in told.figures if one.quantity.end <= figure.quantity.start]
