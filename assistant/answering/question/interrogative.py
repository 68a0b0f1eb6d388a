"""How a sentence asks: its asking part, whether for a yes or no, to be confirmed, of every case."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.answering.question.polite import only_names

TAIL = r"(?:\s*[,]?\s*\b(?:a|nhi|vay|(?<!tap )(?<!cu )the|ha|em|anh|chi|ad|bac|con|chau|oi|bot|nghen|hen|moi nguoi|ca nha|cac bac|cac anh|cac dong chi|voi|nhe|nhe ad|chu|luon|roi|nao|gi))*\s*[?.!]*$"
CONFIRM = re.compile(
    rf"[,]?\s*(?:(?:em|toi|minh|chau|con) (?:hieu|nho|nghi|noi|tinh|lam)(?: \w+)? (?:vay|the|nhu vay|nhu the)(?: thi| la)? )?(?:co )?(?:dung|phai|chuan|chinh xac)(?: vay| the)? (?:khong|ko|k|chua|chu|hong)(?: a)?{TAIL}|"
    r"^(?:vay |the |thi |nhu vay )?co phai(?! (?:kiem|viet|lam|xep|hop|tach|lap|lay|nop|gui|bo phieu|danh gia|neu|ke|ghi|tu|cong khai|thong bao|ky|cham|trinh|bao cao|chuyen|dua|khac phuc|chiu|tham gia))\b"
)
_GREETING = re.compile(
    r"^(?:(?:da|thua|kinh chao|chao|xin chao|a|oi|ad|admin|cac bac|cac anh|anh|chi|em|dong chi|cho|hoi|minh|toi|xin|biet|giup|thay|co|chau) ?)*(?:cho (?:em|toi|minh|chau|hoi|biet)(?: hoi)?|hoi la)\b[ ,:]*"
)
_SAID_BEFORE = re.compile(r"^.*\bhoi\b[^:?]{0,25}:\s+(?=(?:\S+\s+){5})")  # "…, nên tôi hỏi lại cho rõ: …"
_PERIOD = re.compile(
    r"\b(?:theo |thoi |hoi |ky |thoi ky |giai doan |trong |tu )*(?:nam 20\d\d|20\d\d ?- ?20\d\d|(?:quy dinh|huong dan|qd|hd|nghi quyet)(?: so)? ?\d+(?:[-/]\w+)*(?: (?:ngay [\d/]+|nam \d{4}|\d{4}))?|hoi do|luc do|hoi ay|nam ay)\b,?|"
    r",? theo (?:hd|qd|huong dan|quy dinh) ?\d+(?: ay)?"
)
_TAIL = re.compile(TAIL)
_ASIDE = re.compile(r"\([^)]*\)|\bchu khong phai [^,.;?]*")
_STOP = re.compile(r"\s*[?!;\n]+\s*|(?<!\d)\.\s+")
_OR = re.compile(r",? hay (?!khong\b|chua\b|la khong\b|sai\b)")
_SPACE = re.compile(r"\s+")
_ASKS = re.compile(r"\b(khong|ko|chua|nao|gi|ai|bao nhieu|may|sao|dau|bao gio|chu|dung|xac nhan)\b")
_YES_NO = re.compile(
    rf"\b(?:co|duoc|phai|bi|can|con|da|thuoc|van|du|dung)\b.*\b(?:khong|ko|chua|hay khong){TAIL}|\b(?:co|duoc|phai|bi|can|con|thuoc|dung)\b[^,]*\b(?:khong|ko|chua)\b,|"
    rf"^co phai\b|\b(?:dung|phai) (?:khong|ko|chu)\b|\b(?:xac nhan)\b|\b(?:hay khong|duoc khong|khong) hay\b"
)
_TAG = re.compile(r"[ ,]+(?:ha|hen|hu|chu|a)(?: (?:ad|anh|chi|em|ban|nhi|moi nguoi))*\s*[?.!]*$")
_SPOKEN = re.compile(rf"(\b(?:co|duoc|phai|bi|can|con|dung)\b[^?!;]*?)(?<!hu) (?:hong|hok|hem|khum)\b(?={TAIL})")
_WITH_MORE = re.compile(r"(.*?\b(?:khong|ko|chua)\b)\s*,\s*(?=\S)")
_ALWAYS = re.compile(r"\b(?:duong nhien|mac nhien|nhat thiet|chac chan|moi truong hop|luc nao cung|tu dong)\b")
_EVERY = re.compile(  # "hễ bị khiển trách là", "bất kể lỗi gì", "chắc suất", "cơ quan nào cũng"
    r"(?<!quan )(?<!lien )\bhe (?!thong|so|luy|dao|qua)|\b(?:bat ke|bat cu|bat luan|chac suat|chac an|khong ngoai le|khong co ngoai le|khong bao gio)\b|"
    r"\b(?:ai|nao) (?:\w+ ){0,3}cung\b|\b(?:moi|tat ca)(?: \w+){1,4} deu\b"
)


@lru_cache(maxsize=1024)
def asking(folded: str) -> str:
    """The part of a message (folded, with its punctuation) that asks, without greeting, period and tail; what it tells
    before is kept where the asking sentence alone is too short to say of whom it asks."""
    folded = _SPOKEN.sub(r"\1 khong", folded)
    folded = _ASIDE.sub(" ", folded)
    whole = _STOP.split(folded.strip(" ?.!"))
    pieces = [piece.strip(" ,.") for piece in whole if piece.strip(" ,.")]
    if not pieces:
        return folded
    yes_no = [number for number, piece in enumerate(pieces) if is_yes_no(piece)]
    others = [number for number, piece in enumerate(pieces) if _ASKS.search(piece)]
    last = (yes_no or others or [len(pieces) - 1])[-1]
    piece = _trimmed(pieces[last])
    if len(piece.split()) < 7 and last:
        piece = f"{_trimmed(pieces[last - 1])}, {piece}"
    return piece


@lru_cache(maxsize=1024)
def is_yes_no(folded: str) -> bool:
    """Whether a sentence asks for a yes or no: "có phải … không", "… chưa", "…, đúng không"."""
    return _YES_NO.search(_SPOKEN.sub(r"\1 khong", folded)) is not None


_TOLD_NOT = re.compile(r"\b(?:khong|ko|chua) (?=(?:can|phai|bat buoc|duoc|bi) \w)")  # "không cần …" tells, asks nothing
_ANYONE = re.compile(
    r"\b(?:khong|chua|khoi|ko) (?:\w+ ){1,4}(?:ai|gi|dau|nao)\b"
)  # "không cần báo cho ai" asks for nobody


def asks_yes_no(folded: str) -> bool:
    """Whether a message asks for a yes or no: as a whole, in its asking part, or by its last word alone."""
    return is_yes_no(folded) or is_yes_no(asking(folded)) or is_tagged(folded)


def confirms(folded: str) -> bool:
    """Whether a statement is put up to be confirmed: "…, đúng không", "… phải không"."""
    return (
        CONFIRM.search(folded) is not None
        or is_tagged(folded)
        or re.search(r"\b(?:dung|phai) (?:khong|ko|k|chu|chua)\b", folded) is not None
    )


def alternatives(part: str) -> bool:
    """Whether an asking part sets one thing against another ("tự viết hay nhờ viết, được không") rather than asks for a
    yes or no to the first ("có phải … không, hay …")."""
    sides = re.split(
        r",? hay (?:la |cu |van |phai |nen )?(?!khong\b|chua\b|khong$|sai\b|bi\b|vang\b|nghi\b|di\b|tu tap\b|nhau\b)",
        part,
    )
    if re.search(r"\bco (?:\w+ )+?hay (?:\w+ )+(?<!duoc )(?:khong|ko|chua)$", part):
        return False  # "có ảnh hưởng khen thưởng hay bổ nhiệm không" asks of both
    return len(sides) == 2 and len(sides[0].split()) > 2 and len(sides[1].split()) > 2 and not is_yes_no(sides[0])


def is_tagged(folded: str) -> bool:
    """Whether a statement is put up by its last word alone: "… bị bỏ hả", "… vẫn phải xếp loại chứ"."""
    if _TAG.search(folded) is None or only_names(folded):
        return False
    return not _ASKS.search(_TOLD_NOT.sub(" ", _ANYONE.sub(" ", _TAG.sub("", folded))))


def is_universal(folded: str) -> bool:
    """Whether a thing is claimed of every case: "hễ … là phải", "bất kể", "mặc nhiên", "nơi nào cũng"."""
    return _ALWAYS.search(folded) is not None or _EVERY.search(folded) is not None


def _trimmed(piece: str) -> str:
    piece = _GREETING.sub("", _SAID_BEFORE.sub("", piece))
    found = _WITH_MORE.match(piece)
    if found is not None and is_yes_no(found[1]):
        piece = found[1]
    first = _OR.split(piece)[0]
    if is_yes_no(first) or not is_yes_no(piece):
        piece = first  # in "đảng viên hay tụ tập … có phải … không" nothing is set against another
    piece = _PERIOD.sub(" ", piece)
    piece = _TAIL.sub("", piece)
    return _SPACE.sub(" ", piece).strip(" ,")
