"""The one aspect on which documents are to be set side by side, where it is named by a word for several topics."""

from __future__ import annotations

import re

from assistant.answering.question.question import Question

_TIMES = ("finish_deadline", "filing_date", "review_days", "draft_sending")
_RATES = ("excellent_quota", "excellent_quota_base")
_SUBJECTS = ("review_individuals", "review_committees", "review_leading_collectives")
_STEPS = ("rating_steps", "member_rating_steps", "review_before_rating")
_FORMS = ("form_individual", "form_collective", "form_outside")
_AUTHORITY = ("authority", "authority_grassroots", "authority_members")
_CRITERIA = ("criteria_individual", "criteria_leader", "criteria_collective")
_SCALE = ("scale", "score_bands")
_LEVELS = (
    "rating_levels",
    "score_bands",
    "excellent_individual",
    "good_individual",
    "complete_individual",
    "fail_individual",
    "excellent_quota",
)
_EXCEEDING = ("excellent_individual", "excellent_leader", "excellent_collective")
_NUMBER = re.compile(r"\b(?:quy dinh|huong dan|qd|hd|nghi quyet)? ?(?:so )?\d{2,3}(?:-\w+)*\b|[,;]")
_ASPECTS = (
    (r"(?:(?:ty|ti) le |muc do |so )?(?:nhiem vu |cong viec |viec )?(?:phai )?vuot (?:muc|chi tieu|yeu cau|ke hoach)(?: (?:de|duoc|dat|cua|muon|khi|xep|loai|muc|bao nhieu|phan tram|la|nhiem vu|hoan thanh|xuat sac|xs))*", _EXCEEDING),
    (r"thoi han|thoi gian|thoi diem|moc (?:thoi gian|ngay|han)|deadline|han (?:chot|cuoi|hoan thanh)|ngay thang", _TIMES),
    (r"han (?:nop|gui|bao cao)(?: ho so)?", ("filing_date", "finish_deadline")),
    (r"(?:ty|ti) le(?: khong che)?|khong che|tran", _RATES),
    (r"doi tuong(?: kiem diem)?|nhung ai phai kiem diem|ai phai kiem diem", _SUBJECTS),
    (r"quy trinh|cac buoc|trinh tu", _STEPS),
    (r"bieu mau|mau(?: bieu| ban kiem diem)?", _FORMS),
    (r"tham quyen", _AUTHORITY),
    (r"tieu chi|khung tieu chi", _CRITERIA),
    (r"(?:cac |bon |4 |so )?muc (?:xep loai|danh gia)|(?:dieu kien|tieu chuan|yeu cau)(?: (?:cua|cac|tung|moi|xep|dat|de))* muc", _LEVELS),
    (r"(?:cach |viec )?(?:cham diem|cho diem)|cach cham|thang (?:diem|danh gia)", _SCALE),
)  # fmt: skip
_IDLE = frozenset(
    "bao phan tram yeu cau bo di them bot so sanh voi va ve phan khoan mat cua o thi co khac nhau giong gi the nao ra sao khong ko cho em toi minh hoi a vay ad hai ban kiem diem danh gia xep loai hon "
    "nhu truoc nay day kia cu moi thay doi cai trong giua con la nhung cac muc diem nhieu it quy dinh huong dan hay do nay van chua gio bay xin biet xem giup la".split()
)
_DAYS = re.compile(r"\bthoi gian kiem diem\b")


def aspect_of(question: Question) -> tuple[str, ...]:
    """The ids of the topics that an aspect named by itself ("… về thời hạn") is made of; none where more is named."""
    bare = _NUMBER.sub(" ", question.folded)
    if _DAYS.search(bare):
        return ()  # how long the meeting lasts
    for words, topics in _ASPECTS:
        rest, times = re.subn(rf"\b(?:{words})\b", " ", bare)
        if times and not set(re.findall(r"[a-z]+", rest)) - _IDLE:
            return topics
    return ()
