"""What comes of a rating that was given ("xuất sắc thì được thưởng gì", "không hoàn thành nhiệm vụ bị xử lý ra sao"): the use
of the results answers, not the conditions of the level that the message names."""

from __future__ import annotations

import re

from assistant.answering.matter.level import DISCIPLINE
from assistant.answering.question.province import named_province
from assistant.answering.question.question import Question

OF_ANY = "Kết quả xếp loại được sử dụng vào những việc gì?"
OF_THE_LAST = "Xếp loại không hoàn thành nhiệm vụ thì hậu quả gì, bị xử lý thế nào?"
OF_THE_LAST_IN_OFFICE = "Hai năm liền không hoàn thành nhiệm vụ có bị cho thôi chức, miễn nhiệm không?"
_LAST = r"(?:khong|chua|ko|k) hoan thanh(?: nhiem vu)?|(?:loai |muc )(?:kem|yeu)"
_RATED = re.compile(
    rf"\b(?:{_LAST}|(?:hoan thanh )?(?:xuat sac|tot)(?: nhiem vu)?|hoan thanh nhiem vu|(?:xep loai|danh gia|xep|xep hang)(?: \w+)? (?:thap|cao|kem|yeu))\b"
)
_OF_THE_LAST = re.compile(rf"\b(?:{_LAST})\b")
_FOLLOWS = re.compile(
    r"\b(?:thuong|khen) (?:gi|tien|bao nhieu|the nao|khong)\b|\b(?:duoc|co|them|huong|huong duoc)(?: \w+)? (?:loi|quyen loi|uu tien|uu dai|che do)(?: \w+)? (?:gi|nao|khong)\b|"
    r"\b(?:loi|ich) gi\b|\b(?:duoc|huong) (?:gi|nhung gi|cai gi)\W*(?:(?:khong|a|vay|nhi|ha)\W*)?$|\b(?:hau qua|he qua|he luy)\b|"
    r"\banh huong (?:gi|the nao|nhu the nao|ra sao|den gi|toi gi|den cai gi)\b|\b(?:bi|co bi) (?:gi|sao|lam sao|phat|phat gi|xu ly)\b(?! ky luat)|"
    r"\bxu ly (?:the nao|nhu the nao|ra sao|sao|gi|nhu nao)\b|\bkhen thuong (?:gi|the nao|nhu the nao|ra sao)\b"
)
_OF_OFFICE = re.compile(
    r"\b(?:thoi (?:giu )?chuc|thoi viec|mien nhiem|mat chuc|thay the|giang chuc|ha chuc|cach chuc)\b"
)
_YEARS = re.compile(r"\b(?:hai|2|02|ba|3|nhieu) nam\b")
_NOT_THE_CASE = re.compile(
    r"\b(?:(?:hon|qua|tren|duoi|ca) (?:mot )?nua|nhiem vu (?:\w+ ){1,6}?(?:khong|ko) hoan thanh|de|muon|dieu kien|can gi|muc nao|loai gi|loai nao|diem|viec|chi tieu|chi bo|don vi|tap the)\b|\d ?%"
)


def what_follows(question: Question) -> str | None:
    """The stored question on what comes of a rating, where that is asked: of the last of the four, or of any.

    Two years of the last rating have a text of their own but for those in office, and what makes a rating (discipline,
    points, tasks) is no rating.
    """
    folded = question.folded
    rated = _RATED.search(folded)
    if (
        rated is None
        or question.documents
        or question.dated
        or named_province(question)
        or DISCIPLINE.search(folded)
        or _NOT_THE_CASE.search(folded)
    ):
        return None
    of_office = _OF_OFFICE.search(folded, rated.end()) is not None
    if _YEARS.search(folded):
        return OF_THE_LAST_IN_OFFICE if of_office and _OF_THE_LAST.search(folded) else None
    if _FOLLOWS.search(folded, rated.end()) is None:
        return None
    return OF_THE_LAST if _OF_THE_LAST.search(folded) else OF_ANY
