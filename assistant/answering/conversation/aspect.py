"""A short turn all of whose words ask for one side of a matter it does not name: "gửi ai", "bao lâu thì được trả lời"."""

from __future__ import annotations

import re

from assistant.answering.question.asks import Asks, asks_of
from assistant.answering.question.rated import RATINGS, SUBJECTS
from corpus.document import Corpus
from corpus.place import find_places
from corpus.reference import find_references
from corpus.text import fold

_LONGEST = 9  # words
# what is done with a paper, a meeting or a decision; of what it is done stands in the turns before
_DEEDS = frozenset(
    "gui nop tra loi ky duyet luu hop trinh xin phep thong bao cong khai giai quyet xu ly ghi viet tay may giay to "
    "thu tuc buoc thoi han cham tre muon xong lan trang chu so tan thanh chu tri y kien gop sua bo sung rut lai anh huong tru diem phat "
    "chiu trach nhiem lam tham gia du thay mat vang co khac qua truoc sau bang van mieng noi ha bac mang dien tu zalo email buu online ngay thang nam tuan".split()
)
_DECIDING = frozenset("quyet dinh chot nhan xet".split())  # where it is asked by whom
_ASKING = frozenset(
    "ai gi nao dau sao the may bao nhieu lau gio khi luc o tai cho voi va den tu thi la co khong ko k duoc dc phai bi can nen con vay roi nua "
    "em toi minh a ad nhi ha anh chi ban nhe hay chua moi cai do ay nay kia cach nhu ra loai mau bieu nguoi cap % phan tram nhat it luon khac "
    "cu moi cua nhung cac mot viec".split()
)
_ASKS = re.compile(r"\b(?:ai|gi|nao|dau|sao|the nao|may|bao nhieu|bao lau|bao gio|khong|ko|k|chua|hong|hay)\b")
# "xếp loại sao", "có phải kiểm điểm không": of whom and of what case stands in the turns before
_RATED_ALONE = re.compile(
    r"(?:(?:the|vay|roi|co|duoc|phai|can|bi) )*(?:xep loai|danh gia|kiem diem)(?: (?:thi|lai))?"
    r" (?:sao|the nao|nhu the nao|ra sao|gi|muc (?:nao|gi)|loai (?:nao|gi)|(?:o|tai) (?:dau|cho nao|noi nao)|khi nao|bao gio|khong|ko|k|chua)(?: (?:a|vay|nhi|ha|em|anh|chi|ad))*[\s?.!]*"
)
_AT_RATING = re.compile(
    rf"(?:(?:the|vay|roi|co|duoc|dat|len|xep|van|con|dc) )*{RATINGS.pattern} (?:khong|ko|k|chua)(?: (?:a|vay|nhi|ha|em|anh|chi|ad|nua))*[\s?.!]*"
)


def asks_rating(text: str) -> bool:
    """Whether a turn only asks whether one rating is had: "có được xuất sắc không"."""
    return _AT_RATING.fullmatch(fold(text)) is not None


def asks_aspect(text: str, corpus: Corpus) -> bool:
    """Whether a turn asks, and has no word by which its matter would be known."""
    folded = fold(text)
    if _RATED_ALONE.fullmatch(folded) or _AT_RATING.fullmatch(folded):
        return True
    words = re.findall(r"[\w%]+", folded)
    if not words or len(words) > _LONGEST or _ASKS.search(folded) is None or any(word.isdigit() for word in words):
        return False
    if SUBJECTS.search(folded) or find_references(text, corpus) or find_places(text):
        return False
    own = [word for word in words if word not in _ASKING]
    deeds = _DEEDS | _DECIDING if asks_of(folded) is Asks.WHO else _DEEDS
    return bool(own) and all(word in deeds for word in own)
