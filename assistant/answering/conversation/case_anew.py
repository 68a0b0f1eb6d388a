"""A turn that only tells another case of the one asked about: "đảng viên hưởng án treo có kiểm điểm không", then "thế bị cách
chức"; what was told of the case before does not stay beside it."""

from __future__ import annotations

import re

from assistant.answering.question.inquiry import asks_anything
from assistant.answering.question.rated import SUBJECTS
from corpus.text import fold, squeeze

_VERB = r"(?:huong|bi|dang|moi|duoc|di|nghi|hoc|mac|chuyen|vua|het|xin|da)"
_WHO = r"(?:dang vien(?: du bi)?|can bo|cong chuc|vien chuc|nguoi|dong chi|bi thu|toi|em|minh)"
_ASKED = r"(?:thi )?(?:co(?: phai| duoc| bi| can)?|phai|duoc|bi) (?:kiem diem|xep loai|xep|danh gia|viet|nop|hop|bo phieu|nhan xet)"
_CONTEXT = re.compile(rf"^{_WHO} (?P<case>{_VERB}\b[^,.;?]*?) (?={_ASKED}\b.*(?:khong|ko|k|chua)\b)")
_TURN = re.compile(
    rf"(?:(?:the|vay|con|neu|hoac|truong hop|a|voi)\s+)+(?:{_WHO} )?(?P<case>{_VERB}\b[^,.;?]*?)(?: thi)?(?: (?:sao|the nao|a|ha|nhi))*[\s?.!]*"
)
_OF_ANOTHER = re.compile(
    rf"^(?P<whose>{SUBJECTS.pattern}) (?P<case>{_VERB}\b[^,.;?]*?),? (?:thi )?(?:{SUBJECTS.pattern}) (?P<asked>(?:co|duoc|bi|phai|xep)\b.*)"
)
_BEFELL = re.compile(rf"(?P<whose>{SUBJECTS.pattern})(?: chi bo| dang uy)? (?:vua |moi |da |dang )?bi [^,;?]*")
_OF_ONE = re.compile(rf"(?:(?:the|vay|con|thi)\s+)*(?P<whose>{SUBJECTS.pattern}) (?:co|duoc|bi|phai|xep)\b")
_HIMSELF = re.compile(
    rf"(?:(?:the|vay|con|thi)\s+)+(?:(?:ban than|rieng|chinh|ca nhan)\s+)*(?P<whose>{SUBJECTS.pattern})(?: (?:do|ay|nay))?(?: thi)?(?: (?:sao|the nao))?[\s?.!]*"
)
_LONGEST = 10  # words of such a turn


def befallen(context: str, text: str) -> str | None:
    """What a turn asks of one because of what the turn before told to have befallen another: both stay ("bí thư bị cảnh cáo",
    then "chi bộ có được xuất sắc không"); None for any other turn."""
    told, asked = _BEFELL.fullmatch(fold(context)), _OF_ONE.match(fold(text))
    if told is None or asked is None or told["whose"] == asked["whose"] or asks_anything(context):
        return None
    asked_of = text[asked.start("whose") :]
    then = "thi" if fold(context) == context else "thì"
    return squeeze(f"{context.rstrip(' .!,')} {then} {asked_of}") if asks_anything(text) else None


def of_whom_it_befell(context: str, text: str) -> str | None:
    """What the turns before ask of one because of what befell another ("bí thư bị cảnh cáo, chi bộ có được xuất sắc không"), of
    the other himself, where a turn only names him; None for any other turn."""
    told, named = _OF_ANOTHER.match(fold(context)), _HIMSELF.fullmatch(fold(text))
    if told is None or named is None or told["whose"] != named["whose"] or len(fold(context)) != len(context):
        return None
    return squeeze(f"{context[: told.end('case')]} {context[told.start('asked') :]}")


def case_anew(context: str, text: str) -> str | None:
    """What the turns before ask, of the case that a turn tells instead; None for any other turn."""
    told, anew = _CONTEXT.match(fold(context)), _TURN.fullmatch(fold(text))
    if told is None or anew is None or len(text.split()) > _LONGEST:
        return None
    start, end = anew.span("case")
    case = text[start:end]
    if asks_anything(case):
        return None
    return squeeze(f"{context[: told.start('case')]}{case}{context[told.end('case') :]}")
