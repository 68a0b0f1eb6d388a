"""Whether a turn of a conversation needs the ones before it, and how."""

from __future__ import annotations

import re

from assistant.answering.conversation.bare import MEANT
from assistant.answering.conversation.lacking import names_form
from assistant.answering.conversation.told_counts import reckoned
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.question.review_words import REVIEW
from corpus.document import Corpus
from corpus.reference import find_references
from corpus.text import fold

_OPENS = re.compile(
    r"^(?:(?:a|u|uh|da|vang|ok|oke|roi|vay|the|a the|ma|nhung)\s*,?\s+)*"
    r"(?:y (?:toi|em|minh) la|tom lai|chot lai|(?:noi |ghi |go )?nham|(?:sua|noi|dinh chinh|dem|kiem) lai|(?:ke|tinh|gom) ca|con|the con|vay con|the thi|vay thi|the neu|vay neu|con neu|neu (?:la|nhu|vay|the)|(?:the|vay) theo|vay (?:co|phai|duoc|bi)|the (?:voi|doi voi|nam|o|ai|khi|mau|han|may|"
    r"bao|cap|co|truoc|hoi|ban|truong)|neu|voi|doi voi|hoi|so voi|nam \d{4}|ky \d{4}|(?:bay )?gio (?:sang|qua|den|ma|neu|nang|tang)|thoi|luc|(?:theo )?(?:quy dinh|huong dan|ban) (?:cu|truoc)|truoc (?:do|kia|day)|sang nam|nam (?:ngoai|sau|truoc))\b"
)
_POINTS_BACK = re.compile(
    r"\b(giong vay|nhu vay|nhu the|do|nay|kia|ay|tren|vua roi|vua neu|vua noi|noi tren|nhu tren|cai do|y do|so do|muc do|truong hop do|quy dinh do|van ban do|"
    r"(?:chi bo|dang bo|don vi|co quan|noi|cho|ben) (?:cu|moi|di|den|kia)|diem do|ho(?! so)|nguoi do|thay (?:cho )?no|cua no|the thi|vay thi|thi sao|thi the nao|^(?:(?:the|con|vay) )*(?:o|tai|voi|doi voi) (?!.*\d).* (?:thi |co )+(?:gi )?khac(?: gi)? (?:khong|ko))\b"
)
_ADDS = re.compile(
    r"^(?:(?:a|u|uh|da|vang|roi|vay|the|ma|nhung)\s*,?\s+)*(?:(?:co|neu|con|phai) )*(?:them|cong them|bot|bot di|tru|tru ra)\b[^?]*\d"
)
_TIES_IN = re.compile(
    r"^(?:(?:the|vay) )?(?:the|vay|nhung|ma|neu|no|con|thi|tuc la|nghia la|cu the(?: la| hon)?|chinh xac)\b"
)
# "Thường trực dời sang 22/12 rồi, hạn mới là ngày mấy?": the meeting moved is that of the turn before
_MOVED = re.compile(
    r"\b(?:doi|lui|hoan|don|chuyen)(?: (?:lai|lich|cuoc hop|hop|ngay|buoi hop))*(?: (?:sang|den|toi|qua|vao|lai|som|muon))\b[^?]*\d[^?]*\b(?:han|ngay (?:nao|may)|hom nao|khi nao|thi sao|may ngay|tinh (?:lai|giup|gium|ho))\b"
)
# "trong 33 đó có 1 đồng chí …, thế còn mấy": the number is that of the turn before
_OF_TOLD = re.compile(
    r"\btrong (?:so )?\d+ (?:\w+ )?(?:do|nay|ay|kia)\b|\b(?:the|vay) (?:con|thi) (?:lai )?(?:may|bao nhieu)(?: (?:nguoi|dong chi))?\W*$"
)
# "vẫn từng ấy người tốt, nhưng kỳ 2026": what was told stands, however long the turn is
_KEPT = re.compile(
    r"^(?:(?:a|u|da|vang|ok|roi|vay|the|ma|nhung)\s*,?\s+)*(?:(?:van|cung|giu)(?: la| nguyen| y| giu)* (?:tung|bay nhieu|ngan|chung|so|con so|may|nhung|nguyen|danh sach|nhu|\d+)|(?:tung|bay|ngan|chung) (?:ay|do|nay|nhieu))\b"
)
# "vậy ở đó cán bộ mới bổ nhiệm thì sao": the place is that of the turn before, however long the turn is
_THERE = re.compile(
    r"^(?:(?:vay|the|con|a|u|roi|nhung)\s*,?\s+)*(?:o|tai) (?:do|day|noi (?:do|ay|nay)|cho (?:do|ay)|tinh (?:do|ay|nay))\b"
)
_SAME = re.compile(r"\b(giong|nhu) (?:vay|the)\b|\bthi (?:sao|the nao)\b")
_SHORT = 9
_COMMON = frozenset(
    "anh ban bac bao bang bay ben biet bot cac can chi cho chua chung con cua cung dau den dong duoc gia hay hoi khi khong lai lam luc may moi "
    "muon nam nao nay neu ngay dinh quy thieu trung uong nguoi nhe nhieu nhu nhung phai qua roi sao sau tai the theo thi thoi toi trong truoc vay ve viec voi xin".split()
)


def leans(text: str, corpus: Corpus) -> bool:
    """Whether a turn needs the one before it."""
    folded = fold(text)
    words = re.findall(r"\w+", folded)
    if names_form(text):
        return _OPENS.match(folded) is not None
    if len(words) <= 14 and (_OPENS.match(folded) or MEANT.match(folded)):
        return True
    if (
        (len(words) <= 18 and _ADDS.match(folded))
        or (len(words) <= 30 and _KEPT.match(folded))
        or (len(words) <= 24 and _MOVED.search(folded))
        or (len(words) <= 30 and _OF_TOLD.search(folded))
        or (len(words) <= 24 and _THERE.match(folded))
    ):
        return True
    if len(words) <= 9 and _TIES_IN.match(folded):
        return True
    if len(words) <= 10 and _POINTS_BACK.search(folded) and (not find_references(text, corpus) or _SAME.search(folded)):
        return True
    return len(words) <= 4 and not re.search(r"\b(27|bieu hien|xep loai|kiem diem|xuat sac)\b", folded)


def shares(context: str, text: str) -> bool:
    """Whether a short turn asks by a word of the turns before, and speaks of no matter that can be asked by itself."""
    folded = fold(text)
    words = re.findall(r"[a-z]+", folded)
    if len(words) > _SHORT or REVIEW.search(folded) or not asks_anything(text) or reckoned(context):
        return False
    return bool(
        {word for word in words if len(word) > 2 and word not in _COMMON} & set(re.findall(r"[a-z]+", fold(context)))
    )
