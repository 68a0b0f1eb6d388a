"""Counts told in brackets, by sex, before or behind their noun, put so that each stands with its own name:
"tốt (22)", "[XS=2]", "12 nam và 9 nữ", "đảng viên 63, miễn 6"."""

from __future__ import annotations

import re

from assistant.answering.figures.case.sick_leave import ILL
from assistant.answering.figures.wording.named_ratings import RATING, rating_named
from assistant.answering.figures.wording.put_anew import Said, changed
from assistant.answering.figures.wording.reworded_parts import tell_parts
from corpus.text import fold

_ILL = re.compile(ILL)
_WHO = r"(?:dong chi|nguoi|dang vien|d/c|dc|dv)"
_END = r"(?![\d%]|[.,/]\d)"
# "tốt (22), xuất sắc (4 đồng chí)": no percentage, no other number in the brackets
_IN_BRACKETS = re.compile(
    rf"(?<!\w)(?P<rating>{RATING}) ?[(\[] ?(?:co |la )?(?P<count>\d{{1,4}}){_END}(?P<who> {_WHO})? ?[)\]]"
)
# "[XS=2] [T=9] [HT=1]"
_IN_CELL = re.compile(rf"[(\[] ?(?P<rating>{RATING}|t) ?[=:] ?(?P<count>\d{{1,4}}){_END} ?[)\]]")
# "16 (nam), 14 (nữ)", "12 nam và 9 nữ"
_SEX = r"[(\[]? ?{} ?[)\]]?"
_BY_SEX = re.compile(
    rf"(?<![\d/.,])(?P<first>\d{{1,3}})(?: {_WHO})?(?: (?:la|thuoc))? {_SEX.format('nam')},? ?(?:va|con|cong|voi|\+)? ?"
    rf"(?P<second>\d{{1,3}})(?: {_WHO})?(?: (?:la|thuoc))? {_SEX.format('nu')}(?![\w])|"
    rf"\bnam (?P<men>\d{{1,3}}){_END}(?: {_WHO})?,? ?(?:va|con|cong|voi|\+)? ?nu (?P<women>\d{{1,3}}){_END}(?: {_WHO})?"
)
# "dang vien 63, mien sh 6": the noun of all stands before its number
_ALL_BEFORE = re.compile(
    rf"(?P<lead>(?:^|[,;.:?] ?|\bco )(?:tong )?(?:so )?)(?P<noun>dang vien|dv)(?: (?:la|co))?:? (?P<count>\d{{1,4}}){_END}(?=\s*[,;.(]| (?:trong do|mien|dinh chi|tru|con|thi)\b)"
)
# "dự bị 5 đồng chí, chính thức 30 đồng chí": each kind of member stands before its number
_KIND_BEFORE = re.compile(
    rf"\b(?:(?:dang vien|dv) )?(?P<kind>du bi|chinh thuc)(?: (?:co|la|gom))?:? (?P<count>\d{{1,3}}){_END}(?: {_WHO})?(?=\s*[,;.(]| (?:va|moi|duoc|da|chua)\b|$)"
)
# "nữ 14 tốt, nam 19 tốt"
_SEX_RATED = re.compile(
    rf"\b(?P<sex>nam|nu) (?:co )?(?P<first>\d{{1,3}}){_END} (?:{_WHO} )?(?P<rating>{RATING}),? ?(?:va |con |thi )?"
    rf"(?P<other>nam|nu) (?:co )?(?P<second>\d{{1,3}}){_END} (?:{_WHO} )?(?P=rating)\b"
)
# "dự bị 2 đc (kết nạp tháng 9)"
_ADMITTED_IN_BRACKETS = re.compile(
    rf"(?P<who>\bdu bi:? \d{{1,3}}(?: {_WHO})?|\b\d{{1,3}} (?:{_WHO} )?du bi) ?\((?P<said>(?:moi |deu |cung )?(?:ket nap|vao dang)[^()]*)\)"
)
# "nhiệm vụ 24, vượt 8"
_TASKS_BEFORE = re.compile(
    rf"(?P<lead>(?:^|[,;.:] ?)(?:so |tong so )?)(?P<noun>nhiem vu|cong viec|dau viec|viec)(?: (?:duoc )?giao| la| co)*:? (?P<count>\d{{1,3}}){_END}(?=\s*[,;])"
)
# "3 miễn, 2 chưa đủ 6 tháng"
_SHORT = re.compile(
    r"(?P<lead>(?:^|[,;:(] ?|\b(?:va|tru|co|voi) ))(?P<count>\d{1,3}) (?P<short>(?:moi )?(?:chua|khong) (?:du|den|toi) (?:6|06|sau) thang|duoi (?:6|06|sau) thang)\b"
)
# weeks of sick leave: the rule counts months, and days stand for parts of them
_WEEKS = re.compile(r"(?<![\d.,/])(?P<many>\d{1,2}) tuan\b(?! (?:sau|toi|nay|truoc|nua thi|le))")


def tell_people_apart(text: str) -> str:
    """The text with such counts put with their names; what is shown to the asker is made of figures, not of it."""
    if _ILL.search(fold(text)):
        text = changed(text, _WEEKS, lambda m, s: f"{7 * int(m['many'])} ngày")
    text = changed(text, _IN_BRACKETS, lambda m, s: f"{s('rating')} {s('count')}{s('who') if m['who'] else ''}")
    text = changed(text, _IN_CELL, _cell)
    text = changed(text, _BY_SEX, _both_sexes)
    text = changed(text, _ALL_BEFORE, lambda m, s: f"{s('lead')}{s('count')} {s('noun')}")
    text = changed(text, _SEX_RATED, _rated_by_sex)
    text = changed(text, _KIND_BEFORE, lambda m, s: f"{s('count')} đảng viên {s('kind')}")
    text = changed(text, _ADMITTED_IN_BRACKETS, lambda m, s: f"{s('who')} {s('said')}")
    text = changed(text, _TASKS_BEFORE, lambda m, s: f"{s('lead')}{s('count')} {s('noun')}")
    text = changed(text, _SHORT, lambda m, s: f"{s('lead')}{s('count')} người mới kết nạp {s('short')}")
    return tell_parts(text)


def _cell(match: re.Match[str], said: Said) -> str:
    rating = "tốt" if match["rating"] == "t" else rating_named(match["rating"])
    return f"{rating} {said('count')},"


def _both_sexes(match: re.Match[str], said: Said) -> str:
    first, second = (match["first"], match["second"]) if match["first"] else (match["men"], match["women"])
    return f"{int(first) + int(second)} người"


def _rated_by_sex(match: re.Match[str], said: Said) -> str | None:
    if match["sex"] == match["other"]:
        return None
    return f"{int(match['first']) + int(match['second'])} {said('rating')}"
