"""Who rates whom, and where: another one rated than the one asked about, a person and no body, the rating and the review."""

from __future__ import annotations

import re

_WHO_RATES = re.compile(
    r"\b(?:ai|cap nao|co quan nao|nguoi nao)(?: (?!nhan|goi|ky|du)\w+){0,3} (?:xep loai|danh gia|quyet dinh xep|quyet dinh muc|cham)\b|"
    r"\b(?:xep loai|danh gia|quyet dinh|muc)\b(?: \w+){0,7} (?:do |boi |la |thi )?(?:ai|cap nao)\b(?! (?:nhan|goi|ky|du))|\bthi (?:ai|cap nao) quyet dinh xep loai\b"
)
_WHOM_RATES = re.compile(
    r"\b(?:xep loai|danh gia)(?: cho)?(?: (?:nhung|cac))? (?:ai|doi tuong nao|don vi nao|to chuc nao|chi bo nao|dau|noi nao)[ ?.!]*$"
)
_AGAIN = re.compile(r"\bxep (?:loai )?lai\b|\bhuy\b|\bdieu chinh (?:ket qua|muc|xep loai)\b")
_AMISS = re.compile(
    r"\b(?:phat hien|sai|vi pham|gian doi|gian lan|khong trung thuc|thay doi|sua|lai|da (?:xep|co|cong bo))\b"
)
_UNDER = re.compile(
    r"\b(?:truc thuoc|thuoc|cua|trong)(?: (?:cua|dang uy|dang bo|cap uy|tinh uy|thanh uy|co so|xa|phuong|bo phan|tinh|chi bo|co quan|don vi))+"
)
_RATED = {
    name: re.compile(rf"\b(?:{words})\b")
    for name, words in {
        "cell": r"chi bo|chi uy(?! vien)",
        "party body": r"(?<!bi thu )(?:dang bo|dang uy(?! vien))|to chuc dang|cap uy(?! vien| cap tren)",
        "head": r"bi thu|(?:chi|cap|dang) uy vien|chu tich|nguoi dung dau|thu truong|giam doc|hieu truong|truong (?:phong|ban|thon)|lanh dao(?! quan ly tap the)",
        "member": r"dang vien|ca nhan|cong chuc|vien chuc|can bo|nhan vien|giao vien",
        "collective": r"tap the|ban (?:giam doc|giam hieu|lanh dao|thuong vu)",
        "office": r"co quan|don vi|phong|uy ban",
    }.items()
}
_OF_BODY = re.compile(  # where one holds his post, and who may be the one to rate him
    r"(?<=bi thu )(?:chi bo|dang uy|dang bo|cap uy)\b(?: (?:xa|phuong|co so|bo phan))?|"
    r"\b(?:do|boi|hay)(?: la)? (?:chi bo|dang uy|dang bo|cap uy|ban thuong vu|tinh uy|co quan)\b.*"
)
_BODY_RATED = re.compile(
    r"\b(?:xep loai|muc)(?: cua| cho)? (?:mot )?(?:dang bo|chi bo|dang uy|to chuc dang|tap the|ban thuong vu|co quan|don vi)\b"
)
_AWAY = re.compile(r"\b(?:di hoc|biet phai|luan chuyen|dieu dong|tam thoi|chuyen (?:di|den|cong tac|sinh hoat))\b")
_RATES = re.compile(r"\b(?:xep loai|xep muc)\b")
_REVIEWS = re.compile(r"\bkiem diem\b")
_PLACE_ASKED = re.compile(r"\b(?:o|tai) dau\b|\b(?:noi|cho) nao\b|\b(?:may|hai) (?:noi|cho)\b")


def of_another_rated(asked: str, stored: str) -> bool:
    """Whether two folded questions ask who rates, decides or leads, and name none of the same: "Chi bộ trực thuộc đảng ủy xã
    thì ai quyết định" is not asked of the đảng ủy itself."""
    if _WHOM_RATES.search(asked) and not _WHOM_RATES.search(stored):
        return True  # whom a body rates is not told by who rates it
    if _WHO_RATES.search(asked) and _AGAIN.search(stored) and not (_AGAIN.search(asked) or _AMISS.search(asked)):
        return True  # who rates is not told by who rates again
    if not (_WHO_RATES.search(asked) and _WHO_RATES.search(stored)):
        return False
    mine, theirs = (
        {name for name, words in _RATED.items() if words.search(_UNDER.sub(" ", text))} for text in (asked, stored)
    )
    return bool(mine and theirs) and not mine & theirs


def who_rates_person(folded: str) -> bool:
    """Whether a folded question asks who rates a person, and no body."""
    if _WHO_RATES.search(folded) is None or _BODY_RATED.search(folded):
        return False
    plain = _UNDER.sub(" ", folded)
    rated = {name for name, words in _RATED.items() if words.search(_OF_BODY.sub(" ", plain))}
    return bool(rated) and rated <= {"head", "member"}


def asks_where_rated(folded: str) -> bool:
    """Whether a folded question asks where one is rated, and speaks of no review."""
    return (
        _RATES.search(folded) is not None
        and _PLACE_ASKED.search(folded) is not None
        and _REVIEWS.search(folded) is None
        and _AWAY.search(folded) is None
    )


def of_another_act(asked: str, told: str) -> bool:
    """Whether a folded question asks where or by whom one is rated, and what was stored, with its sentence, speaks of the review
    alone."""
    return asks_where_rated(asked) and _REVIEWS.search(told) is not None and _RATES.search(told) is None
