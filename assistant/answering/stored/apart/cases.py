"""A case that a question tells, or does not, and a stored sentence speaks of another."""

from __future__ import annotations

import re

from assistant.answering.question.polarity import main_clause
from assistant.answering.stored.apart.sides import IDLE
from index.text import tokens

_EVERY = re.compile(r"\b(?:moi|deu|tat ca|tru|ba dien|bat ky|du)\b")
_OF_A_CASE = 3  # words that tell a case
_IDLE_CASE = IDLE | frozenset(
    tokens("dang vien chi bộ người nếu nhưng đã đang bị có không chưa mà rồi vẫn ai em tôi mình năm nay thì ạ")
)
_LACKING = re.compile(
    r"(?:(?:co|khong|dung|tai chi bo|tuy truong hop)[.:] )?(?:chi bo|noi|don vi|co quan) khong co (\w+ \w+)\b"
)
_LACKED = re.compile(r"\b(?:khong|ko|chua|k|chang|thieu|het|chi co|co moi|moi co|it|duoi|may|mot minh|nho)\b")
_PASSES = re.compile(
    r"\b(?:vuot|qua|hon|nang|noi troi|dan dau|ngoai le|dac biet|tren|25|cao nhat|toi da|nhieu nhat|bao nhieu|may phan|thanh tich)\b|%"
)
_FAULT = re.compile(r"\b(?:tham nhung|tham o|chay chuc|chay quyen|tieu cuc|lang phi|sai pham)\b")
_ANY_FAULT = re.compile(
    rf"{_FAULT.pattern}|\b(?:hoi lo|chay chot|loi ich nhom|bi bat|vi pham|khuyet diem|ky luat|toi|khoi to|an ninh|mat doan ket|be phai|suy thoai|gian|trung thuc)\b"
)
_FOR_DISCIPLINE = re.compile(r"\bvi (?:da |dang )?bi (?:ky luat|khien trach|canh cao|cach chuc)\b")
_DISCIPLINED = re.compile(r"\b(?:ky luat|khien trach|canh cao|cach chuc|khai tru)\b")


def of_who_lacks(asked: str, lead: str) -> bool:
    """Whether a folded sentence is told of who lacks a thing ("Chi bộ không có chi ủy thì …") that the one asked about has."""
    lacking = _LACKING.match(lead)
    return lacking is not None and lacking[1] in asked and _LACKED.search(asked) is None


def of_another_case(asked: str, told: str, opens: str | None) -> bool:
    """Whether a folded question asks under a case ("đang chờ kết luận thanh tra thì …") of which nothing is told by what was
    stored with a Có and its sentence, which does not speak of all cases either."""
    main = main_clause(asked)
    if opens != "có" or main == asked or _EVERY.search(told):
        return False
    case = [word for word in tokens(asked[: len(asked) - len(main)]) if word.isalpha() and word not in _IDLE_CASE]
    return len(case) >= _OF_A_CASE and not set(case) & set(tokens(told))


def of_a_fault(asked: str, stored: str, lead: str) -> bool:
    """Whether a stored question and its sentence rate somebody for a fault of others ("cấp dưới tham nhũng"), and the message tells
    of none; all folded."""
    return _FAULT.search(stored) is not None and _FAULT.search(lead) is not None and _ANY_FAULT.search(asked) is None


def of_a_higher_share(asked: str, stored: str, lead: str) -> bool:
    """Whether a stored question and its sentence tell when the usual share may be passed ("… không quá 25%"), and the message asks of
    nothing above it; all folded."""
    return "25%" in lead and _PASSES.search(stored) is not None and _PASSES.search(asked) is None


def for_a_discipline(asked: str, lead: str) -> bool:
    """Whether a sentence rates somebody for a discipline that the message does not tell of: "Không hoàn thành nhiệm vụ, vì bị
    kỷ luật"; all folded."""
    return _FOR_DISCIPLINE.search(lead) is not None and _DISCIPLINED.search(asked) is None
