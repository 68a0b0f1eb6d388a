"""Who or what a text speaks of, as slots: post, standing in the Party, unit, level, body. Unclear words fill none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from corpus.text import fold

Slots = Mapping[str, frozenset[str]]

# Within a dimension the first pattern that matches takes its words away, so the more particular stand first:
# "không giữ chức vụ lãnh đạo" is not a leader, "tập thể lãnh đạo" is no person.
_LEXICON: tuple[tuple[str, str, str], ...] = (
    ("body", "collective", r"(?:thanh vien )?(?:(?:cua|trong|ca) )?(?:tap the(?: lanh dao(?:,? quan ly)?)?|ban lanh dao|ban giam doc|ban giam hieu)"),
    ("post", "outside", r"(?:ngoai|khong lam viec (?:o )?trong|khong thuoc) (?:cac co quan (?:trong|thuoc) )?he thong chinh tri|huu tri|(?:nghi|ve|da|can bo|dang vien) huu|"
                        r"hoc sinh|sinh vien|nong dan|tieu thuong|buon ban|lam ruong|noi tro\b|ban (?:ve so|hang (?:rong|online|nuoc|an)|tap hoa)|chay (?:xe om|grab|xe cong nghe)|xe om|shipper|giao hang|tho (?:ho|xay|may|dien|moc|cat toc|sua xe)|"
                        r"chu (?:mot )?(?:quan|tiem|cua hang|shop|nha hang|tap hoa|trang trai|co so kinh doanh)|kinh doanh (?:tu do|ca the|ho gia dinh)|lao dong tu do|"
                        r"(?:(?:pho |chu |tong )?(?:giam doc|hieu truong|hieu pho|truong phong|quan ly|chu|cong nhan|nhan vien|ky su|ke toan|lai xe|bao ve) (?:o |cua |cho |mot |lam )*)?"
                        r"(?:doanh nghiep|cong ty|cty|xi nghiep)(?: tnhh| trach nhiem huu han| co phan)? tu nhan|"
                        r"(?:(?:pho |chu |tong )?(?:giam doc|hieu truong|hieu pho|truong phong|quan ly|chu) (?:o |cua |mot )?)?"
                        r"(?:(?:truong|truong hoc|mam non|trung tam|co so) (?:ngoai cong lap|dan lap|tu thuc|tu nhan)|(?:truong|truong hoc|mam non) tu\b(?! (?:van|do|phap|thang|nam|ngay|luc|khi|hom|dau|lam|viet|quyet|danh|cham|nhan|to|xep|kiem|soi|\d))|"
                        r"(?:benh vien|phong kham) (?:ngoai cong lap|tu nhan|tu\b(?! (?:van|do|thang|nam|ngay|luc|khi|hom|dau|\d))))"),
    ("post", "none", r"khong (?:giu|co|lam|dam nhiem|nam)(?: bat ky| mot)?(?: chuc)*(?: vu)?(?: (?:lanh dao|quan ly|gi(?! (?:trong|o)\b)))+|khong (?:giu |co )?chuc(?: vu| danh)?(?: lanh dao,? quan ly)?|"
                     r"(?:dang vien|cong chuc|vien chuc|can bo) (?:binh )?thuong\b(?! (?:vu|truc|xuyen|tru|hay|lam|ngay|vang|co)\b)|"
                     r"nhan vien(?! (?:duoi quyen|cua|cap duoi))|chuyen vien|giao vien|bac si|y ta|y si|dieu duong|cong nhan|van thu|thu kho|thu quy|ke toan(?! truong(?! (?:hoc|tieu|trung|mam|cap|thcs|thpt|em|toi|minh)))|giang vien|ky su|ho ly|tap vu|chien si|lai xe|can su(?! dang)"),
    ("post", "leader", r"(?:nguoi|ca nhan|can bo|dang vien) (?:dang )?(?:co|giu) chuc(?: vu| danh| quyen)?(?! (?:trach|nang))|(?:can bo )?lanh dao|can bo quan ly|nguoi dung dau|cap truong|cap pho|thu pho|"
                       r"(?:pho |truong |pho truong )(?:phong|ban|khoa|don vi|nganh|cuc|vu|bo mon)(?! (?:bi thu|luat))|(?:pho )?giam doc|(?:pho )?thu truong|hieu truong|hieu pho|pho hieu truong|"
                       r"(?:pho )?chu tich|(?:pho )?bi thu(?! chi doan)|chi huy|dai doi truong|tieu doan truong|trung doan truong|chanh van phong|cuc truong|vu truong|bo truong|thu truong|"
                       r"ke toan truong(?! (?:hoc|tieu|trung|mam|cap|thcs|thpt|em|toi|minh)\b)|truong cong an"),
    ("standing", "committee suspended", r"dinh chi sinh hoat(?: o| trong)? (?:cap uy|chi uy|dang uy|ban chap hanh|ban thuong vu)"),
    ("standing", "suspended", r"dinh chi sinh hoat"),
    ("standing", "exempt", r"mien (?:ca )?(?:cong tac|sinh hoat)(?!(?: \w+){0,8}? chua (?:hop|duyet|co|quyet|xet|tra loi|giai quyet|dong y)\b)"),
    ("standing", "moving", r"sinh hoat (?:dang )?tam thoi|chuyen sinh hoat"),
    ("standing", "new", r"(?:moi|vua|vua moi|duoc) (?:ket na[pb]|vao dang)|(?:ket na[pb]|vao dang)(?: dang)? (?:duoc|hoi|vai|\d)|du bi|chua chinh thuc|chua du (?:0?6|sau) thang"),
    ("standing", "sick", r"nghi om|nam vien|om dau|dau om|dieu tri|nghi (?:benh|dau)|(?:bi|nam) (?:om|benh|dau)\b"),
    ("standing", "maternity", r"thai san|nghi sinh|sinh con(?! thu)|nghi de\b"),
    ("unit", "section", r"dang (?:bo|uy) bo phan"),
    ("unit", "cell under province", r"chi (?:bo|uy) (?:co so )?truc thuoc (?:thang |truc tiep )?(?:tinh|thanh) uy\b"),
    ("unit", "cell under", r"chi (?:bo|uy) truc thuoc"),
    ("unit", "group", r"to dang(?! vien)"),
    ("unit", "cell", r"chi (?:bo|uy) co so"),
    ("unit", "base", r"(?:dang (?:bo|uy)|to chuc) co so(?! nao)"),
    ("level", "commune", r"(?:cap|dang bo|dang uy|cap uy|uy ban|ubnd|hdnd|can bo|cong chuc|cong an|bi thu|chu tich|lanh dao|ban chap hanh) (?:xa|phuong|thi tran|dac khu)\b(?! hoi)"),
    ("level", "commune", r"(?<!hoc )(?<!di )(?<!o )(?<!lam )xa (?=(?:minh |em |toi |ta )?(?:co|tu|duoc|phai)\b)"),
    ("level", "province", r"tinh (?=(?:minh |em |toi |ta )?(?:co duoc|tu|duoc|co phai|phai)\b(?! (?:vao|la|ca|den)\b))"),
    ("level", "district", r"(?:cap|dang bo|cap uy|uy ban|ubnd|hdnd|can bo) (?:huyen|quan)\b(?! ly)|(?<!thuoc )(?:huyen|quan|thi) uy\b"),
    ("level", "base", r"(?:to chuc dang|cap uy|dang bo) o co so"),
    ("level", "province", r"(?:cap|dang bo|cap uy|uy ban|ubnd|hdnd|hoi phu nu|mat tran) (?:tinh|thanh pho)\b(?! (?:than|hinh))|(?<!thuoc )(?:tinh|thanh) uy\b"),
    ("criteria", "common", r"tieu chi chung|nhom chung"),
    ("criteria", "results", r"(?:nhom|tieu chi) (?:tieu chi )?(?:ve )?ket qua(?: (?:thuc hien )?nhiem vu)?|ket qua (?:thuc hien )?nhiem vu(?= (?:(?:chiem|duoc|toi da|la|co|cham|tinh) ){1,2}(?:bao nhieu|may|toi da)| (?:bao nhieu|may) diem)"),
)  # fmt: skip
_COMPILED = tuple((dimension, value, re.compile(rf"\b(?:{words})")) for dimension, value, words in _LEXICON)
_REVIEW_PAPER = re.compile(r"\bban (?:tu )?kiem diem\b|\bkiem diem ca nhan\b|\bdang vien (?:du bi|moi|chinh thuc)\b")
_ORDINARY = re.compile(
    r"\b(?:thuong|chuc|vi tri|cong viec|nghe|lam (?:o|cho|tai|trong|nghe|viec)|cong nhan|nong dan|day|hoc|nghi|o (?:nha|que|thon|ban|ap))\b|\d[abc]\b"
)
_FORMS = re.compile(r"mau|phu-luc|bieu")
_OWN = frozenset({"standing"})  # what is said of people of this standing holds for them alone


@lru_cache(maxsize=4096)
def slots(text: str) -> Slots:
    """The values a text names, by dimension."""
    left = re.sub(r"[^\w,]+", " ", fold(text))
    found: dict[str, set[str]] = {}
    for dimension, value, pattern in _COMPILED:
        if pattern.search(left):
            found.setdefault(dimension, set()).add(value)
            left = pattern.sub(" | ", left)
    return {dimension: frozenset(values) for dimension, values in found.items()}


def conflicts(one: Slots, other: Slots) -> bool:
    """Whether two texts speak of different values of a dimension."""
    return any(not one[dimension] & other[dimension] for dimension in one.keys() & other.keys())


def same_subject(asked: str, stored: str, lead: str = "") -> bool:
    """Whether what was stored for one question may be said to another: no dimension in conflict; a standing named by
    one and not by the other is a conflict too."""
    mine, theirs, said = slots(asked), slots(stored), slots(lead)
    either = {
        dimension: theirs.get(dimension, frozenset()) | said.get(dimension, frozenset())
        for dimension in theirs.keys() | said.keys()
    }
    if conflicts(mine, either) or conflicts(mine, theirs):
        return False
    if theirs.get("post") == frozenset({"outside"}) and "post" not in mine:
        return False
    return not any((dimension in mine and dimension not in either) or (dimension in theirs and dimension not in mine)
                   for dimension in _OWN)  # fmt: skip


def speaks_of_all(asked: str, lead: str) -> bool:
    """Whether a sentence speaks of every post a question names, where it names several; of no one post, where it asks for
    the form of a review and names none."""
    mine, theirs = slots(asked).get("post", frozenset()), slots(lead).get("post", frozenset())
    if not mine and _REVIEW_PAPER.search(asked) and not _ORDINARY.search(asked):
        return len(theirs) != 1
    return len(mine) < 2 or mine <= theirs


def of_another_standing(asked: str, heading: str) -> bool:
    """Whether a place is headed with another standing than the one asked for."""
    mine, theirs = slots(asked).get("standing"), slots(heading).get("standing")
    return mine is not None and theirs is not None and not mine & theirs


def nearer(asked: str, first: str, second: str) -> bool:
    """Whether a place headed `second` is about the one asked for and a place headed `first` about another."""
    mine, theirs, others = slots(asked), slots(first), slots(second)
    return any(
        not mine[dimension] & theirs[dimension] and bool(mine[dimension] & others.get(dimension, frozenset()))
        for dimension in mine.keys() & theirs.keys()
    ) and not conflicts(mine, others)


def family(key: str) -> str:
    """The article of a key, or for forms and annexes the kind: places among which one yields to another."""
    document, _, at = key.partition("/")
    first = at.split("/", 1)[0]
    kind = _FORMS.match(first)
    return f"{document}/{kind.group(0) if kind else first}"
