"""Greetings, thanks and questions about the assistant itself, and the fixed reply to each."""

from __future__ import annotations

import re

from assistant.answering import replies
from assistant.answering.question.question import Question
from assistant.answering.question.review_words import REVIEW
from assistant.answering.replies import Reply

_THANKS = re.compile(r"\b(cam on|thank|tks|thks|da ta)\b")
_BYE = re.compile(r"\b(tam biet|bye|hen gap|chao tam biet)\b")
_WHO = re.compile(
    r"\b(la ai|ten gi|ai tao|lam duoc gi|giup (?:duoc )?(?:nhung )?(?:viec )?gi|lam (?:duoc )?(?:nhung )?(?:viec )?gi cho|biet lam gi|chuc nang|la robot|la nguoi|may la gi|ban la gi|giup gi)\b"
)
_WHO_ARE_YOU = re.compile(r"(?:\w+ ){0,2}(?:ban|tro ly|bot|ad|may) la (?:ai|gi|cai gi)\b")
# what is asked of the assistant itself: where it has its answers, what it keeps, how far it is to be relied upon
_IT = r"(?:ban|tro ly|bot|ad|admin|may tinh nay|chuong trinh(?: nay)?|phan mem(?: nay)?|ung dung(?: nay)?|app(?: nay)?)"
_OF_IT = (
    (
        "human",
        rf"\b{_IT} (?:co phai )?(?:la )?(?:nguoi that|con nguoi|nguoi hay may|nguoi hay robot|robot hay nguoi|may hay nguoi)\b|"
        rf"\b(?:noi chuyen|chat|tra loi)(?: \w+)? (?:la |voi )?(?:nguoi that|nguoi hay may|may hay nguoi)\b",
    ),
    (
        "sources",
        rf"\b{_IT} (?:lay|co|tim|tra cuu|tra|dua|dan|biet)(?: (?:thong tin|du lieu|noi dung|cau tra loi|kien thuc|nguon|nay|do|cai|may|vao|tu|o|theo|duoc))* (?:dau|nguon nao|nhung nguon nao|nhung van ban nao|van ban nao)(?: ra)?(?= (?:vay|the|a|ha|nhi|de|ma|do)\b|\W*$)|"
        rf"\b(?:thong tin|du lieu|kho|kho van ban|kien thuc|nguon)(?: cua)? {_IT}(?: \w+){{0,3}} (?:o dau|tu dau|lay dau|den khi nao|den bao gio|den dau|den nam nao|nhung gi|nhung van ban nao|moi den dau)\b|"
        rf"\b{_IT}(?: co)? (?:cap nhat|biet|co van ban|co du lieu)(?: \w+){{0,3}} (?:den khi nao|den bao gio|den dau|den nam nao|nhung van ban nao|nhung gi)\b",
    ),
    (
        "wording",
        rf"\b(?:van ban|quy dinh|noi dung|cau tra loi|dieu khoan|kho)(?: \w+){{0,2}} {_IT}(?: \w+){{0,3}} (?:nguyen van|ban goc|ban chinh|chinh thuc)\b|"
        rf"\b{_IT}(?: \w+){{0,4}} (?:nguyen van|ban goc|ban chinh|dien dat lai)\b",
    ),
    (
        "offline",
        rf"\b(?:can|phai co|khong co|mat|co|ket noi) (?:mang|internet|wifi|3g|4g)\b(?: \w+){{0,5}} {_IT}\b(?! be)|"
        rf"\b{_IT}(?! be\b)(?: \w+){{0,3}} (?:can|phai co|khong co|mat|ket noi) (?:mang|internet|wifi|3g|4g)\b(?! (?:xa hoi|luoi))",
    ),
    (
        "errand",
        rf"(?<!bien )\b{_IT}(?: co)? (?:gui|nop|chuyen|in|ky|nhac)(?: (?:bao cao|ban kiem diem|ho so|len|cap tren|cho|cap uy|chi bo|dang uy))* (?:ho|giup|gium|dum)\b",
    ),
    (
        "abilities",
        rf"\b{_IT}(?: co)? (?:biet )?(?:soat|kiem tra|ra soat|tinh|tra cuu|doc)(?: (?:giup|ho|duoc|toi|em|minh|cho|file|tep))*(?: (?:bao cao|ty le|bang|bang tinh|file|tep|so lieu|excel|word|diem))+(?: \w+){{0,2}} (?:khong|ko|k)\b",
    ),
    (
        "authority",
        rf"\b{_IT}(?: co)? (?:thay|quyet dinh thay|thay mat|co quyen)(?: (?:cho|duoc))* (?:cap uy|chi bo|dang uy|cap co tham quyen|lanh dao|quyet dinh|xep loai)\b",
    ),
    (
        "local",
        rf"\b{_IT}(?: co)? (?:biet|co|giu|nam)(?: \w+){{0,3}} (?:cua|o) (?:tinh|dia phuong|don vi|xa|noi)\b(?: \w+){{0,3}} (?:khong|ko|k|chua)\b|"
        r"\b(?:nap|them|dua|tai|cap nhat)(?: \w+){0,2} (?:van ban|quy dinh|huong dan)(?: \w+){0,4} (?:vao day|vao kho|vao may|len day|vao he thong|cho (?:ban|tro ly|bot))\b",
    ),
    (
        "privacy",
        rf"\b{_IT}?(?: ?co)? ?(?:luu|ghi|giu|thu thap|theo doi|doc)(?: lai)? (?:tin nhan|cau hoi|noi dung(?: chat| hoi| nhan)?|thong tin|du lieu|lich su|so dien thoai|ten)(?: (?:chat|hoi|nhan|ca nhan|rieng))*(?: cua)? (?:toi|em|minh|nguoi hoi|nguoi dung|anh|chi|chau)\b|"
        r"\b(?:tin nhan|cau hoi|noi dung(?: chat| hoi| nhan)?|du lieu|thong tin)(?: ca nhan)?(?: cua)? (?:toi|em|minh|nguoi hoi|nguoi dung)(?: \w+){0,3} (?:luu|giu|lo|ai doc|ai xem|bao mat|an toan)\b|"
        rf"\b(?:hoi|noi chuyen|chat)(?: \w+){{0,3}} (?:co )?(?:bi lo|bao mat|lo thong tin)\b",
    ),
    (
        "reliance",
        rf"\b{_IT} (?:tra loi|noi|tinh)(?: \w+)? (?:co )?(?:chinh xac|dung|chuan|tin duoc|dang tin|chac(?: chan)?)(?: \w+){{0,2}} (?:khong|ko|k)\b|"
        rf"\b(?:co )?(?:tin|dua vao)(?: duoc)? (?:loi |cau tra loi cua )?{_IT}(?: duoc)? (?:khong|ko|k)\b|\b{_IT} (?:co )?(?:hay )?(?:tra loi |noi )?sai (?:khong|thi sao|thi the nao|thi lam sao)\b",
    ),
)
_ASKED_OF_IT = tuple((name, re.compile(words)) for name, words in _OF_IT)
# "ban" is "bạn" without its mark, and a board too; "bản" a paper
_A_BOARD = re.compile(
    r"\bban (?:to chuc|thuong vu|chap hanh|bi thu|giam doc|giam hieu|lanh dao|kiem diem|tuyen giao|dan van|noi chinh|can su|quan ly|chi dao|tu)\b"
)
_OF_IT_ALONE = 16  # words; longer messages tell of a matter too
_YES = re.compile(r"[uoa][ .,!]*")  # "ừ", "ờ", "ạ"
_HELLO = re.compile(r"\b(chao|hello|hi|alo|xin chao|hey)\b")
_COUNTS = re.compile(  # "tot 35 xs 8 dc chua": counts of ratings are no small talk
    r"\b(?:tot|xs|ht|htt|httnv|htxs|htxsnv|xuat sac|hoan thanh)\b.*\d.*\b(?:tot|xs|ht|htt|httnv|htxs|htxsnv|xuat sac|hoan thanh)\b.*\d|"
    r"\d+ (?:\w+ )?(?:tot|xs|httnv|htxs|htxsnv|xuat sac|hoan thanh)\b.*\d+ (?:\w+ )?(?:tot|xs|ht|httnv|htxs|htxsnv|xuat sac|hoan thanh)\b"
)
_SURELY = 0.8


def asked_of_assistant(folded: str) -> str | None:
    """What a message asks of the assistant itself, by the name of its reply; None where it asks of a matter."""
    if len(folded.split()) > _OF_IT_ALONE or _A_BOARD.search(folded):
        return None
    return next((name for name, pattern in _ASKED_OF_IT if pattern.search(folded)), None)


def small_talk(question: Question, chances: dict[str, float]) -> tuple[Reply, dict[str, str]] | None:
    """The reply to small talk; None where a message is none, or asks something beside it."""
    words = question.folded.split()
    if _WHO_ARE_YOU.match(question.folded) and not question.references:
        return replies.SMALL_TALK["who"], {}
    if not question.references and (asked := asked_of_assistant(question.folded)) is not None:
        return replies.SMALL_TALK[asked], {}
    if _YES.fullmatch(question.folded):
        return replies.SMALL_TALK["other"], {}
    if (REVIEW.search(question.folded) and len(words) > 6) or question.references or _COUNTS.search(question.folded):
        return None
    sure = chances["small_talk"] > 0.5 or (len(words) <= 4 and chances["small_talk"] > 0.3)
    if not sure or (len(words) > 14 and chances["small_talk"] < 0.8):
        return None
    for name, pattern in (("thanks", _THANKS), ("bye", _BYE), ("who", _WHO), ("hello", _HELLO)):
        if pattern.search(question.folded):
            return replies.SMALL_TALK[name], {}
    if chances["small_talk"] <= (0.5 if len(words) < 2 else _SURELY):
        return None  # a few words of no kind known: what is found in the texts tells what they are
    return (replies.SMALL_TALK["other"], {}) if len(words) <= 5 or chances["small_talk"] > 0.8 else None
