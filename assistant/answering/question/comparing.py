"""Questions that want documents set side by side."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from assistant.answering.question.question import Question
from corpus.text import fold

ASKED = re.compile(
    r"\b(khac (?:gi|nhau|o|cho|the|ra|voi|so|biet|quy|huong|qd|hd|\d)|khac\b|so sanh|so voi|giong|thay doi (?:gi|the|nhu|ra)|(?<!\d )diem moi|co gi moi|doi gi|"
    r"khac nhau|phan biet|doi chieu|moi so voi|thay doi|doi the nao|doi ra sao|doi nhu the nao|chenh|(?:bot|them|bo|sua) (?:(?:di|chu|cum tu|noi dung|quy dinh|diem|dieu|cai|nhung) ){0,3}(?:gi|nao)|khong con (?:gi|nao|nua)?|"
    r"nguoc (?:nhau|lai)|tong hop|(?:hai|ba|moi noi mot) kieu|qua cac (?:thoi ky|ky|ban|nam))"
)
# "năm nay kiểm điểm có gì mới": the regulation that serves against the one before it
NEWS = re.compile(
    r"^(?=.*\b(?:kiem diem|xep loai|danh gia|quy dinh|huong dan)\b).*\b(?:co (?:gi|nhung gi|diem (?:gi|nao)) moi|(?<!kiem )(?<!\d )diem moi|co (?:gi )?thay doi (?:gi|khong)|moi o cho nao)\b|"
    r"^(?=.*\b(?:quy dinh|huong dan|van ban)(?: \w+){0,4} moi\b)(?=.*(?:\bcu\b|(?<!nam )(?<!ky )(?<!dot )(?<!lan )\btruoc\b)).*\b(?:khac|so voi|thay doi|giong|bo (?:gi|cai gi|nhung gi)|them gi)\b"
)
_FORMER = re.compile(r"\b(cu|truoc|truoc day|truoc kia|ban truoc)\b")
# "thiếu bao nhiêu so với mức tối thiểu" sets a number against a bound, not a document against another
_AGAINST = re.compile(r"\bso voi (?!(?:muc|so|tong|yeu cau|toi thieu|toi da|chi tieu|ke hoach|nguong|tran|han)\b)")
NOW = re.compile(r"\b(con|the) (?:bay gio|gio|nay|hien nay|hien tai|ban moi|quy dinh moi)\b")
NUMBER = re.compile(
    r"(?<![\w/.,])(\d{2,3})(?![\w/%]|[.,]\d| (?:nguoi|dang vien|dong chi|diem|ngay|thang|phan tram|%|chi tieu|tap the))"
)
# "366 có gì mới về thời hạn": the document against the one it replaced
_FRESH = re.compile(
    r"\b(?:co (?:gi|nhung gi|diem (?:gi|nao)) (?:moi|khac)|(?<!kiem )(?<!\d )diem moi|thay doi (?:gi|nhung gi|the nao|ra sao))\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:don vi|noi|co quan|cho|chi bo|tinh|xa|phuong|truong|nguoi)(?: (?:lam viec|cong tac))? (?:khac|cu)\b(?! (?:gi|nhau|voi|so|the|o cho)\b)"
)
# one thing asked of each of two texts ("theo 132 mấy bước, giờ theo 366 mấy bước"), or whether it is only so since the later
_ASKED_OF_EACH = re.compile(
    r"\b(?:bao nhieu|may (?:buoc|ngay|muc|nhom|noi|mau|phan)|the nao|nhu the nao|ra sao|(?:thi|xu|xep loai|lam) sao|bi gi|la gi|(?:ngay|mau|cap) nao|co (?:\w+ ){0,8}?(?:khong|ko|chua)|(?:phai|duoc|bi|con) (?:\w+ ){1,6}?(?:khong|ko)|thi sao|sao)\b"
)
_ONLY_SINCE = re.compile(r"\bhay (?:(?:la|chi|tu|den|toi|phai) )*(?:\w+ ){0,2}?\d{2,3}\b[^?]*\bmoi\b")
_MANY = 3  # days that are only named together to be set side by side
_YEAR = re.compile(r"(?<![/\d])20\d\d\b")  # a year as such, no day of a case
_PRESENT = re.compile(r"\b(?:bay gio|hien nay|hien gio|gio|nay)\b")
_OWN_CASE = re.compile(r"\b(?:toi|em|minh|chau|tui)\b")
_BOTH = re.compile(
    r"\btheo (?:\w+ ){0,2}\d{2,3},? (?:va |hay )?theo\b|\b\d{2,3}(?:-\w+)* va (?:(?:quy dinh|huong dan|qd|hd|theo|so) )*\d{2,3}\b"
)
_EACH = re.compile(r"\bva (?:o|theo|cua|ben) ")
# "theo HD 21, HD 25 với HD 43": named in a row; "124 hay 366" asks which of them
_ROW = re.compile(r"[\s,;]*(?:(?:va|voi|cung|roi|theo|cua|trong|hoac)\s+)*")
_ASKS_THING = re.compile(r"\b(?:bao nhieu|may|the nao|nhu the nao|ra sao|sao|gi|nao|ai|khong|ko|bao gio)\b")
_POINTS = r"\b(?:bao nhieu|may) diem (?:phan tram|%)"


def asks_comparison(question: Question) -> bool:
    """Whether versions are to be set side by side: words of comparison, and two documents, two days, or the former one."""
    if question.has(_POINTS):
        return False  # two percentages are set side by side, not two documents
    if question.has(r"\b(?:may|bao nhieu) (?:chuong|dieu|phu luc)\b(?! kien)"):
        return False  # of what each is made up
    days = days_named(question)
    beside = (
        len(days) >= 2 and len(question.folded.split()) <= 14 and re.search(r"\b(voi|va|hay|so)\b", question.folded)
    )
    earlier = any(not document.in_force.holds(question.today) for document in question.documents)
    then = earlier if question.documents else NUMBER.search(question.folded) is not None
    now = then and (NOW.search(question.folded) is not None or asks_then_and_since(question))
    each = len(question.documents) >= 2 and _EACH.search(question.folded) and not question.has(r"\bhieu luc|thay the\b")
    changed = len(question.documents) >= 2 and question.has(
        r"\b(?:co|da|bi)(?: gi)?(?: bi)? (?:doi|thay doi)\b(?! (?:tuong|voi)\b)"
    )
    apart = asks_of_each(question)
    folded = _ELSEWHERE.sub(" ", question.folded)  # "vi phạm ở đơn vị khác", "chỗ cũ": places, no versions
    if not (ASKED.search(folded) or beside or now or each or changed or apart):
        return False
    if question.documents and not all(document.provisions for document in question.documents):
        return False
    bare = not question.documents and len(set(NUMBER.findall(folded))) >= 2
    several = len(question.documents) + len(question.unclear) >= 2 or len(days) >= 2 or apart or bare
    one = bool(question.documents) or question.formerly
    former = _FORMER.search(folded) is not None or _AGAINST.search(question.folded) is not None
    news = not question.documents and NEWS.search(question.folded) is not None
    fresh = len(question.documents) == 1 and _FRESH.search(question.folded) is not None
    return bool(several or now or news or fresh or (one and former))


def asks_then_and_since(question: Question) -> bool:
    """Whether one thing is asked of an earlier document and of what is now ("thời 132 có mấy bước, bây giờ mấy bước")."""
    present = _PRESENT.search(question.folded) is not None and not _OWN_CASE.search(question.folded)
    return present and len(question.documents) == 1 and len(_ASKED_OF_EACH.findall(question.folded)) >= 2


def asks_of_each(question: Question) -> bool:
    """Whether one thing is asked of each of two texts or days, or of two texts at once."""
    folded = question.folded
    served = {document.in_force.since for document in question.documents if document.kind is question.documents[0].kind}
    two = len(served) >= 2 or (not question.documents and len(set(NUMBER.findall(folded))) >= 2)
    if question.has(
        r"\bhieu luc\b|\bthay (?:the|cho|cai|van ban|quy dinh|huong dan|nao)\b|\bnao thay\b|\bngay ky\b|\bai ky\b|\bnguoi ky\b|\bban hanh\b|\b(?:ky|ra) (?:ngay|khi|nam) (?:nao|may)\b|\b(?:may|bao nhieu) (?:chuong|dieu)\b"
    ):
        return False
    if len(served) >= 2 and named_in_a_row(question) and _ASKS_THING.search(folded):
        return True
    if two and (_ONLY_SINCE.search(folded) or _BOTH.search(folded)):
        return bool(question.documents) or _ONLY_SINCE.search(folded) is not None
    times = len(_YEAR.findall(folded)) + (_PRESENT.search(folded) is not None)
    times = 0 if _OWN_CASE.search(folded) else min(times, len(days_named(question)))
    if times >= _MANY:
        return True  # "…: 2018, 2019, 2023, 2025 quy định thế nào"
    return (two or times >= 2) and len(_ASKED_OF_EACH.findall(folded)) >= 2


def named_in_a_row(question: Question) -> bool:
    """Whether two documents or more are named one after another, with nothing but commas and "và" between."""
    spans = sorted((item.start, item.end) for item in question.references)
    return any(
        _ROW.fullmatch(fold(question.text[end:start])) is not None
        for (_, end), (start, _) in pairwise(spans)
    )  # fmt: skip


def days_named(question: Question) -> list[date]:
    """The days a question fixes, the earliest first."""
    return sorted({moment.day for moment in question.moments if moment.fixed})
