"""What a turn calls by its place in a list told before it, by its own name: "mức cao nhất", "mức cuối cùng" after the four
levels; "cái thứ 3", "có bao nhiêu biểu hiện" after a group of the signs of degradation."""

from __future__ import annotations

import re

from assistant.answering.conversation.told_counts import reckoned
from corpus.text import fold, squeeze

_LEVELS_TOLD = re.compile(
    r"\b(?:may|bao nhieu|bon|4|cac|nhung) (?:muc|loai)\b|\bmuc (?:xep loai|danh gia)\b|\bhoan thanh (?:xuat sac |tot )?nhiem vu\b"
)
_LEVELS = (
    ("Hoàn thành xuất sắc nhiệm vụ", r"cao nhat|dau tien|thu nhat|thu mot|so 1|thu 1|tren cung"),
    ("Hoàn thành tốt nhiệm vụ", r"thu hai|thu nhi|so 2|thu 2"),
    ("Hoàn thành nhiệm vụ", r"thu ba|so 3|thu 3"),
    (
        "Không hoàn thành nhiệm vụ",
        r"cuoi(?: cung)?|thap nhat|chot|bet|thu tu|thu bon|so 4|thu 4|duoi cung|kem nhat",
    ),
)
_LEVEL = tuple(
    (name, re.compile(rf"\b(?:cai )?(?:muc|loai|cai)(?: xep loai)? (?:{words})\b(?! (?:muc|diem|viec|nam|thang))"))
    for name, words in _LEVELS
)
# "mức cao nhất được xếp là gì" asks what a case comes to, and names no level
_OF_A_CASE = re.compile(
    r"\b(?:muc|loai)(?: xep loai)? (?:cao|thap) nhat (?:co the|duoc|con|ma|cua|minh|em|toi|la (?:gi|muc|loai)|xep|thi xep)\b"
)
_MEMBER = re.compile(r"\bdang vien\b")
_GROUPS = (
    ("tự diễn biến, tự chuyển hóa", r"tu (?:dien bien|chuyen hoa)|nhom (?:3|ba|thu ba)"),
    ("suy thoái về đạo đức, lối sống", r"dao duc,? loi song|nhom (?:2|hai|thu hai)"),
    ("suy thoái về tư tưởng chính trị", r"tu tuong chinh tri|nhom (?:1|mot|thu nhat)"),
)
_GROUP = tuple((name, re.compile(rf"\b(?:{words})\b")) for name, words in _GROUPS)
_SIGN_ASKED = re.compile(r"\bbieu hien(?: \w+){0,2} (?:nao|gi|may)\b")
# "còn người hứa thật nhiều mà chẳng làm mấy": another deed, of which the same is asked
_ANOTHER_DEED = re.compile(
    r"(?:(?:the|vay|roi)\s+)*con (?:(?:nguoi|ke|viec|chuyen|cai|ai|ong|can bo)\s+)?(?P<deed>\w+(?: \w+){3,})[\s?.!]*"
)
_ASKS = re.compile(r"\b(?:gi|nao|ai|may|bao nhieu|khi nao|o dau|the nao|ra sao|thi sao|khong|ko|xep loai|kiem diem)\b")
_HOW_MANY = re.compile(
    r"(?:(?:the|vay|no|nhom (?:do|nay))\s+)*(?:co |gom )?(?:bao nhieu|may) (?:bieu hien|cai|muc)\b(?: (?:vay|a|the|nhi))*[\s?.!]*"
)
_NTH = re.compile(
    r"(?:(?:the|vay|con)\s+)*(?:(?:cai|bieu hien|muc|so)\s+)*(?:(?:thu|so) )(?P<nth>\d|nhat|hai|ba|tu|nam|sau|bay|tam|chin)\b(?: (?:la|noi|ve|thi))*(?: (?:gi|sao|the nao))?(?: (?:vay|a|the|nhi))*[\s?.!]*"
)
_STEP_TOLD = re.compile(
    r"\bbuoc (?:(?P<nth>\d|mot|hai|ba|dau(?: tien)?)\b|(?P<named>tu (?:danh gia|xep loai|cham)|tham dinh|de xuat|quyet dinh))|\bmay buoc\b|\bcac buoc\b|\bquy trinh\b"
)
_STEP = re.compile(
    r"(?:(?:the|vay|con|roi|den)\s+)*(?:cai )?buoc (?:(?P<last>cuoi(?: cung)?|chot)|(?P<next>tiep theo|ke tiep|tiep|sau(?: do)?)|(?P<first>dau(?: tien)?))(?: (?:la|thi))*(?: (?:gi|sao|the nao))?(?: (?:vay|a|the|nhi))*[\s?.!]*"
)
_ORDER = {"1": 1, "mot": 1, "dau": 1, "dau tien": 1, "2": 2, "hai": 2, "3": 3, "ba": 3}
_SIGNS = re.compile(r"\bbieu hien\b|\bsuy thoai\b|\btu (?:dien bien|chuyen hoa)\b")


def by_name(context: str, text: str) -> str | None:
    """The turn with what it means named, so that it stands alone; None where it calls nothing by its place."""
    before, now = fold(context), fold(text)
    if _LEVELS_TOLD.search(before) and not reckoned(context) and not _OF_A_CASE.search(now):
        named = [(name, match) for name, pattern in _LEVEL for match in pattern.finditer(now)]
        if len(named) == 1:
            name, match = named[0]
            whose = " (đảng viên)" if _MEMBER.search(before) and not _MEMBER.search(now) else ""
            return squeeze(f"{text[: match.start()]}{name}{text[match.end() :].rstrip(' ?.')}{whose}")
    if (told := list(_STEP_TOLD.finditer(before))) and (step := _STEP.fullmatch(now)) is not None:
        return _step(told[-1], step)
    if (
        _SIGN_ASKED.search(before)
        and (another := _ANOTHER_DEED.fullmatch(now)) is not None
        and not _asks_else(another["deed"])
    ):
        start, end = another.span("deed")
        return f"{text[start:end]} là biểu hiện nào"
    groups = [name for name, pattern in _GROUP if pattern.search(before)]
    if len(groups) == 1 and _SIGNS.search(before):
        if _HOW_MANY.fullmatch(now):
            return f"nhóm {groups[0]} có bao nhiêu biểu hiện"
        if (nth := _NTH.fullmatch(now)) is not None:
            return f"biểu hiện thứ {text[slice(*nth.span('nth'))]} của nhóm {groups[0]} là gì"
    return None


def _asks_else(deed: str) -> bool:
    """Whether a turn asks something of its own; "chẳng làm mấy" asks nothing."""
    return (
        _ASKS.search(
            re.sub(
                r"\b(?:chang|khong|ko|chua)(?: \w+){1,2} (?:may|gi|bao nhieu)\b|\b(?:khong|ko|chang) (?!$)", " ", deed
            )
        )
        is not None
    )


def _step(told: re.Match[str], asked: re.Match[str]) -> str | None:
    """The step of the three that a turn means: the last, the first, or the one after the last that was told."""
    if asked["last"] or asked["first"]:
        number = 3 if asked["last"] else 1
    elif told["nth"]:
        number = _ORDER.get(told["nth"], 0) + 1
    else:
        number = {"tu": 2, "tham": 3, "de": 3}.get((told["named"] or "").split(" ")[0], 0)
    names = {1: "tự đánh giá, xếp loại", 2: "thẩm định, đề xuất", 3: "quyết định"}
    return f"bước {number} ({names[number]}) của quy trình xếp loại làm gì" if number in names else None
