"""Opposite acts, and the same parties the other way round: "viết hộ" and "tự viết"."""

from __future__ import annotations

import re

_CONTRASTS: tuple[tuple[str, str], ...] = (
    (r"\btu (?:viet|lam|chuan bi|soan)\b|\btruc tiep\b", r"\b(?:viet|lam|soan) (?:ho|giup|thay|gium)\b|\bnho nguoi|\bcopy\b"),
    (r"\bcong khai\b|\b(?<!khong )thong bao\b|\bcong bo\b|\bcho biet\b", r"\bgiau\b|\bgiu kin\b|\bbung bit\b|\bkhong (?:thong bao|cong khai)\b"),
    (r"\bgop\b|\bghep\b|\bchung\b|\bmot buoi\b|\bket hop\b|\bcung luc\b|\bdung chung\b", r"\btach\b|(?<!quy tac )(?<!quy dinh )(?<!huong dan )(?<!mau )(?<!ty le )(?<!van ban )\brieng\b|\bhai (?:lan|hoi nghi|cuoc|buoi)\b"),
    (r"\bcao hon\b|\bvuot\b", r"\bthap hon\b|\bha\b"),
    (r"(?<!chua )\b(?:sua |khac phuc )het\b|\btoan bo\b", r"\bchua (?:sua |khac phuc |lam )?(?:het|xong)\b|\bcon (?:mot |\d+ )?khuyet diem\b"),
    (r"(?<!khong )(?:lien quan|dinh)(?: toi| den| gi)* (?:chuc trach|cong vu|cong viec|nhiem vu)|\b(?:trong|vi pham) cong vu\b", r"\bngoai (?:chuc trach|cong vu|cong viec|tham quyen)|\bkhong (?:lien quan|dinh)"),
    (r"\b(?:con|van) (?:\w+ )?(?:dung|xai|hieu luc|gia tri|ap dung|thuc hien|giu)\b|\btiep tuc\b", r"\bbi (?:bai bo|bo|thay|huy|xoa)\b|\bhuy (?:bo )?(?:ket qua|muc|quyet dinh)\b|\bhet (?:hieu luc|gia tri)\b"),
    (r"\bnoi moi\b|\b(?:cho|co quan|don vi) moi\b", r"\bnoi cu\b|\b(?:cho|co quan|don vi) cu\b"),
)  # fmt: skip
_OPPOSED: tuple[tuple[str, str], ...] = (  # no contrast where one of the two is left unsaid
    (r"\btruoc (?:ngay )?\d{1,2}[/ ]\d", r"\b(?:sau|qua|tre hon|muon hon) (?:ngay )?\d{1,2}[/ ]\d|\bsang (?:thang|nam)\b"),
    (r"\b(?:noi|chi bo|o)(?: noi)?(?: sinh hoat)?(?: dang)? (?:chinh thuc|goc|que)\b", r"\b(?:noi|chi bo|o)(?: noi| cho)?(?: sinh hoat)?(?: dang)? (?:tam thoi|tam tru|gui)\b"),
    (r"\bnoi (?:moi|nhan|den|chuyen den)\b", r"\bnoi (?:cu|di|chuyen di)\b"),
)  # fmt: skip
_APART, _FAR_APART = (
    tuple((re.compile(left), re.compile(right)) for left, right in pairs) for pairs in (_CONTRASTS, _OPPOSED)
)
_PARTIES = re.compile(
    r"tap the|ca nhan|cap uy|dang vien|chi bo|dang bo|cong chuc|vien chuc|doan the|chinh quyen|nguoi dung dau|thu truong|bi thu|cap pho|ban giam doc"
)
_AFTER = re.compile(rf"\bsau (?:khi )?(?:(?!ma\b|moi\b)\w+ ){{0,2}}?({_PARTIES.pattern})\b")
_ORDER = re.compile(r"\btruoc\b|\bsau\b|\bxong\b|\bmoi (?:den|toi|kiem|xep)\b|\btrinh tu\b|\bthu tu\b")


def _in_turn(folded: str) -> list[str]:
    """The parties of a folded text in the order they come in: in "tập thể kiểm điểm sau cá nhân" the last named is first."""
    named = list(dict.fromkeys(_PARTIES.findall(folded)))
    later = _AFTER.search(folded)
    if later is None or later[1] not in named[1:]:
        return named
    return [later[1], *(party for party in named if party != later[1])]


def contrast(one: str, other: str) -> bool:
    """Whether two folded questions speak of opposite acts ("viết hộ", "tự viết"), or of the same parties the other way
    round."""
    for left, right in _APART:
        sides = [(bool(left.search(text)), bool(right.search(text))) for text in (one, other)]
        if (
            sides[0] != sides[1]
            and (sides[0][1] != sides[1][1] or all(any(side) for side in sides))
            and not any(map(all, sides))
        ):
            return True
    for left, right in _FAR_APART:
        sides = [(bool(left.search(text)), bool(right.search(text))) for text in (one, other)]
        if sides in ([(True, False), (False, True)], [(False, True), (True, False)]):
            return True
    if _ORDER.search(one) and _ORDER.search(other):
        mine, theirs = (_in_turn(text) for text in (one, other))
        common = [party for party in mine if party in theirs]
        return common != [party for party in theirs if party in mine]
    return False
