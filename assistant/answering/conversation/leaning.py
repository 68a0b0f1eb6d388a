"""Whether a turn of a conversation needs the ones before it, and how."""

from __future__ import annotations

import re

from assistant.answering.question.inquiry import ASKING, asks_anything
from assistant.answering.question.rated import RATINGS, SUBJECTS
from assistant.answering.question.review_words import REVIEW
from corpus.document import Corpus
from corpus.place import find_places
from corpus.reference import find_references
from corpus.text import fold
from corpus.vocabulary import Division

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
_ASKS_OF_FORM = re.compile(r"\b(?:ai|gi|nao|khi nao|may phan|o dau)\b")
# what is put right, or meant by the turn before: "không phải, ý em là …", "ý là …"
MEANT = re.compile(
    r"^(?:(?:a|u|uh|da|vang|ok|oke|the|vay|nhung|khong|khong phai(?: the| vay)?|nham(?: roi)?|xin loi|sorry)\s*,?\s+)*"
    r"(?:y (?:cua )?(?:em|toi|minh|chau)?\s*(?:hoi |noi |muon hoi )*(?:la|ve)|y la|(?:em|toi|minh|chau) (?:(?:dang|muon) )*(?:hoi|noi)(?: (?:la|ve|toi|den|cai))*|(?:tuc|nghia) la)\s+|"
    r"^(?:khong phai(?: the| vay)?|khong|nham(?: roi)?)\s*[,.]\s*"
)
TIE = re.compile(
    r"^(?:(?:a|u|uh|da|vang|ok|oke|roi|vay|the|ma|nhung|con|thi|neu|a the|tom lai(?: la| thi)?|chot lai(?: la| thi)?)\s*,?\s+)+"
)
COUNT = re.compile(
    r"\b\d+ (?:\w+ ){0,3}?(?:hoan thanh|tot|xuat sac|htt|httnv|htxs|htxsnv|xs|ht|htnv|nhiem vu|viec|(?<!kiem )diem|dang vien|dong chi|nguoi)\b"
)
_RATES = re.compile(
    r"\b(?:bao nhieu|may) ?(?:diem|phan tram|%|ngay|nguong)|\b(?:ty|ti) le bao nhieu|\bnguong (?:la )?bao nhieu"
)
_DAYS_BEFORE = re.compile(
    r"\btruoc (?:\w+ ){0,4}?(?:may|bao nhieu) ngay|\b(?:may|bao nhieu) ngay(?: lam viec)? truoc\b"
)
_TOLD = re.compile(r"\d|\b(?:muoi|chuc|tram)\b")
_APPLIED = re.compile(r"\b(?:may|bao nhieu|ngay nao|ngay may|hom nao|thieu|du|dat|toi|kip)\b")
_DAY_TOLD = re.compile(
    r"\b\d{1,2}[/.-]\d{1,2}\b|\b\d{1,2} thang \d|\b(?:mong|mung) |(?<!may )(?<!nhieu )\bngay (?!nao|may|lam viec|bao nhieu)"
)
_SENT = re.compile(r"\b(?:gui|phat|nop|chuyen)\b")
_DRAFT = re.compile(r"\bgui (?:\w+ ){0,2}?du thao\b")
_LIMIT = re.compile(r"\b(?:hop|hoi nghi)\b.*\bhan\b.*\b(?:bao gio|khi nao|ngay (?:nao|may)|hom nao|la)\b")
_DONE = re.compile(r"\bhoan thanh (?:\w+ ){0,2}(?:viec|nhiem vu|chi tieu)|\b(?:lam|lam viec) tot\b")
_LONGEST_CHANGE = 30
_SHORT = 9
_COMMON = frozenset(
    "anh ban bac bao bang bay ben biet bot cac can chi cho chua chung con cua cung dau den dong duoc gia hay hoi khi khong lai lam luc may moi "
    "muon nam nao nay neu ngay dinh quy thieu trung uong nguoi nhe nhieu nhu nhung phai qua roi sao sau tai the theo thi thoi toi trong truoc vay ve viec voi xin".split()
)
_OF_QUOTA = re.compile(r"\b(?:xuat sac|htxs|htxsnv|xs)\b")
_TOLD_GOOD = re.compile(r"\d (?:\w+ ){0,6}?(?:tot|htt|httnv)\b|\b(?:tot|htt|httnv)(?: nhiem vu)?(?: la|:)? \d")
_OF_RATING = re.compile(
    r"\b(?:dieu kien|yeu cau|tieu chuan|bao nhieu diem|may diem|(?:cham|tre|vuot)(?: muc| han| tien do)?(?: toi da| it nhat)?(?: \w+)? (?:viec|nhiem vu|bao nhieu|may))\b"
)
_SOME = r"(?:\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) (?:nguoi|dong chi|dang vien|d/c|dc|dv|can bo|vien chuc|cong chuc|tap the|chi bo|to chuc)"
_CHANGED = re.compile(
    rf"\b(?:sap nhap|tiep nhan|nhan|bo sung|nhap|them|tang)(?: (?:them|ve|vao|duoc|moi))* {_SOME}\b|"
    rf"\b{_SOME}\b[^.?!]{{0,50}}\b(?:xuong|tut|chuyen (?:di|cong tac|den|ve|sang)|nghi huu|roi khoi|tu tran|qua doi|chi (?:con |duoc |dat )?hoan thanh)\b|"
    r"\b(?:lay|dung|xep|chon|su dung)(?: \w+)?? (?:het|du|kich)\b"
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


def reckoned(context: str) -> bool:
    """Whether the turns before tell counts or days: what a later turn takes over of them is found by reckoning."""
    folded = fold(context)
    return COUNT.search(folded) is not None or _DAY_TOLD.search(folded) is not None


def shares(context: str, text: str) -> bool:
    """Whether a short turn asks by a word of the turns before, and speaks of no matter that can be asked by itself."""
    folded = fold(text)
    words = re.findall(r"[a-z]+", folded)
    if len(words) > _SHORT or REVIEW.search(folded) or not asks_anything(text) or reckoned(context):
        return False
    return bool(
        {word for word in words if len(word) > 2 and word not in _COMMON} & set(re.findall(r"[a-z]+", fold(context)))
    )


def changes(context: str, text: str) -> bool:
    """Whether a turn after one about the quota tells that some came, left or are rated anew, or takes every place there is."""
    asked, folded = fold(context), fold(text)
    if len(folded.split()) > _LONGEST_CHANGE or not (_OF_QUOTA.search(asked) and _TOLD_GOOD.search(asked)):
        return False
    return _CHANGED.search(folded) is not None


def tells(text: str) -> bool:
    """Whether a turn tells counts and asks nothing ("À, có 45 đồng chí hoàn thành tốt"): it belongs to what was asked."""
    folded = fold(text)
    opened = TIE.match(folded)
    return COUNT.search(folded) is not None and not ASKING.search(folded[opened.end() if opened else 0 :])


def applies(context: str, text: str) -> bool:
    """Whether a turn asks to have what the one before it asked after applied to a case: how many points a rating needs,
    then how many the points told lack; the rating itself is not said again."""
    asked, folded = fold(context), fold(text)
    if _DRAFT.search(asked) and _DAY_TOLD.search(folded) and _LIMIT.search(folded):
        return True  # "gửi dự thảo cho ai", then "họp ngày 18/12 thì hạn là bao giờ"
    if not (_RATES.search(asked) and _TOLD.search(folded) and _APPLIED.search(folded)):
        return False
    if _DAYS_BEFORE.search(asked):
        return _DAY_TOLD.search(folded) is not None and _SENT.search(folded) is not None
    return RATINGS.search(asked) is not None and RATINGS.search(_DONE.sub(" ", folded)) is None


def lacks_rating(context: str, text: str) -> re.Match[str] | None:
    """The one rating the turns before ask about, where a turn asks after its conditions and names none."""
    asked, folded = fold(context), fold(text)
    if RATINGS.search(folded) or not _OF_RATING.search(folded) or re.search(r"\d", f"{asked} {folded}"):
        return None
    told = list(RATINGS.finditer(asked))
    return told[0] if len({match.group() for match in told}) == 1 else None


def names_form(text: str) -> bool:
    """Whether a turn asks about a form it names ("mẫu 2B dùng cho ai"): that is whom and what it is about."""
    forms = any(place.division in (Division.FORM, Division.TABLE) for place in find_places(text))
    return forms and _ASKS_OF_FORM.search(fold(text)) is not None


def lacks_subject(text: str, corpus: Corpus) -> bool:
    """Whether a short turn names neither a document nor whom it is about."""
    short = len(re.findall(r"\w+", text)) <= 9
    return short and not names_form(text) and not SUBJECTS.search(fold(text)) and not find_references(text, corpus)
