"""Whose rating is asked for where a discipline is told: of the one who suffered it, or of a body."""

from __future__ import annotations

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import LEADER, MEMBER, ORGANIZATION, Noun
from assistant.answering.figures.whose import role_of

_THAT_ONE = r"\b(?:d/c|dc|dong chi|dang vien|dv|nguoi|ong|ba|anh|chi)(?: (?:ay|do|nay|kia|ta))+\b[^.;?]{0,30}\b(?:xep|loai|muc)\b"
_OUT_OF_OFFICE = r"^\W*(?:(?:toi|em|minh|d/c|dc|dong chi|ong|ba|anh|chi|dang vien|dv) )?bi (?:ky luat )?cach chuc (?:pho )?(?:bi thu|truong|giam doc|chu tich|hieu truong|chi uy|uy vien)\b"
_THEN_A_BODY = (  # "có 1 phó chủ tịch bị khiển trách thì UBND có được xuất sắc không"
    r"\bbi (?:\w+ ){0,2}?(?:ky luat|khien trach|canh cao|cach chuc|khai tru)\b[^.;?]*?(?:\bthi|,) (?:ca |cai |ban than )?"
    r"(?:tap the|ban (?:giam doc|lanh dao|giam hieu|thuong vu|chap hanh)|chi bo|dang bo|dang uy|chi uy|cap uy|ubnd|uy ban(?: nhan dan)?|so|phong|truong hoc|nha truong|co quan|don vi|to chuc)"
    r"(?: (?:em|toi|minh|nay|do|ay|xa|phuong|lanh dao|quan ly))* (?:co|con|van|lieu|duoc|bi|khong|xep|thi)\b"
)
_OF_A_BODY = (  # "có người bị khiển trách thì tập thể có bị xếp …": the body is rated, not the one disciplined
    r"\b(?:tap the|ban (?:giam doc|lanh dao|giam hieu)|chi bo|dang bo|dang uy|chi uy|cap uy|ban thuong vu|ban chap hanh|co quan|don vi|to chuc)\b[^.;?]{0,24}?"
    r"(?:\bco (?:mot |\d+ )?(?:dang vien|dv|nguoi|thanh vien|dong chi|can bo)\b|\b(?:xep|dat|len muc)\b(?! (?:loai )?(?:dong chi|d/c|dang vien|dv|ca nhan|nguoi|anh|chi|ong|ba|toi|em)\b))"
)


def rated_noun(told: Told) -> Noun:
    """Whose rating it is: of the one who was disciplined, though the cell that rates is named beside."""
    role = role_of(told)
    if told.says(_OUT_OF_OFFICE):
        return LEADER
    if told.says(_THEN_A_BODY):
        return ORGANIZATION
    if told.says(_THAT_ONE):
        return LEADER if role is LEADER else MEMBER
    person = r"\b(?:dang vien|dv|dong chi|d/c|dc|ca nhan|nguoi|can bo|toi|em|minh|bi thu|chu tich|giam doc|hieu truong)\b[^.;?]{0,30}\b(?:bi|nhan|chiu)\b"
    if role in (MEMBER, LEADER) or not told.says(person) or told.says(_OF_A_BODY):
        return ORGANIZATION if told.says(_OF_A_BODY) else role
    return LEADER if told.says(r"\b(?:lanh dao|truong|pho|chu tich|giam doc|bi thu)\b") else MEMBER
