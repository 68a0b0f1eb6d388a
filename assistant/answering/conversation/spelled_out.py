"""A turn that leaves its verb or noun to those before it, spelled out: "xếp loại có không", "năm 2024 thì có không"."""

from __future__ import annotations

import re

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
    r"^(?P<tie>(?:còn|thế còn|vậy còn|con|the con|vay con) )(?:mức |muc )?(?:hoàn thành|hoan thanh)(?=(?: (?:thì|thi))?(?: (?:sao|thế nào|the nao))?[\s?.!]*$)",
    re.IGNORECASE,
)
# "27 biểu hiện chia mấy nhóm", then "nhóm 2 có bao nhiêu"
_OF_GROUP = re.compile(
    r"^(?:(?:thế|vậy|còn|the|vay|con) )?(?P<group>(?:nhóm|nhom) (?:thứ |thu )?\w+ (?:có|gồm|co|gom) (?:bao nhiêu|mấy|bao nhieu|may))(?: (?:cái|cai))?[\s?.!]*$",
    re.IGNORECASE,
)
_OF_SIGNS = re.compile(r"\b(?:biểu hiện|bieu hien)\b", re.IGNORECASE)


def spelled_out(context: str, text: str) -> str:
    """The turn with the words it leaves out; some are left out only after other turns."""
    if (signs := _OF_SIGNS.search(context)) is not None:
        text = _OF_GROUP.sub(lambda match: f"{match['group']} {signs.group()}", text)
    if context:
        text = _THEN_WHETHER.sub(lambda match: f"{match['tie'] or ''}{match['then']} thì sao", text)
    text = _WHETHER_LAST.sub(lambda match: f"{match['tie'] or ''}có {match['act']} không", text)
    return _COMPLETED_ALONE.sub(lambda match: f"{match['tie']}mức hoàn thành nhiệm vụ", text) if context else text
