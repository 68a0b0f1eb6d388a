"""A turn that leaves its verb or noun to those before it, spelled out: "xếp loại có không", "năm 2024 thì có không"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.answering.question.inquiry import asks_anything
from corpus.text import fold

# "xếp loại có không", "thế kiểm điểm thì có không"
_WHETHER_LAST = re.compile(
    r"^(?P<tie>(?:thế|vậy|còn|the|vay|con) )?(?P<act>xếp loại|kiểm điểm|đánh giá|bỏ phiếu|biểu quyết|thông báo|công khai|xep loai|kiem diem|danh gia|bo phieu|bieu quyet|thong bao|cong khai)"
    r"(?: thì| thi)? (?:có|co) (?:không|khong|ko|k)\b[\s?.!]*$",
    re.IGNORECASE,
)
# "quy định cũ có không", "năm 2024 thì có không": whether it was so then
_THEN_WHETHER = re.compile(
    r"^(?P<tie>(?:thế|vậy|còn|the|vay|con) )?(?P<then>(?:theo )?(?:quy định|hướng dẫn|bản|quy dinh|huong dan|ban) (?:cũ|trước|cu|truoc)|trước (?:đây|kia)|truoc (?:day|kia)|năm (?:20\d\d|ngoái|trước)|nam (?:20\d\d|ngoai|truoc))"
    r"(?: thì| thi)? (?:có|co)(?: (?:vậy|thế|vay|the))? (?:không|khong|ko|k)\b[\s?.!]*$",
    re.IGNORECASE,
)
# "còn hoàn thành" after one about another rating: the rating of that name
_COMPLETED_ALONE = re.compile(
    r"^(?P<tie>(?:còn|thế còn|vậy còn|thế|vậy|con|the con|vay con|the|vay) )(?:mức |muc )?(?P<not>(?:không|khong) )?(?:hoàn thành|hoan thanh)(?=(?: (?:thì|thi))?(?: (?:sao|thế nào|the nao))?[\s?.!]*$)",
    re.IGNORECASE,
)
# "27 biểu hiện chia mấy nhóm", then "nhóm 2 có bao nhiêu"
_OF_GROUP = re.compile(
    r"^(?:(?:thế|vậy|còn|the|vay|con) )?(?P<group>(?:nhóm|nhom) (?:thứ |thu )?\w+ (?:có|gồm|co|gom) (?:bao nhiêu|mấy|bao nhieu|may))(?: (?:cái|cai))?[\s?.!]*$",
    re.IGNORECASE,
)
# "đọc cái số 3", then "cái số 9 nữa": the ninth alone
_ONE_MORE = re.compile(
    r"^(?P<one>(?:(?:còn|cả|thêm|con|ca|them) )?(?:(?:cái|biểu hiện|cai|bieu hien) )?(?:số|thứ|so|thu) \d)(?: nữa| nua)[\s?.!]*$",
    re.IGNORECASE,
)
# "124 với 132 khác nhau chỗ nào", then "tỷ lệ xuất sắc có đổi không": the same two, by that
_ASPECT = re.compile(
    r"^(?:(?:thế|vậy|còn|the|vay|con) )?(?P<what>[^\W\d][^?.,;]{2,40}?)(?: (?:có|thì|co|thi))?(?: (?:bị|được|bi|duoc))? (?:thay đổi|đổi|khác|giống|thay doi|doi|khac|giong)(?: (?:gì|nhau|nhiều|gi|nhieu))*(?: (?:không|ko|k|khong))?[\s?.!]*$",
    re.IGNORECASE,
)
# "điểm bao nhiêu thì hoàn thành", then "thế bao nhiêu là không hoàn thành": so many points
_RATED = re.compile(r"\b(?:hoan thanh|xuat sac|tot|xs|ht\w+|kht\w*)\b")
_POINTS_ASKED = re.compile(r"\b(?:bao nhieu|may) diem\b|\bdiem (?:\w+ )?(?:bao nhieu|may)\b")
_HOW_MANY_ALONE = re.compile(
    r"\b(?P<how>bao nhiêu|bao nhieu|mấy|may)(?=(?: (?:thì|thi|là|la|mới|moi|được|duoc|đạt|dat|để|de|trở|tro|trở lên|xuống|xuong))+ (?:\w+ ){0,2}?(?:không hoàn|khong hoan|hoàn|hoan|xuất|xuat|tốt|tot|xs|kht)|(?: (?:vậy|vay|ạ|a|nhỉ|nhi))*[\s?.!]*$)",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\b(?:so sanh|khac nhau|khac (?:gi|cho|o|diem|the nao|nhu the nao))\b")
_OF_SIGNS = re.compile(r"\b(?:biểu hiện|bieu hien)\b", re.IGNORECASE)
# "em bị cảnh cáo tháng 2", then "hết năm sao"
_AT_YEAR_END = re.compile(
    r"^(?:(?:thế|vậy|còn|the|vay|con) )?(?:thì |thi )?(?P<end>(?:đến |den )?(?:cuối|hết|cuoi|het) năm(?: nay)?|(?:cuoi|het) nam(?: nay)?|năm nay|nam nay)(?: thì| thi)?(?: xếp| xep)? (?:sao|thế nào|như thế nào|ntn|ra sao|the nao|nhu the nao)(?: ạ| a)?[\s?.!]*$",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"\bbi (?:ky luat|khien trach|canh cao|cach chuc|phe binh|dinh chi)\b|\bky luat\b|\bnghi (?:om|sinh|de|thai san|khong luong)\b|\bthai san\b|\bsinh (?:em be|be|con)\b|\bket nap\b|\bvao dang\b|\bchuyen (?:sinh hoat|cong tac)\b|\bhuu\b"
)


def at_year_end(turns: Sequence[str]) -> list[str]:
    """The turns with what is asked of a case told before it spelled out: "em bị cảnh cáo tháng 2", then "hết năm sao"."""
    found = list(turns[:1])
    for before, text in pairwise(turns):
        told = not asks_anything(before) and _CASE.search(fold(before)) is not None
        rated = "xep loai the nao" if fold(text) == text else "xếp loại thế nào"
        found.append(_AT_YEAR_END.sub(rf"\g<end> {rated}", text) if told else text)
    return found


def spelled_out(context: str, text: str) -> str:
    """The turn with the words it leaves out; some are left out only after other turns."""
    if (signs := _OF_SIGNS.search(context)) is not None:
        text = _OF_GROUP.sub(lambda match: f"{match['group']} {signs.group()}", text)
    if _POINTS_ASKED.search(fold(context)) and not re.search(r"\d", context) and _RATED.search(fold(text)):
        text = _HOW_MANY_ALONE.sub(r"\g<how> điểm" if fold(text) != text else r"\g<how> diem", text)
    text = _ONE_MORE.sub(r"\g<one>", text)
    if _COMPARED.search(fold(context)):
        text = _ASPECT.sub(lambda match: f"còn {match['what']} thì sao", text)
    if context:
        text = _THEN_WHETHER.sub(lambda match: f"{match['tie'] or ''}{match['then']} thì sao", text)
    text = _WHETHER_LAST.sub(lambda match: f"{match['tie'] or ''}có {match['act']} không", text)
    return _COMPLETED_ALONE.sub(_rating_named, text) if context else text


def _rating_named(found: re.Match[str]) -> str:
    """The level that "còn hoàn thành" leaves half its name to, in the marks it was typed with."""
    said = f"{found['tie']}mức {found['not'] or ''}hoàn thành nhiệm vụ"
    return fold(said) if fold(found.group()) == found.group() else said
