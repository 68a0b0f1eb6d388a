"""A matter that is only named, with a polite last word that asks for no yes or no: "cho em hỏi tiêu chí … của đảng viên với ạ"."""

from __future__ import annotations

import re

_FRONT = r"(?:(?:da|thua|a|oi|chao|xin|cho|giup|hoi|ve|em|toi|minh|chau|anh|chi|ad|bac|ban|dong chi|biet|xem|neu|ke|noi|giai thich)\b[\s,.:]*)*"
_MATTERS = (
    r"(?:cac |nhung )?(?:tieu chi|dieu kien|tieu chuan|yeu cau|quy trinh|trinh tu|thu tuc|buoc|ho so|thoi han|han (?:nop|gui|chot)|noi dung|"
    r"tham quyen|cach|nguyen tac|muc dich|doi tuong|thanh phan|thang diem|bieu hien|khai niem|vi du)"
)
_POLITE = re.compile(
    rf"{_FRONT}{_MATTERS}\b(?P<rest>.*?)(?: (?:voi|nhe|di|day|nay))* a(?: (?:anh|chi|em|ad|ban))*\s*[?.!]*"
)
_SAYS = re.compile(
    r"\b(?:la|phai|bi|thi|khong|ko|k|chi|deu|van|cung|se|da|chua|nhu nhau|giong|nam o|do|gom|co|con|dung|roi)\b"
)
_WITH = re.compile(r"\bvoi a\s*[?.!]*$")
_WHAT = re.compile(
    r"\b(?:la gi|gom nhung gi|nhung gi|the nao|ra sao|nhu the nao) a(?: (?:anh|chi|em|ad|ban|bac))*\s*[?.!]*$"
)
_ASKED = re.compile(r"\b(?:khong|ko|k|chua)\b[^,.;?]{0,12}$")


def only_names(folded: str) -> bool:
    """Whether a folded message only names a matter, or asks what it is, and ends politely."""
    if _WHAT.search(folded) is not None and _ASKED.search(folded) is None:
        return True
    if _WITH.search(folded) is not None and _ASKED.search(folded) is None:
        return True
    found = _POLITE.fullmatch(folded.strip())
    return found is not None and _SAYS.search(_without_ratings(found["rest"])) is None


def _without_ratings(rest: str) -> str:
    return re.sub(r"\bkhong hoan thanh\b|\bkhong giu chuc vu\b|\bdang vien du bi\b", " ", rest)
