"""A follow-up with nothing before it: "thế còn lãnh đạo?", "được thêm mấy người nữa?"."""

from __future__ import annotations

import re

from assistant.answering import replies
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.question.question import Question
from assistant.answering.replies import Reply
from corpus.text import fold

_ROOM = re.compile(
    r"(?:the |vay |the thi |vay thi )?(?:thi )?(?:con )?(?:duoc |co the |phep )*(?:xep |lay |cho |duoc )?them (?:duoc )?(?:toi da )?(?:may|bao nhieu) (?:nguoi|dong chi|suat|dang vien|xuat sac)"
    r"(?: xuat sac)?(?: nua)?(?: (?:vay|a|nhi|the))?[ ?.!]*$"
)
_GOES_ON = re.compile(r"(?:thế|the|vậy|vay|còn|con|thì|thi)\b", re.IGNORECASE)  # not "thẻ đảng", "thi đua", "cơn"
_BARE_GOES_ON = re.compile(r"(?:con|the(?! dang|che|luc| nao la\b)|vay|thi(?! dua\b| hanh\b| dau\b))\b")
_BARE_ASKED = re.compile(
    r"(?:thi |cho (?:em |toi )?hoi )?(?:xep loai (?:nhu )?the nao|xep loai ra sao|(?:dung |theo |viet |lam )?mau (?:nao|gi))(?: (?:a|vay|nhi))?[ ?.!]*$"
)
# who somebody is, told before anything is asked: "em mới làm bí thư chi bộ"
_PERSON = r"(?:(?:da|a|chao|alo|xin chao|anh|chi|ban|ad|bot)\b\s*,?\s*)*(?:em|toi|minh|chau|tui|con)\b"
_UNIT = r"(?:(?:o|ben|chi bo|dang bo|dang uy|don vi|co quan|phong|truong|xa|phuong)\b ?)+(?:nha )?(?:em|toi|minh|chau|tui|chung toi|chung em)\b"
_INTRODUCES = re.compile(
    rf"{_PERSON}(?: (?:moi|vua|dang|hien|hien nay|nay|cung|von))*"
    r" (?:la|lam|giu chuc|duoc bau(?: lam)?|duoc giao(?: lam)?|phu trach|len|nhan)(?: (?:mot|1|can bo|nguoi))?"
    r" (?:(?:pho )?bi thu|chi uy|cap uy|dang uy|dang vien|van phong|chuyen vien|cong chuc|vien chuc|giao vien|can bo|nhan vien|van thu|ke toan|thu ky|"
    r"cong an|bo doi|si quan|hoc vien|sinh vien|(?:pho )?(?:truong|hieu truong|giam doc|chu tich)|nguoi dung dau|to chuc|cong tac dang|quan chung)\b"
    r"(?: (?!kiem diem|xep loai|danh gia|nghi|om|bi|mien|dinh chi|chuyen|ket nap|di|thai san|ky luat|sinh con|khong|chua|co)\w+){0,6}[\s.!]*$"
)
_NUMBERED = r"(?:chi bo|dang bo|dang uy|don vi|co quan|phong|truong)(?: \w+){0,3}?(?: co| gom)? \d+ (?:dang vien|dong chi|nguoi|chi bo)"
_OF_ONESELF = re.compile(rf"(?:{_PERSON}|{_UNIT}|{_NUMBERED})")
_ASKS_TOO = re.compile(r"\b(?:dau|gi|j|hong|hem|hok|nao|khong|chua)\b|(?<!nhung )(?<!rat )(?<!van )\bhay\b")
_OF_SOMEBODY = re.compile(
    r"(?:co )?(?:mot |1 )?(?:dang vien|can bo|cong chuc|vien chuc|nguoi|dong chi|(?:pho )?bi thu|(?:pho )?chu tich|truong phong|pho phong|toi|em|minh|chi bo|don vi|co quan)\b"
)
_A_CASE = 6  # words of a message that tells a case
# what a member tells of himself or another before anything is asked: "kết nạp 15/7/2026", "em vừa sinh em bé tháng 5"
_BEFELL = re.compile(
    r"\b(?:ket nap|vao dang|chuyen (?:sinh hoat|cong tac|cong viec)|(?:nghi|ve) huu|nghi om|nam vien|thai san|sinh (?:em be|be|con)|nghi (?:sinh|de)|"
    r"bi (?:khien trach|canh cao|cach chuc|ky luat|phe binh|nhac nho|dinh chi)|mien sinh hoat|di nuoc ngoai|du hoc|bo nhiem|\d{2} tuoi)\b"
)
_TOLD_SHORT = 12  # words of such a message
_FEWEST = 4  # words of a message that tells something
WANTED = "Hãy nêu việc cần hỏi, ví dụ: phải làm những gì, theo mẫu nào, trước ngày nào, xếp loại ra sao."
_NAMED = {
    "van ban": "văn bản", "quy dinh": "quy định", "huong dan": "hướng dẫn", "nghi quyet": "nghị quyết", "ket luan": "kết luận",
    "cong van": "công văn", "mau": "mẫu", "bieu": "biểu", "phu luc": "phụ lục", "dieu khoan": "điều khoản", "dieu": "điều",
    "khoan": "khoản",
}  # fmt: skip
_POINTS_BACK = re.compile(rf"\b({'|'.join(_NAMED)}) (?:do|nay|kia|ay|day|tren|vua roi|vua neu|vua noi)\b")
_IDLE = frozenset(
    "a ad ai anh ap ban bac bay cac cai chi cho co con cua dang de den dung duoc dc em gi gia gio han hay het hieu hoi khong ko k la "
    "luc may minh moi nao nhi noi nua ra roi sao tai the thi toi tri tu v va vay ve vien viet voi xin xai ngay ky ban hanh thay".split()
)
_OWN = 1  # words of its own by which such a message might still be understood


def fragment(question: Question) -> tuple[Reply, dict[str, str]] | None:
    """A follow-up with nothing before it."""
    words = question.folded.split()
    if len(words) <= 8 and _ROOM.match(question.folded) and not question.references:
        return replies.NEEDS_DETAILS, {"ask": "Có bao nhiêu đồng chí xếp Hoàn thành tốt nhiệm vụ?"}
    if _INTRODUCES.match(question.folded) and not question.references and not asks_anything(question.text):
        return replies.NEEDS_DETAILS, {"ask": WANTED}
    if _BARE_ASKED.match(question.folded) and not question.references:
        return replies.NEEDS_DETAILS, {
            "ask": "Hãy nêu rõ đối tượng (đảng viên, lãnh đạo, tập thể, tổ chức đảng) và việc cần hỏi."
        }
    if (
        len(words) <= 5
        and _GOES_ON.match(question.text)
        and _BARE_GOES_ON.match(question.folded)
        and not question.references
    ):
        return replies.NEEDS_DETAILS, {"ask": "Hãy nêu trọn câu hỏi: đối tượng nào, việc gì, kỳ nào."}
    pointed = _POINTS_BACK.search(question.folded)
    if pointed and not question.references and not question.places and _asks_nothing_else(question.folded):
        return replies.NEEDS_DETAILS, {"ask": f"Hãy nêu rõ {_NAMED[pointed[1]]} nào (tên, số hiệu hoặc năm ban hành)."}
    return None


def tells_of_oneself(text: str) -> bool:
    """Whether a message asks nothing and tells something of whoever writes: "tôi mới chuyển công tác sang xã khác"."""
    folded = fold(text)
    return _OF_ONESELF.match(folded) is not None and len(folded.split()) >= _FEWEST and not asks_anything(text)


def tells_event(text: str) -> bool:
    """Whether a short message asks nothing and only tells what befell a member: "kết nạp 15/7/2026"."""
    folded = fold(text)
    return len(folded.split()) <= _TOLD_SHORT and _BEFELL.search(folded) is not None and not asks_anything(text)


def is_case_alone(text: str, folded: str) -> bool:
    """Whether a message (as typed, and as mended and folded) tells a case in some words and asks nothing of it."""
    asks = asks_anything(f"{text} {folded}") or _ASKS_TOO.search(folded) is not None
    return not asks and len(folded.split()) >= _A_CASE and _OF_SOMEBODY.match(folded) is not None


def _asks_nothing_else(folded: str) -> bool:
    """Whether a message that points back to a paper tells nothing by which to know it."""
    left = set(_POINTS_BACK.sub(" ", folded).split()) - _IDLE
    return len(left) <= _OWN
