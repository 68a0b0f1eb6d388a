"""Provinces named in a question whose own documents the corpus does not hold."""

from __future__ import annotations

import re

from assistant.answering.question.question import Question
from corpus.document import Corpus
from corpus.text import fold, nfc, squeeze

# The 63 provinces and cities until 30/6/2025; those since then bear names among them.
_NAMES = (
    "An Giang, Bà Rịa - Vũng Tàu, Bắc Giang, Bắc Kạn, Bạc Liêu, Bắc Ninh, Bến Tre, Bình Định, Bình Dương, Bình Phước, Bình Thuận, Cà Mau, "
    "Cần Thơ, Cao Bằng, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, "
    "Hải Phòng, Hậu Giang, Hòa Bình, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu, Lâm Đồng, Lạng Sơn, Lào Cai, Long An, Nam Định, "
    "Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, "
    "Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Tiền Giang, Hồ Chí Minh, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái"
).split(", ")
_FOLDED = {fold(name): name for name in _NAMES}
_NAMED = re.compile(
    rf"\b(?P<of>tinh|thanh pho|tp\.?|tinh uy|thanh uy)?\s*(?P<name>{'|'.join(sorted(map(re.escape, _FOLDED), key=len, reverse=True))})\b"
)
_OWN_RULE = re.compile(
    r"\b(quy dinh|huong dan|van ban|quyet dinh|quy che|ke hoach|cong van|bo tieu chi|khung tieu chi|bang diem|thang diem|bieu mau|phieu)\b[^,.?]{0,30}\b(?:tinh|thanh pho|tp|tinh uy|thanh uy|cua|o|tai)\b"
)


_ITS_OWN = re.compile(
    r"\b(?:quy dinh|huong dan|van ban|quyet dinh|ke hoach|cong van)(?: (?:nao|gi|rieng|moi))+ (?:(?:cua|o|do) )?(?:tinh|thanh pho|dia phuong|tinh uy|thanh uy)\b|"
    r"^ ?(?:nam \d{4} )?(?:da |moi |nam nay )*co (?:quy dinh|huong dan|van ban|quyet dinh|ke hoach|bo tieu chi|khung tieu chi|bang diem|mau|(?:phieu|quy dinh|huong dan|bo tieu chi|thang diem)(?: \w+){1,4}?)(?: (?:gi|nao|rieng|moi|chua|khong|ko))+\b"
)
_RULES = re.compile(
    r"\s*(?:nam \d{4}\s*)?(?:(?:co|ra|da ra|moi ra|vua ra) )?(?:quy dinh|huong dan|yeu cau|ban hanh|cho phep)\b"
)

_WHEREABOUTS = re.compile(
    r"\b(?:(?:di|dang) (?:hoc|lam|cong tac|dieu tri)|hoc tap|hoc|o tro|song|nam vien|chua benh|lam an|lam viec|lao dong)(?: \w+){0,5} (?:o|tai|ra|vao|ngoai|trong)\s*$|"
    r"\b(?:(?:di |dang )?(?:cong tac|tap huan|hop|tham quan|cong chuyen|cong viec)(?: (?:o|tai|ngoai|trong|ra|vao))?|di|len|ra|vao|que(?: o)?|"
    r"(?:chuyen|dieu dong|luan chuyen|sang)(?: \w+){0,5} (?:len|ve|ra|vao|tu|sang|xuong|den)|(?:moi|vua) (?:o|tu|ve|ra|vao|len))\s*$"
)


def _found(question: Question) -> re.Match[str] | None:
    """The first province named; what only looks like one without its marks ("báo cáo bằng văn bản") is none."""
    return _find(question.text, question.folded)


def find_province(text: str) -> str | None:
    """The province that a text names, as it is written there."""
    match = _find(text, fold(text))
    return None if match is None else text[slice(*match.span("name"))]


def _find(text: str, folded: str) -> re.Match[str] | None:
    typed = squeeze(nfc(text)).lower().replace("oà", "òa").replace("oá", "óa")
    marked = fold(typed) != typed.replace("đ", "d")
    for match in _NAMED.finditer(folded):
        name = _FOLDED[match["name"]].lower()
        if marked and match["name"] in fold(typed) and name not in typed and match["name"] not in typed:
            continue
        if not marked and re.search(r"\b(?:bao|tu|giu|doi|vi) $", folded[: match.start("name")]):
            continue
        if match["name"] != "ho chi minh" or match["of"]:  # "tư tưởng Hồ Chí Minh" is no city
            return match
    return None


def unknown_province(question: Question, corpus: Corpus) -> str | None:
    """The province named, as one reads it, if the corpus holds nothing local that speaks of it."""
    match = _found(question)
    if match is None:
        return None
    name = match["name"]
    for document in corpus:
        if document.is_local and fold(document.scope or "") == name:
            return None
        if name != "ho chi minh" and any(
            name in fold(provision.heading + provision.text) for provision in document.provisions
        ):
            return None
    return (
        "tỉnh " if name not in ("ha noi", "hai phong", "da nang", "can tho", "ho chi minh") else "thành phố "
    ) + _FOLDED[name]


def is_whereabouts(question: Question) -> bool:
    """Whether a province is named only as where someone studies, works or is treated ("đang học ở Hà Nội")."""
    match = _found(question)
    return match is not None and _WHEREABOUTS.search(question.folded[: match.start()]) is not None


def named_province(question: Question) -> str | None:
    """The folded name of the province a question names."""
    match = _found(question)
    return None if match is None else str(match["name"])


def asks_own_rule(question: Question) -> bool:
    """Whether the province's own rule is asked for, not how the central one applies there."""
    match = _found(question)
    if match is None:
        return False
    before, after = question.folded[: match.end()], question.folded[match.end() :]
    rules = _RULES.match(after) is not None and (match["of"] or "uy" in before[-30:])
    rules = rules or _ITS_OWN.search(after)
    return _OWN_RULE.search(before) is not None or bool(rules)
