"""What one asks of a case told in figures, where the question put to it is not one that can be read."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.asking import SHARED_OUT
from assistant.answering.figures.case.places import failed_places
from assistant.answering.figures.case.whole import TASKS
from assistant.answering.figures.figure import Told
from assistant.answering.figures.grouping import groups_of
from assistant.answering.figures.unheard.other_asked import asks_other

_HEAD = r"\b(?:thu truong|giam doc|truong phong|hieu truong|chu tich|bi thu|nguoi dung dau|phu trach|quan ly)\b"
_TASK_WORD = r"\b(?:nhiem vu|nv|viec|dau viec|chi tieu)\b"
_ILL = r"\bnghi (?:om|benh|dieu tri|dau)\b|\b(?:bi|nam) (?:dau|benh|om)\b"
_NOT_RATED = ("exempt", "suspended", "new")
# "50% số chi bộ phải tốt thì đảng bộ mới xuất sắc hả": what the body above needs
_OF_THE_BODY = r"\b(?:dang bo|chi bo|ban thuong vu|dang uy|tap the|co quan|don vi)(?: (?:moi|duoc|dc|xep|dat|len|co|the|du|dieu kien|em|toi|minh|nay|do))+ (?:hoan thanh )?(?:xuat sac|tot)\b"
# "tính xuất sắc trên 25 hay 22": what the ratio is taken of, not who is reviewed
_OF_THE_BASE = r"(?:\bxuat sac\b|\bxs\b|\b20 ?(?:%|phan tram)|\b(?:ty|ti) le\b)[^.;?]{0,30}\btren (?:\w+ ){0,4}?\d+ (?:\w+ ){0,2}?(?:hay|hoac)\b|\bmau so\b"
_ANOTHER = r"\b(?:gi|j|nao|ai|o dau|bao gio|vi sao|tai sao|ho so|mau|bieu mau|bao cao|bien ban|quy trinh|thu tuc|ky|nop|gui|hop|khen(?: thuong)?|giay khen|luong|phu cap|bo nhiem|quy hoach|de bat|khieu nai)\b"
_NOBODY = r"\b(?:khong|chua|ko|chang)(?: \w+){0,2} (?:gi|nao|ai)\b"
_FOLLOWS = r"\b(?:bo nhiem|quy hoach|luong|phu cap|(?:khen|tien|muc|duoc|bi) thuong|thuong (?:gi|bao nhieu)|giay khen|khieu nai|khai tru|duoi|dua ra khoi|ra khoi dang|xoa ten|tu chuc|mien nhiem|dieu dong|giai trinh|ho so|mau|ai cham|ai ky)\b"
_OF_RATING = r"\b(?:xep|loai|muc|xuat sac|xs|tot|hoan thanh nhiem vu)\b"
_OF_QUOTA = (
    r"\b(?:xuat sac|xs|htxs\w*|ty le|ti le|tran|vuot|suat|han muc|khong che|mau so|quota)\b|\b2[05] ?(?:%|phan tram)"
)
_MORE = r"\b(?:them|bot) (?:\w+ ){0,2}?\d+ (?:nguoi|dong chi|d/c|dc|dv|dang vien)\b"
_MOST = "Tối đa mấy xuất sắc?"
_OVER = "Số xuất sắc có vượt tỷ lệ không?"
_WITHIN = "Số xuất sắc có đúng tỷ lệ không?"
_WHO = "Bao nhiêu người phải kiểm điểm, xếp loại?"
_WHICH_RATING = "Xếp mức nào?"
_SEND_BY = "Dự thảo báo cáo kiểm điểm phải gửi chậm nhất ngày nào?"
_SIX_MONTHS = "Đã đủ 6 tháng để kiểm điểm, xếp loại chưa?"


def ask_of(told: Told) -> str | None:
    """The question, one that tells no figure of its own; None where the figures are of no case that is reckoned.

    Example: 33 good → "Tối đa mấy xuất sắc?".
    """
    if any(figure.value < 0 for figure in told.figures) or asks_other(told):
        return None
    tasks = told.has("assigned") and told.has(*TASKS)
    shares = any(told.share(role) is not None for role in ("done", "on_time", "late", "exceeded")) and told.says(
        _TASK_WORD
    )
    led = failed_places(told) is not None and told.says(_HEAD)
    if _asks_what_follows(told):
        return None
    if tasks or led or shares or told.has("score") or (told.has("low_votes") and told.has("votes")):
        return _WHICH_RATING
    if told.says(_MORE) and any(figure.role is None for figure in told.figures):
        return None  # more of whom is not told: the number is none of those rated good
    if told.has("good", "good_up") and not told.has(*TASKS):
        return (
            None
            if _asks_of_another(told) or told.says(_OF_THE_BODY) or (told.says(SHARED_OUT) and groups_of(told) is None)
            else _of_quota(told)
        )
    if _are_set_apart(told):
        return None if told.says(_OF_THE_BASE) else _WHO
    if told.says(_ILL) and (told.get("days") is not None or told.get("months") is not None):
        return _WHICH_RATING
    return _of_days(told)


def _of_quota(told: Told) -> str:
    """Whether the excellent told are too many, in the way it is asked for; how many there may be, where none are told."""
    if not (told.has("excellent") and told.has("good")):
        return _MOST
    allowed = re.search(asking.YES_NO, told.folded) is not None and re.search(asking.AFTER, told.folded) is None
    return _WITHIN if allowed else _OVER


def _asks_of_another(told: Told) -> bool:
    """ "chi bộ có 20 tốt thì hồ sơ gồm những gì": the count is told by the way, another thing is asked about."""
    asked = re.sub(_NOBODY, " ", told.folded)  # "4 không xếp gì" asks nothing
    return re.search(_ANOTHER, asked) is not None and not told.says(_OF_QUOTA)


def _asks_what_follows(told: Told) -> bool:
    """ "hoàn thành 90% nhiệm vụ thì có được bổ nhiệm không": what comes of it, not the rating."""
    return told.says(_FOLLOWS) and not told.says(_OF_RATING)


def _are_set_apart(told: Told) -> bool:
    """Whether some of a number of members are told to be exempt, suspended or new; "một đồng chí ốm" is of no number."""
    members = told.get("members")
    apart = [figure.value for role in _NOT_RATED if (figure := told.get(role)) is not None]
    return members is not None and bool(apart) and members.value > sum(apart)


def _of_days(told: Told) -> str | None:
    """A day of admission with the day it is held against, or the day of a meeting."""
    days = [day for day in told.days if day.day is not None and not day.whole_month]
    admitted = told.says(r"\b(?:ket nap|vao dang|vo dang)\b")
    if len(days) == 2 and admitted and told.says(r"\b(?:hop|kiem diem|xep loai|danh gia)\b"):
        return _SIX_MONTHS
    if len(days) == 1 and not admitted and told.says(r"\b(?:hop|hoi nghi)\b[^.;?]*\bkiem diem\b"):
        return _SEND_BY
    return None
