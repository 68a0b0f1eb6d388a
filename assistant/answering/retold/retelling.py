"""A turn about the answer before it, not about the matter: to be told it shorter, where it stands, why, or how sure it is;
or one that sets against it what is done where its asker works."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from assistant.answering.message.small_talk import asked_of_assistant
from assistant.answering.question.inquiry import asks_anything
from corpus.text import fold


class Retelling(StrEnum):
    """What a turn wants of the answer before it."""

    BRIEF = "brief"
    SURE = "sure"
    PLACE = "place"
    AGAIN = "again"
    WHY = "why"
    OBJECTS = "objects"


_END = r"(?: (?:a|ad|vay|the|do|day|ha|nhi|nhe|nha|di|thoi|giup|giup em|cho em|em|anh|chi|ban|bot|voi|gium|ho|day|luon|ma))*[\s.!?]*"
_FRONT = r"(?:(?:dai|nhieu|kho hieu|roi|roi ram) qua\s*,\s*)?(?:(?:a|u|ok|da|vang|the|vay|ma|nhung|bac|ban|ad|bot|cai nay|cai do|dieu do|y do|noi dung do|cau do)\s*,?\s+)*"
_THAT = r"(?:(?:cai|dieu|y|noi dung|quy dinh)? ?(?:do|nay|ay|tren)|no|noi (?:the|vay)|nhu (?:the|vay))"
_WANTED = (
    (
        Retelling.BRIEF,
        r"(?:(?:tra loi|noi|viet|ghi|tom) )?(?:mot cach )?(?:ngan gon|ngan|gon)(?: (?:gon|lai|hon|thoi|di))*|"
        r"(?:tom|chot|noi tom|noi gon|rut) lai(?: (?:la|thi))?(?: (?:sao|the nao|nhu the nao|gi|ntn|co hay khong|mot cau|duoc khong))?|tom tat(?: lai)?(?: (?:mot cau|di))?|"
        r"(?:dai|dai dong|nhieu chu) qua|noi dai qua",
    ),
    (
        Retelling.SURE,
        r"(?:ban |bot |ad )?(?:co )?(?:dam )?(?:chac|that|chinh xac|dam bao)(?: chan| su| the| vay)? (?:khong|ko|k|chua|ha|hong)|"
        r"(?:co )?(?:dung|that|tin)(?: duoc| that)?(?: vay| the)? (?:khong|ko|hong)|sao (?:biet|dam chac)|that ha|"
        r"(?:la |thi )?(?:khong|ko|chua|phai|duoc|bat buoc)(?: (?:duoc|ai|co|nguoi|nao|ca|luon|that|phai|can|gi|het|nua|la|thi)){1,4} (?:ha|sao|u|hay sao)|"
        r"(?:bac|anh|chi|em|ong|tro ly) (?:co )?(?:chac|dam chac)(?: chan)?(?: la)?(?: dung| the| vay)? (?:khong|ko|chua)",
    ),
    (
        Retelling.PLACE,
        rf"(?:{_THAT} )?(?:(?:nam|ghi|quy dinh|neu|noi|la) )?(?:o|theo|tai|trong|can cu|dan|trich|thuoc|dua)(?: vao)? (?:van ban|quy dinh|huong dan|dieu|khoan|muc|cho)(?: (?:dieu|khoan|van ban))? (?:nao|may|gi)|"
        rf"(?:{_THAT} )?(?:la )?(?:can cu|dua)(?: vao| theo)? (?:dau|cai gi|van ban nao|dieu nao)|(?:van ban|quy dinh|huong dan|dieu|cho|nguon) nao (?:noi|ghi|quy dinh|bao)(?: (?:the|vay|nhu vay|dieu do))?|"
        rf"(?:{_THAT} )?(?:ghi|quy dinh|nam|neu) o (?:dau|cho nao)|(?:{_THAT} )?(?:o )?(?:dau|cho nao) (?:noi|ghi|quy dinh|bao)(?: (?:the|vay|nhu vay))?|"
        r"(?:van ban|quy dinh|huong dan|luat)(?: co)? (?:noi|ghi|neu|quy dinh)(?: (?:the|vay|dieu do|viec do|cai do))? (?:o )?(?:dau|cho nao|dieu nao|dieu may|khoan nao)|"
        rf"(?:co )?(?:van ban|quy dinh|huong dan|dieu|cho) nao (?:noi|ghi|quy dinh|bao) (?:the|vay|nhu vay|nhu the)(?: khong| ko)?|can cu(?: gi)?|"
        rf"dieu may|khoan may|ai (?:bao|noi) (?:the|vay)|dan chung dau|"
        r"(?:(?:cho|xin|can|dan|trich|neu|ghi)(?: (?:em|toi|minh|chau|anh|chi|biet|xin|hoi|xem|ro|duoc|dan))* ){1,2}(?:cai )?(?:nguon|can cu|trich dan|dan chung|co so)(?: (?:goc|phap ly|cu the|trich dan|dan chung))*(?: duoc)?(?: (?:khong|ko))?|"
        r"xin trich dan|(?:co )?(?:nguon|can cu|dan chung|trich dan|co so)(?: (?:goc|phap ly))?(?: (?:o|tu|la))*(?: (?:dau|gi|nao))(?: (?:ra|the))?|nguon",
    ),
    (
        Retelling.AGAIN,
        r"(?:giai thich|noi)(?: lai)?(?: cho)? (?:ro|de hieu|cu the)(?: hon| them| xiu| chut)*(?: duoc (?:khong|ko))?|(?:em|minh|toi)? ?(?:chua|khong|ko) hieu(?: lam)?|(?:noi|tra loi|nhac) lai(?: xem| di)?",
    ),
    (
        Retelling.WHY,
        r"(?:sao|tai sao|vi sao)(?: lai| ma)?(?: (?:the|vay|nhu vay|nhu the|co chuyen do|ky))*|ly do(?: (?:la|vi|tai))*(?: (?:gi|sao|dau))?|vi (?:ly do|co) gi|do dau",
    ),
)
_PATTERNS = tuple((kind, re.compile(rf"{_FRONT}(?:{words}){_END}")) for kind, words in _WANTED)
# "bên em trước giờ vẫn cho kiểm điểm mà": what is done somewhere, set against the answer, and nothing asked
_CALENDAR = re.compile(r"\b(?:thang|ngay|nam|mau|quy|dot) \d+(?:/\d+)*\w?|\b\d+(?:/\d+)* (?=ngay|thang)")
_PRACTICE = re.compile(
    r"(?:(?:nhung|ma|sao|o|thay|the|a|da|tai|vi|chu|la)\b\s*,?\s*)*"
    r"(?:ben|cho|o|chi bo|dang bo|dang uy|don vi|co quan|tinh|huyen|xa|phuong|truong|truoc (?:gio|nay|day)|xua nay|tu truoc|moi nam|nam nao|may nam (?:nay|truoc)|hoi truoc|(?:em|toi|minh|chung (?:em|toi|minh)) (?:thay|van|toan))\b"
    r"(?=.*\b(?:van|toan|deu|luon|vua|thay|xua nay|truoc (?:gio|nay|day))\b)[^?\d]*\bma(?: (?:a|nhi|ad|anh|chi|ban))*[\s.!?]*"
)
_BACK = 2  # turns looked back over for what was asked: "thế còn xếp loại" asks by the one before it


def retelling(turn: str) -> Retelling | None:
    """What a turn wants of the answer before it; None where it asks of the matter."""
    folded = fold(turn).strip()
    doubt, _, rest = folded.partition(",")
    said = rest.strip() if rest and _of(doubt) is Retelling.SURE else folded
    if _PRACTICE.fullmatch(_CALENDAR.sub(" ", said)):
        return Retelling.OBJECTS
    return _of(folded)


def _of(folded: str) -> Retelling | None:
    return next((kind for kind, pattern in _PATTERNS if pattern.fullmatch(folded)), None)


def of_the_matter(turns: Sequence[str]) -> tuple[list[str], Retelling | None]:
    """The turns that are about the matter, and what the last one wants of the answer where it is not; a first turn is
    about no answer, nor is "có đúng không" after what asked nothing."""
    kept: list[str] = []
    wanted = None
    for number, turn in enumerate(turns):
        if number < len(turns) - 1 and asked_of_assistant(fold(turn)) is not None:
            continue  # nothing of the matter was said
        wanted = retelling(turn) if kept else None
        if wanted in (Retelling.SURE, Retelling.OBJECTS) and not any(asks_anything(one) for one in kept[-_BACK:]):
            wanted = None
        if wanted is None:
            kept.append(turn)
    return kept, wanted
