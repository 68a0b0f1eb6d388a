"""The name a number stands beside, told before it: "UBKT 7, ban tổ chức 9, khối đảng 12 chính quyền 20"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.figures.binding.row_names import AFTER_NAME
from assistant.answering.figures.figure import Figure, Told
from corpus.text import fold

_WHO = re.compile(r"\s*(?:nguoi|dong chi|dang vien|d/c|dc|dv|can bo|chi bo)\b")
_ENDS = re.compile(
    r"\s*(?:$|[,;.:?!)+]|(?:va|voi|con|thi|deu|ca|tat ca|toan|het|moi|tung|duoc|neu|cung|xep|dat|hoan thanh|tot|may)\b)"
)
_OWNS = re.compile(r"(?i)^.*\b(?:có|co|gồm|gom|là)\s+(?=\S)")
_TAIL = re.compile(r" (?:co|la|duoc|gom|hien|thi|dat|xep|số|so)$")  # typed without marks
_LEADS = re.compile(r"(?i)^\s*(?:(?:người|đồng chí|đảng viên|nguoi|dong chi|dang vien|đ/c|đv|đc|dv|dc)\s*)?(?:[;,.:)+]|và\b|va\b|còn\b|con\b|với\b|voi\b|\s)+")  # fmt: skip
_NO_NAME = re.compile(
    r"\b(?:tong|cong(?! (?:chuc|an|nhan|doan|ty))|ca|tat ca|toan bo|chinh thuc|du bi|mien|dinh chi|moi|vang|om|xuat sac|xs|tot|hoan thanh|ht\w*|kht\w*|diem|phieu|thang|ngay|"
    r"quy dinh|huong dan|dieu|khoan|con lai|hay|hoac|la|neu|tu|den|duoi|tren|muon|can|them|bot|ha|lay|xep|duoc|de nghi|chuyen(?! vien)|nam (?:nay|ngoai|truoc))\b|^(?:nam|nu)$|^so\b|\d"
)
_LONGEST = 6  # words of a name
_ANYBODY = {
    "",
    "dang vien",
    "dong chi",
    "nguoi",
    "d/c",
    "dc",
    "dv",
    "can bo",
    "ca nhan",
    "chi bo",
    "tap the",
}


def ends(told: Told, figure: Figure) -> bool:
    following = next((one for one in told.figures if one.quantity.start >= figure.quantity.end), None)
    if following is not None and following.turn == figure.turn:
        between = told.text[figure.quantity.end : following.quantity.start].strip()
        if between and between == name_before(told, following):
            return True  # "khối đảng 12 chính quyền 20"
    who = _WHO.match(told.folded, figure.quantity.end)
    return _ENDS.match(told.folded, figure.quantity.end if who is None else who.end()) is not None


def name_before(told: Told, figure: Figure) -> str:
    """What stands before a number, from the sign or the number before it on; empty where that is no name."""
    start = max((one.quantity.end for one in _before(told, figure)), default=0)
    words = re.split(r"[,;.:()?!]\s", told.text[start : figure.quantity.start].rstrip(" :"))[-1]
    name = _TAIL.sub("", AFTER_NAME.sub("", _OWNS.sub("", _LEADS.sub("", words) + " ").strip())).strip(" :-–")
    said = fold(name)
    fits = re.search(r"[a-z]", said) is not None and len(name.split()) <= _LONGEST
    numbered = re.fullmatch(r"[a-z ]+ \d{1,2}", said) is not None
    return name if fits and (numbered or not _NO_NAME.search(said)) and said not in _ANYBODY else ""


def _before(told: Told, figure: Figure) -> Sequence[Figure]:
    return [one for one in told.figures if one.quantity.end <= figure.quantity.start]
