"""A rating that those who rate mean to give a person who was disciplined, put up for a judgement ("A bị khiển trách. Chi bộ muốn
xếp hoàn thành tốt. Làm vậy có đúng không"), said as a question about the person rated."""

from __future__ import annotations

import re

from assistant.answering.question.rated import RATINGS
from corpus.text import fold, squeeze

_CASE = r"(?P<case>.*?\bbi (?:\w+ ){0,3}?(?:khien trach|canh cao|cach chuc|ky luat)\b.*?)"
_RATER = r"(?:chi bo|chi uy|dang uy|cap uy|ban thuong vu|sep|lanh dao|thu truong|truong phong|giam doc|hieu truong|co quan|don vi|hoi nghi|bi thu(?: chi bo)?|ho|anh em)"
_MEANS = r"(?P<means>(?: (?:muon|dinh|van|cu|bao|noi|de nghi|de xuat|thong nhat|quyet dinh|ket luan|doi|keu|nhat tri|lai|da|vua))*)"
_RATED = (
    rf"(?: (?:la|muc|loai|o|vao|cho|dong chi|d/c|anh|chi|nguoi|ong|ba|ay|do|nay|[a-z]))* (?P<rating>{RATINGS.pattern})"
)
_PUT = re.compile(
    rf"{_CASE}[\s,.;:]+(?:(?:va|nhung|ma|roi|thi|the ma|nay|gio|cuoi nam)\s+)*{_RATER}{_MEANS} (?:xep(?: loai)?|danh gia|cho)\b{_RATED}(?P<rest>.*)",
    re.DOTALL,
)
_JUDGED = re.compile(
    r"\b(?:dung|sai|hop ly|hop le|phu hop|on|duoc)\b[^.?;]*\b(?:khong|ko|k|chua|sai)\b|\bdung sai\b|\bnhan xet\b.*\bcach\b|\b(?:lam|xep) (?:vay|the)\b"
)
_MORE = re.compile(
    r"\b(?:sua|doi|huy|thay|lai|khieu nai|kien nghi|ai|lam gi|lam sao|xu ly|giai quyet|o dau|khi nao|mau nao)\b"
)  # something else is asked of the rating given
_OUTRIGHT = re.compile(
    r"\b(?:lam (?:vay|the|nhu vay|nhu the)|dung (?:hay )?sai|nhan xet|cho qua|dung (?:quy dinh|luat|chua)|co dung)\b"
)


def of_the_rated(text: str) -> str:
    """The message asked of the person rated; any other message as it stands."""
    folded = fold(text)
    found = _PUT.fullmatch(folded.strip()) if len(folded) == len(text) else None
    if found is None or _JUDGED.search(found["rest"]) is None or _MORE.search(found["rest"]) is not None:
        return text
    if not found["means"].strip() and _OUTRIGHT.search(found["rest"]) is None:
        return text  # "chi bộ xếp hoàn thành tốt được không" may ask of the collective
    start = len(folded) - len(folded.lstrip())
    case, rating = (text[start + found.start(name) : start + found.end(name)] for name in ("case", "rating"))
    marked = fold(text) != text
    asked = f"có được xếp {rating} không" if marked else f"co duoc xep {rating} khong"
    return squeeze(f"{case.rstrip(' ,.;:')}, {asked}?")
